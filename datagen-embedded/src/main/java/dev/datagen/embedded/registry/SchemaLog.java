package dev.datagen.embedded.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The compacted topic {@code _schemas}: one partition, JSON keys and values. This process is its only writer. */
final class SchemaLog implements AutoCloseable {
    static final String TOPIC = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final int LIMIT_MILLIS = 15_000;

    /** On an idle machine a controller lets a broker in an instant after its port is open, on one that has far too much to do much later. */
    private static final long ADMITTED_SECONDS = 120;

    private static final int POLL_MILLIS = 50;

    private final String bootstrap;
    private final KafkaProducer<String, @Nullable String> producer;

    SchemaLog(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "max.block.ms", LIMIT_MILLIS,
                        "request.timeout.ms", LIMIT_MILLIS / 3,
                        "delivery.timeout.ms", LIMIT_MILLIS),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Makes the topic when it isn't there. */
    void create() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ADMITTED_SECONDS);
            Optional<Throwable> failure = tryCreate(admin);
            while (failure.filter(InvalidReplicationFactorException.class::isInstance)
                            .isPresent()
                    && System.nanoTime() < deadline) {
                Thread.sleep(POLL_MILLIS); // The broker's port is open, but the controller hasn't let it in yet.
                failure = tryCreate(admin);
            }
            if (failure.isPresent()) {
                throw new IllegalStateException("Cannot create the topic " + TOPIC + " on " + bootstrap, failure.get());
            }
        }
    }

    private static Optional<Throwable> tryCreate(Admin admin) throws InterruptedException {
        NewTopic topic = new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try {
            admin.createTopics(List.of(topic)).all().get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause()).filter(cause -> !(cause instanceof TopicExistsException));
        }
    }

    /** Reads all there is, oldest first. */
    void replay(BiConsumer<@Nullable String, @Nullable String> reader) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false, "allow.auto.create.topics", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> reader.accept(record.key(), record.value()));
            }
        }
    }

    /** Returns when the broker has the record. */
    void append(String key, @Nullable String value) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, key, value)).get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new RegistryException(
                    50001, "Error in the backend data store: " + bootstrap + " says " + e.getMessage());
        } catch (TimeoutException e) {
            throw new RegistryException(50002, "Operation timed out: no answer from " + bootstrap);
        } catch (KafkaException e) {
            throw new RegistryException(50001, "Error in the backend data store: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(50001, "Error in the backend data store: shutting down");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofMillis(LIMIT_MILLIS));
    }
}
