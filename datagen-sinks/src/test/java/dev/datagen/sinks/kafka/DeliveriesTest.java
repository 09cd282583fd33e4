package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.pace.Ticker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final RecordMetadata METADATA = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0);

    private final AtomicLong now = new AtomicLong(100 * SECOND);
    private final Deliveries deliveries = new Deliveries(new Ticker() {
        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void awaitNanos(long nanos) {
            now.set(nanos);
        }
    });

    @Test
    void latencyRunsFromWhenARecordWasDue() {
        Deliveries.Delivery delivery = deliveries.follow("t", 100 * SECOND);
        now.addAndGet(SECOND / 50);
        delivery.onCompletion(METADATA, null);

        assertThat(deliveries.delivered()).isEqualTo(1);
        assertThat(deliveries.deliveredByTopic()).isEqualTo(Map.of("t", 1L));
        assertThat(deliveries.latency().p99Millis()).isBetween(19.8, 20.3);
    }

    @Test
    void aPauseInWhichNothingIsSentIsNoSilence() {
        Answers answers = new Answers();

        assertThat(answers.silence(1, 1, 100 * SECOND)).isZero();
        assertThat(answers.silence(1, 1, 160 * SECOND)).isZero();
        assertThat(answers.silence(2, 1, 161 * SECOND)).hasSeconds(1);
        assertThat(answers.silence(3, 1, 163 * SECOND)).hasSeconds(3);
        assertThat(answers.silence(4, 2, 164 * SECOND)).isZero();
    }

    @Test
    void whatTheProducerDoesNotTakeMayBeOfferedAgainAndHasNotFailed() {
        Deliveries.Delivery delivery = deliveries.follow("t", now.get());
        TimeoutException full = new TimeoutException("full");
        delivery.onCompletion(METADATA, full);

        assertThat(delivery.rejection()).isSameAs(full);
        assertThat(deliveries.failed()).isZero();
        assertThat(deliveries.firstFailure()).isNull();
    }
}
