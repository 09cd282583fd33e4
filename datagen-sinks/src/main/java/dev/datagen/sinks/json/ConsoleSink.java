package dev.datagen.sinks.json;

import dev.datagen.sinks.encode.Bytes;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Records for people to look at: a line each, the table or topic first and then the record as one JSON object, in UTF-8.
 *
 * <pre>
 * stocks {"stock_id":"0f9e…","ticker":"PETR4", …}
 * </pre>
 *
 * Not thread safe.
 */
public final class ConsoleSink implements AutoCloseable {

    private static final int LINE_BYTES = 1024;

    private final PrintStream out;
    private final Map<String, JsonLines<?>> lines = new HashMap<>();
    private final Bytes line = new Bytes(LINE_BYTES);

    /** Lines on standard output. */
    public ConsoleSink() {
        this(System.out);
    }

    /** Lines on any stream; closing the sink flushes it and leaves it open. */
    public ConsoleSink(PrintStream out) {
        this.out = out;
    }

    /**
     * Writes a record of the table or topic with this name.
     *
     * @throws IllegalArgumentException if there is no such table or topic, or the record belongs to another or lacks a required value
     */
    public void write(String collection, Object record) {
        JsonLines<?> json = lines.computeIfAbsent(collection, JsonLines::of);
        line.clear();
        line.putAscii(collection);
        line.putByte(' ');
        json.append(record, line);
        out.write(line.array(), 0, line.length());
    }

    /** {@link #write Writes} any number of records of one table or topic. */
    public void writeBatch(String collection, Iterable<?> records) {
        records.forEach(record -> write(collection, record));
    }

    /** Flushes. */
    @Override
    public void close() {
        out.flush();
    }
}
