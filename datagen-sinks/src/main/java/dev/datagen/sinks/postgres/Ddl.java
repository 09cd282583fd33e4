package dev.datagen.sinks.postgres;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import dev.datagen.sinks.encode.FieldVisitor;
import dev.datagen.sinks.encode.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL that makes the tables of a description. Its names come from descriptions alone, and constraints get the names that
 * PostgreSQL itself would give them, so that tables made in either way look the same.
 */
public final class Ddl {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private Ddl() {}

    /** {@code CREATE TABLE IF NOT EXISTS} with all constraints. */
    static String createTable(Table<?> table) {
        List<String> parts = new ArrayList<>(columns(table));
        parts.addAll(keys(table));
        return create(table, parts);
    }

    /** {@code CREATE TABLE IF NOT EXISTS} without primary, unique and foreign keys, for rows that come first. */
    public static String createTableWithoutKeys(Table<?> table) {
        return create(table, columns(table));
    }

    /** Adds what {@link #createTableWithoutKeys} left out; of the table referred to, the keys must be there. */
    static String addKeys(Table<?> table) {
        return keys(table).stream()
                .map(key -> "ADD " + key)
                .collect(Collectors.joining(",\n  ", "ALTER TABLE " + quoted(table.collection()) + "\n  ", ""));
    }

    /** Says of the table and of each column what it means. */
    static String comments(Table<?> table) {
        String name = quoted(table.collection());
        StringBuilder sql = new StringBuilder("COMMENT ON TABLE " + name + " IS " + literal(table.doc()));
        for (Field field : table.fields()) {
            sql.append(";\nCOMMENT ON COLUMN ").append(name).append('.').append(quoted(field.name()));
            sql.append(" IS ").append(literal(field.doc()));
        }
        return sql.toString();
    }

    /** What a row is copied with: all columns, in the order of the description. */
    static String copy(Table<?> table) {
        return "COPY " + quoted(table.collection()) + " ("
                + table.fields().stream().map(field -> quoted(field.name())).collect(Collectors.joining(", "))
                + ") FROM STDIN (FORMAT binary)";
    }

    /** A column's type as PostgreSQL's {@code format_type} writes it. */
    static String type(Field field) {
        return new Types().visit(field);
    }

    static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a table or column: " + name);
        }
        return '"' + name + '"';
    }

    private static String create(Table<?> table, List<String> parts) {
        return "CREATE TABLE IF NOT EXISTS " + quoted(table.collection()) + " (\n  " + String.join(",\n  ", parts)
                + "\n)";
    }

    private static List<String> columns(Table<?> table) {
        return table.fields().stream().map(field -> column(table, field)).toList();
    }

    private static String column(Table<?> table, Field field) {
        String name = quoted(field.name());
        return name + " " + type(field) + (field.nullable() ? "" : " NOT NULL")
                + (field instanceof Field.Word word ? " CONSTRAINT " + check(table, word) : "");
    }

    private static String check(Table<?> table, Field.Word field) {
        return constraint(table, field.name(), "check") + " CHECK (" + quoted(field.name()) + " IN ("
                + Words.of(field).stream().map(Ddl::literal).collect(Collectors.joining(", ")) + "))";
    }

    private static List<String> keys(Table<?> table) {
        List<String> keys = new ArrayList<>();
        keys.add("CONSTRAINT " + quoted(table.collection() + "_pkey") + " PRIMARY KEY ("
                + table.primaryKey().stream().map(field -> quoted(field.name())).collect(Collectors.joining(", "))
                + ")");
        for (List<String> columns : table.uniqueKeys()) {
            keys.add("CONSTRAINT " + constraint(table, String.join("_", columns), "key") + " UNIQUE ("
                    + columns.stream().map(Ddl::quoted).collect(Collectors.joining(", ")) + ")");
        }
        for (ForeignKey key : table.foreignKeys()) {
            keys.add("CONSTRAINT " + constraint(table, key.column(), "fkey") + " FOREIGN KEY (" + quoted(key.column())
                    + ") REFERENCES " + quoted(key.table()));
        }
        return keys;
    }

    private static String constraint(Table<?> table, String columns, String kind) {
        return quoted(table.collection() + "_" + columns + "_" + kind);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static final class Types implements FieldVisitor<String> {

        @Override
        public String id(Field.Id field) {
            return "uuid";
        }

        @Override
        public String text(Field.Text field) {
            return "text";
        }

        @Override
        public String word(Field.Word field) {
            return "text";
        }

        @Override
        public String money(Field.Money field) {
            return "numeric(15,2)";
        }

        @Override
        public String rate(Field.Rate field) {
            return "numeric(10,6)";
        }

        @Override
        public String integer(Field.Int field) {
            return "integer";
        }

        @Override
        public String real(Field.Real field) {
            return "double precision";
        }

        @Override
        public String moment(Field.Moment field) {
            return "timestamp with time zone";
        }

        @Override
        public String day(Field.Day field) {
            return "date";
        }
    }
}
