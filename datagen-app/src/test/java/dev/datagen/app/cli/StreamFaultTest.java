package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import dev.datagen.embedded.PartStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Servers that go away in the middle of a stream and come back, on a stack of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamFaultTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOPICS =
            List.of("banking.transactions", "banking.card-transactions", "banking.trades", "banking.installments");

    private static final String SILENT = "WARN Kafka has not acknowledged anything for 3 s; the stream waits for it.";

    /** A line that tells of transactions that were delivered. */
    private static final Pattern SENDING = Pattern.compile(" of [0-9.]+/s  tx [1-9]");

    private static final int KILLS = 2;

    /** As many more records as show that a broker goes on writing. */
    private static final int MORE = 500;

    private final EphemeralStack servers = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));

    @AfterAll
    void stop() {
        servers.close();
    }

    private String[] stream(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "stream",
                "--kafka-bootstrap",
                servers.endpoints().kafkaBootstrap(),
                "--schema-registry",
                servers.endpoints().registryUrl(),
                "--recreate-topics",
                "--format",
                "json",
                "--cloudevents",
                "--json"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private Program startedWithRows(Path directory, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--postgres-url", servers.endpoints().postgresUrl(), "--truncate"));
        Program program = Program.start(directory, stream(args.toArray(String[]::new)));
        program.await(() -> program.err().contains("Streaming; Ctrl+C stops."));
        awaitRecords(program);
        return program;
    }

    /** Ends a stream that has gone on after a fault, however long servers took to come back: what it sent has arrived by then. */
    private Run stopped(Program program) throws Exception {
        awaitRecords(program);
        program.signal("TERM");
        Run run = program.end();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(143);
        return run;
    }

    private void kill(Part part) {
        kill(status(part));
    }

    private static void kill(PartStatus part) {
        long pid = part.pid().orElseThrow();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private PartStatus status(Part part) {
        return FaultyServers.status(servers.stack(), part);
    }

    private void start(Part part) {
        servers.stack().start(EnumSet.of(part), line -> {});
    }

    @Test
    void aBrokerThatIsKilledAndComesBackHasEverythingOnce(@TempDir Path directory) throws Exception {
        Program program = startedWithRows(directory, "--rate", "500");
        servers.stack().stop(EnumSet.of(Part.REGISTRY));
        kill(Part.KAFKA);
        program.await(() -> program.err().contains(SILENT));
        start(Part.KAFKA);
        program.await(() -> program.err().contains("Kafka answers again; the stream goes on."));
        Run run = stopped(program);
        start(Part.REGISTRY);

        assertEverythingIsThereOnce(run);
    }

    /**
     * Its records are older than what a broker remembers of producers, so it can't tell repetitions by itself. Before each kill the broker
     * writes what nobody hears it confirm.
     */
    @Test
    void aSimulatedStreamHasEverythingOnceThoughItsBrokerHadWrittenMoreThanItHadConfirmed(@TempDir Path directory)
            throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), Wire.ADDRESS + " localhost\n");
        try (Wire broker = Wire.to(status(Part.KAFKA).port().orElseThrow())) {
            Program program = Program.start(
                    directory,
                    List.of("-Djdk.net.hosts.file=" + hosts),
                    stream("--skip-postgres", "--customers", "5000", "--clock", "simulated", "--speed", "150000"));
            program.await(() -> program.err().contains("Streaming; Ctrl+C stops."));
            for (int kill = 0; kill < KILLS; kill++) {
                awaitRecords(program);
                int warned = warnings(program);
                broker.loseAnswers();
                program.await(() -> warnings(program) > warned);
                kill(Part.KAFKA);
                broker.passAnswers();
                start(Part.KAFKA);
            }
            Run run = stopped(program);

            assertEverythingIsThereOnce(run);
            assertThat(run.err())
                    .containsPattern("Of [0-9,]+ events that Kafka had not confirmed, [1-9][0-9,]* had arrived");
        }
    }

    /** A machine with far too much to do is warned of, too. */
    private static int warnings(Program program) throws IOException {
        return program.err().split(SILENT, -1).length - 1;
    }

    private void awaitRecords(Program program) throws Exception {
        long before = recordsThere();
        program.await(() -> recordsThere() >= before + MORE);
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", servers.endpoints().kafkaBootstrap());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private long recordsThere() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions(consumer)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private void assertEverythingIsThereOnce(Run run) throws Exception {
        JsonNode summary = JSON.readTree(run.out());
        assertThat(summary.get("failed").asInt()).isZero();
        assertThat(summary.get("delivered").asInt())
                .isEqualTo(summary.get("sent").asInt());
        Set<String> ids = new HashSet<>();
        List<String> twice = new ArrayList<>();
        read(event -> {
            String id = event.path("transaction_id").asText()
                    + event.path("trade_id").asText()
                    + event.path("installment_id").asText()
                    + event.path("status").asText();
            if (!ids.add(id)) {
                twice.add(id);
            }
        });
        assertThat(twice).isEmpty();
        assertThat(ids).hasSize(summary.get("delivered").asInt());
    }

    /** A stream waits for its broker for ever, so who has started that broker has to be told why it is gone. */
    @Test
    void aBrokerOfOurOwnThatHasEndedIsNamedOnce(@TempDir Path directory) throws Exception {
        EmbeddedStack own = EmbeddedStack.at(directory.resolve("stack"));
        try {
            Program program = Program.start(
                    directory,
                    "stream",
                    "--embedded",
                    "--directory",
                    own.directory().toString(),
                    "--ports",
                    "auto",
                    "--skip-postgres",
                    "--customers",
                    "5",
                    "--rate",
                    "20");
            program.await(() -> SENDING.matcher(program.err()).find());
            PartStatus kafka = FaultyServers.status(own, Part.KAFKA);
            Files.writeString(kafka.log(), "java.io.IOException: No space left on device\n", StandardOpenOption.APPEND);
            kill(kafka);
            String ended = "WARN Kafka has ended: the disk is full, " + kafka.log() + " says.\n";
            program.await(() -> program.err().contains(ended));
            own.start(EnumSet.of(Part.KAFKA), line -> {});
            program.await(() -> program.err().contains("Kafka answers again; the stream goes on."));
            program.signal("TERM");
            Run run = program.end();

            assertThat(run.exitCode()).as(run.err()).isEqualTo(143);
            assertThat(run.err().split("has ended", -1)).hasSize(2);
            assertThat(Run.of("down", "--directory", own.directory().toString()).err())
                    .endsWith("; ./datagen up --directory " + own.directory() + " starts them again.\n");
        } finally {
            own.stop();
        }
    }

    @Test
    void aDatabaseThatIsKilledAndComesBackSaysWhatTheEventsSay(@TempDir Path directory) throws Exception {
        Program program = startedWithRows(directory, "--rate", "300", "--update-postgres");
        kill(Part.POSTGRES);
        program.await(() -> program.err().contains("The stream waits for it."));
        start(Part.POSTGRES);
        program.await(() -> program.err().contains("is back; the stream goes on."));
        Run run = stopped(program);

        JsonNode summary = JSON.readTree(run.out());
        assertThat(summary.get("failed").asInt()).isZero();
        assertThat(summary.get("delivered").asInt())
                .isEqualTo(summary.get("sent").asInt());
        Map<String, BigDecimal> told = new HashMap<>();
        read(event -> {
            if (event.has("direction") && event.get("status").asText().equals("COMPLETED")) {
                told.put(
                        event.get("account_id").asText(),
                        new BigDecimal(event.get("balance_after").asText()).setScale(2));
            }
        });
        Map<String, BigDecimal> rows = balances();
        rows.keySet().retainAll(told.keySet());
        assertThat(told).isNotEmpty();
        assertThat(rows).isEqualTo(told);
    }

    private Map<String, BigDecimal> balances() throws Exception {
        Map<String, BigDecimal> balances = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl(servers.endpoints()));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT account_id, balance FROM accounts")) {
            while (row.next()) {
                balances.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        return balances;
    }

    private void read(Consumer<JsonNode> audience) throws Exception {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
                    assertThat(record.headers().lastHeader("ce_specversion").value())
                            .asString()
                            .isEqualTo("1.0");
                    assertThat(record.headers().lastHeader("ce_subject").value())
                            .isEqualTo(record.key());
                    audience.accept(JSON.readTree(record.value()));
                }
            }
        }
    }
}
