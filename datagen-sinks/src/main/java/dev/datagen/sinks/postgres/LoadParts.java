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
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The parts of a load that many processes share, in the table {@code datagen_load_part}: those whose rows are committed, with counts and
 * digests of what each part makes. A part is put down in the transaction that writes its rows, so that it can be written again by whoever
 * does not know whether that was done, and is there once. Once the table is gone, or made anew, parts of loads before are refused; and once a load
 * has been taken over, those of whoever worked for it before.
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
    /** Until this transaction ends, nobody drops the table after that, nor takes the load over. */
    private static final String LOWEST = "SELECT min(part) FROM datagen_load_part WHERE load_id = ? AND part < 0";
    /** Those who are putting parts down have read the table, and are waited for. */
    private static final String LOCK = "LOCK TABLE datagen_load_part IN ACCESS EXCLUSIVE MODE";

    private static final String COUNT = "SELECT count(*) FROM datagen_load_part WHERE load_id = ? AND part >= 0";
    private static final String LOADS = "SELECT DISTINCT load_id FROM datagen_load_part";
    private static final String SELECT = "SELECT part, digests FROM datagen_load_part WHERE load_id = ?";
    /** The number of what belongs to no customers, and of the first attempt; the next one has put itself down below it, and so on. */
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
     * Lets the next attempt at a load begin: from now on, parts of whoever works for an attempt before it are refused. Those that are being written
     * are waited for.
     *
     * @return the number of the attempt, the first one's being 0; empty where the load has not begun
     */
    public OptionalInt takeOver(UUID loadId) {
        if (!session.exists(TABLE)) {
            return OptionalInt.empty();
        }
        check();
        OptionalInt[] next = {OptionalInt.empty()};
        session.inTransaction(() -> {
            session.execute(LOCK, "locking the table " + TABLE);
            OptionalInt last = attempt(loadId);
            if (last.isPresent()) {
                next[0] = OptionalInt.of(last.getAsInt() + 1);
                put(loadId, NOBODYS - next[0].getAsInt(), Map.of());
            }
        });
        return next[0];
    }

    /** The number of the attempt that began last; empty where the load has not begun, or is done. */
    public OptionalInt attempt(UUID loadId) {
        if (!session.exists(TABLE)) {
            return OptionalInt.empty();
        }
        return session.run("looking for the load " + loadId, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LOWEST)) {
                select.setObject(1, loadId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    long lowest = row.getLong(1);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(NOBODYS - lowest));
                }
            }
        });
    }

    /**
     * Puts a part down, if nobody has; belongs into the transaction that writes its rows. Where another transaction has just put it down, waits to
     * see what becomes of that one.
     *
     * @param attempt for which it is written
     * @param part its number, from 0
     * @param digests of what the part makes, by any names
     * @return whether its rows are to be written, because nobody has written them
     * @throws ForgottenLoadException if the load has not begun, or has been forgotten or taken over since: whoever writes for this attempt is to
     *     write nothing more
     */
    public boolean claim(UUID loadId, int attempt, long part, Map<String, Digest> digests) {
        OptionalInt last = attempt(loadId);
        if (last.isEmpty() || last.getAsInt() != attempt) {
            throw new ForgottenLoadException("writing part " + part + " of the load " + loadId
                    + (last.isEmpty()
                            ? ": the table " + TABLE
                                    + " does not know that load. It was given up, and another one may have begun."
                            : ": it has been resumed, and is now another job's, or another load has taken its place."));
        }
        return put(loadId, part, digests);
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
        forEach(
                loadId,
                (part, digests) -> digests.forEach((name, digest) ->
                        sums.computeIfAbsent(name, any -> new Digest()).merge(digest)));
        return sums;
    }

    /** Is told what a part makes. */
    public interface PartConsumer {
        /** The digests are those that were put down; those of a number below 0 belong to no customers. */
        void part(long part, Map<String, Digest> digests);
    }

    /** What each part makes that has been put down, in any order; nothing where the load has not begun. */
    public void forEach(UUID loadId, PartConsumer consumer) {
        if (!session.exists(TABLE)) {
            return;
        }
        // Only within a transaction does the driver not take all rows at once.
        session.inTransaction(() -> session.run(
                "reading the parts of the load " + loadId, connection -> forEach(connection, loadId, consumer)));
    }

    private static boolean forEach(Connection connection, UUID loadId, PartConsumer consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCHED);
            select.setObject(1, loadId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Map<String, Digest> digests = new TreeMap<>();
                    FlatJson.read(rows.getString(2)).forEach((name, words) -> digests.put(name, read(words)));
                    consumer.part(rows.getLong(1), digests);
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
        Set<UUID> loads = loads();
        remove();
        return loads;
    }

    /**
     * Refuses all parts of loads that came to nothing, and keeps the loads in mind for whoever can also end what their processes still send: to
     * forget them is left to him. A part that is being written is waited for.
     */
    public void refuse() {
        if (session.exists(TABLE)) {
            check();
            loads().forEach(this::takeOver);
        }
    }

    private Set<UUID> loads() {
        return session.run("looking for loads that came to nothing", LoadParts::loads);
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
