package dev.datagen.sinks.postgres;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The parts of a load that many processes share, in the table {@code datagen_load_part}: those whose rows are committed, with counts and
 * digests of what each part makes. A part is put down in the transaction that writes its rows, so that it can be written again by whoever
 * does not know whether that was done, and is there once. Once the table is gone, or made anew, parts of loads before are refused.
 */
public final class LoadParts {

    static final String TABLE = "datagen_load_part";

    /** By which the table is known as ours. */
    static final Map<String, String> KEY = Map.of("load_id", "uuid");

    private static final String CREATE = """
            CREATE TABLE datagen_load_part (
              load_id uuid NOT NULL,
              part bigint NOT NULL,
              digests jsonb NOT NULL,
              PRIMARY KEY (load_id, part)
            );
            COMMENT ON TABLE datagen_load_part IS 'While processes share a load by data-gen: the parts whose rows are in.'""";
    private static final String PUT = "INSERT INTO datagen_load_part VALUES (?, ?, ?::jsonb) ON CONFLICT DO NOTHING";
    /** Until this transaction ends, nobody drops the table after that. */
    private static final String BEGUN = "SELECT FROM datagen_load_part WHERE load_id = ? AND part = ?";

    private static final String COUNT = "SELECT count(*) FROM datagen_load_part WHERE load_id = ? AND part >= 0";
    private static final String LOADS = "SELECT DISTINCT load_id FROM datagen_load_part";
    private static final String SELECT = "SELECT digests FROM datagen_load_part WHERE load_id = ?";
    /** The number of what belongs to no customers. */
    private static final long NOBODYS = -1;

    /** Rows of this table that are in memory at a time. */
    private static final int FETCHED = 1_000;

    private final Session session;

    LoadParts(Session session) {
        this.session = session;
    }

    /** Makes the table, empty. */
    public void create() {
        drop();
        session.execute(CREATE, "creating the table " + TABLE);
    }

    /**
     * Puts down what belongs to no customers, after which parts can be claimed; belongs into the transaction that writes its rows.
     *
     * @param digests of it, by any names
     */
    public void begin(UUID loadId, Map<String, Digest> digests) {
        put(loadId, NOBODYS, digests);
    }

    /**
     * Puts a part down, if nobody has; belongs into the transaction that writes its rows. Where another transaction has just put it down, waits to
     * see what becomes of that one.
     *
     * @param part its number, from 0
     * @param digests of what the part makes, by any names
     * @return whether its rows are to be written, because nobody has written them
     * @throws ForgottenLoadException if the load has not begun, or has been forgotten since: nothing more of it is to be written
     */
    public boolean claim(UUID loadId, long part, Map<String, Digest> digests) {
        requireBegun(loadId, part);
        return put(loadId, part, digests);
    }

    private void requireBegun(UUID loadId, long part) {
        boolean begun = session.exists(TABLE)
                && session.run("looking for the load " + loadId, connection -> {
                    try (PreparedStatement select = connection.prepareStatement(BEGUN)) {
                        select.setObject(1, loadId);
                        select.setLong(2, NOBODYS);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next();
                        }
                    }
                });
        if (!begun) {
            throw new ForgottenLoadException("writing part " + part + " of the load " + loadId + ": the table " + TABLE
                    + " does not know that load. It was given up, and another one may have begun.");
        }
    }

    private boolean put(UUID loadId, long part, Map<String, Digest> digests) {
        Map<String, String> words = new TreeMap<>();
        digests.forEach((name, digest) -> words.put(name, digest.count() + " " + digest.hex()));
        return session.run("putting down part " + part + " of the load " + loadId, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PUT)) {
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

    /**
     * Forgets loads that came to nothing, so that whoever still works for one of them writes no more parts; a part that is being written is waited
     * for.
     *
     * @return the loads, whose processes may still run
     */
    public Set<UUID> forget() {
        if (!session.exists(TABLE)) {
            return Set.of();
        }
        check();
        Set<UUID> loads = session.run("looking for loads that came to nothing", LoadParts::loads);
        remove();
        return loads;
    }

    private static Set<UUID> loads(Connection connection) throws SQLException {
        Set<UUID> loads = new TreeSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(LOADS)) {
            while (rows.next()) {
                loads.add(rows.getObject(1, UUID.class));
            }
        }
        return loads;
    }

    /**
     * Removes the table, if it is there: what it held is no longer of use.
     *
     * @throws SinkException if somebody else has made something by its name, which stays
     */
    public void drop() {
        check();
        remove();
    }

    private void check() {
        OwnNames.check(session, Map.of(TABLE, KEY));
    }

    private void remove() {
        session.execute("DROP TABLE IF EXISTS " + TABLE, "dropping the table " + TABLE);
    }
}
