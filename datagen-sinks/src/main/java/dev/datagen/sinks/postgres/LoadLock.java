package dev.datagen.sinks.postgres;

import dev.datagen.sinks.SinkException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps two loads out of one database at a time, on whichever machines they run: an advisory lock that the server holds for a session,
 * and lets go of when the session ends in whatever way.
 */
final class LoadLock {

    /** The number is ours and means nothing. */
    private static final long KEY = 7_012_202_511_230_002L;

    /** A server needs a moment to notice that the process at the other end was killed. */
    private static final String PATIENCE = "3s";

    /** Lets a server that is busy for a session notice, too. Versions before 14 and servers on Windows can't. */
    private static final String NOTICE_DEATH = "SELECT set_config(name, '1000', false) FROM pg_settings"
            + " WHERE name = 'client_connection_check_interval' AND version() !~* 'mingw|windows|visual'";

    private static final String HOLDER = "SELECT a.application_name || ' from '"
            + " || coalesce(host(a.client_addr), 'the server''s own machine') || ', since '"
            + " || to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC, process ' || a.pid, a.pid"
            + " FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted"
            + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            + " AND l.classid::bigint << 32 | l.objid::bigint = " + KEY;

    private final Session session;

    LoadLock(Session session) {
        this.session = session;
    }

    void take() {
        session.execute(NOTICE_DEATH, "preparing the session");
        session.execute("SET lock_timeout = '" + PATIENCE + "'", "preparing the session");
        boolean taken = session.run("waiting for other loads", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            } catch (SQLException e) {
                if ("55P03".equals(e.getSQLState())) { // lock_not_available
                    return false;
                }
                throw e;
            }
        });
        session.execute("RESET lock_timeout", "preparing the session");
        if (!taken) {
            throw new SinkException("another load is running in this database (" + holder() + ".");
        }
    }

    /** Who it is, and what can be done about it. */
    private String holder() {
        return session.run("looking for the other load", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(HOLDER)) {
                return row.next()
                        ? Failures.holdingOn(row.getString(1), row.getInt(2))
                        : "of which the server says nothing): wait until it is done";
            }
        });
    }
}
