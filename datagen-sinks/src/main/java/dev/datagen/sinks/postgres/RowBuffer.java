package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.WrongKind;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows on their way to PostgreSQL, of all tables in any mixture, as long as no row comes before what it refers to.
 *
 * <p>Rows are kept until a batch is full; a batch is then written in one transaction, parents before children. {@link #flush} and {@link #close}
 * write what is left. After the server has refused a batch, nothing more is taken or written. Belongs to the sink's thread.
 *
 * <pre>{@code
 * try (RowBuffer rows = postgres.buffer(5_000)) {
 *     customers.forEach(customer -> rows.add(Customer.TABLE, customer));
 * }
 * }</pre>
 */
public final class RowBuffer implements AutoCloseable {

    /** The rows of a batch, unless another number is asked for. */
    public static final int BATCH_ROWS = 10_000;

    private static final int CAPACITY_BYTES = 4096;

    private final PostgresSink postgres;
    private final int batchRows;

    /** By table, parents before children. */
    private final Map<String, Part<?>> parts = new LinkedHashMap<>();

    private int rows;
    private boolean broken;

    /** The rows of one table, encoded. */
    private static final class Part<T> {
        private final Table<T> table;
        private final CopyEncoder<T> encoder;
        private final Bytes tuples = new Bytes(CAPACITY_BYTES);
        private int rows;

        Part(Table<T> table) {
            this.table = table;
            this.encoder = CopyEncoder.of(table);
        }

        @SuppressWarnings("unchecked") // the cast that fails says which record it was
        void add(Object row) {
            int before = tuples.length();
            try {
                encoder.encode((T) row, tuples);
                rows++;
            } catch (ClassCastException e) {
                tuples.truncate(before);
                throw WrongKind.of(table, row, e);
            } catch (IllegalArgumentException e) {
                tuples.truncate(before);
                throw e;
            }
        }

        void write(PostgresSink postgres) {
            postgres.write(table, tuples, rows);
            tuples.clear();
            rows = 0;
        }
    }

    RowBuffer(PostgresSink postgres, int batchRows) {
        if (batchRows < 1) {
            throw new IllegalArgumentException("batchRows is " + batchRows + ", but must be at least 1");
        }
        this.postgres = postgres;
        this.batchRows = batchRows;
        for (Table<?> table : BankSchema.TABLES) {
            parts.put(table.collection(), new Part<>(table));
        }
    }

    /**
     * Takes a row; writes the batch if it is full with it.
     *
     * @throws IllegalArgumentException if the record lacks a required value
     * @throws IllegalStateException if the server has refused a batch before
     * @throws SinkException if the server refuses a row of the batch
     */
    public <T> void add(Table<T> table, T row) {
        add(table.collection(), row);
    }

    /**
     * Takes a row of the table with this name; writes the batch if it is full with it.
     *
     * @throws IllegalArgumentException if there is no such table, or the record belongs to another or lacks a required value
     * @throws IllegalStateException if the server has refused a batch before
     * @throws SinkException if the server refuses a row of the batch
     */
    public void add(String table, Object row) {
        requireWhole();
        Part<?> part = parts.get(table);
        if (part == null) {
            throw new IllegalArgumentException(
                    "no table is called " + table + "; there are " + String.join(", ", parts.keySet()));
        }
        part.add(row);
        rows++;
        if (rows >= batchRows) {
            flush();
        }
    }

    /**
     * Writes what has been collected.
     *
     * @throws IllegalStateException if the server has refused a batch before
     * @throws SinkException if the server refuses a row
     */
    public void flush() {
        requireWhole();
        if (rows == 0) {
            return;
        }
        broken = true;
        postgres.inAnyTransaction(() -> parts.values().forEach(part -> part.write(postgres)));
        broken = false;
        rows = 0;
    }

    private void requireWhole() {
        if (broken) {
            throw new IllegalStateException("the server has refused a batch of rows: those after it are not written");
        }
    }

    /** Writes what is left, unless the server has refused a batch before. The sink stays open. */
    @Override
    public void close() {
        if (!broken) {
            flush();
        }
    }
}
