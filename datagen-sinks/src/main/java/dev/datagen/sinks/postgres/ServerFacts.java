package dev.datagen.sinks.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What a server says of itself and of the user who asks.
 *
 * @param version like {@code 16.4}
 * @param mayCreateTables in the schema where the tables would be made
 * @param readOnly whether it takes no writes at all, as a standby
 * @param now by its clock
 */
public record ServerFacts(String version, boolean mayCreateTables, boolean readOnly, Instant now) {

    private static final String FACTS = "SELECT current_setting('server_version'),"
            + " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),"
            + " current_setting('transaction_read_only')::boolean, now()";

    static ServerFacts of(Session session) {
        return session.run("asking the server about itself", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FACTS);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new ServerFacts(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getObject(4, OffsetDateTime.class).toInstant());
            }
        });
    }
}
