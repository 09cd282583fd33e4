package dev.datagen.app.verify;

import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
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
    private final TopicsOnRecord onRecord;
    private final List<Strays> strays = new ArrayList<>();
    private final List<List<PartitionCheck>> partitions = new ArrayList<>();
    private long events;

    TopicCheck(Load load, Map<String, TopicState> states, AfterLoad after, Differences differences) {
        this.load = load;
        this.states = states;
        this.after = after;
        this.differences = differences;
        this.onRecord = new TopicsOnRecord(load, states, differences);
    }

    /** Compares everything; {@code facts} is told each record that is there. */
    void compare(Regeneration again, TopicReader reader, RecordFacts facts, VerifyListener listener) {
        for (EventType<?> type : EventEncoding.TYPES) {
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
        onRecord.compare(made);
    }

    private List<PartitionCheck> partitions(TopicReader reader, Strays ofTopic, TypeFacts facts) {
        EventType<?> type = facts.type();
        RecordWords words = new RecordWords(facts, differences);
        List<PartitionCheck> checks = new ArrayList<>();
        for (int partition = 0; partition < onRecord.partitions(type); partition++) {
            PartitionCheck.Extent extent = new PartitionCheck.Extent(
                    partition, onRecord.start(type, partition), onRecord.deleted(type, partition));
            checks.add(new PartitionCheck(extent, reader, after, ofTopic, words));
        }
        onRecord.checkPartitions(type);
        return checks;
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
