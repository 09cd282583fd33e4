package dev.datagen.model.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of master data in PostgreSQL.
 *
 * @param collection the table's name
 * @param doc what one row is
 * @param fields the columns in order
 * @param reader reads the values of all columns
 * @param keyColumns how many of the first columns make the primary key
 * @param uniqueKeys further keys, each a list of column names
 * @param foreignKeys references to tables that are loaded before this one
 * @param <T> the record a row is written from
 */
public record Table<T>(
        String collection,
        String doc,
        List<Field> fields,
        FieldReader<T> reader,
        int keyColumns,
        List<List<String>> uniqueKeys,
        List<ForeignKey> foreignKeys)
        implements Entity<T> {

    /** A column whose values are primary keys of another table. */
    public record ForeignKey(String column, String table) {}

    /** Keeps copies of the lists. */
    public Table {
        fields = List.copyOf(fields);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A table whose first column is its primary key. */
    public Table(
            String collection,
            String doc,
            List<Field> fields,
            FieldReader<T> reader,
            List<List<String>> uniqueKeys,
            List<ForeignKey> foreignKeys) {
        this(collection, doc, fields, reader, 1, uniqueKeys, foreignKeys);
    }

    /** Those of the same name are the same; a digest of all columns would be reckoned at each look into a map. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table<?> that && collection.equals(that.collection);
    }

    @Override
    public int hashCode() {
        return collection.hashCode();
    }

    /** The columns that identify a row. */
    public List<Field> primaryKey() {
        return fields.subList(0, keyColumns);
    }
}
