package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two loads into the same place, in processes of their own, the second is refused; what a killed one held is free again. */
class OneLoadAtATimeTest {

    private static final String PURCHASES = "banking.card-transactions";
    private static final List<String> TOPICS =
            List.of("banking.transactions", PURCHASES, "banking.trades", "banking.installments");

    /** Slow enough to be met in the middle. */
    private static final String[] SLOW = {"--customers", "800", "--preset", "EVENT_BY_EVENT", "--json"};

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void forgetClaims() throws Exception {
        SharedStack.forgetClaims();
    }

    private static String[] slow(String... more) {
        List<String> args = new ArrayList<>(List.of(SLOW));
        args.addAll(List.of(more));
        return SharedStack.load(args.toArray(String[]::new));
    }

    /** A load whose events are on their way. */
    private Program running(String... more) throws Exception {
        Verification.digests(
                Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--customers", "5", "--json")));
        assertThat(SharedStack.records(PURCHASES)).isLessThan(500);
        Program program = Program.start(directory, slow(more));
        program.await(() -> SharedStack.records(PURCHASES) >= 500);
        assertThat(program.isAlive()).as(program.err()).isTrue();
        return program;
    }

    @Test
    void withoutPostgresqlTheClusterKeepsTheSecondOutAndRemembersWhatToGoOnWith() throws Exception {
        JsonNode digests = Verification.digests(
                Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--customers", "800", "--json")));
        Map<String, Long> records = Transcript.of(SharedStack.endpoints().kafkaBootstrap(), TOPICS);
        Program first = running("--skip-postgres", "--recreate-topics");

        Run second = Run.of(SharedStack.load("--skip-postgres", "--customers", "5"));
        String[] reset = SharedStack.load("--skip-postgres", "--yes");
        reset[0] = "reset";
        Run removal = Run.of(reset);
        boolean firstWasStillThere = first.isAlive();
        first.kill();

        assertThat(firstWasStillThere).as(first.err()).isTrue();
        for (Run refused : List.of(second, removal)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lastLine())
                    .matches("ERROR another load is running into the topics of Kafka at localhost:[0-9]+ \\(data-gen on"
                            + " [^,]+, process " + first.pid() + ", since [0-9-]{10}T[0-9:]{8}Z\\): wait until it is"
                            + " done, or end its process there; 10 s later the topics are free\\.");
        }

        Run resumed = Run.of(SharedStack.load("--skip-postgres", "--resume", "--json"));

        assertThat(resumed.err())
                .contains(
                        "800 customers",
                        "Resuming the load ",
                        "process " + first.pid() + ", since ",
                        "its process is gone, and the topics are free.");
        assertThat(Verification.digests(resumed)).isEqualTo(digests);
        assertThat(Transcript.of(SharedStack.endpoints().kafkaBootstrap(), TOPICS))
                .isEqualTo(records);
        assertThat(Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--customers", "5"))
                        .err())
                .doesNotContain("Another load has claimed the topics");
    }

    @Test
    void aLoadWithPostgresqlIsKeptApartFromOneWithoutIntoTheSameTopics() throws Exception {
        Program without = running("--skip-postgres", "--recreate-topics");
        Run second = Run.of(SharedStack.load("--truncate", "--customers", "5"));
        refusedFor(without, second);
        SharedStack.forgetClaims();

        Program with = running("--truncate", "--recreate-topics");
        Run third = Run.of(SharedStack.load("--skip-postgres", "--customers", "5"));
        refusedFor(with, third);
    }

    /** The cluster's first load without PostgreSQL makes the topic of claims while another one is still writing rows. */
    @Test
    void aLoadWithPostgresqlLooksForClaimsAgainBeforeItsFirstEvent() throws Exception {
        Verification.digests(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "5", "--json")));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()))) {
            if (admin.listTopics()
                    .names()
                    .get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .contains("datagen_lock")) {
                admin.deleteTopics(List.of("datagen_lock")).all().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        }
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE customers, stocks, properties CASCADE");
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE customers IN SHARE MODE"); // it can be read, and not written to
            Program with = Program.start(directory, SharedStack.load("--customers", "5"));
            with.await(() -> SharedStack.count("pg_locks WHERE NOT granted AND relation = 'customers'::regclass") > 0);
            long before = SharedStack.records(PURCHASES);
            Program without = Program.start(directory, slow("--skip-postgres"));
            without.await(() -> SharedStack.records(PURCHASES) > before + 500);
            connection.commit();
            Run refused = with.end();

            refusedFor(without, refused);
        }
    }

    private static void refusedFor(Program first, Run second) throws Exception {
        boolean firstWasStillThere = first.isAlive();
        first.kill();

        assertThat(firstWasStillThere).as(first.err()).isTrue();
        assertThat(second.exitCode()).as(second.err()).isEqualTo(1);
        assertThat(second.lastLine())
                .startsWith("ERROR another load is running into the topics of Kafka at localhost:")
                .contains(", process " + first.pid() + ", since ");
    }

    @Test
    void whoWasHeldUpForTooLongFindsThatAnotherHasTakenOver() throws Exception {
        Program first = running("--skip-postgres", "--recreate-topics");
        first.signal("STOP");

        Run second = Run.of(SharedStack.load("--skip-postgres", "--customers", "5"));
        first.signal("CONT");
        Run held = first.end();

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(held.exitCode()).as(held.err()).isEqualTo(1);
        assertThat(held.lastLine())
                .matches(
                        "ERROR nothing was heard of this load for 10 s, and another one has begun to write into the topics"
                                + " of Kafka at localhost:[0-9]+\\. Start over with --recreate-topics once that one is done\\.");
    }

    @Test
    void withPostgresqlTheDatabaseKeepsTheSecondOut() throws Exception {
        Program first = running("--truncate", "--recreate-topics");

        Run second = Run.of(SharedStack.load("--truncate", "--customers", "5"));
        boolean firstWasStillThere = first.isAlive();
        first.kill();

        assertThat(firstWasStillThere).as(first.err()).isTrue();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lastLine())
                .matches("ERROR another load is running in this database \\(.+ from 127\\.0\\.0\\.1, since [0-9-]{10}"
                        + " [0-9:]{8} UTC, process ([0-9]+)\\): wait until it is done, or end it there with SELECT"
                        + " pg_terminate_backend\\(\\1\\)\\.");

        Run resumed = Run.of(SharedStack.load("--resume", "--customers", "800"));

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(SharedStack.count("datagen_load WHERE state = 'DONE'")).isEqualTo(1);
    }
}
