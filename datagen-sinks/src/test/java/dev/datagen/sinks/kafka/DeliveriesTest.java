package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.pace.Ticker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final RecordMetadata METADATA = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0);

    private static final ProducerRecord<byte[], byte[]> RECORD = new ProducerRecord<>("t", new byte[1]);

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
        Deliveries.Delivery delivery = deliveries.follow(RECORD, 100 * SECOND);
        now.addAndGet(SECOND / 50);
        delivery.onCompletion(METADATA, null);

        assertThat(delivery.isSettled()).isTrue();
        assertThat(deliveries.confirmedEnd("t", 0)).isEqualTo(METADATA.offset() + 1);
        assertThat(deliveries.confirmedEnd("t", 1)).isZero();
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
        Deliveries.Delivery delivery = deliveries.follow(RECORD, now.get());
        TimeoutException full = new TimeoutException("full");
        assertThat(delivery.offered()).isSameAs(RECORD);
        delivery.onCompletion(METADATA, full);

        assertThat(delivery.isTaken()).isFalse();
        assertThat(delivery.isSettled()).isFalse();
        assertThat(deliveries.failed()).isZero();
        assertThat(deliveries.firstFailure()).isNull();
    }

    @Test
    void whatFailsWithItsProducerIsKeptForTheNextAndCountedWhenItIsFound() {
        Deliveries.Delivery delivery = deliveries.follow(RECORD, now.get());
        Deliveries.Delivery lost = deliveries.follow(RECORD, now.get());
        deliveries.hold();
        delivery.onCompletion(METADATA, new KafkaException("closed"));
        lost.onCompletion(METADATA, new KafkaException("closed"));

        assertThat(delivery.isSettled()).isFalse();
        assertThat(deliveries.failed()).isZero();

        delivery.found(2, 41);
        deliveries.sentAgain(1);
        lost.giveUp();

        assertThat(deliveries.confirmedEnd("t", 2)).isEqualTo(42);
        assertThat(deliveries.delivered()).isEqualTo(1);
        assertThat(deliveries.readBack()).isEqualTo(new ReadBack(1, 1));
        assertThat(deliveries.failed()).isEqualTo(1);
        assertThat(deliveries.firstFailure()).hasMessage("no broker has confirmed it");
    }
}
