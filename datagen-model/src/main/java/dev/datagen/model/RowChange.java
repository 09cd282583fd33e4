package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row is from an instant on: some of its columns, or all of them.
 *
 * @param table whose row it is
 * @param extent whether the row is there already
 * @param key values of the table's primary key, in its order
 * @param values by column, without those of the key, each as {@link dev.datagen.model.schema.Entity#values} has it; null where a column has none
 * @param updatedAtMillis when that is so, in milliseconds since 1970-01-01T00:00Z: the new {@code updated_at} of a table that has one
 */
public record RowChange(
        Table<?> table, Extent extent, List<UUID> key, Map<String, @Nullable Object> values, long updatedAtMillis) {

    /** How much of a row a change tells. */
    public enum Extent {
        /** Some columns of a row that is there. */
        COLUMNS,
        /** All columns of a row that is there, or comes into being now. */
        ROW
    }

    /** Keeps copies of the key and the values, in their order. */
    public RowChange {
        key = List.copyOf(key);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A change of some columns; the table's primary key is one column. */
    public RowChange(Table<?> table, UUID id, Map<String, @Nullable Object> values, long updatedAtMillis) {
        this(table, Extent.COLUMNS, List.of(id), values, updatedAtMillis);
    }

    /** A change of one column. */
    public RowChange(Table<?> table, UUID id, String column, Object value, long updatedAtMillis) {
        this(table, id, Collections.singletonMap(column, value), updatedAtMillis);
    }

    /** A row as it is from an instant on, in milliseconds since 1970-01-01T00:00Z, whether or not it was there before. */
    public static <T> RowChange of(Table<T> table, T row, long millis) {
        List<@Nullable Object> values = table.values(row);
        List<UUID> key = new ArrayList<>();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (i < table.keyColumns()) {
                key.add((UUID) Objects.requireNonNull(values.get(i)));
            } else {
                others.put(table.fields().get(i).name(), values.get(i));
            }
        }
        return new RowChange(table, Extent.ROW, key, others, millis);
    }

    /** Whether a column holds an amount of money, whose value here is cents. */
    public boolean isMoney(String column) {
        return table.fields().stream().anyMatch(field -> field.name().equals(column) && field instanceof Field.Money);
    }

    /** The value of the first column of the primary key. */
    public UUID id() {
        return key.get(0);
    }
}
