package dev.datagen.sinks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of one load: the row of {@code datagen_load}.
 *
 * @param loadId identifier
 * @param state how far it got
 * @param startedAt when it began
 * @param finishedAt when everything was in
 * @param generationVersion of the generator: data changes only with it
 * @param seed of the data
 * @param customers how many were asked for
 * @param options the other options, by name
 * @param nextOrdinal the first customer whose rows are not yet committed
 * @param rows rows committed, by table
 * @param events events delivered, by whatever the load counts them by
 * @param digests {@code Digest.hex()} by table and topic
 * @param topics which records of which topics are the load's; empty until the first of them may be written, and in rows of
 *     earlier versions
 */
public record Load(
        UUID loadId,
        State state,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int generationVersion,
        long seed,
        long customers,
        Map<String, String> options,
        long nextOrdinal,
        Map<String, Long> rows,
        Map<String, Long> events,
        Map<String, String> digests,
        Map<String, LoadedTopic> topics) {

    /** How far a load got. */
    public enum State {
        /** Rows are being written; one that stays so broke off. */
        RUNNING,
        /** All rows are in, their events are on their way; one that stays so broke off. */
        ROWS_DONE,
        /** Everything is in. */
        DONE
    }

    /** Keeps copies of the maps. */
    public Load {
        options = Map.copyOf(options);
        rows = Map.copyOf(rows);
        events = Map.copyOf(events);
        digests = Map.copyOf(digests);
        topics = Map.copyOf(topics);
    }

    /** The same load, as if it had no events. */
    public Load withoutTopics() {
        return new Load(
                loadId,
                state,
                startedAt,
                finishedAt,
                generationVersion,
                seed,
                customers,
                options,
                nextOrdinal,
                rows,
                events,
                digests,
                Map.of());
    }
}
