package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of master data: makes, counts and empties them. */
final class BankTables {

    /** Keeps two sessions from creating the same tables at once; the number is ours and means nothing. */
    private static final String CREATE_LOCK = "SELECT pg_advisory_xact_lock(7012202511230001)";

    /** With columns, where it has some; the names have no commas. */
    private static final String FOUND = """
            SELECT name, relkind, attname, format_type(atttypid, atttypmod)
            FROM unnest(string_to_array(?, ',')) AS name
            JOIN pg_class ON pg_class.oid = to_regclass(quote_ident(name))
            LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped""";

    private static final String PLAIN_TABLE = "r";

    /** In words; pg_class.relkind, PostgreSQL documentation, 51.11. */
    private static final Map<String, String> KINDS = Map.of(
            "v", "a view",
            "m", "a materialized view",
            "f", "a foreign table",
            "p", "a partitioned table",
            "S", "a sequence",
            "i", "an index");

    private final Session session;

    BankTables(Session session) {
        this.session = session;
    }

    /** Makes those that are missing, with their keys, and names them. */
    List<String> create() {
        session.execute(CREATE_LOCK, "waiting to create tables");
        List<String> missing = missing();
        for (Table<?> table : BankSchema.TABLES) {
            if (missing.contains(table.collection())) {
                create(table, Ddl.createTable(table));
            }
        }
        return missing;
    }

    /**
     * Makes all of them, without keys.
     *
     * @throws SinkException if one is there
     */
    void createWithoutKeys() {
        session.execute(CREATE_LOCK, "waiting to create tables");
        List<String> missing = missing();
        for (Table<?> table : BankSchema.TABLES) {
            if (!missing.contains(table.collection())) {
                throw new SinkException("the table " + table.collection()
                        + " is there already: only tables that are made with their rows can get their keys afterwards");
            }
        }
        BankSchema.TABLES.forEach(table -> create(table, Ddl.createTableWithoutKeys(table)));
    }

    private void create(Table<?> table, String ddl) {
        session.execute(ddl, "creating the table " + table.collection());
        session.execute(Ddl.comments(table), "commenting the table " + table.collection());
    }

    void addKeys() {
        for (Table<?> table : BankSchema.TABLES) {
            session.execute(Ddl.addKeys(table), "adding the keys of " + table.collection());
        }
    }

    /** Those that are missing, in the order in which they are filled. */
    List<String> missing() {
        return session.missing(BankSchema.TABLES.stream().map(Table::collection).toList());
    }

    /** By name, in the order in which they are filled; those that are missing hold none. */
    Map<String, Long> rowCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<String> missing = missing();
        for (Table<?> table : BankSchema.TABLES) {
            String name = table.collection();
            counts.put(name, missing.contains(name) ? 0 : number("SELECT count(*) FROM " + Ddl.quoted(name), name));
        }
        return counts;
    }

    /** Whether any of them holds a row. */
    boolean holdData() {
        List<String> missing = missing();
        return BankSchema.TABLES.stream()
                .map(Table::collection)
                .filter(name -> !missing.contains(name))
                .anyMatch(name ->
                        number("SELECT count(*) FROM (SELECT FROM " + Ddl.quoted(name) + " LIMIT 1) r", name) > 0);
    }

    private long number(String sql, String table) {
        return session.run("counting the rows of " + table, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** With the registers of loads and streams. */
    void truncate() {
        List<String> names = new ArrayList<>();
        BankSchema.TABLES.forEach(table -> names.add(table.collection()));
        names.addAll(List.of(LoadRegister.TABLE, StreamRegister.TABLE));
        names.removeAll(session.missing(names));
        if (!names.isEmpty()) {
            session.execute(
                    "TRUNCATE " + names.stream().map(Ddl::quoted).collect(Collectors.joining(", ")),
                    "emptying the tables " + String.join(", ", names));
        }
    }

    /** Something that somebody else made may have the name of a table of ours, and be no table, or not have its columns. */
    void checkColumns() {
        Map<String, Found> there = found();
        for (Table<?> table : BankSchema.TABLES) {
            Found found = there.get(table.collection());
            if (found != null) {
                checkKind(table, found.kind());
                table.fields()
                        .forEach(field ->
                                checkColumn(table, field, found.columnTypes().get(field.name())));
            }
        }
    }

    private void checkKind(Table<?> table, String kind) {
        if (!kind.equals(PLAIN_TABLE)) {
            throw session.foreignTable(table.collection() + " is " + KINDS.getOrDefault(kind, "no plain table")
                    + ", not a table of data-gen");
        }
    }

    private void checkColumn(Table<?> table, Field field, @Nullable String actual) {
        String expected = Ddl.type(field);
        if (!expected.equals(actual)) {
            throw session.foreignTable(
                    "the table " + table.collection() + " was not made by this version of data-gen: its column "
                            + field.name() + " is " + (actual == null ? "missing" : actual) + ", not " + expected);
        }
    }

    /** What the search path leads to by the names of our tables. */
    private Map<String, Found> found() {
        return session.run("looking at the tables", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FOUND)) {
                select.setString(
                        1, BankSchema.TABLES.stream().map(Table::collection).collect(Collectors.joining(",")));
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
