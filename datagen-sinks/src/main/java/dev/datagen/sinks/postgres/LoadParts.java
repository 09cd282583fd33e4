package dev.datagen.sinks.postgres;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The parts of a load that many processes share, in the table {@code datagen_load_part}: those whose rows are committed, with counts and
 * digests of what each part makes. A part is put down in the transaction that writes its rows, so that it can be written again by whoever
 * does not know whether that was done, and is there once.
 */
public final class LoadParts {

    static final String TABLE = "datagen_load_part";

    private static final String CREATE = """
            DROP TABLE IF EXISTS datagen_load_part;
            CREATE TABLE datagen_load_part (
              load_id uuid NOT NULL,
              part bigint NOT NULL,
              digests jsonb NOT NULL,
              PRIMARY KEY (load_id, part)
            );
            COMMENT ON TABLE datagen_load_part IS 'While processes share a load by data-gen: the parts whose rows are in.'""";
    private static final String CLAIM = "INSERT INTO datagen_load_part VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING";
    private static final String COUNT = "SELECT count(*) FROM datagen_load_part WHERE load_id = ? AND part >= 0";
    private static final String SELECT = "SELECT digests FROM datagen_load_part WHERE load_id = ?";
    /** Rows of this table that are in memory at a time. */
    private static final int FETCHED = 1_000;

    private final Session session;

    LoadParts(Session session) {
        this.session = session;
    }

    /** Makes the table, empty: parts of a load that came to nothing are forgotten. */
    public void create() {
        session.execute(CREATE, "creating the table " + TABLE);
    }

    /**
     * Puts a part down, if nobody has; belongs into the transaction that writes its rows. Where another transaction has just put it down, waits to
     * see what becomes of that one.
     *
     * @param part its number; below 0 for rows that belong to no customers
     * @param digests of what the part makes, by any names
     * @return whether its rows are to be written, because nobody has written them
     */
    public boolean claim(UUID loadId, long part, Map<String, Digest> digests) {
        Map<String, String> words = new TreeMap<>();
        digests.forEach((name, digest) -> words.put(name, digest.count() + " " + digest.hex()));
        return session.run("putting down part " + part + " of the load " + loadId, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
                insert.setObject(1, loadId);
                insert.setLong(2, part);
                insert.setString(3, FlatJson.write(words));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** How many parts with customers have their rows. */
    public long count(UUID loadId) {
        return session.run("counting the parts of the load " + loadId, connection -> {
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                select.setObject(1, loadId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** What all parts together make, by name. */
    public Map<String, Digest> sum(UUID loadId) {
        Map<String, Digest> sums = new TreeMap<>();
        // Only within a transaction does the driver not take all rows at once.
        session.inTransaction(
                () -> session.run("adding up the load " + loadId, connection -> addUp(connection, loadId, sums)));
        return sums;
    }

    private static boolean addUp(Connection connection, UUID loadId, Map<String, Digest> sums) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCHED);
            select.setObject(1, loadId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    FlatJson.read(rows.getString(1))
                            .forEach((name, words) -> sums.computeIfAbsent(name, any -> new Digest())
                                    .merge(read(words)));
                }
            }
        }
        return true;
    }

    private static Digest read(String words) {
        int blank = words.indexOf(' ');
        if (blank < 0) {
            throw new SinkException("the table " + TABLE + " holds '" + words + "', which is no count with a digest");
        }
        return Digest.parse(words.substring(blank + 1), Long.parseLong(words.substring(0, blank)));
    }

    /** Removes the table: what it held is no longer of use. */
    public void drop() {
        session.execute("DROP TABLE IF EXISTS " + TABLE, "dropping the table " + TABLE);
    }
}
