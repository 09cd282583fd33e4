package dev.datagen.app.verify;

import dev.datagen.app.verify.Regeneration.Event;
import dev.datagen.model.schema.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Compares a record with the event it should be, and says in which field they differ. */
final class RecordWords {

    private final EventType<?> type;
    private final TypeFacts facts;
    private final Differences differences;

    RecordWords(TypeFacts facts, Differences differences) {
        this.type = facts.type();
        this.facts = facts;
        this.differences = differences;
    }

    TypeFacts facts() {
        return facts;
    }

    static String place(EventType<?> type, int partition, long offset) {
        return place(type, partition) + ", offset " + offset;
    }

    static String place(EventType<?> type, int partition) {
        return type.collection() + ", partition " + partition;
    }

    /** A value; an empty one where there is none. */
    static byte[] value(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }

    /** A key; an empty one where there is none. */
    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String headers(List<Header> headers) {
        StringBuilder text = new StringBuilder();
        for (Header header : headers) {
            text.append(header.key()).append('=').append(text(header.value())).append(' ');
        }
        return text.toString().strip();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Names the fields in which they differ. */
    void describe(Event event, ConsumerRecord<byte[], byte[]> record) {
        String place = place(type, record.partition(), record.offset());
        compare(place, "record key", text(event.key()), text(record.key()));
        compare(
                place,
                "record timestamp",
                Instant.ofEpochMilli(event.millis()).toString(),
                Instant.ofEpochMilli(record.timestamp()).toString());
        compare(
                place,
                "headers",
                headers(event.headers()),
                headers(List.of(record.headers().toArray())));
        if (!Arrays.equals(event.value(), value(record))) {
            describeValue(place, event.value(), value(record));
        }
    }

    private void describeValue(String place, byte[] expected, byte[] found) {
        Optional<List<String>> expectedFields = facts.fields(expected);
        Optional<List<String>> foundFields = facts.fields(found);
        if (expectedFields.isEmpty() || foundFields.isEmpty()) {
            compare(place, "value", "a " + type.recordName(), words(found));
            return;
        }
        long before = differences.total();
        if (facts.isAvro()) {
            compare(place, "schema id", frame(expected), frame(found));
        }
        for (int i = 0; i < type.fields().size(); i++) {
            compare(
                    place,
                    type.fields().get(i).name(),
                    expectedFields.get().get(i),
                    foundFields.get().get(i));
        }
        if (differences.total() == before) {
            compare(place, "value", expected.length + " bytes", found.length + " bytes of the same fields");
        }
    }

    /** A load is asked for in one format, and may have been made in the other. */
    private String words(byte[] found) {
        if (!facts.isInOtherFormat(found)) {
            return "bytes that are none";
        }
        return facts.isAvro() ? "JSON, as --format json has it" : "Avro, as --format avro has it";
    }

    private static String frame(byte[] value) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(AvroFields.FRAME_BYTES, value.length); i++) {
            hex.append(Character.forDigit(value[i] >> 4 & 15, 16)).append(Character.forDigit(value[i] & 15, 16));
        }
        return hex.toString();
    }

    private void compare(String place, String field, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(Kind.CHANGED, () -> new Difference(Kind.CHANGED, place, field, expected, found));
        }
    }
}
