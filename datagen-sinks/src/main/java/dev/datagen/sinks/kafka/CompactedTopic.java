package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of one partition that serves as a table of texts: the last record of a key counts, and one without a value deletes it. Each reading
 * and writing opens and closes its own client, since they are far apart.
 */
final class CompactedTopic {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String topic;
    private final ProducerConfig config;

    CompactedTopic(String topic, ProducerConfig config) {
        this.topic = topic;
        this.config = config;
    }

    /** All texts, the one that was written last at the end; the topic must be there. */
    Map<UUID, String> read() {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                config.readingProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), TIMEOUT).getOrDefault(partition, 0L);
            consumer.seekToBeginning(List.of(partition));
            Map<UUID, String> texts = new LinkedHashMap<>();
            readTo(end, consumer, partition, TIMEOUT, record -> note(record, texts));
            return texts;
        } catch (KafkaException e) {
            throw failure("reading", e);
        }
    }

    /**
     * Reads on until a consumer's position is at an offset that there is.
     *
     * @param patience for how long no record may come
     * @throws TimeoutException if none does: brokers have gone away
     */
    static void readTo(
            long endOffset,
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Duration patience,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        long before = consumer.position(partition, patience);
        while (before < endOffset) {
            consumer.poll(patience).forEach(reader);
            long now = consumer.position(partition, patience);
            if (now == before) {
                throw new TimeoutException("no record came within " + patience.toMillis() + " ms");
            }
            before = now;
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, Map<UUID, String> texts) {
        UUID key = key(record);
        texts.remove(key);
        if (record.value() != null) {
            texts.put(key, new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    private UUID key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw foreign("its record " + record.offset() + " has no key", null);
        }
        try {
            return UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw foreign("the key of its record " + record.offset() + " is no UUID", e);
        }
    }

    /** That a text is not one of ours. */
    SinkException foreign(String why, @Nullable Throwable cause) {
        return new SinkException(
                "the topic " + topic + " was not written by data-gen: " + why + ".", Remedy.KAFKA_FOREIGN_TOPIC, cause);
    }

    /**
     * Writes a text, and waits until it is there.
     *
     * @param text null deletes the one before
     */
    void write(UUID key, @Nullable String text) {
        byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.toString().getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("writing to", e);
        } catch (ExecutionException | KafkaException e) {
            throw failure("writing to", e.getCause() == null ? e : e.getCause());
        }
    }

    private SinkException failure(String doing, Throwable cause) {
        return KafkaFailures.failure(
                "Kafka at " + config.bootstrapServers() + ", " + doing + " the topic " + topic, cause);
    }
}
