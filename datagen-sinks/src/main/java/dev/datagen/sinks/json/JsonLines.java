package dev.datagen.sinks.json;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.sinks.WrongKind;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.JsonEncoder;

/**
 * Writes the records of one table or topic as lines of JSON in UTF-8.
 *
 * @param <T> the record
 */
final class JsonLines<T> {

    private final Entity<T> entity;
    private final JsonEncoder<T> encoder;

    private JsonLines(Entity<T> entity) {
        this.entity = entity;
        this.encoder = JsonEncoder.of(entity);
    }

    /** The lines of the table or topic with this name. */
    static JsonLines<?> of(String collection) {
        return new JsonLines<>(BankSchema.entity(collection));
    }

    /** Appends a record and the end of its line; nothing, if the record cannot be written. */
    @SuppressWarnings("unchecked") // the cast that fails says which record it was
    void append(Object record, Bytes out) {
        int before = out.length();
        try {
            encoder.encode((T) record, out);
            out.putByte('\n');
        } catch (ClassCastException e) {
            out.truncate(before);
            throw WrongKind.of(entity, record, e);
        } catch (IllegalArgumentException e) {
            out.truncate(before);
            throw e;
        }
    }
}
