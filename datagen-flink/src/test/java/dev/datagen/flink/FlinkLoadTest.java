package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A load by Flink, within one process, is what a load without it is. */
class FlinkLoadTest extends OnOwnServers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JavaRun flink(String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "dev.datagen.flink.Main",
                "--truncate",
                "--recreate-topics",
                "--parallelism",
                "2",
                "--checkpoint-seconds",
                "1"));
        words.addAll(List.of(args));
        return JavaRun.start(
                place(), System.getProperty("java.class.path"), servers().addresses(), words);
    }

    private void load(String... args) throws Exception {
        JavaRun run = flink(args);
        assertThat(run.exitCode()).as(run.said()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"avro", "json"})
    void rowsAndEventsAreThoseOfALoadWithoutFlink(String format) throws Exception {
        String[] options = {"--customers", "300", "--seed", "7", "--cloudevents", "--format", format, "--json"};
        JavaRun alone = servers().datagen(with(options, "load", "--truncate", "--recreate-topics"));
        JavaRun shared = flink(options);

        assertThat(shared.exitCode()).as(shared.said()).isZero();
        assertThat(digests(shared)).isEqualTo(digests(alone));
        assertThat(servers().count("datagen_load_part")).isZero();
        assertProved("verify");
        assertProved("verify", "--regenerate");
    }

    private static String[] with(String[] options, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private static JsonNode digests(JavaRun run) throws IOException {
        return JSON.readTree(run.out()).get("digests");
    }

    private void assertProved(String... args) throws Exception {
        JavaRun run = servers().datagen(args);
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.out()).contains("events, each in its partition");
    }

    @Test
    void whatIsThereTooMuchIsNamed() throws Exception {
        load("--customers", "60");
        repeatOne("banking.trades");

        JavaRun doubled = servers().datagen("verify");

        assertThat(doubled.exitCode()).as(doubled.said()).isEqualTo(3);
        assertThat(doubled.out())
                .containsPattern("there more than once: 1\\R  banking.trades, partition \\d, offset \\d+\\R"
                        + "    trade_id: expected once, found [0-9a-f-]{36} again");
    }

    /** Sends a record again that is there. */
    private void repeatOne(String topic) throws Exception {
        ConsumerRecord<byte[], byte[]> record = any(topic);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers().bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topic,
                            record.partition(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers()))
                    .get();
        }
    }

    private ConsumerRecord<byte[], byte[]> any(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers().bootstrap(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1), new TopicPartition(topic, 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int tries = 0; tries < 60; tries++) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    return record;
                }
            }
        }
        throw new AssertionError("no record in " + topic);
    }

    @Test
    void oneThatBrokeOffCanBeBegunAgain() throws Exception {
        try (JavaRun broken = flink("--customers", "5000")) {
            while (servers().count("datagen_load_part") < 3) {
                assertThat(broken.isAlive()).as(broken.said()).isTrue();
                Thread.sleep(50);
            }
        }

        JavaRun again = JavaRun.start(
                place(),
                System.getProperty("java.class.path"),
                servers().addresses(),
                List.of("dev.datagen.flink.Main", "--customers", "60"));
        assertThat(again.exitCode()).as(again.said()).isEqualTo(1);
        assertThat(again.said())
                .contains(
                        "): empty the tables first with --truncate, and the topics with --recreate-topics, or finish a load"
                                + " that broke off with --resume. Nothing has");

        JavaRun reset = servers().datagen("reset", "--yes");
        assertThat(reset.exitCode()).as(reset.said()).isZero();
        assertThat(servers().count("customers")).isZero();
        assertThat(servers().count("datagen_load_part")).isZero();

        load("--customers", "60");
        assertProved("verify");
    }

    @Test
    void whatFailsEachTimeItIsTriedComesToAnEndThatSaysWhy() throws Exception {
        JavaRun failing = flink("--customers", "5000");
        while (servers().count("datagen_load_part") < 3) {
            assertThat(failing.isAlive()).as(failing.said()).isTrue();
            Thread.sleep(50);
        }
        servers().execute("ALTER TABLE customers ADD CONSTRAINT no_more CHECK (false) NOT VALID");

        assertThat(failing.exitCode()).as(failing.said()).isEqualTo(1);
        assertThat(failing.said())
                .contains("WARN The job has failed on the way, and Flink makes again what was not committed.")
                .containsPattern("ERROR The job \\w+ has failed: .*violates check constraint \"no_more\".*"
                        + " finish it with --resume, or start over with --truncate --recreate-topics\\.");
        servers().execute("ALTER TABLE customers DROP CONSTRAINT no_more");
        // Each attempt has left transactions behind.
        JavaRun reset = servers().datagen("reset", "--yes");
        assertThat(reset.exitCode()).as(reset.said()).isZero();
        assertThat(servers().count("customers")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--skip-postgres        | --skip-postgres: PostgreSQL knows which parts are done; leave it out, or send the"
                        + " events from one machine with ./datagen load --skip-postgres.",
                "--skip-kafka           | --skip-kafka: events are sent as well; leave it out, or write the rows from one"
                        + " machine with ./datagen load --skip-kafka.",
                "--resume --recreate-topics | --resume goes on with what is there: leave out --truncate and --recreate-topics.",
                "--embedded             | --embedded: servers are started with ./datagen up; leave it out, and say where they"
                        + " are if they are not at the usual ports.",
                "--checkpoint-seconds 900 | --checkpoint-seconds is 900, but transactions last up to 900 s: it must be below,"
                        + " or they longer (--producer transaction.timeout.ms=…).",
                "--parallelism 0        | --parallelism is 0, but must be at least 1.",
                "--checkpoint-seconds 0 | --checkpoint-seconds is 0, but must be at least 1.",
                "--customers 0          | --customers is 0, but must be at least 1.",
            })
    void whatCannotBeMeantIsWrongUsage(String options, String message) throws Exception {
        JavaRun run = JavaRun.start(
                place(),
                System.getProperty("java.class.path"),
                servers().addresses(),
                List.of(("dev.datagen.flink.Main " + options).split(" ")));

        assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
        assertThat(run.said()).contains("ERROR " + message).contains("Try: ./datagen-flink/run --help");
    }

    /** What would not fit is broken anew, from the first column on. */
    @Test
    void helpFitsATerminalAndNamesNoOptionThatItDoesNotList() throws Exception {
        JavaRun run = flink("--help");

        assertThat(run.exitCode()).as(run.said()).isZero();
        List<String> listed = options("(?m)^ {2,6}(?:-[a-z], )?(--[a-z-]+)", run.out());
        assertThat(listed).contains("--customers", "--create-topics", "--help").doesNotContain("--embedded");
        assertThat(listed).containsAll(options("[ '](--[a-z-]+)", run.out()));
        assertThat(run.out().substring(run.out().indexOf("Examples:\n") + 10).lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("  ") && line.length() <= 80);
    }

    private static List<String> options(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void transactionsThatNoBrokerLetsBeginAreRefusedBeforeAnythingIsWritten() throws Exception {
        load("--customers", "60");

        JavaRun run = flink("--customers", "30", "--producer", "transaction.timeout.ms=900001");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        " lets transactions last 900000 ms (transaction.max.timeout.ms), less than the 900001 ms that are"
                                + " asked for: use --producer transaction.timeout.ms=900000, or raise it in the brokers. Nothing"
                                + " has been written.");
        assertProved("verify");
    }

    @Test
    void onlyProcessesThatShareALoadHaveItsOrder() throws Exception {
        JavaRun run = servers().datagen("load", "--order", "shared");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
        assertThat(run.said()).contains("'shared' is none of time, entity");
    }
}
