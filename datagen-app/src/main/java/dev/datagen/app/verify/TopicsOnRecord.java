package dev.datagen.app.verify;

import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a load has written down of its topics: compared with the topics as they stand, and with what the load's options make. */
final class TopicsOnRecord {

    /** In the place of a count, where a whole partition is missing. */
    static final long ALL = Long.MAX_VALUE;

    private final Load load;
    private final Map<String, TopicState> states;
    private final Differences differences;

    /** @param states of the topics that are there */
    TopicsOnRecord(Load load, Map<String, TopicState> states, Differences differences) {
        this.load = load;
        this.states = states;
        this.differences = differences;
    }

    /** What has to be read: from where the load began to where the topic ends now. */
    static List<TopicReader.Range> ranges(Load load, Map<String, TopicState> states) {
        List<TopicReader.Range> ranges = new ArrayList<>();
        load.topics().forEach((topic, loaded) -> {
            TopicState state = states.get(topic);
            for (int partition = 0; state != null && partition < state.partitions(); partition++) {
                long earliest = state.earliestOffsets().get(partition);
                long end = state.endOffsets().get(partition);
                ranges.add(new TopicReader.Range(
                        topic, partition, Math.min(end, Math.max(earliest, start(loaded, partition))), end));
            }
        });
        return ranges;
    }

    private static long start(LoadedTopic loaded, int partition) {
        return partition < loaded.partitions() ? loaded.startOffsets().get(partition) : 0;
    }

    /** How many partitions the load has written to. */
    int partitions(EventType<?> type) {
        LoadedTopic loaded = load.topics().get(type.collection());
        return loaded == null ? 0 : loaded.partitions();
    }

    /** Where the load's first record is. */
    long start(EventType<?> type, int partition) {
        LoadedTopic loaded = load.topics().get(type.collection());
        return loaded == null ? 0 : start(loaded, partition);
    }

    /** Whether a topic is there with its partitions. */
    void checkPartitions(EventType<?> type) {
        TopicState state = states.get(type.collection());
        if (state == null) {
            differences.add(
                    Kind.MISSING, () -> new Difference(Kind.MISSING, type.collection(), "topic", "there", "missing"));
        } else {
            recorded(
                    type.collection(),
                    "partitions",
                    String.valueOf(partitions(type)),
                    String.valueOf(state.partitions()));
        }
    }

    /** How many of the load's first offsets the broker no longer has; {@link #ALL} where it does not have the partition. */
    long deleted(EventType<?> type, int partition) {
        TopicState state = states.get(type.collection());
        if (state == null || partition >= state.partitions()) {
            return ALL;
        }
        long start = start(type, partition);
        long earliest = state.earliestOffsets().get(partition);
        long deleted = Math.max(0, earliest - start);
        if (deleted > 0) {
            differences.add(
                    Kind.DELETED,
                    () -> new Difference(
                            Kind.DELETED,
                            RecordWords.place(type, partition),
                            "earliest offset",
                            String.valueOf(start),
                            String.valueOf(earliest)));
        }
        return deleted;
    }

    /** @param made what each topic's partitions get */
    void compare(Map<String, List<PartitionDigest>> made) {
        for (EventType<?> type : EventEncoding.TYPES) {
            LoadedTopic loaded = load.topics().get(type.collection());
            List<PartitionDigest> digests = made.getOrDefault(type.collection(), List.of());
            for (int partition = 0; loaded != null && loaded.isComplete() && partition < digests.size(); partition++) {
                compare(
                        "datagen_load: " + RecordWords.place(type, partition),
                        loaded,
                        partition,
                        digests.get(partition));
            }
        }
    }

    /** Where processes share a load, offsets count the ends of their transactions as well, and records have no order. */
    private void compare(String place, LoadedTopic loaded, int partition, PartitionDigest digest) {
        recorded(place, "digest", digest.records().hex(), loaded.digests().get(partition));
        if (loaded.hasSequences()) {
            long records =
                    loaded.endOffsets().get(partition) - loaded.startOffsets().get(partition);
            recorded(place, "records", String.valueOf(digest.records().count()), String.valueOf(records));
            recorded(
                    place,
                    "sequence",
                    digest.sequence().hex(),
                    loaded.sequences().get(partition));
        }
    }

    private void recorded(String place, String field, String made, String recorded) {
        if (!made.equals(recorded)) {
            differences.add(Kind.RECORDED, () -> new Difference(Kind.RECORDED, place, field, made, recorded));
        }
    }
}
