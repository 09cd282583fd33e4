package dev.datagen.sinks.kafka;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.encode.Bytes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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

    private static final int SCRATCH_BYTES = 1024;

    /** Nothing more will be delivered after a failure; what waits is not worth waiting for. */
    private static final Duration CLOSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final ProducerConfig config;
    private final ValueFormat format;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Outcome outcome = new Outcome();
    private final Map<EventType<?>, ValueEncoder<?>> encoders = new HashMap<>();
    private final Bytes scratch = new Bytes(SCRATCH_BYTES);

    private KafkaSink(ProducerConfig config, ValueFormat format) {
        this.config = config;
        this.format = format;
        this.producer = producer(config);
    }

    /**
     * Opens a producer; the cluster is first spoken to when something is sent.
     *
     * @param format of the values that {@link #send(EventType, Object)} writes
     * @throws SinkException if Kafka does not take the configuration, for instance an address it cannot resolve
     */
    public static KafkaSink open(ProducerConfig config, ValueFormat format) {
        return new KafkaSink(config, format);
    }

    /** Avro values to a broker and a registry on this machine. */
    public static KafkaSink open(Preset preset) {
        return open(ProducerConfig.builder().preset(preset).build(), ValueFormat.AVRO);
    }

    private static KafkaProducer<byte[], byte[]> producer(ProducerConfig config) {
        try {
            return new KafkaProducer<>(config.producerProperties());
        } catch (KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new SinkException(
                    "Kafka at " + config.bootstrapServers() + ", opening the producer: " + KafkaFailures.reason(reason)
                            + ". Check --kafka-bootstrap, --kafka-config and --producer.",
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

    /** Sends a record with headers. The arrays must not be changed afterwards. */
    public void send(String topic, byte[] key, byte[] value, long timestampMillis, List<Header> headers) {
        send(new ProducerRecord<>(topic, null, timestampMillis, key, value, headers));
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
        }
        throwIfFailed();
    }

    /**
     * Encodes an event in the sink's format and sends it. The first of its kind registers the schema.
     *
     * @throws RegistryException if the schema cannot be registered
     */
    public <T> void send(EventType<T> event, T record) {
        byte[] key;
        byte[] value;
        synchronized (encoders) {
            ValueEncoder<T> encoder = encoder(event);
            key = encoder.key(record);
            value = encoder.value(record, scratch);
        }
        send(event.collection(), key, value, event.eventMillis().applyAsLong(record));
    }

    /**
     * Encodes an event of the type whose topic this is, and sends it.
     *
     * @throws IllegalArgumentException if no event type has this topic, or the record is of another
     */
    public void send(String topic, Object record) {
        EventType<?> event = BankSchema.EVENTS.stream()
                .filter(candidate -> candidate.collection().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event goes to " + topic + "; there are "
                        + BankSchema.EVENTS.stream().map(EventType::collection).collect(Collectors.joining(", "))));
        sendUnchecked(event, record);
    }

    @SuppressWarnings("unchecked") // the cast that fails says which record it was
    private <T> void sendUnchecked(EventType<T> event, Object record) {
        try {
            send(event, (T) record);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("the record is not one of " + event.collection(), e);
        }
    }

    @SuppressWarnings("unchecked") // put under its own event type
    private <T> ValueEncoder<T> encoder(EventType<T> event) {
        return (ValueEncoder<T>) encoders.computeIfAbsent(event, this::newEncoder);
    }

    private ValueEncoder<?> newEncoder(EventType<?> event) {
        if (format == ValueFormat.JSON) {
            return ValueEncoder.json(event);
        }
        SchemaRegistry registry = SchemaRegistry.at(config.schemaRegistryUrl());
        return ValueEncoder.avro(event, registry.register(event.subject(), AvroSchema.json(event)));
    }

    /** Records the brokers have confirmed; with {@code acks=0}, records that were handed to the network. */
    public long delivered() {
        return outcome.delivered.sum();
    }

    /** Records that will never arrive. */
    public long failed() {
        return outcome.failed.sum();
    }

    /**
     * Waits until every record sent so far has arrived.
     *
     * @throws SinkException if one has not
     */
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    /**
     * Flushes and closes.
     *
     * @throws SinkException if a record has not arrived
     */
    @Override
    public void close() {
        if (outcome.first.get() == null) {
            producer.flush();
            producer.close();
        } else {
            producer.close(CLOSE_AFTER_FAILURE);
        }
        throwIfFailed();
    }

    private void throwIfFailed() {
        Failure first = outcome.first.get();
        if (first != null) {
            throw failure("writing to the topic " + first.topic, first.cause);
        }
    }

    private SinkException failure(String doing, Exception cause) {
        return new SinkException(
                "Kafka at " + config.bootstrapServers() + ", " + doing + ": " + KafkaFailures.reason(cause) + "."
                        + KafkaFailures.remedy(cause),
                cause);
    }

    private record Failure(String topic, Exception cause) {}

    /** One callback for all records: it keeps nothing about any of them but the first failure. */
    private static final class Outcome implements Callback {

        private final LongAdder delivered = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final AtomicReference<@Nullable Failure> first = new AtomicReference<>();

        @Override
        public void onCompletion(RecordMetadata metadata, @Nullable Exception exception) {
            if (exception == null) {
                delivered.increment();
            } else {
                fail(metadata.topic(), exception);
            }
        }

        void fail(String topic, Exception cause) {
            failed.increment();
            first.compareAndSet(null, new Failure(topic, cause));
        }
    }
}
