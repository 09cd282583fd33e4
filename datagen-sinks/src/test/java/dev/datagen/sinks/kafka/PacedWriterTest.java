package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.Transaction;
import dev.datagen.sinks.Samples;
import dev.datagen.sinks.Stack;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.SystemTicker;
import dev.datagen.sinks.pace.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.class)
class PacedWriterTest {

    private static final long SECOND = 1_000_000_000L;

    private final Endpoints endpoints;

    PacedWriterTest(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    private ProducerConfig.Builder config(Preset preset) {
        return ProducerConfig.builder()
                .preset(preset)
                .bootstrapServers(endpoints.kafkaBootstrap())
                .schemaRegistryUrl(endpoints.registryUrl());
    }

    private void recreate(String topic) {
        try (TopicAdmin admin = TopicAdmin.connect(config(Preset.RELIABLE).build())) {
            admin.recreate(List.of(topic), 3, (short) 1, TopicAdmin.KEEP_FOREVER);
        }
    }

    private long records(String topic) {
        try (TopicAdmin admin = TopicAdmin.connect(config(Preset.RELIABLE).build())) {
            return Objects.requireNonNull(admin.describe(List.of(topic)).get(topic))
                    .records();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, long event, int bytes) {
        return new ProducerRecord<>(topic, String.valueOf(event).getBytes(StandardCharsets.US_ASCII), new byte[bytes]);
    }

    /** A clock on which waiting takes no time. */
    private static final class PatientTicker implements Ticker {

        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void awaitNanos(long nanos) {
            now.set(Math.max(now.get(), nanos));
        }
    }

    @Test
    void aMinuteAtAHundredASecondHoldsSixThousandRecords() {
        recreate("test.paced");
        try (PacedWriter writer = PacedWriter.open(config(Preset.STREAMING).build(), new PatientTicker())) {
            writer.write(
                    Pace.constant(100),
                    0,
                    Optional.of(Duration.ofMinutes(1)),
                    (event, since) -> record("test.paced", event, 100));
            writer.flush(Duration.ofMinutes(1));
            StreamStats stats = writer.stats();

            assertThat(stats.delaySeconds()).isZero();
            assertThat(stats.sent()).isEqualTo(6000);
            assertThat(stats.delivered()).isEqualTo(6000);
            assertThat(stats.failed()).isZero();
            assertThat(stats.pending()).isZero();
            assertThat(stats.deliveredByTopic()).isEqualTo(Map.of("test.paced", 6000L));
            assertThat(stats.throughput()).isBetween(99.0, 101.0);
        }
        assertThat(records("test.paced")).isEqualTo(6000);
    }

    @Test
    void aRecordIsAskedForWhenItIsDue() {
        recreate("test.due");
        PatientTicker ticker = new PatientTicker();
        try (PacedWriter writer = PacedWriter.open(config(Preset.STREAMING).build(), ticker)) {
            writer.write(Pace.constant(0.5), 10, Optional.empty(), (event, since) -> {
                assertThat(since).isEqualTo((event - 10) * 2 * SECOND);
                assertThat(ticker.nanos()).isEqualTo(since);
                return event == 15 ? null : record("test.due", event, 10);
            });
            writer.flush(Duration.ofMinutes(1));
            assertThat(writer.stats().sent()).isEqualTo(5);
        }
    }

    @Test
    void aStreamMayBeAskedForForEver() {
        recreate("test.forever");
        try (PacedWriter writer = PacedWriter.open(config(Preset.STREAMING).build(), new PatientTicker())) {
            writer.write(
                    Pace.constant(1),
                    0,
                    Optional.of(ChronoUnit.FOREVER.getDuration()),
                    (event, since) -> event == 3 ? null : record("test.forever", event, 10));
            writer.flush(Duration.ofSeconds(Long.MAX_VALUE));
            assertThat(writer.stats().delivered()).isEqualTo(3);
        }
    }

    @Test
    void whoIsInterruptedWhileFlushingGivesUpWhatHasNotArrived() {
        recreate("test.interrupted-flush");
        PacedWriter writer = PacedWriter.open(
                config(Preset.RELIABLE).override("linger.ms", "60000").build(), new SystemTicker());
        writer.sendNow(record("test.interrupted-flush", 0, 10));
        Thread.currentThread().interrupt();

        writer.flush(Duration.ofMinutes(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(writer.stats().delivered() + writer.stats().failed()).isEqualTo(1);
    }

    @Test
    void recordsLingerHereUntilTheyLeaveTogether() {
        recreate("test.gathered");
        for (Map.Entry<Preset, Integer> wakeUps : Map.of(
                        Preset.STREAMING, 50, Preset.RELIABLE, 200, Preset.EVENT_BY_EVENT, 1000, Preset.BULK, 50)
                .entrySet()) {
            PatientTicker ticker = new PatientTicker();
            try (PacedWriter writer = PacedWriter.open(config(wakeUps.getKey()).build(), ticker)) {
                Set<Long> instants = new HashSet<>();
                writer.write(Pace.constant(1000), 0, Optional.of(Duration.ofSeconds(1)), (event, since) -> {
                    instants.add(ticker.nanos());
                    return record("test.gathered", event, 10);
                });
                writer.flush(Duration.ofMinutes(1));

                assertThat(writer.stats().delivered()).isEqualTo(1000);
                assertThat(instants.size()).isBetween(wakeUps.getValue() * 9 / 10, wakeUps.getValue() + 1);
            }
        }
    }

    @Test
    void aFullBufferHoldsTheStreamUpAndLosesNothing() {
        recreate("test.full");
        ProducerConfig config = config(Preset.RELIABLE)
                .override("buffer.memory", "65536")
                .override("max.block.ms", "1")
                .override("compression.type", "none")
                .build();
        try (PacedWriter writer = PacedWriter.openUnlimited(config, new SystemTicker())) {
            writer.write(
                    Pace.unlimited(),
                    0,
                    Optional.empty(),
                    (event, since) -> event == 5000 ? null : record("test.full", event, 2000));
            writer.flush(Duration.ofMinutes(1));

            assertThat(writer.stats().delivered()).isEqualTo(5000);
            assertThat(writer.stats().failed()).isZero();
        }
        assertThat(records("test.full")).isEqualTo(5000);
    }

    @Test
    void aRecordThatIsRefusedIsCountedAndTheStreamGoesOn() {
        recreate("test.refused");
        try (PacedWriter writer = PacedWriter.open(config(Preset.RELIABLE).build(), new PatientTicker())) {
            writer.write(
                    Pace.constant(1000),
                    0,
                    Optional.empty(),
                    (event, since) ->
                            event == 100 ? null : record("test.refused", event, event % 10 == 3 ? 2_000_000 : 10));
            writer.flush(Duration.ofMinutes(1));

            assertThat(writer.stats().sent()).isEqualTo(100);
            assertThat(writer.stats().delivered()).isEqualTo(90);
            assertThat(writer.stats().failed()).isEqualTo(10);
            assertThat(writer.firstFailure().orElseThrow()).contains("larger than");
        }
    }

    @Test
    void anInterruptEndsTheStreamAndWhatWasSentArrives() {
        recreate("test.interrupted");
        try (PacedWriter writer = PacedWriter.open(config(Preset.STREAMING).build(), new SystemTicker())) {
            writer.write(Pace.constant(1000), 0, Optional.empty(), (event, since) -> {
                if (event == 50) {
                    Thread.currentThread().interrupt();
                }
                return record("test.interrupted", event, 10);
            });
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            writer.flush(Duration.ofMinutes(1));

            assertThat(writer.stats().delivered()).isEqualTo(writer.stats().sent());
        }
    }

    @Test
    void aSinkWritesAStreamOfEventsAndSaysWhatBecameOfIt() {
        recreate(Transaction.EVENT.collection());
        Stream<Transaction> events = IntStream.iterate(0, i -> i + 1).mapToObj(i -> Samples.FULL_TRANSACTION);
        try (KafkaSink sink = new KafkaSink(config(Preset.STREAMING).build(), ValueFormat.AVRO)) {
            StreamStats stats = sink.writeStream("banking.transactions", events, 200, Duration.ofSeconds(1));

            assertThat(stats.sent()).isBetween(1L, 200L);
            assertThat(stats.delivered()).isEqualTo(stats.sent());
            assertThat(stats.failed()).isZero();
            assertThat(stats.latency().p99Millis()).isPositive();
            assertThatThrownBy(() -> sink.writeStream("banking.trades", Stream.of("x"), 1, Duration.ofSeconds(1)))
                    .hasMessage("the record is not one of banking.trades, but of class String");
        }
        assertThat(records("banking.transactions")).isBetween(1L, 200L);
    }
}
