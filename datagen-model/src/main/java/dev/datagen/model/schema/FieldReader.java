package dev.datagen.model.schema;

/**
 * Reads all fields of a record at once: the same values as those of the {@linkplain Entity#fields() fields} and in the same order, in one
 * piece of code. Who encodes a record so makes one call a field instead of two whose targets no compiler can foresee.
 *
 * @param <T> the record the values are read from
 */
@FunctionalInterface
public interface FieldReader<T> {

    /** Hands over every value. */
    void read(T record, FieldValues to);
}
