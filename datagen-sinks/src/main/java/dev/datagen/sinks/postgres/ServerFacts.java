package dev.datagen.sinks.postgres;

import dev.datagen.sinks.SinkException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server says of itself and of the user who asks. */
public final class ServerFacts {

    private static final String FACTS = "SELECT current_setting('server_version'), quote_ident(current_user),"
            + " quote_ident(current_schema()), coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),"
            + " current_setting('transaction_read_only')::boolean, now()";

    private final String version;
    private final Instant now;
    private final @Nullable SinkException objection;

    private ServerFacts(String version, Instant now, @Nullable SinkException objection) {
        this.version = version;
        this.now = now;
        this.objection = objection;
    }

    static ServerFacts of(Session session) {
        return session.run("asking the server about itself", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FACTS);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new ServerFacts(
                        row.getString(1), row.getObject(6, OffsetDateTime.class).toInstant(), objection(row));
            }
        });
    }

    private static @Nullable SinkException objection(ResultSet row) throws SQLException {
        String user = row.getString(2);
        String schema = row.getString(3);
        if (row.getBoolean(5)) {
            return Failures.takesNoWrites();
        } else if (schema == null) {
            return Failures.noSchema(user);
        }
        return row.getBoolean(4) ? null : Failures.mayMakeNoTables(user, schema);
    }

    /** Like {@code 16.4}. */
    public String version() {
        return version;
    }

    /** By the server's clock. */
    public Instant now() {
        return now;
    }

    /** Why tables can't be made by this user where the search path leads to; empty if they can. */
    public Optional<SinkException> objection() {
        return Optional.ofNullable(objection);
    }
}
