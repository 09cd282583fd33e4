package dev.datagen.sinks.postgres;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopicsJson;
import dev.datagen.sinks.SinkException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The loads a database has seen, in its table {@code datagen_load}. What is saved inside
 * {@link PostgresSink#inTransaction} is committed or lost together with the rows written there.
 */
public final class LoadRegister implements LoadStore {

    static final String TABLE = "datagen_load";

    /** By which the table is known as ours. */
    static final Map<String, String> KEY = Map.of("load_id", "uuid");

    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS datagen_load (
              load_id uuid PRIMARY KEY,
              state text NOT NULL CHECK (state IN ('RUNNING', 'ROWS_DONE', 'DONE')),
              started_at timestamp with time zone NOT NULL,
              finished_at timestamp with time zone,
              generation_version integer NOT NULL,
              seed bigint NOT NULL,
              customers bigint NOT NULL,
              options jsonb NOT NULL,
              next_ordinal bigint NOT NULL,
              "rows" jsonb NOT NULL,
              events jsonb NOT NULL,
              digests jsonb NOT NULL,
              topics jsonb NOT NULL DEFAULT '{}'
            );
            ALTER TABLE datagen_load ADD COLUMN IF NOT EXISTS topics jsonb NOT NULL DEFAULT '{}';
            COMMENT ON TABLE datagen_load IS 'One row per load by data-gen: options, progress, counts and digests.'""";

    private static final String SAVE = """
            INSERT INTO datagen_load VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)
            ON CONFLICT (load_id) DO UPDATE SET state = excluded.state, finished_at = excluded.finished_at,
              options = excluded.options, next_ordinal = excluded.next_ordinal, "rows" = excluded."rows",
              events = excluded.events, digests = excluded.digests, topics = excluded.topics""";

    private static final String SELECT = "SELECT * FROM datagen_load";

    private final Session session;

    LoadRegister(Session session) {
        this.session = session;
    }

    @Override
    public void create() {
        session.execute(CREATE, "creating the table " + TABLE);
    }

    /**
     * Holds the database for one load, until this connection ends.
     *
     * @throws SinkException if another load holds it; the message says which
     */
    public void lock() {
        new LoadLock(session).take();
    }

    @Override
    public void forget(UUID loadId) {
        session.inTransaction(() -> {
            session.run("forgetting load " + loadId, connection -> {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM datagen_load WHERE load_id = ?")) {
                    delete.setObject(1, loadId);
                    return delete.executeUpdate();
                }
            });
            if (all().isEmpty()) {
                session.execute("DROP TABLE datagen_load", "dropping the table " + TABLE);
            }
        });
    }

    @Override
    public void save(Load load) {
        session.run("saving the progress of load " + load.loadId(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
                bind(load, insert);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Load> latest() {
        return select(" ORDER BY started_at DESC, load_id LIMIT 1").stream().findFirst();
    }

    /** All loads, oldest first; none if the table is not there. */
    List<Load> all() {
        return select(" ORDER BY started_at, load_id");
    }

    private List<Load> select(String order) {
        if (!session.exists(TABLE)) {
            return List.of();
        }
        return session.run("reading the table " + TABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + order);
                    ResultSet rows = select.executeQuery()) {
                List<Load> loads = new ArrayList<>();
                while (rows.next()) {
                    loads.add(load(rows));
                }
                return loads;
            }
        });
    }

    private static void bind(Load load, PreparedStatement insert) throws SQLException {
        insert.setObject(1, load.loadId());
        insert.setString(2, load.state().name());
        insert.setObject(3, load.startedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(
                4, load.finishedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        insert.setInt(5, load.generationVersion());
        insert.setLong(6, load.seed());
        insert.setLong(7, load.customers());
        insert.setString(8, FlatJson.write(new TreeMap<>(load.options())));
        insert.setLong(9, load.nextOrdinal());
        insert.setString(10, FlatJson.write(new TreeMap<>(load.rows())));
        insert.setString(11, FlatJson.write(new TreeMap<>(load.events())));
        insert.setString(12, FlatJson.write(new TreeMap<>(load.digests())));
        insert.setString(13, LoadedTopicsJson.write(load.topics()));
    }

    private static Load load(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Optional<Instant> finishedAt = finished == null ? Optional.empty() : Optional.of(finished.toInstant());
        return new Load(
                row.getObject("load_id", UUID.class),
                Load.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt,
                row.getInt("generation_version"),
                row.getLong("seed"),
                row.getLong("customers"),
                FlatJson.read(row.getString("options")),
                row.getLong("next_ordinal"),
                longs(row.getString("rows")),
                longs(row.getString("events")),
                FlatJson.read(row.getString("digests")),
                topics(row));
    }

    /** Tables that an earlier version made lack the column. */
    private static Map<String, LoadedTopic> topics(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        return columns.getColumnName(columns.getColumnCount()).equals("topics")
                ? LoadedTopicsJson.read(row.getString("topics"))
                : Map.of();
    }

    private static Map<String, Long> longs(String json) {
        Map<String, Long> numbers = new HashMap<>();
        FlatJson.read(json).forEach((name, value) -> numbers.put(name, Long.valueOf(value)));
        return numbers;
    }
}
