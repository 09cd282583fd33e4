package dev.datagen.app.verify;

import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.sinks.Load;
import java.util.List;
import java.util.Map;

/**
 * What a verification has found.
 *
 * @param load that was verified
 * @param basis what it was compared with
 * @param tables what each table holds
 * @param partitions what each partition holds of the load
 * @param proved how many of each thing hold, by what they are
 * @param groups differences by kind; none if everything is as it should be
 * @param notes what was not looked at, and why
 * @param seconds it took
 */
public record VerifyReport(
        Load load,
        Basis basis,
        List<TableResult> tables,
        List<PartitionResult> partitions,
        Map<String, Long> proved,
        List<Group> groups,
        List<String> notes,
        double seconds) {

    /**
     * A table.
     *
     * @param rows it holds
     * @param digest of them
     * @param verdict whether they are the load's
     */
    public record TableResult(String table, long rows, String digest, Verdict verdict) {}

    /**
     * A partition.
     *
     * @param startOffset of the load's first record
     * @param endOffset after the last record there is
     * @param events read
     * @param streamed records that a stream has added after the load: their references are followed, but they are not compared
     * @param digest of them; empty where values are JSON and differ
     * @param verdict whether they are the load's
     */
    public record PartitionResult(
            String topic,
            int partition,
            long startOffset,
            long endOffset,
            long events,
            long streamed,
            String digest,
            Verdict verdict) {}

    /** Whether something is as it should be. */
    public enum Verdict {
        EQUAL,
        DIFFERENT
    }

    /**
     * Differences of one kind.
     *
     * @param count all of them
     * @param first those that are named
     */
    public record Group(Kind kind, long count, List<Difference> first) {

        /** How many are not named. */
        public long rest() {
            return count - first.size();
        }
    }

    public VerifyReport {
        tables = List.copyOf(tables);
        partitions = List.copyOf(partitions);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** Whether everything is as it should be. */
    public boolean isEqual() {
        return groups.isEmpty();
    }

    /** All differences. */
    public long differences() {
        return groups.stream().mapToLong(Group::count).sum();
    }
}
