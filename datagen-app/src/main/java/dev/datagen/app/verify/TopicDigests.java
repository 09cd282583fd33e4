package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Outcome;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Takes the digests of what topics hold of a load, while they are read. What a digest does not cover follows from the value that it
 * covers: the key, the headers, the frame.
 *
 * <p>Some readers share the partitions, on a thread each.
 */
final class TopicDigests implements AutoCloseable {

    private static final int MOST_READERS = 4;

    /** Records between two reports of progress. */
    private static final int REPORT_EVERY = 1_024;

    private final Verification verification;
    private final Load load;
    private final Map<String, TopicState> states;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, List<LoadedPartition>> partitions = new TreeMap<>();
    private final Differences differences = new Differences();
    private final long schemas;
    private final AtomicLong seen = new AtomicLong();
    private final long all;

    private TopicDigests(Verification verification) {
        this.verification = verification;
        this.load = verification.load();
        AfterLoad after = verification.afterLoad();
        boolean cloudEvents = LoadOptions.headers(load) == Headers.CLOUD_EVENTS;
        this.all = load.events().values().stream().mapToLong(Long::longValue).sum();
        this.states = verification.admin().orElseThrow().describe(load.topics().keySet());
        this.schemas = verification.schemas(differences);
        for (EventType<?> type : EventEncoding.TYPES) {
            LoadedTopic topic = load.topics().get(type.collection());
            List<LoadedPartition> ofTopic = new ArrayList<>();
            for (int partition = 0; topic != null && partition < topic.partitions(); partition++) {
                ofTopic.add(new LoadedPartition(type, topic, partition, after, cloudEvents, verification.isShared()));
            }
            partitions.put(type.collection(), ofTopic);
        }
        if (isWhole()) {
            for (int i = 0; i < Math.min(MOST_READERS, verification.plan().threads()); i++) {
                readers.add(new Reader());
            }
            share();
            openReaders();
        }
    }

    private void openReaders() {
        try {
            readers.forEach(Reader::open);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Looks at the topics of a load, and makes ready to read them; which takes a while. */
    static TopicDigests open(Verification verification) {
        return new TopicDigests(verification);
    }

    /** Whether all topics are there, with their partitions, and nothing is gone from their beginning; nothing can be read if not. */
    boolean isWhole() {
        return load.topics().entrySet().stream()
                .allMatch(topic -> isWhole(topic.getValue(), states.get(topic.getKey())));
    }

    private static boolean isWhole(LoadedTopic loaded, @Nullable TopicState state) {
        if (state == null || state.partitions() != loaded.partitions()) {
            return false;
        }
        for (int partition = 0; partition < loaded.partitions(); partition++) {
            if (state.earliestOffsets().get(partition) > loaded.startOffsets().get(partition)) {
                return false;
            }
        }
        return true;
    }

    /** The largest partition first, each to whoever has least. */
    private void share() {
        partitions.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(LoadedPartition::length).reversed())
                .forEach(partition -> readers.stream()
                        .min(Comparator.comparingLong(Reader::length))
                        .orElseThrow()
                        .add(partition));
    }

    /** Reads some of the partitions. */
    private final class Reader {

        private final Differences differences = new Differences();
        private final Map<TopicPartition, LoadedPartition> mine = new HashMap<>();
        private @Nullable TopicReader reader;
        private long followed;

        void add(LoadedPartition partition) {
            mine.put(new TopicPartition(partition.topic(), partition.number()), partition);
        }

        long length() {
            return mine.values().stream().mapToLong(LoadedPartition::length).sum();
        }

        void open() {
            List<TopicReader.Range> ranges = TopicsOnRecord.ranges(load, states).stream()
                    .filter(range -> mine.containsKey(new TopicPartition(range.topic(), range.partition())))
                    .toList();
            reader = TopicReader.open(verification.kafka(), ranges);
        }

        void read(Optional<Rows> rows) {
            RecordFacts facts = verification.facts(rows, differences);
            Objects.requireNonNull(reader).readAll((topic, partition, records) -> {
                LoadedPartition where = Objects.requireNonNull(mine.get(new TopicPartition(topic, partition)));
                TypeFacts ofType = facts.of(where.type());
                records.forEach(record -> where.look(record, ofType));
                report(records.size());
            });
            followed = facts.followed();
        }

        void wakeUp() {
            Objects.requireNonNull(reader).wakeUp();
        }

        void close() {
            if (reader != null) {
                reader.close();
            }
        }

        private void report(int more) {
            long now = seen.addAndGet(more);
            if (now / REPORT_EVERY > (now - more) / REPORT_EVERY) {
                verification.listener().checked("Kafka", "events", Math.min(now, all), all);
            }
        }
    }

    /** Reads everything; references are followed to {@code rows}. Where that fails, nobody reads any more afterwards. */
    void read(Optional<Rows> rows) {
        List<CompletableFuture<@Nullable Void>> reading = readers.stream()
                .map(reader -> Outcome.inBackground("datagen-read", () -> reader.read(rows)))
                .toList();
        Outcome.ofAll(reading, () -> readers.forEach(Reader::wakeUp));
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }

    /** Whether each partition holds what is on record. */
    boolean hold() {
        return partitions.values().stream().flatMap(List::stream).allMatch(LoadedPartition::holds)
                && differences.total() == 0
                && readers.stream().allMatch(reader -> reader.differences.total() == 0);
    }

    /** How many schemas are as they should be. */
    long schemas() {
        return schemas;
    }

    /** How many references from events to rows were followed. */
    long followed() {
        return readers.stream().mapToLong(reader -> reader.followed).sum();
    }

    /** How many records were compared. */
    long equal() {
        return partitions.values().stream()
                .flatMap(List::stream)
                .mapToLong(partition -> partition.records().count())
                .sum();
    }

    /** All partitions of a type's topic together. */
    Digest of(EventType<?> type) {
        Digest whole = new Digest();
        partitions.getOrDefault(type.collection(), List.of()).forEach(partition -> whole.merge(partition.records()));
        return whole;
    }

    /** What each partition holds. */
    List<PartitionResult> results() {
        List<PartitionResult> results = new ArrayList<>();
        for (EventType<?> type : EventEncoding.TYPES) {
            TopicState state = states.get(type.collection());
            partitions.getOrDefault(type.collection(), List.of()).forEach(partition -> {
                if (state != null) {
                    results.add(partition.result(state));
                }
            });
        }
        return results;
    }
}
