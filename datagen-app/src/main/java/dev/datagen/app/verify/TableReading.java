package dev.datagen.app.verify;

import dev.datagen.app.make.Outcome;
import dev.datagen.app.make.RowIds;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.TableReader;
import dev.datagen.world.identity.IdKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads all tables once, takes their digests, and notes which rows are there. Over two connections, since database and reader wait for each
 * other on one.
 */
final class TableReading {

    /** Rows between two reports of progress. */
    private static final int REPORT_EVERY = 1_024;

    private final Verification verification;
    private final Rows rows;
    private final Map<String, Long> expected;
    private final long all;
    private final AtomicLong read = new AtomicLong();
    private final Map<String, Digest> digests = new ConcurrentHashMap<>();

    /** Of the tables of a load, whose rows are noted in {@code rows}. */
    TableReading(Verification verification, Rows rows) {
        this.verification = verification;
        this.rows = rows;
        this.expected = verification.load().rows();
        this.all = expected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Each table's digest. */
    Map<Table<?>, Digest> read() {
        Queue<Table<?>> left = new ConcurrentLinkedQueue<>(BankSchema.TABLES.stream()
                .sorted(Comparator.comparingLong(this::expected).reversed())
                .toList());
        try (PostgresSink second =
                new PostgresSink(verification.plan().postgres().orElseThrow())) {
            CompletableFuture<?> beside = Outcome.inBackground("datagen-read", () -> read(left, second.reader()));
            read(left, verification.postgres().orElseThrow().reader());
            Outcome.of(beside);
        }
        Map<Table<?>, Digest> inOrder = new LinkedHashMap<>();
        BankSchema.TABLES.forEach(table -> inOrder.put(table, digests.getOrDefault(table.collection(), new Digest())));
        return inOrder;
    }

    private long expected(Table<?> table) {
        return expected.getOrDefault(table.collection(), 0L);
    }

    private void read(Queue<Table<?>> left, TableReader reader) {
        for (Table<?> table = left.poll(); table != null; table = left.poll()) {
            digests.put(table.collection(), read(table, reader));
        }
    }

    private Digest read(Table<?> table, TableReader reader) {
        Digest digest = new Digest();
        boolean referredTo = table.keyColumns() == 1;
        IdKind kind = RowIds.kind(table);
        reader.readAll(table, (bytes, offset, length) -> {
            digest.add(bytes, offset, length);
            if (referredTo) {
                rows.add(kind, bytes, offset, length);
            }
            if (read.incrementAndGet() % REPORT_EVERY == 0) {
                verification.listener().checked("PostgreSQL", "rows", read.get(), all);
            }
        });
        return digest;
    }
}
