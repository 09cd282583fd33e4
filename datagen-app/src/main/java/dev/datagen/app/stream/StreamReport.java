package dev.datagen.app.stream;

import dev.datagen.sinks.kafka.StreamStats;
import java.util.Optional;
import java.util.UUID;

/**
 * What a stream has done.
 *
 * @param streamId identifies the stream in {@code datagen_stream}
 * @param firstEvent the number of the first event that this run sent
 * @param nextEvent the number of the one that comes next
 * @param format of the values in Kafka
 * @param acks what was asked of the brokers
 * @param stats what became of the records
 * @param failure why the first record that failed did so
 */
public record StreamReport(
        UUID streamId,
        long firstEvent,
        long nextEvent,
        String format,
        String acks,
        StreamStats stats,
        Optional<String> failure) {}
