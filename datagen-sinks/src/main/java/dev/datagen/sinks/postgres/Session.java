package dev.datagen.sinks.postgres;

import dev.datagen.sinks.SinkException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, whose errors say what was being done and what to do about them. */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final String CONNECT_SECONDS = "10";

    /** After so long, who waits is told, since it may take longer still. A little more than it takes to find out that nobody is there. */
    private static final String LOGIN_SECONDS = "12";

    /** A server that has taken the connection is there, and may have far too much else to do. */
    private static final String MORE_LOGIN_SECONDS = "30";

    private static final String TLS_ANSWER_MILLIS = "30000";

    private final Connection connection;
    private final Failures failures;

    private Session(Connection connection, Failures failures) {
        this.connection = connection;
        this.failures = failures;
    }

    /** Work on the connection that may fail. */
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    static Session connect(PostgresUrl url) {
        Failures failures = new Failures(url);
        Properties named = Driver.parseURL(url.jdbcUrl(), new Properties());
        try {
            return new Session(connect(url, named, LOGIN_SECONDS), failures);
        } catch (SQLException e) {
            if (!Failures.isLoginTimeout(e) || isNamed(named, PGProperty.LOGIN_TIMEOUT)) {
                throw failures.connecting(e);
            }
            LOG.warn("PostgreSQL at {} has not answered yet. Waiting {} s more.", url.hosts(), MORE_LOGIN_SECONDS);
        }
        try {
            return new Session(connect(url, named, MORE_LOGIN_SECONDS), failures);
        } catch (SQLException e) {
            throw failures.connecting(e);
        }
    }

    private static Connection connect(PostgresUrl url, @Nullable Properties named, String loginSeconds)
            throws SQLException {
        // The driver itself and not DriverManager, which would load every driver there is.
        Connection connection = new Driver().connect(url.jdbcUrl(), properties(url, named, loginSeconds));
        if (connection == null) {
            throw new SinkException("the PostgreSQL driver does not take " + url.redacted());
        }
        return connection;
    }

    private static Properties properties(PostgresUrl url, @Nullable Properties named, String loginSeconds) {
        Properties properties = url.properties();
        setUnlessNamed(properties, named, PGProperty.CONNECT_TIMEOUT, CONNECT_SECONDS);
        setUnlessNamed(properties, named, PGProperty.LOGIN_TIMEOUT, loginSeconds);
        setUnlessNamed(properties, named, PGProperty.SSL_RESPONSE_TIMEOUT, TLS_ANSWER_MILLIS);
        setUnlessNamed(properties, named, PGProperty.TCP_KEEP_ALIVE, "true");
        setUnlessNamed(properties, named, PGProperty.APPLICATION_NAME, "data-gen");
        return properties;
    }

    private static void setUnlessNamed(
            Properties properties, @Nullable Properties named, PGProperty property, String value) {
        if (!isNamed(named, property)) {
            properties.setProperty(property.getName(), value);
        }
    }

    private static boolean isNamed(@Nullable Properties named, PGProperty property) {
        return named != null && named.containsKey(property.getName());
    }

    PGConnection driver() {
        return (PGConnection) connection;
    }

    <R> R run(String doing, Work<R> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw failures.during(doing, e);
        }
    }

    void execute(String sql, String doing) {
        run(doing, c -> {
            try (Statement statement = c.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** Whether the search path leads to a table of this name. */
    boolean exists(String table) {
        return run("looking for the table " + table, c -> {
            try (PreparedStatement select = c.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
                select.setString(1, Ddl.quoted(table));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Those of some tables that the search path does not lead to, in the same order. */
    List<String> missing(List<String> tables) {
        return run("looking for tables", c -> {
            try (PreparedStatement select =
                    c.prepareStatement("SELECT name FROM unnest(string_to_array(?, ',')) AS name"
                            + " WHERE to_regclass(quote_ident(name)) IS NULL")) {
                select.setString(1, String.join(",", tables)); // none of ours has a comma
                Set<String> missing = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        missing.add(rows.getString(1));
                    }
                }
                return tables.stream().filter(missing::contains).toList();
            }
        });
    }

    /** Of what somebody else has made by the name of a table of ours; {@code problem} is a sentence without its full stop. */
    SinkException foreignTable(String problem) {
        return failures.foreignTable(problem);
    }

    boolean inTransaction() {
        return run("looking at the transaction", c -> !c.getAutoCommit());
    }

    /** Runs work that is committed whole or not at all; inside a transaction it joins that one. */
    void inTransaction(Runnable work) {
        if (inTransaction()) {
            work.run();
            return;
        }
        run("starting a transaction", c -> {
            c.setAutoCommit(false);
            return c;
        });
        try {
            work.run();
            run("committing", c -> {
                c.commit();
                c.setAutoCommit(true);
                return c;
            });
        } catch (RuntimeException | Error e) {
            // Also where the commit is refused: work to come must not join a transaction that nobody commits.
            rollback(e);
            throw e;
        }
    }

    private void rollback(Throwable reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e); // a lost connection has rolled back by itself
        }
    }

    /** What was to be kept has been committed; a connection that is lost already has nothing left to close. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing the connection to PostgreSQL", e);
        }
    }
}
