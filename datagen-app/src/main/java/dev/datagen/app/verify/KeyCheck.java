package dev.datagen.app.verify;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import dev.datagen.sinks.postgres.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Looks at the keys of tables: that the database holds them, and that each reference leads to a row. */
final class KeyCheck {

    /** More than are named, so that the report can say that there are more. */
    private static final int MOST = 1_000;

    private final TableReader reader;
    private final Differences differences;

    KeyCheck(TableReader reader, Differences differences) {
        this.reader = reader;
        this.differences = differences;
    }

    /** How many foreign keys hold: they are in force, and each reference leads to a row. */
    long check() {
        return check(this::follow);
    }

    /** How many foreign keys are in force, which is enough where the rows are those that were committed under them. */
    long checkConstraints() {
        return check((table, key) -> true);
    }

    private long check(BiPredicate<Table<?>, ForeignKey> holds) {
        long holding = 0;
        for (Table<?> table : BankSchema.TABLES) {
            constraint(table, table.collection() + "_pkey");
            for (List<String> key : table.uniqueKeys()) {
                constraint(table, name(table, String.join("_", key), "key"));
            }
            for (ForeignKey key : table.foreignKeys()) {
                constraint(table, name(table, key.column(), "fkey"));
                holding += holds.test(table, key) ? 1 : 0;
            }
        }
        return holding;
    }

    private static String name(Table<?> table, String columns, String kind) {
        return String.format(Locale.ROOT, "%s_%s_%s", table.collection(), columns, kind);
    }

    private void constraint(Table<?> table, String name) {
        if (reader.constraint(table.collection(), name).isEmpty()) {
            differences.add(
                    Kind.CONSTRAINT,
                    () -> new Difference(Kind.CONSTRAINT, table.collection(), name, "there", "missing"));
        }
    }

    private boolean follow(Table<?> table, ForeignKey key) {
        String parentKey = BankSchema.TABLES.stream()
                .filter(parent -> parent.collection().equals(key.table()))
                .map(parent -> parent.fields().get(0).name())
                .findFirst()
                .orElseThrow();
        List<TableReader.Orphan> orphans = reader.orphans(table, key, parentKey, MOST);
        for (TableReader.Orphan orphan : orphans) {
            differences.add(
                    Kind.REFERENCE,
                    () -> new Difference(
                            Kind.REFERENCE,
                            table.collection() + " " + orphan.row(),
                            key.column(),
                            "a row of " + key.table(),
                            orphan.missing().toString()));
        }
        return orphans.isEmpty();
    }
}
