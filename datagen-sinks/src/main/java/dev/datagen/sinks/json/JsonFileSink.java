package dev.datagen.sinks.json;

import dev.datagen.sinks.FileFailures;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records into files, one for each table or topic: {@code customers.jsonl}, {@code banking.transactions.jsonl}, … in UTF-8, one JSON
 * object a line. A file is made with its first record; one that is there already is not touched. Not thread safe.
 */
public final class JsonFileSink implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path directory;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One file. */
    private static final class Part implements AutoCloseable {
        private final Path file;
        private final JsonLines<?> lines;
        private final OutputStream out;
        private final Bytes buffer = new Bytes(BUFFER_BYTES);

        /** Nobody knows how much of the buffer is in the file. */
        private boolean broken;

        Part(Path file, String collection) {
            this.file = file;
            this.lines = JsonLines.of(collection);
            this.out = open(file);
        }

        private static OutputStream open(Path file) {
            try {
                return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                throw new SinkException(
                        "The file " + file + " is there already: delete it, or name another directory.", e);
            } catch (IOException e) {
                throw failure(file, e);
            }
        }

        private static SinkException failure(Path file, IOException e) {
            return new SinkException(
                    "The file " + file + " cannot be written: " + FileFailures.reason(e)
                            + ". Check the directory's rights and the disk's room.",
                    e);
        }

        void write(Object record) {
            requireWhole();
            lines.append(record, buffer);
            if (buffer.length() >= BUFFER_BYTES) {
                flush();
            }
        }

        void flush() {
            requireWhole();
            broken = true;
            try {
                out.write(buffer.array(), 0, buffer.length());
            } catch (IOException e) {
                throw failure(file, e);
            }
            broken = false;
            buffer.clear();
        }

        private void requireWhole() {
            if (broken) {
                throw new IllegalStateException(
                        "the file " + file + " could not be written: what would come after that is not written");
            }
        }

        @Override
        public void close() {
            try (out) {
                if (!broken) {
                    flush();
                }
            } catch (IOException e) {
                throw failure(file, e);
            }
        }
    }

    /**
     * Files in a directory, which is made if it is missing.
     *
     * @throws SinkException if it cannot be made
     */
    public JsonFileSink(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new SinkException(
                    "The directory " + directory + " cannot be made: " + FileFailures.reason(e)
                            + ". Name one that can, or make it.",
                    e);
        }
    }

    /**
     * Writes a record of the table or topic with this name.
     *
     * @throws IllegalArgumentException if there is no such table or topic, or the record belongs to another or lacks a required value
     * @throws SinkException if the file cannot be written, or was there before
     * @throws IllegalStateException if it could not be written before: it ends somewhere in a record
     */
    public void write(String collection, Object record) {
        parts.computeIfAbsent(collection, name -> new Part(directory.resolve(name + ".jsonl"), name))
                .write(record);
    }

    /** {@link #write Writes} any number of records of one table or topic. */
    public void writeBatch(String collection, Iterable<?> records) {
        records.forEach(record -> write(collection, record));
    }

    /**
     * Hands everything written so far to the operating system.
     *
     * @throws SinkException if a file cannot be written
     * @throws IllegalStateException if one could not be written before
     */
    public void flush() {
        parts.values().forEach(Part::flush);
    }

    /**
     * Flushes and closes all files; one that could not be written before is only closed.
     *
     * @throws SinkException if one cannot be written to its end; the others are closed nevertheless
     */
    @Override
    public void close() {
        SinkException first = null;
        for (Part part : parts.values()) {
            try {
                part.close();
            } catch (SinkException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        parts.clear();
        if (first != null) {
            throw first;
        }
    }
}
