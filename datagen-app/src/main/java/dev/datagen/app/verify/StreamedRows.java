package dev.datagen.app.verify;

import dev.datagen.app.stream.StreamHistory;
import dev.datagen.model.RowChange;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.ChangedTuple;
import dev.datagen.sinks.encode.Digest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a stream has changed after the load, as they have been since: its changes are made again, and the last ones count. */
final class StreamedRows {

    private final Map<Table<?>, Map<UUID, RowChange>> changed = new HashMap<>();

    /** Of a stream that has changed rows; none if empty. */
    StreamedRows(Optional<StreamHistory> stream) {
        stream.ifPresent(history -> history.changes(this::add));
    }

    private void add(RowChange change) {
        changed.computeIfAbsent(change.table(), table -> new HashMap<>())
                .merge(change.id(), change, StreamedRows::both);
    }

    private static RowChange both(RowChange before, RowChange after) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(before.values());
        values.putAll(after.values());
        return new RowChange(after.table(), after.id(), values, after.updatedAtMillis());
    }

    long count() {
        return changed.values().stream().mapToLong(Map::size).sum();
    }

    /** The digest of rows as they are after the stream, if it has changed some of the table. */
    Optional<Digest> digest(Table<?> table, Bytes tuples) {
        if (!changed.containsKey(table)) {
            return Optional.empty();
        }
        Digest digest = new Digest();
        Bytes after = new Bytes(1024);
        for (int at = 0; at < tuples.length(); at += Tuple.length(tuples.array(), at)) {
            after.clear();
            write(table, tuples.array(), at, after);
            digest.add(after.array(), 0, after.length());
        }
        return Optional.of(digest);
    }

    /** The rows as they are after the stream. */
    Bytes after(Table<?> table, Bytes tuples) {
        Bytes after = new Bytes(tuples.length() + 1024);
        for (int at = 0; at < tuples.length(); at += Tuple.length(tuples.array(), at)) {
            write(table, tuples.array(), at, after);
        }
        return after;
    }

    private void write(Table<?> table, byte[] tuples, int at, Bytes out) {
        int length = Tuple.length(tuples, at);
        RowChange change = changed.getOrDefault(table, Map.of()).get(new Tuple(tuples, at, length).id());
        if (change == null) {
            out.putBytes(tuples, at, length);
        } else {
            ChangedTuple.write(tuples, at, change, out);
        }
    }
}
