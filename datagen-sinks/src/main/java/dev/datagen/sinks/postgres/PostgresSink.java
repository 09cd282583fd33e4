package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * The master data in PostgreSQL, over one connection. Not thread safe.
 *
 * <p>A load has two ways to go, both with {@link #inTransaction}:
 *
 * <ul>
 *   <li>The tables were there: {@link #createTables}, then for each range of customers one transaction that writes
 *       customers, properties, accounts, cards, loans and the progress ({@link LoadRegister#save}). Every key is checked row
 *       by row; a broken load can be resumed.
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

    /** Keeps two sessions from creating the same tables at once; the number is ours and means nothing. */
    private static final String CREATE_LOCK = "SELECT pg_advisory_xact_lock(7012202511230001)";

    private final Session session;
    private final LoadRegister loads;
    private final Map<String, Long> rowsWritten = new HashMap<>();

    /**
     * Connects, within 10 seconds.
     *
     * @throws SinkException if the server cannot be reached or refuses
     */
    public PostgresSink(PostgresUrl url) {
        session = Session.connect(url);
        loads = new LoadRegister(session);
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

    /** What reads the rows back. */
    public TableReader reader() {
        return new TableReader(session);
    }

    /**
     * Makes the tables that are missing, with all their keys, and {@code datagen_load}.
     *
     * @return the names of the tables this call has made; all of {@link BankSchema#TABLES} if the database was empty
     * @throws SinkException also if a table is there but lacks a column or has one of another type
     */
    public List<String> createTables() {
        List<String> made = new ArrayList<>();
        session.inTransaction(() -> {
            session.execute(CREATE_LOCK, "waiting to create tables");
            made.addAll(missingTables());
            create(made, Way.WITH_KEYS);
        });
        checkColumns();
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
        session.execute(CREATE_LOCK, "waiting to create tables");
        List<String> missing = missingTables();
        for (Table<?> table : BankSchema.TABLES) {
            if (!missing.contains(table.collection())) {
                throw new SinkException("the table " + table.collection()
                        + " is there already: only tables that are made with their rows can get their keys afterwards");
            }
        }
        create(missing, Way.WITHOUT_KEYS);
    }

    /**
     * Builds primary, unique and foreign keys over the rows that are there.
     *
     * @throws SinkException if the rows break a key
     */
    public void addKeys() {
        requireTransaction("addKeys");
        for (Table<?> table : BankSchema.TABLES) {
            session.execute(Ddl.addKeys(table), "adding the keys of " + table.collection());
        }
    }

    /** Which of the tables are missing, in the order in which they are filled. */
    public List<String> missingTables() {
        return BankSchema.TABLES.stream()
                .map(Table::collection)
                .filter(name -> !session.exists(name))
                .toList();
    }

    private enum Way {
        WITH_KEYS,
        WITHOUT_KEYS
    }

    private void create(List<String> names, Way way) {
        for (Table<?> table : BankSchema.TABLES) {
            if (names.contains(table.collection())) {
                String create = way == Way.WITH_KEYS ? Ddl.createTable(table) : Ddl.createTableWithoutKeys(table);
                session.execute(create, "creating the table " + table.collection());
                session.execute(Ddl.comments(table), "commenting the table " + table.collection());
            }
        }
        loads.create();
    }

    /** How many rows each table holds, by name, in the order in which they are filled; missing tables hold none. */
    public Map<String, Long> rowCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<String> missing = missingTables();
        for (Table<?> table : BankSchema.TABLES) {
            String name = table.collection();
            counts.put(name, missing.contains(name) ? 0 : number("SELECT count(*) FROM " + Ddl.quoted(name), name));
        }
        return counts;
    }

    /** Whether any table holds a row. */
    public boolean holdsData() {
        List<String> missing = missingTables();
        return BankSchema.TABLES.stream()
                .map(Table::collection)
                .filter(name -> !missing.contains(name))
                .anyMatch(name ->
                        number("SELECT count(*) FROM (SELECT FROM " + Ddl.quoted(name) + " LIMIT 1) r", name) > 0);
    }

    private long number(String sql, String table) {
        return session.run("counting the rows of " + table, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Empties the tables that are there, and forgets the loads that filled them and the streams that came after. */
    public void truncate() {
        List<String> missing = missingTables();
        List<String> names = BankSchema.TABLES.stream()
                .map(Table::collection)
                .filter(name -> !missing.contains(name))
                .collect(Collectors.toList());
        for (String register : List.of(LoadRegister.TABLE, StreamRegister.TABLE)) {
            if (session.exists(register)) {
                names.add(register);
            }
        }
        if (!names.isEmpty()) {
            session.execute(
                    "TRUNCATE " + names.stream().map(Ddl::quoted).collect(Collectors.joining(", ")),
                    "emptying the tables " + String.join(", ", names));
        }
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
                encoder.encode(record, tuples);
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
        try {
            writeBatch(table, (Iterable<T>) records);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a record is not one of " + table.collection(), e);
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

    /** A table that somebody else made may have our name and not our columns. */
    private void checkColumns() {
        for (Table<?> table : BankSchema.TABLES) {
            Map<String, String> types = columnTypes(table.collection());
            for (Field<?> field : table.fields()) {
                checkColumn(table, field, types.get(field.name()));
            }
        }
    }

    private static void checkColumn(Table<?> table, Field<?> field, @Nullable String actual) {
        String expected = Ddl.type(field);
        if (!expected.equals(actual)) {
            throw new SinkException(
                    "the table " + table.collection() + " was not made by this version of data-gen: its column "
                            + field.name() + " is " + (actual == null ? "missing" : actual) + ", not " + expected + ".",
                    Remedy.POSTGRES_FOREIGN_TABLE,
                    null);
        }
    }

    private Map<String, String> columnTypes(String table) {
        return session.run("reading the columns of " + table, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
                            + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped")) {
                select.setString(1, Ddl.quoted(table));
                try (ResultSet rows = select.executeQuery()) {
                    Map<String, String> types = new HashMap<>();
                    while (rows.next()) {
                        types.put(rows.getString(1), rows.getString(2));
                    }
                    return types;
                }
            }
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
