package dev.datagen.sinks.kafka;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Ascii;
import dev.datagen.sinks.encode.AvroEncoder;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Encoder;
import dev.datagen.sinks.encode.JsonEncoder;

/**
 * Writes the value of a Kafka record. May serve any number of threads.
 *
 * <pre>
 * Avro: | 0 | schema id, 4 bytes big-endian | Avro binary |     (Confluent's wire format)
 * JSON: | one JSON object |
 * </pre>
 *
 * @param <T> the event it writes
 */
public final class ValueEncoder<T> implements Encoder<T> {

    private static final int MAGIC = 0;
    private static final int FRAME_BYTES = 5;

    private final EventType<T> event;
    private final ValueFormat format;
    private final Encoder<T> body;
    private final int schemaId;

    private ValueEncoder(EventType<T> event, ValueFormat format, Encoder<T> body, int schemaId) {
        this.event = event;
        this.format = format;
        this.body = body;
        this.schemaId = schemaId;
    }

    /** Avro in Confluent's frame, with the id under which a registry knows the schema. */
    public static <T> ValueEncoder<T> avro(EventType<T> event, int schemaId) {
        return new ValueEncoder<>(event, ValueFormat.AVRO, AvroEncoder.of(event), schemaId);
    }

    /** Plain JSON. */
    public static <T> ValueEncoder<T> json(EventType<T> event) {
        return new ValueEncoder<>(event, ValueFormat.JSON, JsonEncoder.of(event), 0);
    }

    @Override
    public void encode(T record, Bytes out) {
        if (format == ValueFormat.AVRO) {
            out.putByte(MAGIC);
            out.putInt(schemaId);
        }
        body.encode(record, out);
    }

    /** The value alone, as Kafka's producer wants it; {@code scratch} is used and left as it comes. */
    public byte[] value(T record, Bytes scratch) {
        scratch.clear();
        encode(record, scratch);
        return scratch.toByteArray();
    }

    /** The record key: the 36 characters of the identifier whose events are kept in order. */
    public byte[] key(T record) {
        return Ascii.uuid(event.key().apply(record));
    }

    /** How many bytes stand before the encoded record: what a digest leaves out. */
    public int frameBytes() {
        return format == ValueFormat.AVRO ? FRAME_BYTES : 0;
    }

    /** Whose records it encodes. */
    public EventType<T> event() {
        return event;
    }

    /** What the values are. */
    public ValueFormat format() {
        return format;
    }
}
