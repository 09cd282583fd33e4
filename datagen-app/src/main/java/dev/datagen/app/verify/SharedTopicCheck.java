package dev.datagen.app.verify;

import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Compares topics with the events that the options of a load make that processes have shared: its records lie within their partitions as they
 * came. First, {@linkplain SlicedTopic slices} of each topic are compared as a whole. Where some differ, all is read and made again, and the
 * records of those slices are looked at one by one.
 */
final class SharedTopicCheck {

    /** Records between two reports of progress. */
    private static final int REPORT_EVERY = 1_024;

    private final Verification verification;
    private final Load load;
    private final Map<String, TopicState> states;
    private final TopicsOnRecord onRecord;
    private final Map<String, SlicedTopic> topics = new LinkedHashMap<>();
    private final List<SlicedTopic> byType = new ArrayList<>();

    /**
     * A check that has not begun.
     *
     * @param facts are told each record that is there, once
     */
    SharedTopicCheck(Verification verification, RecordFacts facts, Differences differences) {
        this.verification = verification;
        this.load = verification.load();
        this.states = verification.admin().orElseThrow().describe(load.topics().keySet());
        this.onRecord = new TopicsOnRecord(load, states, differences);
        AfterLoad after = verification.afterLoad();
        for (EventType<?> type : EventEncoding.TYPES) {
            long[] deleted = new long[onRecord.partitions(type)];
            for (int partition = 0; partition < deleted.length; partition++) {
                deleted[partition] = onRecord.deleted(type, partition);
            }
            onRecord.checkPartitions(type);
            SlicedTopic topic = new SlicedTopic(
                    load.events().getOrDefault(type.collection(), 0L), deleted, after, facts.of(type), differences);
            topics.put(type.collection(), topic);
            byType.add(topic);
        }
    }

    /** Compares slices with what {@code again} makes; whether all are equal. */
    boolean compare(Regeneration again) {
        read(TopicsOnRecord.ranges(load, states), SlicedTopic::found);
        onRecord.compare(again.events(event -> byType.get(event.type()).made(event)));
        return byType.stream().allMatch(SlicedTopic::isEqual);
    }

    /** Names the records that differ, where slices do: {@code again} makes the same another time. */
    void name(Regeneration again, Found found) {
        byType.forEach(SlicedTopic::choose);
        read(
                TopicsOnRecord.ranges(load, states).stream()
                        .filter(range -> !topic(range.topic()).isEqual())
                        .toList(),
                SlicedTopic::keep);
        again.skipRows();
        again.events(event -> byType.get(event.type()).match(event));
        byType.forEach(SlicedTopic::settle);
        if (!byType.stream().allMatch(SlicedTopic::isWhole)) {
            found.note("So many events differ that not all of those records were looked at one by one: there are more"
                    + " differences than are counted here.");
        }
    }

    /** Is told records that are there. */
    private interface Look {
        void at(SlicedTopic topic, List<ConsumerRecord<byte[], byte[]>> records);
    }

    private SlicedTopic topic(String name) {
        return Objects.requireNonNull(topics.get(name));
    }

    private void read(List<TopicReader.Range> ranges, Look look) {
        long all = load.events().values().stream().mapToLong(Long::longValue).sum();
        AtomicLong seen = new AtomicLong();
        try (TopicReader reader = TopicReader.open(verification.kafka(), ranges)) {
            reader.readAll((topic, partition, records) -> {
                look.at(topic(topic), records);
                report(seen, records.size(), all);
            });
        }
    }

    private void report(AtomicLong seen, int more, long all) {
        long now = seen.addAndGet(more);
        if (now / REPORT_EVERY > (now - more) / REPORT_EVERY) {
            verification.listener().checked("Kafka", "events", Math.min(now, all), all);
        }
    }

    /** What each partition holds. */
    List<PartitionResult> results() {
        List<PartitionResult> results = new ArrayList<>();
        for (EventType<?> type : EventEncoding.TYPES) {
            SlicedTopic topic = topic(type.collection());
            for (int partition = 0; partition < onRecord.partitions(type); partition++) {
                results.add(topic.result(partition, onRecord.start(type, partition), states.get(type.collection())));
            }
        }
        return results;
    }

    /** How many records are the ones that should be there. */
    long equal() {
        return byType.stream().mapToLong(SlicedTopic::equal).sum();
    }
}
