package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.model.RowChange;
import dev.datagen.sinks.FileFailures;
import dev.datagen.sinks.FlatJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every row that changed, in the order of the changes: a line of JSON with table, key, new values and {@code updated_at}. A column that has
 * no value any more is null.
 */
final class ChangeLog implements AutoCloseable {

    private static final int CENTS_SCALE = 2;

    private final Path file;
    private final BufferedWriter lines;

    /** Goes on with a file, or begins it. */
    ChangeLog(Path file) {
        this.file = file;
        try {
            lines = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw failure(e, "Name another file with --change-log.");
        }
    }

    private LoadException failure(IOException e, String remedy) {
        return new LoadException(
                "The change log " + file + " cannot be written: " + FileFailures.reason(e) + ". " + remedy, e);
    }

    /** Rows have changed already. */
    private LoadException broken(IOException e) {
        return failure(
                e,
                "The last changes may be missing there, though not in PostgreSQL. Make room, or name another file with"
                        + " --change-log, and go on with --resume.");
    }

    void write(List<RowChange> changes) {
        try {
            for (RowChange change : changes) {
                lines.write(FlatJson.write(members(change)));
                lines.newLine();
            }
            lines.flush();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static Map<String, @Nullable String> members(RowChange change) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("table", change.table().collection());
        for (int i = 0; i < change.key().size(); i++) {
            members.put(
                    change.table().primaryKey().get(i).name(),
                    change.key().get(i).toString());
        }
        change.values()
                .forEach((column, value) -> members.put(column, value == null ? null : text(change, column, value)));
        if (change.extent() == RowChange.Extent.COLUMNS) {
            members.put(
                    "updated_at", Instant.ofEpochMilli(change.updatedAtMillis()).toString());
        }
        return members;
    }

    private static String text(RowChange change, String column, Object value) {
        return change.isMoney(column) && value instanceof Long cents
                ? BigDecimal.valueOf(cents, CENTS_SCALE).toPlainString()
                : value.toString();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
