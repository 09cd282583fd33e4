package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A load by Flink that broke off, wherever that was, is finished: nothing is lost, and nothing is there twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlinkResumeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    /** 24 parts of 128 customers, the last of them smaller. */
    private static final String CUSTOMERS = "3000";

    private static final long PARTS = 24;

    /** So long that no checkpoint comes but the last one. */
    private static final String NEVER = "600";

    private Path place = Path.of("");
    private @Nullable OwnServers started;
    private @Nullable JsonNode whole;

    @BeforeAll
    void startServers(@TempDir Path directory) throws Exception {
        place = directory;
        started = OwnServers.start(place);
        JavaRun alone = servers().datagen("load", "--create-topics", "--customers", CUSTOMERS, "--json");
        assertThat(alone.exitCode()).as(alone.said()).isZero();
        whole = JSON.readTree(alone.out());
    }

    /** What the test before has left, if anything, would be taken for what is awaited. */
    @BeforeEach
    void reset() throws Exception {
        servers().datagen("reset", "--yes");
        assertThat(servers().count("customers")).isZero();
    }

    @AfterAll
    void stopServers() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    private OwnServers servers() {
        return Objects.requireNonNull(started);
    }

    private JsonNode whole() {
        return Objects.requireNonNull(whole);
    }

    private long events() {
        long events = 0;
        for (String topic : TOPICS) {
            events += whole().get("events").get(topic).longValue();
        }
        return events;
    }

    private JavaRun flink(String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of("dev.datagen.flink.Main", "--parallelism", "2"));
        words.addAll(List.of(args));
        return JavaRun.start(
                place, System.getProperty("java.class.path"), servers().addresses(), words);
    }

    private JavaRun begin(String checkpointSeconds) throws IOException {
        return flink("--create-topics", "--customers", CUSTOMERS, "--checkpoint-seconds", checkpointSeconds);
    }

    private JavaRun ended(JavaRun run, int exitCode) throws Exception {
        assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
        return run;
    }

    /** Until the rows of so many parts are committed. */
    private void awaitParts(long parts, JavaRun run) throws Exception {
        while (servers().count("datagen_load_part WHERE part >= 0") < parts) {
            assertThat(run.isAlive()).as(run.said()).isTrue();
            Thread.sleep(20);
        }
    }

    private void awaitCommitted(long events, JavaRun run) throws Exception {
        while (committed(events) < events) {
            assertThat(run.isAlive()).as(run.said()).isTrue();
            Thread.sleep(20);
        }
    }

    /** How many events are there for those who read what is committed, or that they are enough. */
    private long committed(long enough) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers().bootstrap(),
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long committed = 0;
            while (committed < enough
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                committed += consumer.poll(Duration.ofMillis(500)).count();
            }
            return committed;
        }
    }

    /** When a load is killed. */
    enum Moment {
        BEFORE_THE_FIRST_ROW,
        ROWS_OF_SOME_PARTS_AND_NO_EVENTS,
        EVENTS_OF_SOME_PARTS,
        ROWS_OF_ALL_PARTS,
        ALL_BUT_THE_END
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKilledIsFinished(Moment moment) throws Exception {
        switch (moment) {
            case BEFORE_THE_FIRST_ROW -> killBeforeTheFirstRow();
            case ROWS_OF_SOME_PARTS_AND_NO_EVENTS -> {
                try (JavaRun killed = begin(NEVER)) {
                    awaitParts(3, killed);
                }
                assertThat(committed(1)).isZero();
            }
            case EVENTS_OF_SOME_PARTS -> {
                try (JavaRun killed = begin("1")) {
                    awaitCommitted(1, killed);
                }
            }
            case ROWS_OF_ALL_PARTS -> {
                try (JavaRun killed = begin(NEVER)) {
                    awaitParts(PARTS, killed);
                }
            }
            case ALL_BUT_THE_END -> killWhenAllIsThere();
        }

        JavaRun resumed = ended(flink("--resume", "--checkpoint-seconds", "1", "--json"), 0);

        assertThat(resumed.said()).contains("Resuming the load ").containsPattern("of \\d+ of its 24 parts");
        assertWhole(resumed);
    }

    /** Nobody can write into a table that somebody else has. */
    private void killBeforeTheFirstRow() throws Exception {
        try (Connection connection = servers().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE stocks IN SHARE MODE");
            try (JavaRun killed = begin(NEVER)) {
                while (servers().count("pg_class WHERE relname = 'datagen_load_part'") == 0) {
                    assertThat(killed.isAlive()).as(killed.said()).isTrue();
                    Thread.sleep(20);
                }
            }
            connection.rollback();
        }
        assertThat(servers().count("stocks")).isZero();
    }

    private void killWhenAllIsThere() throws Exception {
        try (JavaRun killed = begin("1");
                Connection holding = keepFromEnding(killed)) {
            awaitCommitted(events(), killed);
            killed.kill();
            holding.rollback();
        }
    }

    /** It can't write down that it is done, because somebody else has the table. */
    private Connection keepFromEnding(JavaRun load) throws Exception {
        awaitParts(1, load);
        Connection connection = servers().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE datagen_load IN SHARE MODE");
        }
        return connection;
    }

    private void assertWhole(JavaRun resumed) throws Exception {
        assertThat(JSON.readTree(resumed.out()).get("digests")).isEqualTo(whole().get("digests"));
        assertThat(committed(Long.MAX_VALUE)).isEqualTo(events());
        assertThat(servers().count("datagen_load_part")).isZero();
        assertThat(ended(servers().datagen("verify"), 0).out()).contains("events, each in its partition");
    }

    @Test
    void aLoadCanBreakOffMoreThanOnce() throws Exception {
        try (JavaRun first = begin("1")) {
            awaitCommitted(1, first);
        }
        long there = servers().count("datagen_load_part WHERE part >= 0");
        try (JavaRun second = flink("--resume", "--checkpoint-seconds", NEVER)) {
            awaitParts(Math.min(PARTS, there + 2), second);
        }
        assertWhole(ended(flink("--resume", "--checkpoint-seconds", "1", "--json"), 0));
    }

    @Test
    void whatIsRefusedLeavesAllAsItWas() throws Exception {
        try (JavaRun running = begin(NEVER);
                Connection holding = keepFromEnding(running)) {
            assertThat(ended(flink("--resume"), 1).said()).contains("another load is running in this database");
            assertThat(running.isAlive()).isTrue();
            running.kill();
            holding.rollback();
        }
        assertThat(ended(flink("--resume", "--customers", "3001"), 1).said())
                .contains(
                        "was begun with --customers 3000, not 3001: give --resume the options of that load, or start over"
                                + " with --truncate --recreate-topics. Nothing has been written.");
        assertThat(ended(flink("--resume", "--truncate"), 2).said())
                .contains("--resume goes on with what is there: leave out --truncate and --recreate-topics.");
        assertThat(ended(servers().datagen("load", "--resume"), 1).said())
                .contains("was begun with datagen-flink/run: give --resume to that command. Nothing has been written.");
        assertThat(ended(servers().datagen("verify"), 1).said())
                .contains("finish it with datagen-flink/run --resume and the options it was begun with.");

        JavaRun resumed = ended(flink("--resume", "--customers", CUSTOMERS, "--checkpoint-seconds", "1", "--json"), 0);
        assertWhole(resumed);

        JavaRun again = ended(flink("--resume", "--json"), 0);
        assertThat(again.said()).contains("rows of 3000 of 3000 customers are there");
        assertThat(JSON.readTree(again.out()).get("digests")).isEqualTo(whole().get("digests"));
        assertThat(JSON.readTree(again.out()).get("load_id"))
                .isEqualTo(JSON.readTree(resumed.out()).get("load_id"));
        ended(servers().datagen("verify"), 0);
    }

    @Test
    void whatIsNoWholePartIsNotGoneOnWith() throws Exception {
        try (JavaRun killed = begin("1")) {
            awaitCommitted(1, killed);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers().bootstrap()))) {
            admin.deleteTopics(List.of("banking.trades")).all().get();
        }
        assertThat(ended(flink("--resume", "--create-topics"), 1).said())
                .containsPattern(
                        "holds \\d+ events of the customers \\d+ to \\d+, of whom this load makes \\d+: records were"
                                + " deleted, or somebody else has written to the topics. Start over with --truncate --recreate-topics.");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers().bootstrap()))) {
            TopicPartition partition = new TopicPartition("banking.transactions", 0);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
        assertThat(ended(flink("--resume"), 1).said())
                .contains("banking.transactions, partition 0, begins at offset 1, but the load began at 0");
    }

    @Test
    void aLoadWithoutFlinkIsNotFinishedByIt() throws Exception {
        ended(servers().datagen("load", "--truncate", "--recreate-topics", "--customers", "60"), 0);

        assertThat(ended(flink("--resume"), 1).said())
                .contains("was begun with ./datagen load: give --resume to that command. Nothing has been written.");

        ended(servers().datagen("reset", "--yes"), 0);
        assertThat(ended(flink("--resume"), 1).said())
                .contains(
                        " knows of no load, so there is nothing to resume: begin one without --resume. Nothing has been"
                                + " written.");
    }
}
