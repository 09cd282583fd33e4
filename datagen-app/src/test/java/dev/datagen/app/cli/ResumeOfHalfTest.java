package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load of one half, tables or events, that is killed at some moment: finished, it is what it would have been, and the other half stays. */
class ResumeOfHalfTest {

    private static final String TABLES =
            BankSchema.TABLES.stream().map(Table::collection).collect(Collectors.joining(", "));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Rows are committed in parts of 2,048 customers. */
    private static final String CUSTOMERS = "2100";

    /** Longer than the oldest event is old. */
    private static final String YEARS = "200000";

    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void forgetClaims() throws Exception {
        SharedStack.forgetClaims();
    }

    private static JsonNode done(String... options) throws Exception {
        Run run = Run.of(SharedStack.load(options));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static void assertVerified(String half) throws Exception {
        Run run = Run.of(
                "verify",
                half,
                "--postgres-url",
                SharedStack.endpoints().postgresUrl(),
                "--kafka-bootstrap",
                SharedStack.endpoints().kafkaBootstrap(),
                "--schema-registry",
                SharedStack.endpoints().registryUrl());
        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    private void killAt(Await.Condition moment, String... options) throws Exception {
        Program program = Program.start(directory, SharedStack.load(options));
        program.await(moment);
        assertThat(program.isAlive()).as(program.err()).isTrue();
        program.kill();
        SharedStack.forgetClaims();
    }

    private static void forgetRows() throws Exception {
        Verification.sql("DROP TABLE IF EXISTS datagen_load, " + TABLES);
    }

    private static boolean remembersLoad(String where) throws Exception {
        return SharedStack.count("information_schema.tables WHERE table_name = 'datagen_load'") > 0
                && SharedStack.count("datagen_load WHERE " + where) > 0;
    }

    @Test
    void tablesAloneAreFinishedWithoutKafkaWhoeverDoesNotSaySo() throws Exception {
        done("--customers", "3", "--truncate", "--recreate-topics", "--json");
        long purchases = SharedStack.records(TOPICS.get(1));
        String[] load = {"--customers", "6200", "--skip-kafka", "--json"};
        forgetRows();
        JsonNode whole = done(load);
        for (String moment : List.of("state = 'RUNNING'", "next_ordinal >= 2048")) {
            forgetRows();
            killAt(() -> remembersLoad(moment), load);

            JsonNode resumed = done("--resume", "--json");

            assertThat(resumed.get("digests")).as(moment).isEqualTo(whole.get("digests"));
            assertThat(resumed.get("events")).isEmpty();
            assertVerified("--skip-kafka");
        }
        assertThat(SharedStack.records(TOPICS.get(1))).isEqualTo(purchases);
    }

    @Test
    void eventsAloneAreFinishedWithoutPostgresql() throws Exception {
        forgetRows();
        String[] load = {"--customers", CUSTOMERS, "--skip-postgres", "--recreate-topics", "--cloudevents", "--json"};
        JsonNode whole = done(load);
        Map<String, Long> records = Transcript.of(SharedStack.endpoints().kafkaBootstrap(), TOPICS);
        List<Await.Condition> moments =
                List.of(() -> hasBegun(memories()), () -> memories() == 2 && SharedStack.records(TOPICS.get(0)) > 1000);
        for (Await.Condition moment : moments) {
            killAt(moment, load);

            JsonNode resumed = done("--resume", "--skip-postgres", "--json");

            assertThat(resumed.get("digests")).isEqualTo(whole.get("digests"));
            assertThat(Transcript.of(SharedStack.endpoints().kafkaBootstrap(), TOPICS))
                    .isEqualTo(records);
            assertVerified("--skip-postgres");
        }
        assertThat(SharedStack.count("information_schema.tables WHERE table_name = 'datagen_load'"))
                .isZero();
    }

    /** It writes itself down as it begins, when its topics are ready, and when it is done. */
    private static boolean hasBegun(long memories) {
        return memories == 1 || memories == 2;
    }

    /** How many records the topic holds in which loads without PostgreSQL are written down. */
    private static long memories() throws Exception {
        return SharedStack.recordsOfOnePartition("datagen_load");
    }

    @Test
    void aLoadOfBothHalvesIsNotDoneWhenOneOfThemIs() throws Exception {
        String[] load = {"--customers", CUSTOMERS, "--truncate", "--recreate-topics"};
        done("--customers", "3", "--truncate", "--recreate-topics", "--json");
        killAt(
                () -> SharedStack.count("datagen_load WHERE customers = " + CUSTOMERS + " AND topics <> '{}'") > 0,
                load);

        Run refused = Run.of(SharedStack.load("--resume", "--skip-kafka"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lastLine())
                .matches("ERROR The load [0-9a-f-]{36} was begun without --skip-kafka: " + REFUSED);
        assertThat(SharedStack.count("datagen_load WHERE customers = " + CUSTOMERS + " AND state = 'DONE'"))
                .isZero();
        done("--resume", "--json");
        assertThat(SharedStack.count("datagen_load WHERE customers = " + CUSTOMERS + " AND state = 'DONE'"))
                .isEqualTo(1);
    }

    private static final String REFUSED = "give --resume the options of that load, or none of them, or start over with"
            + " --truncate --recreate-topics\\. Nothing has been written\\.";

    @Test
    void aLoadOfTablesAloneGetsNoEventsByBeingResumed() throws Exception {
        done("--customers", "3", "--truncate", "--skip-kafka", "--json");

        Run refused = Run.of(SharedStack.load("--resume", "--customers", "3"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lastLine()).matches("ERROR The load [0-9a-f-]{36} was begun with --skip-kafka: " + REFUSED);
    }

    @Test
    void topicsThatWereToBeMadeAreMadeByWhoResumes() throws Exception {
        done("--customers", "3", "--truncate", "--recreate-topics", "--json");
        forgetRows();
        deleteTopics();
        killAt(
                () -> remembersLoad("state = 'RUNNING'"),
                "--customers",
                CUSTOMERS,
                "--create-topics",
                "--retention-hours",
                YEARS);
        // As if it had been killed a moment before topics were made.
        Verification.sql("UPDATE datagen_load SET topics = '{}', options = options - 'format'");
        deleteTopics();

        Run resumed = Run.of(SharedStack.load("--resume"));

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).doesNotContain("WARN");
        assertThat(retentionMillis()).isEqualTo(TimeUnit.HOURS.toMillis(Long.parseLong(YEARS)));
        assertThat(SharedStack.count("datagen_load WHERE options ->> 'replication-factor' = '1'"))
                .isEqualTo(1);
    }

    @Test
    void asManyReplicasAsAskedForAreMadeByWhoResumesUnlessTheySayOtherwise() throws Exception {
        done("--customers", "3", "--truncate", "--recreate-topics", "--json");
        // As if it had broken off before its topics were ready, and brokers had gone since.
        Verification.sql("UPDATE datagen_load SET state = 'RUNNING', finished_at = NULL, topics = '{}',"
                + " options = options || '{\"replication-factor\": \"3\"}'");
        deleteTopics();

        Run same = Run.of(SharedStack.load("--resume"));
        Run fewer = Run.of(SharedStack.load("--resume", "--replication-factor", "1"));

        assertThat(same.exitCode()).as(same.err()).isEqualTo(1);
        assertThat(same.lastLine()).contains("--replication-factor");
        assertThat(fewer.exitCode()).as(fewer.err()).isZero();
    }

    private static long retentionMillis() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPICS.get(0));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()))) {
            return admin.describeConfigs(List.of(topic)).all().get().values().stream()
                    .mapToLong(
                            config -> Long.parseLong(config.get("retention.ms").value()))
                    .sum();
        }
    }

    private static void deleteTopics() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()))) {
            List<String> there = new ArrayList<>(TOPICS);
            there.retainAll(admin.listTopics().names().get());
            admin.deleteTopics(there).all().get();
            Await.await(() -> Collections.disjoint(admin.listTopics().names().get(), TOPICS), Await.LIMIT);
        }
    }
}
