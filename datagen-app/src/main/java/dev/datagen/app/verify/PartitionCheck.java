package dev.datagen.app.verify;

import dev.datagen.app.verify.Regeneration.Event;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares one partition with its events, both in their order. While they agree, nothing is kept. Where they don't, a window of both is
 * looked at to find out how they go on together: what stands only on one side is a stray.
 */
final class PartitionCheck {

    /** Events and records that are looked ahead. */
    private static final int WINDOW = 256;

    private final String topic;
    private final int partition;
    private final long startOffset;
    private final AfterLoad after;
    private final TopicReader.@Nullable Cursor cursor;
    private final Strays strays;
    private final TypeFacts facts;
    private final RecordWords words;
    private final Deque<Event> ahead = new ArrayDeque<>();
    private final Digest digest = new Digest();
    private long toSkip;
    private long consumed;
    private long equal;
    private long different;
    private long read;
    private long streamed;

    /**
     * Where the load's records are.
     *
     * @param startOffset of the first one
     * @param deletedEvents how many of the first are known not to be there; {@link TopicsOnRecord#ALL} where the partition is missing
     */
    record Extent(int partition, long startOffset, long deletedEvents) {}

    /**
     * A partition that has not been looked at.
     *
     * @param after which records came after the load
     * @param strays of its topic
     */
    PartitionCheck(Extent extent, TopicReader reader, AfterLoad after, Strays strays, RecordWords words) {
        this.facts = words.facts();
        this.topic = facts.type().collection();
        this.partition = extent.partition();
        this.startOffset = extent.startOffset();
        this.toSkip = extent.deletedEvents();
        this.cursor = extent.deletedEvents() == TopicsOnRecord.ALL ? null : reader.cursor(topic, partition);
        this.after = after;
        this.strays = strays;
        this.words = words;
    }

    /** The next event that should be there. */
    void expect(Event event) {
        if (toSkip > 0) {
            toSkip--;
            consumed++;
            different++;
            return;
        }
        if (ahead.isEmpty() && agree(event)) {
            return;
        }
        ahead.add(event.kept());
        if (ahead.size() >= WINDOW) {
            resolve();
        }
    }

    /** After the last event. */
    void end() {
        while (!ahead.isEmpty()) {
            resolve();
        }
        for (ConsumerRecord<byte[], byte[]> left = peek(0); left != null; left = peek(0)) {
            if (isStreamed(left)) {
                streamed++;
                facts.streamed(left, after.changedRows(left));
                advance();
            } else {
                unexpected();
            }
        }
    }

    private boolean isStreamed(ConsumerRecord<byte[], byte[]> record) {
        return after.isStreamed(record) && facts.isEvent(record);
    }

    private @Nullable ConsumerRecord<byte[], byte[]> peek(int further) {
        return cursor == null ? null : cursor.peek(further);
    }

    private void advance() {
        if (cursor != null) {
            cursor.advance();
        }
    }

    private @Nullable ConsumerRecord<byte[], byte[]> record(int further) {
        ConsumerRecord<byte[], byte[]> record = peek(further);
        return record == null || isStreamed(record) ? null : record;
    }

    private boolean agree(Event event) {
        ConsumerRecord<byte[], byte[]> record = record(0);
        if (record == null || !event.is(record)) {
            return false;
        }
        equal++;
        consumed++;
        take(record);
        return true;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        read++;
        facts.found(record);
        digest.add(
                RecordWords.value(record),
                facts.bodyOffset(RecordWords.value(record)),
                facts.bodyLength(RecordWords.value(record)));
        advance();
    }

    /** Gets past one disagreement, and past what agrees after it. */
    private void resolve() {
        Event event = ahead.element();
        ConsumerRecord<byte[], byte[]> record = record(0);
        if (record == null) {
            missing();
        } else {
            resolve(event, record);
        }
        while (!ahead.isEmpty() && agree(ahead.element())) {
            ahead.remove();
        }
    }

    private void resolve(Event event, ConsumerRecord<byte[], byte[]> record) {
        Optional<UUID> expectedId = facts.id(event.value());
        Optional<UUID> foundId = facts.id(RecordWords.value(record));
        if (expectedId.equals(foundId)) {
            changed(event, record);
            return;
        }
        int eventFurtherOn = expectedId.map(this::findRecord).orElse(-1);
        int recordFurtherOn = foundId.map(this::findEvent).orElse(-1);
        if (eventFurtherOn < 0 && recordFurtherOn < 0) {
            if (looksChanged(event, record)) {
                changed(event, record);
            } else {
                missing();
                unexpected();
            }
        } else if (eventFurtherOn < 0 || recordFurtherOn >= 0 && recordFurtherOn <= eventFurtherOn) {
            missing();
        } else {
            unexpected();
        }
    }

    /** An event whose identifier was changed is still known by its key and its time. */
    private static boolean looksChanged(Event event, ConsumerRecord<byte[], byte[]> record) {
        return Arrays.equals(event.key(), record.key()) && event.millis() == record.timestamp();
    }

    private int findRecord(UUID id) {
        for (int further = 1; further < WINDOW; further++) {
            ConsumerRecord<byte[], byte[]> record = record(further);
            if (record == null) {
                return -1;
            }
            if (facts.id(RecordWords.value(record)).equals(Optional.of(id))) {
                return further;
            }
        }
        return -1;
    }

    private int findEvent(UUID id) {
        Iterator<Event> events = ahead.iterator();
        for (int further = 0; events.hasNext(); further++) {
            if (facts.id(events.next().value()).equals(Optional.of(id))) {
                return further;
            }
        }
        return -1;
    }

    private void changed(Event event, ConsumerRecord<byte[], byte[]> record) {
        different++;
        consumed++;
        ahead.remove();
        words.describe(event, record);
        take(record);
    }

    private void missing() {
        Event event = ahead.remove();
        different++;
        strays.missing(facts.id(event.value()), partition, startOffset + consumed);
        consumed++;
    }

    private void unexpected() {
        ConsumerRecord<byte[], byte[]> record = record(0);
        if (record != null) {
            different++;
            strays.unexpected(facts.id(RecordWords.value(record)), record);
            take(record);
        }
    }

    long equal() {
        return equal;
    }

    PartitionResult result(Map<String, TopicState> states) {
        TopicState state = states.get(topic);
        long end = state == null || partition >= state.partitions()
                ? startOffset
                : state.endOffsets().get(partition);
        return new PartitionResult(
                topic,
                partition,
                startOffset,
                end,
                read,
                streamed,
                facts.isAvro() ? digest.hex() : "",
                different == 0 ? Verdict.EQUAL : Verdict.DIFFERENT);
    }
}
