package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
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
     * Removes all rows but those with these primary keys, and forgets a load.
     *
     * @param kept by table
     * @throws dev.datagen.sinks.SinkException if one of the rows refers to one that is removed; nothing has been removed then
     */
    public void removeAllBut(Map<String, List<UUID>> kept, UUID loadId) {
        session.inTransaction(() -> {
            kept.forEach((table, keys) -> {
                if (!keys.isEmpty()) {
                    setAside(BankSchema.table(table), keys);
                }
            });
            session.execute(
                    "TRUNCATE "
                            + BankSchema.TABLES.stream()
                                    .map(table -> Ddl.quoted(table.collection()))
                                    .collect(Collectors.joining(", ")),
                    "emptying the tables");
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
