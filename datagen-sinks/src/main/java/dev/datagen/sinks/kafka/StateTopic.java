package dev.datagen.sinks.kafka;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The streams a cluster has seen, in its compacted topic {@code datagen_stream}: where there is no database to remember them. */
public final class StateTopic implements StreamStore {

    /** The topic. */
    public static final String TOPIC = "datagen_stream";

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final String OFFSET = "offset:";
    private static final String OPTION = "option:";

    private final ProducerConfig config;

    private StateTopic(ProducerConfig config) {
        this.config = config;
    }

    /** Makes the topic unless it is there. */
    public static StateTopic connect(ProducerConfig config, TopicAdmin admin, short replicationFactor) {
        admin.createCompacted(TOPIC, replicationFactor);
        return new StateTopic(config);
    }

    @Override
    public Optional<StreamState> latest() {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                config.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), READ_TIMEOUT).getOrDefault(partition, 0L);
            consumer.seekToBeginning(List.of(partition));
            byte[] last = null;
            while (consumer.position(partition, READ_TIMEOUT) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(READ_TIMEOUT)) {
                    last = record.value();
                }
            }
            return Optional.ofNullable(last).map(StateTopic::read);
        } catch (KafkaException e) {
            throw failure("reading", e);
        }
    }

    @Override
    public void save(StreamState state) {
        byte[] key = state.streamId().toString().getBytes(StandardCharsets.UTF_8);
        byte[] value = write(state).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = KafkaSink.producer(config)) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("writing to", e);
        } catch (ExecutionException | KafkaException e) {
            throw failure("writing to", e.getCause() == null ? e : e.getCause());
        }
    }

    private SinkException failure(String doing, Throwable cause) {
        return new SinkException(
                "Kafka at " + config.bootstrapServers() + ", " + doing + " the topic " + TOPIC + ": "
                        + KafkaFailures.reason(cause) + "." + KafkaFailures.remedy(cause),
                cause);
    }

    private static String write(StreamState state) {
        Map<String, Object> members = new TreeMap<>();
        members.put("stream_id", state.streamId());
        members.put("state", state.state());
        members.put("began_at", state.beganAt());
        members.put("updated_at", state.updatedAt());
        members.put("next_event", state.nextEvent());
        members.put("runs", state.runs());
        state.options().forEach((name, value) -> members.put(OPTION + name, value));
        state.offsets().forEach((place, offset) -> members.put(OFFSET + place, offset));
        return FlatJson.write(members);
    }

    private static StreamState read(byte[] value) {
        Map<String, String> members = FlatJson.read(new String(value, StandardCharsets.UTF_8));
        Map<String, String> options = new HashMap<>();
        Map<String, Long> offsets = new HashMap<>();
        members.forEach((name, text) -> {
            if (name.startsWith(OPTION)) {
                options.put(name.substring(OPTION.length()), text);
            } else if (name.startsWith(OFFSET)) {
                offsets.put(name.substring(OFFSET.length()), Long.valueOf(text));
            }
        });
        return new StreamState(
                UUID.fromString(member(members, "stream_id")),
                StreamState.State.valueOf(member(members, "state")),
                Instant.parse(member(members, "began_at")),
                Instant.parse(member(members, "updated_at")),
                options,
                Long.parseLong(member(members, "next_event")),
                offsets,
                member(members, "runs"));
    }

    private static String member(Map<String, String> members, String name) {
        @Nullable String value = members.get(name);
        if (value == null) {
            throw new SinkException("the topic " + TOPIC + " was not written by data-gen: its last record has no "
                    + name + ". Delete it, or name another cluster with --kafka-bootstrap.");
        }
        return value;
    }

    @Override
    public void close() {
        // Each reading and writing closes its own client.
    }
}
