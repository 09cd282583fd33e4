package dev.datagen.sinks.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What a producer is tuned for. */
public enum Preset {
    /** Every replica has the record, no duplicates: production-like loads. */
    RELIABLE(Map.of()),

    /** Nothing is confirmed: throughput over durability. */
    FAST(Map.of(
            ProducerConfig.ACKS_CONFIG, "0",
            ProducerConfig.BATCH_SIZE_CONFIG, "131072",
            ProducerConfig.LINGER_MS_CONFIG, "50")),

    /** One record, sent at once: real time. */
    EVENT_BY_EVENT(Map.of(
            ProducerConfig.BATCH_SIZE_CONFIG, "0",
            ProducerConfig.LINGER_MS_CONFIG, "0",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "none",
            // Records that wait in memory are not real time:
            // 32 MiB of them, Kafka's default, take many seconds to leave.
            ProducerConfig.BUFFER_MEMORY_CONFIG, "1048576")),

    /** 1 MiB batches: large loads. */
    BULK(Map.of(
            ProducerConfig.ACKS_CONFIG, "1",
            ProducerConfig.BATCH_SIZE_CONFIG, "1048576",
            ProducerConfig.LINGER_MS_CONFIG, "100",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            // A retried batch must not be overtaken: events with one key stay in time order.
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1")),

    /** 32 KiB batches, 20 ms: steady paced streams. */
    STREAMING(Map.of(
            ProducerConfig.ACKS_CONFIG, "1",
            ProducerConfig.BATCH_SIZE_CONFIG, "32768",
            ProducerConfig.LINGER_MS_CONFIG, "20",
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> settings;

    Preset(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Where the preset differs from {@code RELIABLE}, under Kafka's names. */
    Map<String, String> settings() {
        return settings;
    }
}
