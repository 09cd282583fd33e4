package dev.datagen.sinks.kafka;

import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code datagen_lock}: who claims to load into a cluster's topics. It has one partition, so that all see the same order.
 *
 * <pre>
 * key    id of the claim
 * value  {"holder": who, "first_offset": offset of the claim's first record, but not in that one}; without a value the claim is over
 * </pre>
 *
 * Thread safe.
 */
final class ClaimTopic implements AutoCloseable {

    static final String TOPIC = "datagen_lock";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String HOLDER = "holder";
    private static final String FIRST_OFFSET = "first_offset";

    private final ProducerConfig config;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, Claim> claims = new LinkedHashMap<>();

    /** What the topic says of one claim. */
    static final class Claim {
        private final UUID id;
        private long firstOffset;
        private long lastOffset;
        private long endOffset = -1;
        private String holder = "";

        Claim(UUID id) {
            this.id = id;
        }

        UUID id() {
            return id;
        }

        /** Of its first record: of several claims the first one counts. */
        long firstOffset() {
            return firstOffset;
        }

        /** Of the last record that says that it stands. */
        long lastOffset() {
            return lastOffset;
        }

        /** Of the last record that says that it is over; −1 if none does. */
        long endOffset() {
            return endOffset;
        }

        boolean stands() {
            return lastOffset > endOffset;
        }

        String holder() {
            return holder;
        }
    }

    /** Of a cluster whose topic is there; it is read from the beginning. */
    ClaimTopic(ProducerConfig config) {
        this.config = config;
        try {
            producer = new KafkaProducer<>(writing(config), new ByteArraySerializer(), new ByteArraySerializer());
            consumer = reading(config, producer);
        } catch (KafkaException e) {
            throw failure("opening", e);
        }
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
    }

    private static KafkaConsumer<byte[], byte[]> reading(ProducerConfig config, KafkaProducer<?, ?> opened) {
        try {
            return new KafkaConsumer<>(
                    config.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            opened.close(Duration.ZERO);
            throw e;
        }
    }

    /** What can't be written soon is tried again by whoever wanted it written; but a client that has just begun has to find the topic first. */
    private static Map<String, Object> writing(ProducerConfig config) {
        Map<String, Object> properties = config.clientProperties();
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, "3000");
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, "5000");
        properties.put(MAX_BLOCK_MS_CONFIG, "30000");
        return properties;
    }

    /** The first record of a claim; its offset. */
    long begin(UUID id, String holder) {
        return write(id, FlatJson.write(Map.of(HOLDER, holder)));
    }

    /** Says that a claim stands; the record's offset. */
    long renew(UUID id, String holder, long firstOffset) {
        return write(id, FlatJson.write(Map.of(HOLDER, holder, FIRST_OFFSET, firstOffset)));
    }

    /** Says that a claim is over. */
    void end(UUID id) {
        write(id, null);
    }

    private long write(UUID id, @Nullable String text) {
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        try {
            return producer.send(new ProducerRecord<>(TOPIC, 0, key, value))
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("writing to", e);
        } catch (ExecutionException | KafkaException e) {
            throw failure("writing to", e.getCause() == null ? e : e.getCause());
        }
    }

    /** Reads up to a record that is there. */
    synchronized void readTo(long offset) {
        try {
            CompactedTopic.readTo(offset + 1, consumer, PARTITION, TIMEOUT, this::note);
        } catch (KafkaException e) {
            throw failure("reading", e);
        }
    }

    /** Reads what comes within a moment. */
    synchronized void readOn() {
        try {
            consumer.poll(POLL).forEach(this::note);
        } catch (KafkaException e) {
            throw failure("reading", e);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        try {
            UUID id = UUID.fromString(record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8));
            Claim claim = claims.computeIfAbsent(id, Claim::new);
            if (record.value() == null) {
                claim.endOffset = record.offset();
                return;
            }
            Map<String, String> members = FlatJson.read(new String(record.value(), StandardCharsets.UTF_8));
            claim.holder = members.getOrDefault(HOLDER, "");
            claim.firstOffset = Long.parseLong(members.getOrDefault(FIRST_OFFSET, String.valueOf(record.offset())));
            claim.lastOffset = record.offset();
        } catch (IllegalArgumentException e) {
            throw new SinkException(
                    "the topic " + TOPIC + " was not written by data-gen, see its record " + record.offset() + ".",
                    Remedy.KAFKA_FOREIGN_TOPIC,
                    e);
        }
    }

    /** What has been read of the claims so far. */
    synchronized Collection<Claim> claims() {
        return List.copyOf(claims.values());
    }

    private SinkException failure(String doing, Throwable cause) {
        return KafkaFailures.failure(
                "Kafka at " + config.bootstrapServers() + ", " + doing + " the topic " + TOPIC, cause);
    }

    /** Also where the thread is interrupted, as it is afterwards. */
    @Override
    public synchronized void close() {
        try (consumer) {
            producer.close(Duration.ZERO);
        } catch (InterruptException e) {
            // Both have let go of what they held: only their goodbyes to the brokers were not waited for.
        }
    }
}
