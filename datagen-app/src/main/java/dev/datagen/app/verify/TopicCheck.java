package dev.datagen.app.verify;

import dev.datagen.app.load.Regeneration;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares topics with the events that the load's options make: each partition is a sequence, and so are its events. */
final class TopicCheck {

    private final Load load;
    private final Map<String, TopicState> states;
    private final Differences differences;
    private final AfterLoad after;
    private final List<Strays> strays = new ArrayList<>();
    private final List<List<PartitionCheck>> partitions = new ArrayList<>();
    private long events;

    TopicCheck(Load load, Map<String, TopicState> states, AfterLoad after, Differences differences) {
        this.load = load;
        this.states = states;
        this.after = after;
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

    /** Compares everything; {@code facts} is told each record that is there. */
    void compare(Regeneration again, TopicReader reader, RecordFacts facts, VerifyListener listener) {
        for (EventType<?> type : Regeneration.TYPES) {
            Strays ofTopic = new Strays(facts.of(type), differences);
            strays.add(ofTopic);
            partitions.add(partitions(reader, ofTopic, facts.of(type)));
        }
        long all = load.events().values().stream().mapToLong(Long::longValue).sum();
        Map<String, List<PartitionDigest>> made = again.events(event -> {
            partitions.get(event.type()).get(event.partition()).expect(event);
            listener.checked("Kafka", "events", ++events, all);
        });
        partitions.forEach(ofTopic -> ofTopic.forEach(PartitionCheck::end));
        strays.forEach(Strays::settle);
        compareRecorded(made);
    }

    private List<PartitionCheck> partitions(TopicReader reader, Strays ofTopic, TypeFacts facts) {
        EventType<?> type = facts.type();
        LoadedTopic loaded = load.topics().get(type.collection());
        TopicState state = states.get(type.collection());
        RecordWords words = new RecordWords(facts, differences);
        List<PartitionCheck> checks = new ArrayList<>();
        int count = loaded == null ? 0 : loaded.partitions();
        for (int partition = 0; partition < count; partition++) {
            long start = loaded == null ? 0 : start(loaded, partition);
            long missing = state == null || partition >= state.partitions()
                    ? Long.MAX_VALUE
                    : deleted(type, partition, start, state);
            PartitionCheck.Extent extent = new PartitionCheck.Extent(partition, start, missing);
            checks.add(new PartitionCheck(extent, reader, after, ofTopic, words));
        }
        if (state != null && state.partitions() > count) {
            differences.add(
                    Kind.RECORDED,
                    () -> new Difference(
                            Kind.RECORDED,
                            type.collection(),
                            "partitions",
                            String.valueOf(count),
                            String.valueOf(state.partitions())));
        }
        if (state == null) {
            differences.add(
                    Kind.MISSING, () -> new Difference(Kind.MISSING, type.collection(), "topic", "there", "missing"));
        }
        return checks;
    }

    /** How many of the load's first records the broker no longer has. */
    private long deleted(EventType<?> type, int partition, long start, TopicState state) {
        long earliest = state.earliestOffsets().get(partition);
        long deleted = Math.max(0, earliest - start);
        if (deleted > 0) {
            differences.add(
                    Kind.DELETED,
                    () -> new Difference(
                            Kind.DELETED,
                            type.collection() + ", partition " + partition,
                            "earliest offset",
                            String.valueOf(start),
                            String.valueOf(earliest)));
        }
        return deleted;
    }

    private void compareRecorded(Map<String, List<PartitionDigest>> made) {
        for (EventType<?> type : Regeneration.TYPES) {
            LoadedTopic loaded = load.topics().get(type.collection());
            List<PartitionDigest> digests = made.getOrDefault(type.collection(), List.of());
            for (int partition = 0; loaded != null && loaded.isComplete() && partition < digests.size(); partition++) {
                String place = "datagen_load: " + type.collection() + ", partition " + partition;
                long records = loaded.endOffsets().get(partition)
                        - loaded.startOffsets().get(partition);
                PartitionDigest digest = digests.get(partition);
                recorded(place, "records", String.valueOf(digest.records().count()), String.valueOf(records));
                recorded(
                        place,
                        "digest",
                        digest.records().hex(),
                        loaded.digests().get(partition));
                if (loaded.hasSequences()) {
                    recorded(
                            place,
                            "sequence",
                            digest.sequence().hex(),
                            loaded.sequences().get(partition));
                }
            }
        }
    }

    private void recorded(String place, String field, String made, String recorded) {
        if (!made.equals(recorded)) {
            differences.add(Kind.RECORDED, () -> new Difference(Kind.RECORDED, place, field, made, recorded));
        }
    }

    /** What each partition holds. */
    List<PartitionResult> results() {
        List<PartitionResult> results = new ArrayList<>();
        partitions.forEach(ofTopic -> ofTopic.forEach(check -> results.add(check.result(states))));
        return results;
    }

    /** How many records are the ones that should be there. */
    long equal() {
        return partitions.stream()
                .flatMap(List::stream)
                .mapToLong(PartitionCheck::equal)
                .sum();
    }
}
