package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Field;

/**
 * What something does with each type of field. One place decides what type a field has, and none can be forgotten.
 *
 * @param <R> what comes out
 */
public interface FieldVisitor<R> {

    /** A UUID. */
    R id(Field.Id field);

    /** Text of any length. */
    R text(Field.Text field);

    /** One of a closed set of words. */
    R word(Field.Word field);

    /** An amount in cents. */
    R money(Field.Money field);

    /** A rate in millionths. */
    R rate(Field.Rate field);

    /** A whole number of 32 bits. */
    R integer(Field.Int field);

    /** A double. */
    R real(Field.Real field);

    /** Milliseconds since 1970-01-01T00:00Z. */
    R moment(Field.Moment field);

    /** Days since 1970-01-01. */
    R day(Field.Day field);

    /** Calls the method for the field's type. */
    default R visit(Field field) {
        if (field instanceof Field.Id f) {
            return id(f);
        } else if (field instanceof Field.Text f) {
            return text(f);
        } else if (field instanceof Field.Word f) {
            return word(f);
        } else if (field instanceof Field.Money f) {
            return money(f);
        } else if (field instanceof Field.Rate f) {
            return rate(f);
        } else if (field instanceof Field.Int f) {
            return integer(f);
        } else if (field instanceof Field.Real f) {
            return real(f);
        } else if (field instanceof Field.Moment f) {
            return moment(f);
        } else {
            return day((Field.Day) field);
        }
    }
}
