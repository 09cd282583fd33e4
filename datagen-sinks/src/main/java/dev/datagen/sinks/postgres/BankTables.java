package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of master data: makes, counts and empties them. */
final class BankTables {

    /** Keeps two sessions from creating the same tables at once; the number is ours and means nothing. */
    private static final String CREATE_LOCK = "SELECT pg_advisory_xact_lock(7012202511230001)";

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
        check();
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

    /** Refuses what somebody else has made by the name of one of them, or of a register. */
    void check() {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        for (Table<?> table : BankSchema.TABLES) {
            Map<String, String> columns = new LinkedHashMap<>();
            table.fields().forEach(field -> columns.put(field.name(), Ddl.type(field)));
            expected.put(table.collection(), columns);
        }
        expected.put(LoadRegister.TABLE, LoadRegister.KEY);
        expected.put(StreamRegister.TABLE, StreamRegister.KEY);
        expected.put(LoadParts.TABLE, LoadParts.KEY);
        OwnNames.check(session, expected);
    }
}
