package dev.datagen.sinks.postgres;

import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import dev.datagen.sinks.encode.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyOut;

/**
 * Reads master data back, row by row, in the bytes that {@link dev.datagen.sinks.encode.CopyEncoder} writes. Not thread safe.
 */
public final class TableReader {

    /** The signature, flags, and the length of an extension that there is not. */
    private static final int HEADER_BYTES = 19;

    /** The end: a number of fields that no tuple has. */
    private static final int TRAILER_BYTES = 2;

    private final Session session;

    TableReader(Session session) {
        this.session = session;
    }

    /** Is told each row. */
    public interface TupleConsumer {

        /** One tuple of binary COPY; the bytes may change afterwards. */
        void tuple(byte[] bytes, int offset, int length);
    }

    /** All rows, in no order. */
    public void readAll(Table<?> table, TupleConsumer consumer) {
        String columns = columns(table);
        // Without a query between table and client, the server has less to do.
        copy(
                table,
                "COPY " + Ddl.quoted(table.collection()) + " (" + columns + ") TO STDOUT (FORMAT binary)",
                consumer);
    }

    /** The rows with these values in their first column, in no order: the primary key, or the first column of it. */
    public void read(Table<?> table, Collection<UUID> keys, TupleConsumer consumer) {
        if (keys.isEmpty()) {
            return;
        }
        String columns = columns(table);
        String list = keys.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
        copy(
                table,
                "COPY (SELECT " + columns + " FROM " + Ddl.quoted(table.collection()) + " WHERE "
                        + Ddl.quoted(table.fields().get(0).name()) + " = ANY (" + list
                        + "::uuid[])) TO STDOUT (FORMAT binary)",
                consumer);
    }

    private static String columns(Table<?> table) {
        return table.fields().stream().map(field -> Ddl.quoted(field.name())).collect(Collectors.joining(", "));
    }

    private void copy(Table<?> table, String sql, TupleConsumer consumer) {
        session.run("reading the table " + table.collection(), connection -> {
            CopyOut copy = session.driver().getCopyAPI().copyOut(sql);
            try {
                receive(copy, new CanonicalTuple(table), consumer);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return table;
        });
    }

    /** The protocol promises nothing about where messages end, but every server sends one for each row; the header may be one of its own. */
    private static void receive(CopyOut copy, CanonicalTuple canonical, TupleConsumer consumer) throws SQLException {
        int skipped = HEADER_BYTES;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            int length = message.length - skipped;
            if (length > TRAILER_BYTES) {
                Bytes tuple = canonical.of(message, skipped);
                consumer.tuple(tuple.array(), 0, tuple.length());
            }
            skipped = 0;
        }
    }

    /** A row that refers to one that is not there. */
    public record Orphan(UUID row, UUID missing) {}

    /** Rows whose reference leads nowhere; so many at the most. */
    public List<Orphan> orphans(Table<?> table, ForeignKey key, String parentKey, int most) {
        String sql = "SELECT c." + Ddl.quoted(table.fields().get(0).name()) + ", c." + Ddl.quoted(key.column())
                + " FROM "
                + Ddl.quoted(table.collection()) + " c LEFT JOIN " + Ddl.quoted(key.table()) + " p ON p."
                + Ddl.quoted(parentKey) + " = c." + Ddl.quoted(key.column()) + " WHERE p." + Ddl.quoted(parentKey)
                + " IS NULL AND c." + Ddl.quoted(key.column()) + " IS NOT NULL LIMIT " + most;
        return session.run("following " + key.column() + " of " + table.collection(), connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<Orphan> orphans = new ArrayList<>();
                while (rows.next()) {
                    orphans.add(new Orphan(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
                return orphans;
            }
        });
    }

    /** The definition of a constraint that holds; empty if there is none of this name. */
    public Optional<String> constraint(String table, String name) {
        return session.run("looking at the constraints of " + table, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE conrelid = to_regclass(?) AND conname = ? AND convalidated")) {
                select.setString(1, Ddl.quoted(table));
                select.setString(2, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
