package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.FieldReader;

/**
 * A record as one JSON object in UTF-8, without white space, its members in the order of the description.
 *
 * <p>Money and rates are numbers with all their decimals ({@code 12.30}); instants are strings in UTC with milliseconds
 * ({@code "2025-01-31T12:00:00.000Z"}), days {@code "2025-01-31"}; what a record lacks is {@code null}.
 *
 * @param <T> the record it writes
 */
public final class JsonEncoder<T> implements Encoder<T> {

    private final FieldReader<T> reader;
    private final Place[] places;
    private final byte[][] names;

    private JsonEncoder(Entity<T> entity) {
        this.reader = entity.reader();
        this.places = Place.all(entity, (nullable, text, out) -> JsonText.putString(text, out));
        this.names = new byte[places.length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = Ascii.bytes(
                    (i == 0 ? "{\"" : ",\"") + entity.fields().get(i).name() + "\":");
        }
    }

    /** An encoder of an event type's or a table's records. */
    public static <T> JsonEncoder<T> of(Entity<T> entity) {
        return new JsonEncoder<>(entity);
    }

    @Override
    public void encode(T record, Bytes out) {
        reader.read(record, new JsonValues(places, names, out));
        out.putByte('}');
    }
}
