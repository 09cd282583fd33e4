package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadJson;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.ObjectName;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of topics of ours that hold what somebody else has written. */
@ExtendWith(Stack.class)
class OwnTopicsTest {

    private static final Load LOAD = load(1, Instant.EPOCH);

    private final ProducerConfig config;
    private final TopicAdmin admin;

    OwnTopicsTest(Endpoints endpoints) {
        config = ProducerConfig.builder()
                .bootstrapServers(endpoints.kafkaBootstrap())
                .build();
        admin = TopicAdmin.connect(config);
    }

    @AfterEach
    void close() {
        admin.delete(List.of(LoadTopic.TOPIC, StreamTopic.TOPIC, ClaimTopic.TOPIC));
        admin.close();
    }

    private void write(String topic, String text) {
        new CompactedTopic(topic, config).write(new UUID(0, 1), text);
    }

    private static void assertForeign(ThrowingCallable reading, String topic) {
        assertThatThrownBy(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(SinkException.class))
                .satisfies(e -> {
                    assertThat(e).hasMessageStartingWith("the topic " + topic + " was not written by data-gen: ");
                    assertThat(e.remedy()).contains(Remedy.KAFKA_FOREIGN_TOPIC);
                });
    }

    @Test
    void aLoadComesBack() {
        LoadTopic loads = new LoadTopic(config, admin, (short) 1);
        loads.create();
        loads.save(LOAD);

        assertThat(loads.latest()).contains(LOAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "{}", "{\"load_id\": \"1\"}", "no day"})
    void whatIsNoLoadIsSaidToBeForeign(String text) {
        LoadTopic loads = new LoadTopic(config, admin, (short) 1);
        loads.create();
        write(LoadTopic.TOPIC, text.equals("no day") ? LoadJson.write(LOAD).replace("1970-01-01T", "") : text);

        assertForeign(loads::latest, LoadTopic.TOPIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "{}",
                "{\"stream_id\": \"1\"}",
                "{\"stream_id\": \"00000000-0000-0000-0000-000000000001\", \"state\": \"RUNNING\", \"began_at\": \"now\"}"
            })
    void whatIsNoStreamIsSaidToBeForeign(String text) {
        StreamTopic.at(config, admin, (short) 1).close();
        write(StreamTopic.TOPIC, text);

        assertForeign(() -> StreamTopic.find(config, admin), StreamTopic.TOPIC);
        assertForeign(() -> StreamTopic.since(config, admin, Instant.EPOCH), StreamTopic.TOPIC);
    }

    /** A load that was begun first may be written down last. */
    @Test
    void theLoadThatBeganLastCounts() {
        LoadTopic loads = new LoadTopic(config, admin, (short) 1);
        loads.create();
        loads.save(load(2, Instant.EPOCH.plusSeconds(1)));
        loads.save(load(1, Instant.EPOCH));

        assertThat(loads.latest()).map(Load::loadId).contains(new UUID(0, 2));
    }

    private static Load load(long number, Instant startedAt) {
        return new Load(
                new UUID(0, number),
                Load.State.RUNNING,
                startedAt,
                Optional.empty(),
                1,
                42,
                100,
                Map.of(),
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void aRecordWithoutAKeyIsForeign() throws Exception {
        admin.create(List.of(LoadTopic.TOPIC), 1, 1, TopicAdmin.KEEP_FOREVER);
        try (KafkaProducer<byte[], byte[]> producer = KafkaSink.producer(config)) {
            producer.send(new ProducerRecord<>(LoadTopic.TOPIC, new byte[1])).get();
        }

        assertForeign(() -> new LoadTopic(config, admin, (short) 1).latest(), LoadTopic.TOPIC);
    }

    /** As where brokers go away after they have told where the topic ends. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRecordThatDoesNotComeIsNotWaitedForForEver() {
        new LoadTopic(config, admin, (short) 1).create();
        TopicPartition partition = new TopicPartition(LoadTopic.TOPIC, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                config.readingProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThatThrownBy(() -> CompactedTopic.readTo(1, consumer, partition, Duration.ofSeconds(2), record -> {}))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("no record came within 2000 ms");
        }
    }

    @ParameterizedTest
    @CsvSource({"one:9092, , 30000, 30000", "'one:9092,two:9092', , 5000, 30000", "one:9092, 40000, 40000, 40000"})
    void aBrokerThatIsSlowHasAllTheTimeUnlessThereAreOthers(
            String servers, @Nullable String asked, String request, String call) {
        ProducerConfig.Builder builder = ProducerConfig.builder().bootstrapServers(servers);
        if (asked != null) {
            builder.override("request.timeout.ms", asked);
        }

        assertThat(AdminConnection.settings(builder.build()))
                .containsEntry("request.timeout.ms", request)
                .containsEntry("default.api.timeout.ms", call);
    }

    @Test
    void aPauseLastsThoughTheThreadWasWokenBefore() {
        LockSupport.unpark(Thread.currentThread());
        long start = System.nanoTime();

        AdminConnection.pause(Duration.ofMillis(50));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void whoIsInterruptedDoesNotPause() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> AdminConnection.pause(Duration.ofDays(1)))
                .isInstanceOf(SinkException.class)
                .hasMessage("interrupted while waiting for the cluster");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoIsInterruptedLeavesNoClientOfItsClaimOpen() throws Exception {
        admin.createCompacted(ClaimTopic.TOPIC, 1);
        ProducerConfig named = ProducerConfig.builder()
                .bootstrapServers(config.bootstrapServers())
                .override("client.id", "test-claim")
                .build();
        ClaimTopic claims = new ClaimTopic(named);
        claims.readTo(claims.begin(new UUID(0, 1), "somebody"));
        Thread.currentThread().interrupt();

        claims.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ManagementFactory.getPlatformMBeanServer()
                        .queryNames(new ObjectName("kafka.*:type=app-info,id=test-claim"), null))
                .isEmpty();
    }

    /** Its topic holds less than what is asked for. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoWaitsForRecordsCanBeWokenUp() {
        admin.createCompacted(LoadTopic.TOPIC, 1);
        try (TopicReader reader =
                TopicReader.open(config, List.of(new TopicReader.Range(LoadTopic.TOPIC, 0, 0, 1_000_000)))) {
            CompletableFuture<Void> reading =
                    CompletableFuture.runAsync(() -> reader.readAll((topic, partition, records) -> {}));

            reader.wakeUp();

            assertThatThrownBy(reading::join)
                    .hasCauseInstanceOf(SinkException.class)
                    .hasRootCauseInstanceOf(WakeupException.class);
        }
    }

    /** Whoever recovers beside them would wait for ever. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void topicsInWhichOthersWriteOnAreNotAwaited() throws InterruptedException {
        admin.createCompacted("test.unrest", 1);
        Semaphore written = new Semaphore(0);
        Thread other = new Thread(() -> {
            try (KafkaSink sink = new KafkaSink(config, ValueFormat.JSON)) {
                while (!Thread.currentThread().isInterrupted()) {
                    sink.send("test.unrest", new byte[1], new byte[1], 1);
                    sink.flush();
                    written.release();
                }
            } catch (SinkException interrupted) {
                // as it should be
            }
        });
        other.start();
        try {
            written.acquire();

            assertThat(admin.describeAtRest(List.of("test.unrest"), Duration.ofSeconds(2)))
                    .containsOnlyKeys("test.unrest");

            written.drainPermits();
            written.acquire();
        } finally {
            other.interrupt();
            other.join();
        }
    }

    @Test
    void aConsumerThatCannotBeOpenedIsNoBug() {
        ProducerConfig unreadable = ProducerConfig.builder()
                .bootstrapServers(config.bootstrapServers())
                .override("security.protocol", "SSL")
                .override("ssl.truststore.location", "no such file")
                .build();

        assertThatThrownBy(() -> TopicReader.open(unreadable, List.of()))
                .isInstanceOf(SinkException.class)
                .hasMessageStartingWith("Kafka at " + config.bootstrapServers() + ", opening the consumer: ");
    }
}
