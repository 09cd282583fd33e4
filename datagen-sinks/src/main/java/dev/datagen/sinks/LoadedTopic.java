package dev.datagen.sinks;

import java.util.List;

/**
 * What a load has to do with one topic. Lists are by partition.
 *
 * @param topic whether this load made the topic
 * @param subject whether this load was the first to register a schema under the topic's subject
 * @param schemaId under which the registry knows the schema; {@link #NO_SCHEMA} where values are JSON
 * @param startOffsets of the first record that the load wrote, or would have written
 * @param endOffsets after the last record of the load; empty until all are there
 * @param digests {@code Digest.hex()} of the load's records; empty until all are there
 * @param sequences {@code SequenceDigest.hex()} of the load's records; empty until all are there
 */
public record LoadedTopic(
        Origin topic,
        Origin subject,
        int schemaId,
        List<Long> startOffsets,
        List<Long> endOffsets,
        List<String> digests,
        List<String> sequences) {

    /** No schema belongs to the values. */
    public static final int NO_SCHEMA = 0;

    /** Where something comes from. */
    public enum Origin {
        /** The load made it. */
        MADE,
        /** It was there. */
        FOUND
    }

    /** Keeps copies of the lists. */
    public LoadedTopic {
        startOffsets = List.copyOf(startOffsets);
        endOffsets = List.copyOf(endOffsets);
        digests = List.copyOf(digests);
        sequences = List.copyOf(sequences);
    }

    /** A topic to which nothing has been written yet. */
    public static LoadedTopic before(Origin topic, Origin subject, int schemaId, List<Long> startOffsets) {
        return new LoadedTopic(topic, subject, schemaId, startOffsets, List.of(), List.of(), List.of());
    }

    /** The same topic, now that all records are there. */
    public LoadedTopic ended(List<Long> offsets, List<String> digestsByPartition, List<String> sequencesByPartition) {
        return new LoadedTopic(
                topic, subject, schemaId, startOffsets, offsets, digestsByPartition, sequencesByPartition);
    }

    /** How many partitions the topic had when the load began. */
    public int partitions() {
        return startOffsets.size();
    }

    /** Whether it is on record in which order they are there. */
    public boolean hasSequences() {
        return sequences.size() == startOffsets.size();
    }

    /** Whether all records are there. */
    public boolean isComplete() {
        return endOffsets.size() == startOffsets.size();
    }
}
