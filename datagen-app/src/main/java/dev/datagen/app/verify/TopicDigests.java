package dev.datagen.app.verify;

import dev.datagen.app.load.LoadOptions;
import dev.datagen.app.load.LoadPlan.Headers;
import dev.datagen.app.load.Outcome;
import dev.datagen.app.load.PartitionDigest;
import dev.datagen.app.load.Regeneration;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Takes the digests of what topics hold of a load, while they are read. What a digest does not cover follows from the value that it
 * covers: the key, the headers, the frame.
 *
 * <p>One thread reads, another looks at what was read.
 */
final class TopicDigests {

    /** Up to two thousand records each; few, since all that waits is moved about when memory is cleared. */
    private static final int MOST_WAITING = 3;

    private final Verification verification;
    private final Load load;
    private final AfterLoad after;
    private final RecordFacts facts;
    private final Map<String, List<Partition>> partitions = new TreeMap<>();
    private final boolean cloudEvents;
    private final long all;
    private long seen;

    TopicDigests(Verification verification, RecordFacts facts) {
        this.verification = verification;
        this.load = verification.load();
        this.after = verification.afterLoad();
        this.facts = facts;
        this.cloudEvents = LoadOptions.headers(load) == Headers.CLOUD_EVENTS;
        this.all = load.events().values().stream().mapToLong(Long::longValue).sum();
        for (EventType<?> type : Regeneration.TYPES) {
            LoadedTopic topic = load.topics().get(type.collection());
            List<Partition> ofTopic = new ArrayList<>();
            for (int partition = 0; topic != null && partition < topic.partitions(); partition++) {
                ofTopic.add(new Partition(type, topic, partition));
            }
            partitions.put(type.collection(), ofTopic);
        }
    }

    /** One partition. */
    private final class Partition {

        private final EventType<?> type;
        private final LoadedTopic topic;
        private final int number;
        private final AvroFields fields;
        private final int keyField;
        private final byte[] frame;
        private final CloudEvents<?> headers;
        private final PartitionDigest digest = new PartitionDigest();
        private long nextOffset;
        private long streamed;
        private boolean holds = true;

        Partition(EventType<?> type, LoadedTopic topic, int number) {
            this.type = type;
            this.topic = topic;
            this.number = number;
            keyField = Rows.place(type, type.keyName());
            fields = new AvroFields(type, keyField + 1);
            frame = ByteBuffer.allocate(AvroFields.FRAME_BYTES)
                    .putInt(1, topic.schemaId())
                    .array();
            headers = CloudEvents.of(type, ValueFormat.AVRO);
            nextOffset = topic.startOffsets().get(number);
        }

        void look(ConsumerRecord<byte[], byte[]> record) {
            if (after.isStreamed(record)) {
                streamed++;
                facts.streamed(type, record, after.changedRows(record));
                return;
            }
            byte[] value = RecordWords.value(record);
            holds &= record.offset() == nextOffset++
                    && record.key() != null
                    && value.length >= frame.length
                    && Arrays.equals(value, 0, frame.length, frame, 0, frame.length)
                    && fields.read(value)
                    && fields.is(keyField, record.key())
                    && CloudEvents.same(headers(record), record.headers().toArray());
            if (holds) {
                long hash = digest.records().add(value, frame.length, value.length - frame.length);
                digest.sequence().add(hash, record.timestamp());
                facts.found(type, record);
            }
        }

        private List<Header> headers(ConsumerRecord<byte[], byte[]> record) {
            return cloudEvents ? headers.headers(fields.text(0), record.timestamp(), record.key()) : List.of();
        }

        boolean holds() {
            return holds
                    && nextOffset == topic.endOffsets().get(number)
                    && digest.records().hex().equals(topic.digests().get(number))
                    && digest.sequence().hex().equals(topic.sequences().get(number));
        }

        PartitionResult result(TopicState state) {
            return new PartitionResult(
                    type.collection(),
                    number,
                    topic.startOffsets().get(number),
                    state.endOffsets().get(number),
                    digest.records().count(),
                    streamed,
                    digest.records().hex(),
                    Verdict.EQUAL);
        }
    }

    /** Reads everything. */
    void read(Map<String, TopicState> states) {
        ExecutorService looking = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "datagen-look");
            thread.setDaemon(true);
            return thread;
        });
        Queue<CompletableFuture<?>> waiting = new ArrayDeque<>();
        try (TopicReader reader = TopicReader.open(verification.kafka(), TopicCheck.ranges(load, states))) {
            reader.readAll((topic, partition, records) -> {
                Partition where = partitions.getOrDefault(topic, List.of()).get(partition);
                waiting.add(CompletableFuture.runAsync(() -> look(where, records), looking));
                if (waiting.size() > MOST_WAITING) {
                    Outcome.of(waiting.remove());
                }
            });
            waiting.forEach(Outcome::of);
        } finally {
            looking.shutdownNow();
        }
    }

    private void look(Partition where, List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(where::look);
        seen += records.size();
        verification.listener().checked("Kafka", "events", Math.min(seen, all), all);
    }

    /** Whether each partition holds what is on record. */
    boolean hold() {
        return partitions.values().stream().flatMap(List::stream).allMatch(Partition::holds);
    }

    /** How many records were compared. */
    long equal() {
        return partitions.values().stream()
                .flatMap(List::stream)
                .mapToLong(partition -> partition.digest.records().count())
                .sum();
    }

    /** All partitions of a type's topic together. */
    Digest of(EventType<?> type) {
        Digest whole = new Digest();
        partitions
                .getOrDefault(type.collection(), List.of())
                .forEach(partition -> whole.merge(partition.digest.records()));
        return whole;
    }

    /** What each partition holds. */
    List<PartitionResult> results(Map<String, TopicState> states) {
        List<PartitionResult> results = new ArrayList<>();
        for (EventType<?> type : Regeneration.TYPES) {
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
