package dev.datagen.sinks.postgres;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.GT;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns errors of the driver into sentences with a place and a remedy. SQLSTATEs: PostgreSQL documentation, appendix A.
 *
 * <p>What the driver finds out by itself has one SQLSTATE for many things (08004), so that its words tell them apart: those that it
 * has in the language of this process.
 */
final class Failures {

    private static final List<String> NO_PASSWORD = List.of(
            "The server requested SCRAM-based authentication, but no password was provided.",
            "The server requested SCRAM-based authentication, but the password is an empty string.",
            "The server requested password-based authentication, but no password was provided by plugin {0}");

    private static final List<String> NO_TLS =
            List.of("The server does not support SSL.", "Could not open SSL root certificate file {0}.");

    private static final List<String> LOGIN_TIMEOUT = List.of("Connection attempt timed out.");

    /** To its request for TLS, the driver has had an answer that no PostgreSQL gives. */
    private static final List<String> NO_POSTGRES = List.of("An error occurred while setting up the SSL connection.");

    /** In the driver's URL, currentSchema. */
    private static final String SEARCH_PATH = "search_path";

    /** The driver sets it for each session. */
    private static final String TIME_ZONE = "\"TimeZone\"";

    private static final String HOLE = "\0";

    private final PostgresUrl url;

    Failures(PostgresUrl url) {
        this.url = url;
    }

    /** Of another load, after what the server says of it: what can be done about it. */
    static String holdingOn(String who, int process) {
        return who + "): wait until it is done, or end it there with SELECT pg_terminate_backend(" + process + ")";
    }

    /** Of a server, or a database, that can only be read. */
    static SinkException takesNoWrites() {
        return new SinkException("the server takes no writes.", Remedy.POSTGRES_READ_ONLY, null);
    }

    /** Of a search path that leads to no schema that there is, and that the user may look into. */
    static SinkException noSchema(String user) {
        return new SinkException("there is no schema that " + user + " may use.", Remedy.POSTGRES_SCHEMA, null);
    }

    /** Of a user who lacks a right on a schema, both quoted as SQL asks for it. */
    static SinkException mayMakeNoTables(String user, String schema) {
        return new SinkException("the user " + user + " may make no tables in the schema " + schema
                + ": GRANT CREATE ON SCHEMA " + schema + " TO " + user + ", or use another one.");
    }

    SinkException connecting(SQLException e) {
        if (isLoginTimeout(e) || e.getCause() instanceof SocketTimeoutException) {
            return new SinkException(
                    "PostgreSQL at " + url.hosts() + " has not answered in time.", Remedy.POSTGRES_SILENT, e);
        }
        return new SinkException(
                "PostgreSQL at " + url.hosts() + " cannot be used: " + noConnectionReason(e) + ".",
                connectRemedy(e),
                e);
    }

    private static String noConnectionReason(SQLException e) {
        if (e.getCause() instanceof UnknownHostException unknown) {
            return "there is no host " + unknown.getMessage();
        }
        // The driver calls each of these a refusal, and adds advice of its own.
        if (e.getCause() instanceof ConnectException none && none.getMessage() != null) {
            return oneLine(none.getMessage());
        }
        return says(e, NO_POSTGRES) && e.getCause() == null
                ? "what listens there does not answer as PostgreSQL does"
                : reason(e);
    }

    /** Whether the driver, or the server, has let the time pass in which to be let in. */
    static boolean isLoginTimeout(SQLException e) {
        return says(e, LOGIN_TIMEOUT);
    }

    private static Remedy connectRemedy(SQLException e) {
        if (e.getCause() instanceof SSLException || says(e, NO_TLS) || said(e).contains("hostnameverifier")) {
            return Remedy.POSTGRES_TLS;
        }
        if (says(e, NO_PASSWORD)) {
            return Remedy.POSTGRES_PASSWORD;
        }
        return switch (state(e)) {
            case "28P01" -> Remedy.POSTGRES_PASSWORD;
            case "28000" -> Remedy.POSTGRES_ACCESS;
            case "3D000" -> Remedy.POSTGRES_DATABASE;
            case "53300" -> Remedy.POSTGRES_SESSIONS;
            case "22023", "42704" -> parameterRemedy(said(e));
            default -> Remedy.POSTGRES_UNREACHABLE;
        };
    }

    private static Remedy parameterRemedy(String said) {
        if (said.contains(SEARCH_PATH)) {
            return Remedy.POSTGRES_SCHEMA;
        }
        return said.contains(TIME_ZONE) ? Remedy.POSTGRES_TIME_ZONE : Remedy.POSTGRES_PARAMETER;
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage());
    }

    /** Whether the driver said one of its sentences, whatever it put in for {0}. */
    private static boolean says(SQLException e, List<String> sentences) {
        String said = said(e);
        return sentences.stream()
                .map(sentence -> GT.tr(sentence, HOLE).split(HOLE, -1))
                .anyMatch(parts -> said.startsWith(parts[0]) && said.endsWith(parts[parts.length - 1]));
    }

    SinkException during(String doing, SQLException e) {
        Remedy remedy = isLost(e) ? Remedy.POSTGRES_LOST : remedy(state(e));
        return new SinkException(place() + ", " + doing + ": " + reason(e) + "." + meaning(remedy), remedy, e);
    }

    /** Of what somebody else has made by the name of a table of ours. */
    SinkException foreignTable(String problem) {
        return new SinkException(place() + ": " + problem + ".", Remedy.POSTGRES_FOREIGN_TABLE, null);
    }

    private String place() {
        return "PostgreSQL at " + url.hosts() + ", database " + url.database();
    }

    /** Whether there is no connection any more: a connection exception, or an intervention by whoever runs the server. */
    static boolean isLost(SQLException e) {
        return state(e).startsWith("08") || state(e).startsWith("57P");
    }

    private static @Nullable Remedy remedy(String state) {
        return switch (state) {
            case "53100" -> Remedy.POSTGRES_DISK;
            case "23505" -> Remedy.POSTGRES_OTHER_DATA;
            case "42501" -> Remedy.POSTGRES_RIGHTS;
            case "3F000" -> Remedy.POSTGRES_SCHEMA;
            case "25006" -> Remedy.POSTGRES_READ_ONLY;
            case "42703", "42804", "42809", "22P03" -> Remedy.POSTGRES_FOREIGN_TABLE;
            default -> null;
        };
    }

    /** What the server has not said in words that everybody knows, after a space. */
    private static String meaning(@Nullable Remedy remedy) {
        if (remedy == null) {
            return "";
        }
        return switch (remedy) {
            case POSTGRES_LOST -> " The connection is lost, and what was not committed with it.";
            case POSTGRES_DISK -> " The server's disk is full.";
            case POSTGRES_OTHER_DATA -> " The tables hold other data.";
            case POSTGRES_FOREIGN_TABLE -> " The table was not made by data-gen.";
            default -> "";
        };
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The first line of what the server said, with its detail; or of what the driver said. */
    private static String reason(SQLException e) {
        if (e instanceof BatchUpdateException && e.getNextException() != null) {
            return reason(e.getNextException());
        }
        if (e instanceof PSQLException p) {
            ServerErrorMessage server = p.getServerErrorMessage();
            if (server != null && server.getMessage() != null) {
                String detail = server.getDetail();
                return oneLine(server.getMessage() + (detail == null ? "" : " (" + oneLine(detail) + ")"));
            }
        }
        return oneLine(said(e));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }
}
