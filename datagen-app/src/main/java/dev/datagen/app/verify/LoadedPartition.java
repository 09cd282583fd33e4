package dev.datagen.app.verify;

import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes the digests of what one partition holds of a load. Belongs to one thread. */
final class LoadedPartition {

    private final EventType<?> type;
    private final LoadedTopic topic;
    private final int number;
    private final AfterLoad after;
    private final boolean cloudEvents;
    private final boolean shared;
    private final int keyField;
    private final byte[] frame;
    private final CloudEvents<?> headers;
    private final PartitionDigest digest = new PartitionDigest();
    private long nextOffset;
    private long streamed;
    private boolean holds = true;

    LoadedPartition(
            EventType<?> type, LoadedTopic topic, int number, AfterLoad after, boolean cloudEvents, boolean shared) {
        this.type = type;
        this.topic = topic;
        this.number = number;
        this.after = after;
        this.cloudEvents = cloudEvents;
        this.shared = shared;
        keyField = Rows.place(type, type.keyName());
        frame = ByteBuffer.allocate(AvroFields.FRAME_BYTES)
                .putInt(1, topic.schemaId())
                .array();
        headers = CloudEvents.of(type, ValueFormat.AVRO);
        nextOffset = topic.startOffsets().get(number);
    }

    EventType<?> type() {
        return type;
    }

    String topic() {
        return type.collection();
    }

    int number() {
        return number;
    }

    /** Of the values that were found. */
    Digest records() {
        return digest.records();
    }

    /** Takes the next record. */
    void look(ConsumerRecord<byte[], byte[]> record, TypeFacts facts) {
        if (after.isStreamed(record) && facts.isEvent(record)) {
            streamed++;
            facts.streamed(record, after.changedRows(record));
            return;
        }
        byte[] value = RecordWords.value(record);
        AvroFields fields = facts.read(value);
        holds &= (shared || record.offset() == nextOffset++)
                && record.key() != null
                && value.length >= frame.length
                && Arrays.equals(value, 0, frame.length, frame, 0, frame.length)
                && fields != null
                && (!shared || facts.isOfItsTime(record, fields))
                && fields.is(keyField, record.key())
                && CloudEvents.same(headers(record, fields), record.headers().toArray());
        if (holds) {
            long hash = digest.records().add(value, frame.length, value.length - frame.length);
            digest.sequence().add(hash, record.timestamp());
            facts.found(record, fields);
        }
    }

    private List<Header> headers(ConsumerRecord<byte[], byte[]> record, AvroFields fields) {
        return cloudEvents ? headers.headers(fields.text(0), record.timestamp(), record.key()) : List.of();
    }

    /** How many records the load has sent to it. */
    long length() {
        return topic.endOffsets().get(number) - topic.startOffsets().get(number);
    }

    /** Whether it holds what is on record. */
    boolean holds() {
        return holds && digest.records().hex().equals(topic.digests().get(number)) && (shared || isInOrder());
    }

    private boolean isInOrder() {
        return nextOffset == topic.endOffsets().get(number)
                && digest.sequence().hex().equals(topic.sequences().get(number));
    }

    /** What it holds, of a topic as it is now. */
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
