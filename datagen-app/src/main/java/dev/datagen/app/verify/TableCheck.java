package dev.datagen.app.verify;

import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.postgres.TableReader;
import dev.datagen.world.World;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares tables with what the load recorded and with what its options make: by digests, since both sides are the same bytes; and where
 * they differ, row by row, some customers at a time.
 */
final class TableCheck {

    private final TableReader reader;
    private final Load load;
    private final World world;
    private final StreamedRows streamed;
    private final Differences differences;
    private final VerifyListener listener;

    /** @param streamed what has become of the load's rows since */
    TableCheck(Verification verification, TableReader reader, StreamedRows streamed, Differences differences) {
        this.reader = reader;
        this.load = verification.load();
        this.world = verification.world();
        this.streamed = streamed;
        this.differences = differences;
        this.listener = verification.listener();
    }

    /** What tables should hold: as the load made them, and as they are now. */
    record Made(Map<Table<?>, Digest> loaded, Map<Table<?>, Digest> now) {}

    /** Makes the rows again. */
    Made make(Regeneration again) {
        Made made = new Made(new LinkedHashMap<>(), new LinkedHashMap<>());
        again.rows((table, tuples, digest, customers) -> {
            made.loaded().computeIfAbsent(table, t -> new Digest()).merge(digest);
            made.now()
                    .computeIfAbsent(table, t -> new Digest())
                    .merge(streamed.digest(table, tuples).orElse(digest));
            listener.checked("Making rows", "customers", customers, load.customers());
        });
        made.now().forEach((table, digest) -> digest.merge(streamed.digestOfAdded(table)));
        return made;
    }

    /** Compares what was read with what should be there; the tables that differ. */
    Set<Table<?>> compare(Map<Table<?>, Digest> found, Made made, List<TableResult> results) {
        Set<Table<?>> different = new HashSet<>();
        for (Table<?> table : BankSchema.TABLES) {
            Digest there = found.getOrDefault(table, new Digest());
            Digest loaded = made.loaded().getOrDefault(table, new Digest());
            Digest expected = made.now().getOrDefault(table, new Digest());
            String name = table.collection();
            boolean equal = there.hex().equals(expected.hex()) && there.count() == expected.count();
            if (!equal) {
                different.add(table);
            }
            results.add(new TableResult(name, there.count(), there.hex(), equal ? Verdict.EQUAL : Verdict.DIFFERENT));
            recorded(name, "rows", String.valueOf(load.rows().get(name)), String.valueOf(loaded.count()));
            recorded(name, "digest", String.valueOf(load.digests().get(name)), loaded.hex());
        }
        return different;
    }

    private void recorded(String table, String field, String recorded, String made) {
        if (!recorded.equals(made)) {
            differences.add(
                    Kind.RECORDED,
                    () -> new Difference(Kind.RECORDED, "datagen_load: " + table, field, made, recorded));
        }
    }

    /** Names each row that differs in these tables. */
    void name(Set<Table<?>> tables, Regeneration again) {
        Map<Table<?>, IdSet> named = new HashMap<>();
        tables.forEach(table -> named.put(table, new IdSet(world)));
        again.rows((table, tuples, digest, customers) -> {
            listener.checked("Naming", "customers", customers, load.customers());
            IdSet ofTable = named.get(table);
            if (ofTable != null) {
                compareRows(table, streamed.after(table, tuples), ofTable);
            }
        });
        named.forEach((table, ofTable) -> compareRows(table, streamed.addedElsewhere(table), ofTable));
        named.forEach(this::nameOthers);
    }

    private void compareRows(Table<?> table, Bytes tuples, IdSet named) {
        Map<ByteBuffer, Tuple> expected = new LinkedHashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (Tuple tuple : tuples(tuples)) {
            expected.put(tuple.key(table), tuple);
            ids.add(tuple.id());
        }
        for (Tuple added : tuples(streamed.added(table, ids))) {
            expected.put(added.key(table), added);
        }
        ids.forEach(named::add);
        Map<ByteBuffer, List<Tuple>> found = new LinkedHashMap<>();
        reader.read(table, ids, (bytes, offset, length) -> {
            Tuple tuple = new Tuple(bytes, offset, length);
            found.computeIfAbsent(tuple.key(table), key -> new ArrayList<>()).add(tuple);
        });
        expected.forEach((key, tuple) -> compareRow(table, tuple, found.getOrDefault(key, List.of())));
        found.forEach((key, rows) -> {
            if (!expected.containsKey(key)) {
                nameUnexpected(table, rows.get(0));
            }
        });
    }

    private static List<Tuple> tuples(Bytes bytes) {
        List<Tuple> tuples = new ArrayList<>();
        for (int at = 0; at < bytes.length(); ) {
            int length = Tuple.length(bytes.array(), at);
            tuples.add(new Tuple(bytes.array(), at, length));
            at += length;
        }
        return tuples;
    }

    private void nameUnexpected(Table<?> table, Tuple row) {
        differences.add(
                Kind.UNEXPECTED,
                () -> new Difference(
                        Kind.UNEXPECTED, table.collection() + " " + row.keyText(table), "row", "not there", "there"));
    }

    private void compareRow(Table<?> table, Tuple expected, List<Tuple> found) {
        String place = table.collection() + " " + expected.keyText(table);
        if (found.isEmpty()) {
            differences.add(Kind.MISSING, () -> new Difference(Kind.MISSING, place, "row", "there", "missing"));
            return;
        }
        for (int more = 1; more < found.size(); more++) {
            differences.add(
                    Kind.DUPLICATED,
                    () -> new Difference(Kind.DUPLICATED, place, "row", "once", found.size() + " times"));
        }
        for (Tuple row : found) {
            for (int i = 0; i < table.fields().size() && !row.same(expected); i++) {
                int field = i;
                if (!row.sameField(field, expected)) {
                    differences.add(
                            Kind.CHANGED,
                            () -> new Difference(
                                    Kind.CHANGED,
                                    place,
                                    table.fields().get(field).name(),
                                    expected.text(table, field),
                                    row.text(table, field)));
                }
            }
        }
    }

    /** Rows whose key, or its first column, is none of those that were looked at. */
    private void nameOthers(Table<?> table, IdSet named) {
        reader.readAll(table, (bytes, offset, length) -> {
            Tuple row = new Tuple(bytes, offset, length);
            if (!named.contains(row.id())) {
                nameUnexpected(table, row);
            }
        });
    }
}
