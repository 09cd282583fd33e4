package dev.datagen.sinks.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the search path leads to by the names of our tables: somebody else may have made it. */
final class OwnNames {

    /**
     * With columns, where it has some; the names have no commas. A type keeps a table of its name from being made in the same schema, and only
     * that of a table, or one with fields, has a row in pg_class.
     */
    private static final String FOUND = """
            WITH wanted AS (SELECT name, to_regclass(quote_ident(name)) AS found FROM unnest(string_to_array(?, ',')) AS name)
            SELECT name, relkind, attname, format_type(atttypid, atttypmod)
            FROM wanted
            JOIN pg_class ON pg_class.oid = found
            LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT name, 'c', NULL, NULL
            FROM wanted
            JOIN pg_type ON typname = name AND typnamespace = to_regnamespace(quote_ident(current_schema()))
            WHERE found IS NULL""";

    private static final String PLAIN_TABLE = "r";

    /** In words; pg_class.relkind, PostgreSQL documentation, 51.11. */
    private static final Map<String, String> KINDS = Map.of(
            "v", "a view",
            "m", "a materialized view",
            "f", "a foreign table",
            "p", "a partitioned table",
            "S", "a sequence",
            "i", "an index",
            "c", "a type");

    private OwnNames() {}

    /**
     * Refuses what is no table, or lacks a column that it should have.
     *
     * @param expected columns with their types, as format_type says them, by table; it may have more, or not be there
     */
    static void check(Session session, Map<String, Map<String, String>> expected) {
        Map<String, Found> there = found(session, String.join(",", expected.keySet()));
        expected.forEach((table, columns) -> {
            Found found = there.get(table);
            if (found != null) {
                checkKind(session, table, found.kind());
                columns.forEach((column, type) -> checkColumn(
                        session, table, column, type, found.columnTypes().get(column)));
            }
        });
    }

    private static void checkKind(Session session, String table, String kind) {
        if (!kind.equals(PLAIN_TABLE)) {
            throw session.foreignTable(
                    table + " is " + KINDS.getOrDefault(kind, "no plain table") + ", not a table of data-gen");
        }
    }

    private static void checkColumn(
            Session session, String table, String column, String expected, @Nullable String actual) {
        if (!expected.equals(actual)) {
            throw session.foreignTable("the table " + table + " was not made by this version of data-gen: its column "
                    + column
                    + (actual == null ? " (" + expected + ") is missing" : " is " + actual + ", not " + expected));
        }
    }

    private static Map<String, Found> found(Session session, String names) {
        return session.run("looking at the tables", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FOUND)) {
                select.setString(1, names);
                try (ResultSet rows = select.executeQuery()) {
                    Map<String, Found> found = new HashMap<>();
                    while (rows.next()) {
                        String kind = rows.getString(2);
                        Found one = found.computeIfAbsent(rows.getString(1), name -> new Found(kind, new HashMap<>()));
                        String column = rows.getString(3);
                        if (column != null) { // there are tables without any
                            one.columnTypes().put(column, rows.getString(4));
                        }
                    }
                    return found;
                }
            }
        });
    }

    /**
     * Something with the name of a table.
     *
     * @param kind as in pg_class.relkind
     * @param columnTypes by column, as format_type says them
     */
    private record Found(String kind, Map<String, String> columnTypes) {}
}
