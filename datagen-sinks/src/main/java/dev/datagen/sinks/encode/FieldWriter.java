package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;

/**
 * Writes one field of a record. A class and not an interface: it is called for every field of every record, and calls
 * through a class's table are cheaper where there are many kinds.
 *
 * @param <T> the record the field is of
 */
abstract class FieldWriter<T> {

    final boolean nullable;
    private final String place;

    FieldWriter(Entity<T> entity, Field<T> field) {
        this.nullable = field.nullable();
        this.place = entity.collection() + "." + field.name();
    }

    abstract void write(T record, Bytes out);

    /** Complains unless the field may lack a value. */
    final void checkNullable() {
        if (!nullable) {
            throw new IllegalArgumentException(place + " has no value, and it is required");
        }
    }

    final IllegalArgumentException outOfRange(Object value, Object min, Object max) {
        return new IllegalArgumentException(place + " is " + value + ", outside " + min + " to " + max);
    }

    /** All fields of an entity, in order. */
    static <T> FieldWriter<T>[] all(Entity<T> entity, FieldVisitor<T, FieldWriter<T>> writers) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type arguments
        FieldWriter<T>[] all = entity.fields().stream().map(writers::visit).toArray(FieldWriter[]::new);
        return all;
    }
}
