package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.WrongKind;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyIn;

/**
 * The master data in PostgreSQL, over one connection. Not thread safe.
 *
 * <p>A load has two ways to go, both with {@link #inTransaction}:
 *
 * <ul>
 *   <li>The tables were there: {@link #createTables}, then for each range of customers one transaction that writes
 *       the rows of all tables, in the order of {@link dev.datagen.model.BankSchema#TABLES}, and the progress ({@link
 *       LoadRegister#save}). Every key is checked row by row; a broken load can be resumed.
 *   <li>No table was there: one transaction around {@link #createTablesWithoutKeys}, all rows, and {@link #addKeys}. Keys are
 *       built once over all rows, which is faster than checking each; a broken load leaves nothing.
 * </ul>
 */
public final class PostgresSink implements AutoCloseable {

    /** The signature, no flags, no extension. */
    private static final byte[] COPY_HEADER =
            "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** A number of fields that no tuple has. */
    private static final byte[] COPY_TRAILER = {-1, -1};

    /** One CopyData message; larger ones make the server's buffer grow and gain nothing. */
    private static final int COPY_MESSAGE_BYTES = 64 * 1024;

    /** Rows of the library's batches are handed over in pieces of this size. */
    private static final int BATCH_BYTES = 256 * 1024;

    private final Session session;
    private final BankTables tables;
    private final LoadRegister loads;
    private final LoadParts parts;
    private final Map<String, Long> rowsWritten = new HashMap<>();

    /**
     * Connects, within 10 seconds, or half a minute more where somebody takes the connection and does not answer.
     *
     * @throws SinkException if the server cannot be reached or refuses
     */
    public PostgresSink(PostgresUrl url) {
        session = Session.connect(url);
        tables = new BankTables(session);
        loads = new LoadRegister(session);
        parts = new LoadParts(session);
    }

    /**
     * Connects to the database that a connection string names, like {@code postgresql://user:password@localhost:5432/datagen}.
     *
     * @throws IllegalArgumentException if it is no connection string
     * @throws SinkException if the server cannot be reached or refuses
     */
    public PostgresSink(String url) {
        this(PostgresUrl.parse(url));
    }

    /** The loads this database has seen. */
    public LoadRegister loads() {
        return loads;
    }

    /** The parts of a load that many processes share. */
    public LoadParts parts() {
        return parts;
    }

    /** What the server says of itself. */
    public ServerFacts serverFacts() {
        return ServerFacts.of(session);
    }

    /** What removes the rows of a load. */
    public RowRemoval removal() {
        return new RowRemoval(session, loads);
    }

    /** What reads the rows back. */
    public TableReader reader() {
        return new TableReader(session);
    }

    /**
     * Makes the tables that are missing, with all their keys, and {@code datagen_load}.
     *
     * @return the names of the tables this call has made; all of {@link BankSchema#TABLES} if the database was empty
     * @throws SinkException also if something else has the name of a table, or a table lacks a column or has one of another type
     */
    public List<String> createTables() {
        tables.check();
        List<String> made = new ArrayList<>();
        session.inTransaction(() -> {
            made.addAll(tables.create());
            loads.create();
        });
        return made;
    }

    /**
     * Makes all tables without their keys, and {@code datagen_load}; {@link #addKeys} must follow in the same transaction.
     *
     * @throws IllegalStateException outside {@link #inTransaction}, where a failure would leave tables without keys
     * @throws SinkException if one of the tables is there
     */
    public void createTablesWithoutKeys() {
        requireTransaction("createTablesWithoutKeys");
        tables.createWithoutKeys();
        loads.create();
    }

    /**
     * Builds primary, unique and foreign keys over the rows that are there.
     *
     * @throws SinkException if the rows break a key
     */
    public void addKeys() {
        requireTransaction("addKeys");
        tables.addKeys();
    }

    /**
     * Looks at the tables that are there, and changes nothing.
     *
     * @throws SinkException if one is no table, lacks a column or has one of another type
     */
    public void checkTables() {
        tables.check();
    }

    /** Which of the tables are missing, in the order in which they are filled. */
    public List<String> missingTables() {
        return tables.missing();
    }

    /** How many rows each table holds, by name, in the order in which they are filled; missing tables hold none. */
    public Map<String, Long> rowCounts() {
        return tables.rowCounts();
    }

    /** Whether any table holds a row. */
    public boolean holdsData() {
        return tables.holdData();
    }

    /**
     * Empties the tables that are there, and forgets the loads that filled them and the streams that came after.
     *
     * @throws SinkException if something else has the name of a table; then none is emptied
     */
    public void truncate() {
        tables.truncate();
    }

    /** Runs work whose rows and progress are committed together, or not at all if it throws. Not to be nested. */
    public void inTransaction(Runnable work) {
        if (session.inTransaction()) {
            throw new IllegalStateException("a transaction is open already");
        }
        session.inTransaction(work);
    }

    private void requireTransaction(String method) {
        if (!session.inTransaction()) {
            throw new IllegalStateException(method + " belongs inside inTransaction");
        }
    }

    /**
     * Writes records of a table; all of them or, on an error, none. However many they are, some hundred kilobytes of them are held at a time.
     *
     * @throws SinkException if the server refuses a row
     * @throws IllegalArgumentException if a record lacks a required value
     */
    public <T> void writeBatch(Table<T> table, Iterable<? extends T> records) {
        CopyEncoder<T> encoder = CopyEncoder.of(table);
        Bytes tuples = new Bytes(BATCH_BYTES);
        session.inTransaction(() -> {
            long rows = 0;
            for (T record : records) {
                encode(table, encoder, record, tuples);
                rows++;
                if (tuples.length() >= BATCH_BYTES) {
                    write(table, tuples, rows);
                    tuples.clear();
                    rows = 0;
                }
            }
            write(table, tuples, rows);
        });
    }

    /**
     * Writes records of the table with this name; all of them or, on an error, none.
     *
     * @param records any number of them
     * @throws IllegalArgumentException if there is no such table, or a record belongs to another
     */
    public void writeBatch(String table, Iterable<?> records) {
        writeUnchecked(BankSchema.table(table), records);
    }

    @SuppressWarnings("unchecked") // the cast that fails says which record it was
    private <T> void writeUnchecked(Table<T> table, Iterable<?> records) {
        writeBatch(table, (Iterable<T>) records);
    }

    private static <T> void encode(Table<T> table, CopyEncoder<T> encoder, T record, Bytes tuples) {
        try {
            encoder.encode(record, tuples);
        } catch (ClassCastException e) {
            throw WrongKind.of(table, record, e);
        }
    }

    /**
     * Collects rows of all tables and writes them in batches by itself.
     *
     * @param batchRows so many rows, whatever their tables, are written in one transaction; at least 1
     */
    public RowBuffer buffer(int batchRows) {
        return new RowBuffer(this, batchRows);
    }

    /** Collects rows of all tables and writes them in batches of {@link RowBuffer#BATCH_ROWS}. */
    public RowBuffer buffer() {
        return buffer(RowBuffer.BATCH_ROWS);
    }

    /** Within a transaction where there is one, and in one of its own otherwise. */
    void inAnyTransaction(Runnable work) {
        session.inTransaction(work);
    }

    /**
     * Writes rows that {@link CopyEncoder} has encoded. The bytes are the caller's again afterwards.
     *
     * @param tuples so many tuples, one after the other
     * @param rows how many they are
     * @throws SinkException if the server refuses a row; the message names the table and the rows of this connection
     */
    public void write(Table<?> table, Bytes tuples, long rows) {
        if (rows == 0) {
            return;
        }
        long before = rowsWritten.getOrDefault(table.collection(), 0L);
        String doing = "writing rows " + (before + 1) + " to " + (before + rows) + " of " + table.collection();
        long written = session.run(doing, connection -> copy(table, tuples));
        if (written != rows) {
            throw new SinkException(doing + ": the server took " + written + " rows, not " + rows);
        }
        rowsWritten.put(table.collection(), before + rows);
    }

    private long copy(Table<?> table, Bytes tuples) throws SQLException {
        CopyIn copy = session.driver().getCopyAPI().copyIn(Ddl.copy(table));
        try {
            copy.writeToCopy(COPY_HEADER, 0, COPY_HEADER.length);
            for (int at = 0; at < tuples.length(); at += COPY_MESSAGE_BYTES) {
                copy.writeToCopy(tuples.array(), at, Math.min(COPY_MESSAGE_BYTES, tuples.length() - at));
            }
            copy.writeToCopy(COPY_TRAILER, 0, COPY_TRAILER.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
