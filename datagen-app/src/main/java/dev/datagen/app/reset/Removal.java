package dev.datagen.app.reset;

import dev.datagen.sinks.Load;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a reset takes away.
 *
 * @param load that made it
 * @param rows the load's, by table
 * @param kept primary keys of rows that are somebody else's, by table
 * @param topics what happens to each topic that is there
 * @param subjects that the load made, with its schemas alone
 */
public record Removal(
        Load load,
        Map<String, Long> rows,
        Map<String, List<UUID>> kept,
        List<TopicStep> topics,
        List<String> subjects) {

    public Removal {
        rows = Map.copyOf(rows);
        kept = Map.copyOf(kept);
        topics = List.copyOf(topics);
        subjects = List.copyOf(subjects);
    }

    /** How many rows each table held, the load's and those of others. */
    Map<String, Long> counted() {
        Map<String, Long> counted = new HashMap<>(rows);
        kept.forEach((table, others) -> counted.merge(table, (long) others.size(), Long::sum));
        return counted;
    }

    /**
     * What happens to a topic.
     *
     * @param records of the load in it
     * @param beforeOffsets by partition, before which records are deleted; empty unless records are
     */
    public record TopicStep(String topic, Action action, long records, List<Long> beforeOffsets) {}

    /** What can be done about a topic. */
    public enum Action {
        /** The load made it, and nobody else has written to it. */
        DELETE_TOPIC,
        /** Others made it or have written after the load. */
        DELETE_RECORDS,
        /** Others have written before the load, and Kafka deletes records only from the beginning. */
        LEAVE
    }
}
