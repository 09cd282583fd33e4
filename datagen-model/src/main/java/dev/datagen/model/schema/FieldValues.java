package dev.datagen.model.schema;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a record's fields, one after the other in their order. What a record lacks is null, {@link Field#ABSENT} or NaN, as
 * with {@link Field}.
 */
public interface FieldValues {

    /** Of a {@link Field.Id}. */
    void id(@Nullable UUID id);

    /** Of a {@link Field.Text}. */
    void text(@Nullable String text);

    /** Of a {@link Field.Word}. */
    void word(@Nullable Enum<?> word);

    /** Of a {@link Field.Money}. */
    void money(long cents);

    /** Of a {@link Field.Rate}. */
    void rate(long millionths);

    /** Of a {@link Field.Int}. */
    void integer(long value);

    /** Of a {@link Field.Real}. */
    void real(double value);

    /** Of a {@link Field.Moment}. */
    void moment(long epochMillis);

    /** Of a {@link Field.Day}. */
    void day(long epochDay);
}
