package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import java.util.List;

/**
 * Writes one field of a record. Writers are records themselves, for {@link FieldSequence}'s sake.
 *
 * @param <T> the record the field is of
 */
interface FieldWriter<T> {

    void write(T record, Bytes out);

    /** All fields of an entity, in order. */
    static <T> List<FieldWriter<T>> all(Entity<T> entity, FieldVisitor<T, FieldWriter<T>> writers) {
        return entity.fields().stream().map(writers::visit).toList();
    }
}
