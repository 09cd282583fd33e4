package dev.datagen.sinks.postgres;

import dev.datagen.sinks.SinkException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns errors of the driver into sentences with a place and a remedy. SQLSTATEs: PostgreSQL documentation, appendix A. */
final class Failures {

    private final PostgresUrl url;

    Failures(PostgresUrl url) {
        this.url = url;
    }

    SinkException connecting(SQLException e) {
        return new SinkException(
                "PostgreSQL at " + url.hosts() + " cannot be used: " + reason(e) + ". " + connectRemedy(e), e);
    }

    private String connectRemedy(SQLException e) {
        if (e.getCause() instanceof SSLException
                || String.valueOf(e.getMessage()).contains("hostnameverifier")) {
            return "Check sslmode, sslrootcert and the host's name in --postgres-url.";
        }
        return switch (state(e)) {
            case "28P01" -> "Check user and password in --postgres-url.";
            case "28000" -> "Check user, password and sslmode in --postgres-url.";
            case "3D000" ->
                "Create the database (CREATE DATABASE " + url.database() + ") or name another one in --postgres-url.";
            case "53300" -> "Raise the server's max_connections, or end other sessions.";
            default ->
                "Check that it runs: './datagen up' starts one here, 'docker compose ps' shows the containers; or name"
                        + " another one with --postgres-url.";
        };
    }

    SinkException during(String doing, SQLException e) {
        return new SinkException(
                "PostgreSQL at " + url.hosts() + ", database " + url.database() + ", " + doing + ": " + reason(e) + "."
                        + remedy(state(e)),
                e);
    }

    private static String remedy(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return " The connection is lost, and what was not committed with it; check the server ('./datagen up',"
                    + " 'docker compose ps') and finish the load with --resume.";
        }
        return switch (state) {
            case "53100" -> " The server's disk is full: make room and finish the load with --resume.";
            case "23505" -> " The tables hold other data: empty them with --truncate.";
            case "42501" -> " Grant the user rights on the schema and its tables.";
            case "42703", "42804", "22P03" -> " The table was not made by data-gen: drop it, or use another database.";
            default -> "";
        };
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The first line of what the server said, with its detail; or of what the driver said. */
    private static String reason(SQLException e) {
        if (e instanceof PSQLException p) {
            ServerErrorMessage server = p.getServerErrorMessage();
            if (server != null && server.getMessage() != null) {
                String detail = server.getDetail();
                return oneLine(server.getMessage() + (detail == null ? "" : " (" + detail + ")"));
            }
        }
        return oneLine(String.valueOf(e.getMessage()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }
}
