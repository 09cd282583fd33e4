package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A load by Flink that broke off is finished: nothing is lost, and nothing is there twice. That it is so at every step, and what is refused, the
 * command line's own tests show without Flink.
 */
class FlinkResumeTest extends OnOwnServers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    /** 24 parts of 128 customers, the last of them smaller. */
    private static final String CUSTOMERS = "3000";

    /** So long that no checkpoint comes but the last one. */
    private static final String NEVER = "600";

    private @Nullable JsonNode whole;

    @BeforeAll
    void loadWithoutFlink() throws Exception {
        JavaRun alone = servers().datagen("load", "--create-topics", "--customers", CUSTOMERS, "--json");
        assertThat(alone.exitCode()).as(alone.said()).isZero();
        whole = JSON.readTree(alone.out());
    }

    @BeforeEach
    void takeAwayWhatIsThere() throws Exception {
        reset();
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
                place(), System.getProperty("java.class.path"), servers().addresses(), words);
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

    @Test
    void whatHasSentSomePartsIsFinished() throws Exception {
        try (JavaRun killed = begin("1")) {
            awaitCommitted(1, killed);
        }
        assertFinished();
    }

    @Test
    void whatHasRowsAndNoEventsIsFinished() throws Exception {
        try (JavaRun killed = begin(NEVER)) {
            awaitParts(3, killed);
        }
        assertThat(committed(1)).isZero();
        assertFinished();
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

    private void assertFinished() throws Exception {
        JavaRun resumed = ended(flink("--resume", "--checkpoint-seconds", "1", "--json"), 0);

        assertThat(resumed.said()).contains("Resuming the load ").containsPattern("of \\d+ of its 24 parts");
        assertWhole(resumed);
    }

    private void assertWhole(JavaRun resumed) throws Exception {
        assertThat(JSON.readTree(resumed.out()).get("digests")).isEqualTo(whole().get("digests"));
        assertThat(committed(Long.MAX_VALUE)).isEqualTo(events());
        assertThat(servers().count("datagen_load_part")).isZero();
        assertThat(ended(servers().datagen("verify"), 0).out()).contains("events, each in its partition");
    }

    @Test
    void whatIsRefusedLeavesAllAsItWas() throws Exception {
        assertThat(ended(flink("--resume"), 1).said())
                .contains(
                        " knows of no load, so there is nothing to resume: begin one without --resume. Nothing has been"
                                + " written.");
        try (JavaRun running = begin("1");
                Connection holding = keepFromEnding(running)) {
            assertThat(ended(flink("--resume"), 1).said()).contains("another load is running in this database");
            awaitCommitted(events(), running);
            running.kill();
            holding.rollback();
        }
        assertThat(ended(flink("--resume", "--customers", "3001"), 1).said())
                .contains(
                        "was begun with --customers 3000, not 3001: give --resume the options of that load, or start over"
                                + " with --truncate --recreate-topics. Nothing has been written.");

        JavaRun resumed = ended(flink("--resume", "--customers", CUSTOMERS, "--checkpoint-seconds", "1", "--json"), 0);
        assertWhole(resumed);

        JavaRun again = ended(flink("--resume", "--json"), 0);
        assertThat(again.said()).contains("rows of 3,000 of 3,000 customers are there");
        assertThat(JSON.readTree(again.out()).get("digests")).isEqualTo(whole().get("digests"));
        assertThat(JSON.readTree(again.out()).get("load_id"))
                .isEqualTo(JSON.readTree(resumed.out()).get("load_id"));
        ended(servers().datagen("verify"), 0);
    }
}
