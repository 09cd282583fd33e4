package dev.datagen.sinks.kafka;

import java.util.List;

/**
 * A topic as it stands.
 *
 * @param topic its name
 * @param earliestOffsets by partition, of the first record that is still there
 * @param endOffsets by partition, of the next record to be written
 * @param retentionMillis how long records are kept by their timestamp, {@link TopicAdmin#KEEP_FOREVER} for ever or where the
 *     user may not look
 */
public record TopicState(String topic, List<Long> earliestOffsets, List<Long> endOffsets, long retentionMillis) {

    /** Keeps copies of the lists. */
    public TopicState {
        earliestOffsets = List.copyOf(earliestOffsets);
        endOffsets = List.copyOf(endOffsets);
    }

    /** How many partitions it has. */
    public int partitions() {
        return endOffsets.size();
    }

    /** How many records it holds, compaction aside. */
    public long records() {
        return sum(endOffsets) - sum(earliestOffsets);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
