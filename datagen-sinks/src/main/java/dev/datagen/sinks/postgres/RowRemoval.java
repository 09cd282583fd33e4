package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Empties the tables but for some rows, which is faster than deleting the others by far; in one transaction with a load's record. */
public final class RowRemoval {

    private final Session session;
    private final LoadRegister loads;

    RowRemoval(Session session, LoadRegister loads) {
        this.session = session;
        this.loads = loads;
    }

    /**
     * Removes all rows but those with these primary keys, and forgets a load. All tables must be there.
     *
     * @param kept by table
     * @param counted by table, how many rows it held when it was found out which are kept
     * @throws SinkException if a table holds another number of rows by now, since those that have come would go with the others; or if one of
     *     the rows refers to one that is removed. Nothing has been removed then
     */
    public void removeAllBut(Map<String, List<UUID>> kept, Map<String, Long> counted, UUID loadId) {
        String tables = BankSchema.TABLES.stream()
                .map(table -> Ddl.quoted(table.collection()))
                .collect(Collectors.joining(", "));
        session.inTransaction(() -> {
            session.execute(
                    "LOCK TABLE " + tables + " IN ACCESS EXCLUSIVE MODE", "waiting for others to leave the tables");
            requireAsCounted(counted);
            kept.forEach((table, keys) -> {
                if (!keys.isEmpty()) {
                    setAside(BankSchema.table(table), keys);
                }
            });
            session.execute("TRUNCATE " + tables, "emptying the tables");
            for (Table<?> table : BankSchema.TABLES) {
                if (!kept.getOrDefault(table.collection(), List.of()).isEmpty()) {
                    session.execute(
                            "INSERT INTO " + Ddl.quoted(table.collection()) + " SELECT * FROM " + aside(table),
                            "putting back rows of " + table.collection());
                }
            }
            loads.forget(loadId);
        });
    }

    private void requireAsCounted(Map<String, Long> counted) {
        new BankTables(session).rowCounts().forEach((table, rows) -> {
            long before = counted.getOrDefault(table, 0L);
            if (rows != before) {
                throw new SinkException(
                        "the table " + table + " held " + before + " rows when it was looked at, and holds " + rows
                                + " now: somebody writes to it. No row has been removed; look again.");
            }
        });
    }

    private void setAside(Table<?> table, List<UUID> keys) {
        String list = keys.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
        session.execute(
                "CREATE TEMP TABLE " + aside(table) + " ON COMMIT DROP AS SELECT * FROM "
                        + Ddl.quoted(table.collection()) + " WHERE "
                        + Ddl.quoted(table.fields().get(0).name()) + " = ANY (" + list + "::uuid[])",
                "setting aside rows of " + table.collection());
    }

    private static String aside(Table<?> table) {
        return Ddl.quoted("datagen_kept_" + table.collection());
    }
}
