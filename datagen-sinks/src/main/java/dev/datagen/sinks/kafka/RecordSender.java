package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records over a producer, and offers what it does not take again and again.
 *
 * <p>Where every replica has to confirm a record ({@code acks=all}), none is sent a second time unless it is known not to be there: a producer
 * that is about to do so is closed, what has arrived is read back, and the rest leaves in its order over a new one. See {@link RetryWatch} for
 * why a broker can't be relied on to recognise a repetition.
 *
 * <p>One thread at a time sends, settles and closes.
 */
final class RecordSender {

    private static final long BETWEEN_ATTEMPTS_MILLIS = 500;

    private final ProducerConfig config;
    private final Deliveries deliveries;
    private final @Nullable Unconfirmed unconfirmed;
    private KafkaProducer<byte[], byte[]> producer;
    private @Nullable RetryWatch watch;
    private Deliveries.@Nullable Delivery untaken;

    /**
     * Opens a producer; the cluster is first spoken to when something is sent.
     *
     * @throws SinkException if Kafka does not take the configuration
     */
    RecordSender(ProducerConfig config, Deliveries deliveries) {
        boolean once = config.asksAllReplicas();
        this.config = once ? config.withRetryBackoffMs(RetryWatch.BACKOFF_MILLIS) : config;
        this.deliveries = deliveries;
        this.unconfirmed = once ? new Unconfirmed(config, deliveries) : null;
        this.producer = KafkaSink.producer(this.config);
        watch();
    }

    private void watch() {
        deliveries.release();
        if (unconfirmed != null) {
            KafkaProducer<byte[], byte[]> watched = producer;
            watch = RetryWatch.over(watched, () -> {
                deliveries.hold();
                KafkaSink.closeNow(watched);
            });
        }
    }

    void lookAt(Collection<String> topics) {
        for (String topic : topics) {
            try {
                producer.partitionsFor(topic);
            } catch (KafkaException e) {
                throw KafkaFailures.failure(
                        "Kafka at " + config.bootstrapServers() + ", looking at the topic " + topic, e);
            }
        }
    }

    /**
     * Hands a record to the producer; waits while it takes none. Who is interrupted meanwhile can still {@link #settle}.
     *
     * @throws SinkException if the producer can send nothing any more
     */
    void send(ProducerRecord<byte[], byte[]> record, long dueNanos) throws InterruptedException {
        Deliveries.Delivery delivery = deliveries.follow(record, dueNanos);
        if (unconfirmed != null) {
            unconfirmed.add(delivery);
        }
        untaken = delivery;
        goOn();
    }

    /** Sends again what has to be, if the producer has been closed: for whoever has nothing to send just now. */
    void goOn() throws InterruptedException {
        Deliveries.Delivery waiting = untaken;
        if (isBroken() || waiting != null && !offer(waiting)) {
            recover();
        }
        untaken = null;
    }

    /** Whether the producer was about to send something a second time, and has been closed. */
    private boolean isBroken() {
        return deliveries.isHolding();
    }

    /** False if the producer has been closed meanwhile. */
    private boolean offer(Deliveries.Delivery delivery) throws InterruptedException {
        while (!isBroken()) {
            ProducerRecord<byte[], byte[]> record = delivery.offered();
            try {
                // The result comes to the callback: a future per record would only be garbage.
                @SuppressWarnings("FutureReturnValueIgnored")
                Object ignored = producer.send(record, delivery);
            } catch (InterruptException e) {
                throw e;
            } catch (KafkaException | IllegalStateException e) {
                if (!isBroken()) {
                    throw failure(record.topic(), e);
                }
            }
            if (!isBroken() && delivery.isTaken()) {
                if (unconfirmed == null) {
                    delivery.forget();
                }
                return true;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("asked to end");
            }
        }
        return false;
    }

    private SinkException failure(String topic, RuntimeException cause) {
        return new SinkException(
                "Kafka at " + config.bootstrapServers() + ", writing to the topic " + topic + ": "
                        + KafkaFailures.reason(cause) + ". The producer can send nothing any more.",
                cause);
    }

    /** Waits for brokers that are away, and sends what is unconfirmed and not there. */
    private void recover() throws InterruptedException {
        Unconfirmed open = unconfirmed;
        while (open != null) {
            stop();
            try {
                open.readBack();
                producer = KafkaSink.producer(config);
                watch();
                if (offerAll(open.left())) {
                    return;
                }
            } catch (InterruptedException | InterruptException e) {
                deliveries.hold(); // so that the rest is not forgotten
                throw e;
            } catch (SinkException e) {
                // Whoever looks at the figures sees that nothing is confirmed. What this producer has taken is not lost
                // with it.
                deliveries.hold();
                Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
            }
        }
    }

    private boolean offerAll(List<Deliveries.Delivery> left) throws InterruptedException {
        for (Deliveries.Delivery delivery : left) {
            if (!offer(delivery)) {
                return false;
            }
        }
        deliveries.sentAgain(left.size());
        return true;
    }

    /** Waits until everything has arrived or failed. */
    void settle() throws InterruptedException {
        do {
            goOn();
            producer.flush();
        } while (isBroken());
    }

    /** Gives up what has not arrived: it has failed. */
    void close() {
        stop();
        if (unconfirmed != null) {
            unconfirmed.left().forEach(Deliveries.Delivery::giveUp);
        }
    }

    private void stop() {
        if (watch != null) {
            watch.close();
        }
        KafkaSink.closeNow(producer);
    }
}
