package dev.datagen.sinks.kafka;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.SystemTicker;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Events into Kafka, over one producer. Thread safe, but records of one topic keep their order only if one thread sends them.
 *
 * <p>Sending waits while the producer's buffer is full. The first record that fails is remembered: from then on nothing is
 * sent, and {@link #send}, {@link #flush} and {@link #close} say what happened.
 */
public final class KafkaSink implements AutoCloseable {

    /** Longer than Kafka's producer tries to deliver. */
    private static final Duration FLUSH_PATIENCE = Duration.ofMinutes(3);

    private final ProducerConfig config;
    private final KafkaProducer<byte[], byte[]> producer;
    private final FirstFailure outcome;
    private final RecordFactory records;
    private final @Nullable RetryWatch retries;

    /**
     * Opens a producer; the cluster is first spoken to when something is sent.
     *
     * @param format of the values that {@link #send(EventType, Object)} writes
     * @throws SinkException if Kafka does not take the configuration, for instance an address it cannot resolve
     */
    public KafkaSink(ProducerConfig config, ValueFormat format) {
        this(config, format, false);
    }

    private KafkaSink(ProducerConfig config, ValueFormat format, boolean once) {
        this.config = config;
        this.records = new RecordFactory(config, format);
        this.producer = producer(
                once ? config.withRetryBackoffMs(RetryWatch.BACKOFF_MILLIS).unobserved() : config);
        this.outcome = new FirstFailure(() -> closeNow(producer));
        this.retries = once ? RetryWatch.over(producer, () -> outcome.fail("", unconfirmed())) : null;
    }

    /**
     * A sink that sends nothing a second time: where a broker goes away or does not answer, it fails with {@link UnconfirmedException}, so that
     * its user can look at what is there. Without that, records of times long past, which a restarted broker does not know again, could be there
     * twice, even from an idempotent producer.
     */
    public static KafkaSink once(ProducerConfig config, ValueFormat format) {
        return new KafkaSink(config, format, true);
    }

    private UnconfirmedException unconfirmed() {
        return new UnconfirmedException(config.bootstrapServers());
    }

    /** Avro values, their schemas in the registry of the configuration. */
    public KafkaSink(ProducerConfig config) {
        this(config, ValueFormat.AVRO);
    }

    /** Avro values to a broker and a registry on this machine, at their usual ports. */
    public KafkaSink(Preset preset) {
        this(ProducerConfig.builder().preset(preset).build());
    }

    /**
     * Lets the events that this sink encodes carry CloudEvents 1.0 headers, in binary content mode; to be called before the first is sent.
     *
     * @return this sink
     */
    public KafkaSink withCloudEvents() {
        records.addCloudEvents();
        return this;
    }

    static KafkaProducer<byte[], byte[]> producer(ProducerConfig config) {
        try {
            return new KafkaProducer<>(config.producerProperties());
        } catch (KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new SinkException(
                    "Kafka at " + config.bootstrapServers() + ", opening the producer: " + KafkaFailures.reason(reason)
                            + ".",
                    Remedy.KAFKA_SETTINGS,
                    e);
        }
    }

    /** The partition a key belongs to: the one Kafka's default partitioner chooses. */
    public static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /**
     * How many partitions a topic has. A broker that makes topics on demand makes it now.
     *
     * @throws SinkException if there is no such topic
     */
    public int partitions(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException e) {
            throw failure("looking at the topic " + topic, e);
        }
    }

    /** Sends a record without headers. The arrays must not be changed afterwards. */
    public void send(String topic, byte[] key, byte[] value, long timestampMillis) {
        send(new ProducerRecord<>(topic, null, timestampMillis, key, value));
    }

    /** Sends a record to a partition that has been chosen already. The arrays must not be changed afterwards. */
    public void send(
            String topic, int partition, byte[] key, byte[] value, long timestampMillis, Iterable<Header> headers) {
        send(new ProducerRecord<>(topic, partition, timestampMillis, key, value, headers));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        throwIfFailed();
        try {
            // The result comes to the callback: a future per record would only be garbage.
            @SuppressWarnings("FutureReturnValueIgnored")
            Object ignored = producer.send(record, outcome);
        } catch (KafkaException e) {
            outcome.fail(record.topic(), e);
        } catch (IllegalStateException closed) {
            throwIfFailed();
            throw closed;
        }
        throwIfFailed();
    }

    /**
     * Encodes an event in the sink's format and sends it. The first of its kind registers the schema.
     *
     * @throws RegistryException if the schema cannot be registered
     */
    public <T> void send(EventType<T> event, T record) {
        send(records.record(event, record));
    }

    /**
     * Encodes an event of the type whose topic this is, and sends it.
     *
     * @throws IllegalArgumentException if no event type has this topic, or the record is of another
     */
    public void send(String topic, Object record) {
        send(records.record(BankSchema.event(topic), record));
    }

    /**
     * Sends events at a steady rate, over a producer of its own: event k is due k / rate seconds after the first. A failed record is counted,
     * and the stream goes on. Waits until what was sent has arrived.
     *
     * @param topic of the events' type
     * @param events taken one by one when they are due, so it may go on for ever
     * @param ratePerSecond more than 0, fractions too
     * @param duration for how long, unless there are no events any more, or the thread is interrupted
     * @throws IllegalArgumentException if no event type has this topic, an event is of another, or the rate is not more than 0
     * @throws SinkException if the producer can send nothing any more
     */
    public StreamStats writeStream(String topic, Stream<?> events, double ratePerSecond, Duration duration) {
        EventType<?> event = BankSchema.event(topic);
        Iterator<?> left = events.iterator();
        try (PacedWriter writer = PacedWriter.open(config, new SystemTicker())) {
            records.prepare(event);
            writer.lookAt(List.of(topic));
            writer.write(
                    Pace.constant(ratePerSecond),
                    0,
                    Optional.of(duration),
                    (number, sinceStart) -> left.hasNext() ? records.record(event, left.next()) : null);
            writer.flush(FLUSH_PATIENCE);
            return writer.stats();
        }
    }

    /** Records the brokers have confirmed; with {@code acks=0}, records that were handed to the network. */
    public long delivered() {
        return outcome.delivered();
    }

    /** Records that will never arrive. */
    public long failed() {
        return outcome.failed();
    }

    /**
     * Waits until every record sent so far has arrived.
     *
     * @throws SinkException if one has not, or the thread is interrupted
     */
    public void flush() {
        try {
            producer.flush();
        } catch (InterruptException e) {
            throw interrupted(e);
        }
        throwIfFailed();
    }

    /** Kafka's exception has kept the thread's interrupt. */
    private static SinkException interrupted(InterruptException e) {
        return new SinkException("interrupted while waiting for records to arrive", e);
    }

    /**
     * Flushes and closes; an interrupted thread does not wait for records.
     *
     * @throws SinkException if a record has not arrived, or the thread is interrupted
     */
    @Override
    public void close() {
        try {
            if (outcome.failure() == null) {
                closeWhenAllHasArrived();
            } else {
                closeNow(producer);
            }
        } finally {
            if (retries != null) {
                retries.close(); // not before: what is still on its way might be sent again
            }
        }
        throwIfFailed();
    }

    private void closeWhenAllHasArrived() {
        try {
            producer.close();
        } catch (InterruptException e) {
            closeNow(producer); // its thread has been told to end, and not been waited for
            throw interrupted(e);
        }
    }

    /** Gives up what is on its way. That waits for no broker, and so an interrupt does not keep it from being done; it is left as it was. */
    static void closeNow(KafkaProducer<?, ?> producer) {
        boolean interrupted = Thread.interrupted();
        try {
            producer.close(Duration.ZERO);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void throwIfFailed() {
        FirstFailure.Failure first = outcome.failure();
        if (first == null) {
            return;
        }
        if (first.cause() instanceof UnconfirmedException) {
            throw unconfirmed();
        }
        if (first.cause() instanceof InterruptException) {
            throw new SinkException("interrupted while writing to the topic " + first.topic(), first.cause());
        }
        throw failure("writing to the topic " + first.topic(), first.cause());
    }

    private SinkException failure(String doing, Exception cause) {
        return KafkaFailures.failure("Kafka at " + config.bootstrapServers() + ", " + doing, cause);
    }
}
