package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Field;

/**
 * What something does with each type of field. One place decides what type a field has, and none can be forgotten.
 *
 * @param <T> the record the fields are of
 * @param <R> what comes out
 */
public interface FieldVisitor<T, R> {

    /** A UUID. */
    R id(Field.Id<T> field);

    /** Text of any length. */
    R text(Field.Text<T> field);

    /** One of a closed set of words. */
    R word(Field.Word<T> field);

    /** An amount in cents. */
    R money(Field.Money<T> field);

    /** A rate in millionths. */
    R rate(Field.Rate<T> field);

    /** A whole number of 32 bits. */
    R integer(Field.Int<T> field);

    /** A double. */
    R real(Field.Real<T> field);

    /** Milliseconds since 1970-01-01T00:00Z. */
    R moment(Field.Moment<T> field);

    /** Days since 1970-01-01. */
    R day(Field.Day<T> field);

    /** Calls the method for the field's type. */
    default R visit(Field<T> field) {
        if (field instanceof Field.Id<T> f) {
            return id(f);
        } else if (field instanceof Field.Text<T> f) {
            return text(f);
        } else if (field instanceof Field.Word<T> f) {
            return word(f);
        } else if (field instanceof Field.Money<T> f) {
            return money(f);
        } else if (field instanceof Field.Rate<T> f) {
            return rate(f);
        } else if (field instanceof Field.Int<T> f) {
            return integer(f);
        } else if (field instanceof Field.Real<T> f) {
            return real(f);
        } else if (field instanceof Field.Moment<T> f) {
            return moment(f);
        } else {
            return day((Field.Day<T>) field);
        }
    }
}
