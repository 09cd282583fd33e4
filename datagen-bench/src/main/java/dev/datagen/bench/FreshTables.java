package dev.datagen.bench;

import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.postgres.PostgresSink;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first load does with its rows: in one transaction it makes the tables, fills them in pieces, and builds the keys.
 *
 * <p>The rows are those that PostgreSQL's own binary COPY wrote, so that they are the same bytes as on the other side.
 */
final class FreshTables {

    /** The signature, flags and length of the extension. */
    private static final int HEADER_BYTES = 19;

    private static final int PIECE_BYTES = 512 * 1024;

    private final Map<Table<?>, List<Piece>> pieces = new LinkedHashMap<>();

    /** Some tuples of one table. */
    private record Piece(Bytes tuples, long rows) {}

    FreshTables(Map<Table<?>, byte[]> copied) {
        copied.forEach((table, bytes) -> pieces.put(table, cut(bytes)));
    }

    private static List<Piece> cut(byte[] file) {
        List<Piece> pieces = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).position(HEADER_BYTES);
        int start = HEADER_BYTES;
        long rows = 0;
        while (true) {
            int end = in.position();
            short fields = in.getShort();
            if (fields < 0 || end - start >= PIECE_BYTES) {
                Bytes tuples = new Bytes(end - start);
                tuples.putBytes(file, start, end - start);
                pieces.add(new Piece(tuples, rows));
                start = end;
                rows = 0;
            }
            if (fields < 0) {
                return pieces;
            }
            for (int i = 0; i < fields; i++) {
                int length = in.getInt();
                in.position(in.position() + Math.max(0, length));
            }
            rows++;
        }
    }

    /** Seconds from connecting to the commit; no table may be there. */
    double load(String postgresUrl) {
        long start = System.nanoTime();
        try (PostgresSink postgres = new PostgresSink(postgresUrl)) {
            postgres.inTransaction(() -> {
                postgres.createTablesWithoutKeys();
                pieces.forEach(
                        (table, parts) -> parts.forEach(piece -> postgres.write(table, piece.tuples(), piece.rows())));
                postgres.addKeys();
            });
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
