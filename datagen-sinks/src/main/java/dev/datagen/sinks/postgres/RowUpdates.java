package dev.datagen.sinks.postgres;

import dev.datagen.model.BankSchema;
import dev.datagen.model.RowChange;
import dev.datagen.sinks.SinkException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes rows by {@code UPDATE}, or inserts them, over one connection. Not thread safe. */
public final class RowUpdates implements AutoCloseable {

    private static final int CENTS_SCALE = 2;

    private final Session session;
    /** Closed with the connection. */
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private RowUpdates(Session session) {
        this.session = session;
    }

    /** Connects, as {@link PostgresSink} does. */
    public static RowUpdates connect(PostgresUrl url) {
        return new RowUpdates(Session.connect(url));
    }

    /**
     * Changes rows in one transaction: those of equal columns together, as long as no row comes with others in between, so that each row
     * changes in the order given; among these, what others refer to first. Repeating it does no harm, since each change says what is, not what is added.
     *
     * @return the changes in the order in which they were made
     * @throws SinkException if the server refuses or is lost, or a row is not there; then none may have been changed
     */
    public List<RowChange> commit(List<RowChange> changes) {
        List<List<RowChange>> alike = alike(changes);
        session.inTransaction(() -> alike.forEach(this::update));
        return alike.stream().flatMap(List::stream).toList();
    }

    /** Changes of equal columns; all anew where a row comes again with other columns. */
    private static List<List<RowChange>> alike(List<RowChange> changes) {
        List<List<RowChange>> alike = new ArrayList<>();
        Map<String, List<RowChange>> group = new LinkedHashMap<>();
        Map<List<UUID>, String> lastOfRow = new HashMap<>();
        for (RowChange change : changes) {
            String sql = sql(change);
            if (!sql.equals(lastOfRow.getOrDefault(change.key(), sql))) {
                alike.addAll(inOrderOfTables(group));
                group.clear();
                lastOfRow.clear();
            }
            lastOfRow.put(change.key(), sql);
            group.computeIfAbsent(sql, columns -> new ArrayList<>()).add(change);
        }
        alike.addAll(inOrderOfTables(group));
        return alike;
    }

    /** A new row may come with one that refers to it, after another row of that one's table. */
    private static List<List<RowChange>> inOrderOfTables(Map<String, List<RowChange>> group) {
        return group.values().stream()
                .sorted(Comparator.comparingInt(
                        some -> BankSchema.TABLES.indexOf(some.get(0).table())))
                .toList();
    }

    private void update(List<RowChange> changes) {
        String sql = sql(changes.get(0));
        int[] counts = session.run("updating rows", connection -> {
            PreparedStatement update = statement(sql, connection);
            for (RowChange change : changes) {
                bind(change, update);
                update.addBatch();
            }
            return update.executeBatch();
        });
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new SinkException("the table " + changes.get(i).table().collection() + " has no row "
                        + changes.get(i).key().stream().map(UUID::toString).collect(Collectors.joining(" "))
                        + ": somebody else has removed it.");
            }
        }
    }

    /** Kept for the next time, so that the server plans it once. */
    private PreparedStatement statement(String sql, Connection connection) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Whether a failure means that the server could not be reached, or went away. */
    public static boolean isConnectionLost(SinkException failure) {
        return failure.getCause() instanceof SQLException cause && Failures.isLost(cause);
    }

    private static String sql(RowChange change) {
        return change.extent() == RowChange.Extent.ROW ? insert(change) : update(change);
    }

    private static String update(RowChange change) {
        return change.values().keySet().stream()
                .map(column -> Ddl.quoted(column) + " = ?")
                .collect(Collectors.joining(
                        ", ",
                        "UPDATE " + Ddl.quoted(change.table().collection()) + " SET ",
                        ", \"updated_at\" = ? WHERE "
                                + Ddl.quoted(change.table().primaryKey().get(0).name()) + " = ?"));
    }

    private static String insert(RowChange change) {
        String key = change.table().primaryKey().stream()
                .map(field -> Ddl.quoted(field.name()))
                .collect(Collectors.joining(", "));
        String columns = change.values().keySet().stream().map(Ddl::quoted).collect(Collectors.joining(", "));
        String parameters = "?, ".repeat(change.values().size() + change.key().size() - 1) + "?";
        String values = change.values().keySet().stream()
                .map(column -> Ddl.quoted(column) + " = excluded." + Ddl.quoted(column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + Ddl.quoted(change.table().collection()) + " (" + columns + ", " + key + ") VALUES ("
                + parameters + ") ON CONFLICT (" + key + ") DO UPDATE SET " + values;
    }

    private static void bind(RowChange change, PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Map.Entry<String, @Nullable Object> value : change.values().entrySet()) {
            bind(change, value.getKey(), value.getValue(), statement, place++);
        }
        if (change.extent() == RowChange.Extent.COLUMNS) {
            statement.setObject(
                    place++, Instant.ofEpochMilli(change.updatedAtMillis()).atOffset(ZoneOffset.UTC));
        }
        for (UUID id : change.key()) {
            statement.setObject(place++, id);
        }
    }

    private static void bind(
            RowChange change, String column, @Nullable Object value, PreparedStatement update, int place)
            throws SQLException {
        if (value == null) {
            update.setNull(place, Types.NULL); // whatever type the column has
        } else if (value instanceof Long cents && change.isMoney(column)) {
            update.setBigDecimal(place, BigDecimal.valueOf(cents, CENTS_SCALE));
        } else if (value instanceof UUID id) {
            update.setObject(place, id);
        } else if (value instanceof BigDecimal rate) {
            update.setBigDecimal(place, rate);
        } else if (value instanceof Double number) {
            update.setDouble(place, number);
        } else if (value instanceof Integer number) {
            update.setInt(place, number);
        } else if (value instanceof LocalDate day) {
            update.setObject(place, day);
        } else if (value instanceof Instant moment) {
            update.setObject(place, moment.atOffset(ZoneOffset.UTC));
        } else {
            update.setString(place, value.toString());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
