package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A small load into the shared stack, and what {@code verify} says of it. */
final class Verification {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Enough for rows in nearly every table. */
    static final int CUSTOMERS = 60;

    private Verification() {}

    static void load(String... more) {
        List<String> args =
                new ArrayList<>(List.of("--truncate", "--recreate-topics", "--customers", String.valueOf(CUSTOMERS)));
        args.addAll(List.of(more));
        Run run = Run.of(SharedStack.load(args.toArray(String[]::new)));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    static Run verify(String... more) {
        return run("verify", more);
    }

    /** Another command with the addresses of the shared stack. */
    static Run run(String command, String... more) {
        String[] args = SharedStack.load(more);
        args[0] = command;
        return Run.of(args);
    }

    /** The report of a verification that finds nothing. */
    static JsonNode proof() throws Exception {
        Run run = verify("--json");
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return JSON.readTree(run.out());
    }

    /** The differences as lines: kind, place, field, expected, found. */
    static List<String> differences() throws Exception {
        Run run = verify("--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        List<String> lines = new ArrayList<>();
        for (JsonNode group : JSON.readTree(run.out()).get("differences")) {
            assertThat(group.get("count").asInt())
                    .isGreaterThanOrEqualTo(group.get("first").size());
            for (JsonNode one : group.get("first")) {
                lines.add(String.join(
                        "|",
                        group.get("kind").asText(),
                        one.get("place").asText(),
                        one.get("field").asText(),
                        one.get("expected").asText(),
                        one.get("found").asText()));
            }
        }
        return lines;
    }

    static String one(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Of each table and topic, as a load with {@code --json} says them. */
    static JsonNode digests(Run load) throws Exception {
        assertThat(load.exitCode()).as(load.err()).isZero();
        return JSON.readTree(load.out()).get("digests");
    }
}
