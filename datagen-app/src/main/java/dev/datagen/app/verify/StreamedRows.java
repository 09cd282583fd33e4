package dev.datagen.app.verify;

import dev.datagen.app.stream.StreamHistory;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChange.Extent;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.ChangedTuple;
import dev.datagen.sinks.encode.Digest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a stream has changed or added after the load, as they have been since: its changes are made again, and the last ones count.
 */
final class StreamedRows {

    private final Map<Table<?>, OfTable> changed = new IdentityHashMap<>();

    /** Of a stream that has changed rows; none if empty. */
    StreamedRows(Optional<StreamHistory> stream) {
        stream.ifPresent(history -> history.changes(this::add));
    }

    private void add(RowChange change) {
        changed.computeIfAbsent(change.table(), table -> new OfTable())
                .latest
                .merge(change.key(), change, StreamedRows::both);
    }

    private static RowChange both(RowChange before, RowChange after) {
        if (after.extent() == Extent.ROW) {
            return after;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(before.values());
        values.remove(ChangedTuple.UPDATED_AT); // the later one is not among the values
        values.putAll(after.values());
        return new RowChange(after.table(), before.extent(), after.key(), values, after.updatedAtMillis());
    }

    long count() {
        return changed.values().stream().mapToLong(rows -> rows.latest.size()).sum();
    }

    /** The digest of rows of the load as they are after the stream, if it has changed some of the table. */
    Optional<Digest> digest(Table<?> table, Bytes tuples) {
        return Optional.ofNullable(changed.get(table)).map(rows -> digest(rows.after(table, tuples)));
    }

    /** The digest of the rows that the stream has added, once those of the load have been asked for. */
    Digest digestOfAdded(Table<?> table) {
        OfTable rows = changed.get(table);
        return digest(rows == null ? new Bytes(0) : rows.added(change -> true, false));
    }

    private static Digest digest(Bytes tuples) {
        Digest digest = new Digest();
        for (int at = 0; at < tuples.length(); ) {
            int length = Tuple.length(tuples.array(), at);
            digest.add(tuples.array(), at, length);
            at += length;
        }
        return digest;
    }

    /** Rows of the load as they are after the stream. */
    Bytes after(Table<?> table, Bytes tuples) {
        OfTable rows = changed.get(table);
        return rows == null ? tuples : rows.after(table, tuples);
    }

    /** Of the rows that the stream has added, those whose key begins with one of these identifiers; each row once. */
    Bytes added(Table<?> table, Set<UUID> ids) {
        OfTable rows = changed.get(table);
        return rows == null ? new Bytes(0) : rows.added(change -> ids.contains(change.id()), true);
    }

    /** Those that {@link #added(Table, Set)} has not given. */
    Bytes addedElsewhere(Table<?> table) {
        OfTable rows = changed.get(table);
        return rows == null ? new Bytes(0) : rows.added(change -> true, true);
    }

    private static final class OfTable {
        private final Map<List<UUID>, RowChange> latest = new HashMap<>();
        /** Of the load, or given before. */
        private final Set<List<UUID>> known = new HashSet<>();

        Bytes after(Table<?> table, Bytes tuples) {
            Bytes after = new Bytes(tuples.length() + 1024);
            for (int at = 0; at < tuples.length(); ) {
                int length = Tuple.length(tuples.array(), at);
                List<UUID> key = new Tuple(tuples.array(), at, length).keyIds(table);
                RowChange change = latest.get(key);
                if (change == null) {
                    after.putBytes(tuples.array(), at, length);
                } else {
                    known.add(key);
                    ChangedTuple.write(tuples.array(), at, change, after);
                }
                at += length;
            }
            return after;
        }

        Bytes added(Predicate<RowChange> some, boolean once) {
            Bytes added = new Bytes(1024);
            latest.values().stream()
                    .filter(change -> !known.contains(change.key()))
                    .filter(some)
                    .toList()
                    .forEach(change -> {
                        ChangedTuple.write(change, added);
                        if (once) {
                            known.add(change.key());
                        }
                    });
            return added;
        }
    }
}
