package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.math.BigDecimal;
import java.nio.file.Path;
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

    private static final int MOST_KILLS = 12;
    private static final String READ_BACK = "events that Kafka had not confirmed";
    private static final Pattern ARRIVED = Pattern.compile("not confirmed, [1-9][0-9,]* had arrived");

    private final EphemeralStack servers = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));

    @AfterAll
    void stop() {
        servers.close();
    }

    private String[] stream(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "stream",
                "--postgres-url",
                servers.endpoints().postgresUrl(),
                "--kafka-bootstrap",
                servers.endpoints().kafkaBootstrap(),
                "--schema-registry",
                servers.endpoints().registryUrl(),
                "--truncate",
                "--recreate-topics",
                "--format",
                "json",
                "--cloudevents",
                "--json"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private Program started(Path directory, String... more) throws Exception {
        Program program = Program.start(directory, stream(more));
        await(program, "Streaming; Ctrl+C stops.");
        Thread.sleep(1500);
        return program;
    }

    private static void await(Program program, String words) throws Exception {
        awaitTimes(program, words, 1);
    }

    private static void awaitTimes(Program program, String words, int times) throws Exception {
        while (times(words, program.err()) < times) {
            assertThat(program.isAlive()).as(program.err()).isTrue();
            Thread.sleep(100);
        }
    }

    private static int times(String words, String text) {
        int times = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            times++;
        }
        return times;
    }

    private void kill(Part part) {
        long pid = servers.stack().status().stream()
                .filter(status -> status.part() == part)
                .findFirst()
                .orElseThrow()
                .pid()
                .orElseThrow();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void start(Part part) {
        servers.stack().start(EnumSet.of(part), line -> {});
    }

    @Test
    void aBrokerThatIsKilledAndComesBackHasEverythingOnce(@TempDir Path directory) throws Exception {
        Program program = started(directory, "--rate", "500", "--duration", "40");
        servers.stack().stop(EnumSet.of(Part.REGISTRY));
        kill(Part.KAFKA);
        await(program, "WARN Kafka has not acknowledged anything for 3 s; the stream waits for it.");
        start(Part.KAFKA);
        await(program, "Kafka answers again; the stream goes on.");
        Run run = program.end();
        start(Part.REGISTRY);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertEverythingIsThereOnce(run);
    }

    /**
     * Its records are older than what a broker remembers of producers, so it can't tell repetitions by itself. The broker is killed until
     * that has hit events which it had written and not confirmed.
     */
    @Test
    void aSimulatedStreamHasEverythingOnceHoweverOftenItsBrokerIsKilled(@TempDir Path directory) throws Exception {
        Program program = started(directory, "--customers", "20000", "--clock", "simulated", "--speed", "400000");
        int kills = 0;
        while (kills < MOST_KILLS && !ARRIVED.matcher(program.err()).find()) {
            kill(Part.KAFKA);
            start(Part.KAFKA);
            awaitTimes(program, READ_BACK, ++kills);
            Thread.sleep(1500);
        }
        program.signal("TERM");
        Run run = program.end();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(143);
        assertThat(times(READ_BACK, run.err())).as(run.err()).isEqualTo(kills);
        assertThat(run.err()).containsPattern(ARRIVED);
        assertEverythingIsThereOnce(run);
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

    @Test
    void aDatabaseThatIsKilledAndComesBackSaysWhatTheEventsSay(@TempDir Path directory) throws Exception {
        Program program = started(directory, "--rate", "300", "--duration", "30", "--update-postgres");
        kill(Part.POSTGRES);
        await(program, "The stream waits for it.");
        start(Part.POSTGRES);
        await(program, "is back; the stream goes on.");
        Run run = program.end();

        assertThat(run.exitCode()).as(run.err()).isZero();
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
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers.endpoints().kafkaBootstrap());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
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
