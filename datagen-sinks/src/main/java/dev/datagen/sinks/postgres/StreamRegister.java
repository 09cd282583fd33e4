package dev.datagen.sinks.postgres;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
 * The streams a database has seen, in its table {@code datagen_stream}. Each reading and writing connects anew: between two of them a
 * stream may run for days.
 */
public final class StreamRegister implements StreamStore {

    static final String TABLE = "datagen_stream";

    /** By which the table is known as ours. */
    static final Map<String, String> KEY = Map.of("stream_id", "uuid");

    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS datagen_stream (
              stream_id uuid PRIMARY KEY,
              state text NOT NULL CHECK (state IN ('RUNNING', 'STOPPED')),
              began_at timestamp with time zone NOT NULL,
              updated_at timestamp with time zone NOT NULL,
              options jsonb NOT NULL,
              next_event bigint NOT NULL,
              offsets jsonb NOT NULL,
              runs text NOT NULL
            );
            COMMENT ON TABLE datagen_stream IS 'One row per stream by data-gen: what it takes to go on with it.'""";

    private static final String SAVE = """
            INSERT INTO datagen_stream VALUES (?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
            ON CONFLICT (stream_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at,
              next_event = excluded.next_event, offsets = excluded.offsets, runs = excluded.runs""";

    private static final String LATEST = "SELECT * FROM datagen_stream ORDER BY updated_at DESC LIMIT 1";

    private static final String SINCE = "SELECT * FROM datagen_stream WHERE updated_at >= ? ORDER BY updated_at";

    private final PostgresUrl url;

    private StreamRegister(PostgresUrl url) {
        this.url = url;
    }

    /**
     * Makes the table unless it is there.
     *
     * @throws dev.datagen.sinks.SinkException if the server can't be reached, or something else has the table's name
     */
    public static StreamRegister at(PostgresUrl url) {
        try (Session session = Session.connect(url)) {
            OwnNames.check(session, Map.of(TABLE, KEY));
            session.execute(CREATE, "creating the table " + TABLE);
        }
        return new StreamRegister(url);
    }

    /** The stream that was written down last, if any; makes nothing. */
    public static Optional<StreamState> find(PostgresUrl url) {
        try (Session session = Session.connect(url)) {
            return session.exists(TABLE) ? new StreamRegister(url).latest() : Optional.empty();
        }
    }

    /** The streams that were written down at an instant or later, the last one last; makes nothing. */
    public static List<StreamState> since(PostgresUrl url, Instant earliest) {
        try (Session session = Session.connect(url)) {
            return session.exists(TABLE)
                    ? session.run("reading the table " + TABLE, found -> since(found, earliest))
                    : List.of();
        }
    }

    private static List<StreamState> since(Connection connection, Instant earliest) throws SQLException {
        List<StreamState> streams = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setObject(1, earliest.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    streams.add(state(row));
                }
            }
        }
        return streams;
    }

    private <R> R run(String doing, Session.Work<R> work) {
        try (Session session = Session.connect(url)) {
            return session.run(doing, work);
        }
    }

    @Override
    public Optional<StreamState> latest() {
        return run("reading the table " + TABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LATEST);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(state(row)) : Optional.empty();
            }
        });
    }

    private static StreamState state(ResultSet row) throws SQLException {
        Map<String, Long> offsets = new HashMap<>();
        FlatJson.read(row.getString("offsets")).forEach((place, offset) -> offsets.put(place, Long.valueOf(offset)));
        return new StreamState(
                row.getObject("stream_id", UUID.class),
                StreamState.State.valueOf(row.getString("state")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                FlatJson.read(row.getString("options")),
                row.getLong("next_event"),
                offsets,
                row.getString("runs"));
    }

    @Override
    public void save(StreamState state) {
        run("saving the stream " + state.streamId(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
                insert.setObject(1, state.streamId());
                insert.setString(2, state.state().name());
                insert.setObject(3, state.beganAt().atOffset(ZoneOffset.UTC));
                insert.setObject(4, state.updatedAt().atOffset(ZoneOffset.UTC));
                insert.setString(5, FlatJson.write(new TreeMap<>(state.options())));
                insert.setLong(6, state.nextEvent());
                insert.setString(7, FlatJson.write(new TreeMap<>(state.offsets())));
                insert.setString(8, state.runs());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void close() {
        // There is nothing open between two calls.
    }
}
