package dev.datagen.sinks.encode;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.FieldReader;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Avro's binary encoding of a record, without any frame (Avro specification 1.12, "Binary encoding").
 *
 * <pre>
 * field            required            nullable: union of null and the type, null first
 * int, long, date  zigzag varint       00 | 02 value
 * decimal          length, bytes       00 | 02 value      two's complement, big-endian, as few bytes as hold it
 * double           8 bytes, little-endian
 * string           length, UTF-8       00 | 02 value
 * </pre>
 *
 * The schema is {@link AvroSchema}'s.
 *
 * @param <T> the record it writes
 */
public final class AvroEncoder<T> implements Encoder<T> {

    private static final Map<Entity<?>, AvroEncoder<?>> OF_EVENTS =
            BankSchema.EVENTS.stream().collect(Collectors.toUnmodifiableMap(event -> event, AvroEncoder::new));

    private final FieldReader<T> reader;
    private final Place[] places;

    private AvroEncoder(Entity<T> entity) {
        this.reader = entity.reader();
        this.places = Place.all(entity, AvroValues::putText);
    }

    /**
     * The encoder of an event type's or a table's records. Each event type has one for the whole program, so that what the compiler
     * has learnt of it stays.
     */
    @SuppressWarnings("unchecked") // put under its own event type
    public static <T> AvroEncoder<T> of(Entity<T> entity) {
        AvroEncoder<?> ofEvent = OF_EVENTS.get(entity);
        return ofEvent == null ? new AvroEncoder<>(entity) : (AvroEncoder<T>) ofEvent;
    }

    @Override
    public void encode(T record, Bytes out) {
        AvroValues values = new AvroValues(places, out);
        reader.read(record, values);
        values.end();
    }
}
