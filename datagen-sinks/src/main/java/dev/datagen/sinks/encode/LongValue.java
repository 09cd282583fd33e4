package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.function.ToLongFunction;

/**
 * A field's value that is read as a {@code long}, and held to the range of its type.
 *
 * @param place the field
 * @param value where the value comes from
 * @param min the smallest value there may be
 * @param max the largest one
 * @param <T> the record the field is of
 */
record LongValue<T>(Place place, ToLongFunction<T> value, long min, long max) {

    /** The largest unscaled value of {@code numeric(15,2)}. */
    static final long MAX_MONEY_CENTS = 999_999_999_999_999L;

    /** The largest unscaled value of {@code numeric(10,6)}. */
    static final long MAX_RATE_MILLIONTHS = 9_999_999_999L;

    /** 0001-01-01 to 9999-12-31: what four digits of a year can write. */
    static final long MIN_EPOCH_DAY = -719_162;

    static final long MAX_EPOCH_DAY = 2_932_896;
    static final long MILLIS_PER_DAY = 86_400_000;

    /** The value, or {@link Field#ABSENT} if the field may lack one and does. */
    long read(T record) {
        long read = value.applyAsLong(record);
        if (read < min || read > max) {
            if (read != Field.ABSENT) {
                throw place.outOfRange(read, min, max);
            }
            place.checkNullable();
        }
        return read;
    }

    boolean nullable() {
        return place.nullable();
    }

    static <T> LongValue<T> of(Entity<T> entity, Field.Money<T> field) {
        return new LongValue<>(Place.of(entity, field), field.cents(), -MAX_MONEY_CENTS, MAX_MONEY_CENTS);
    }

    static <T> LongValue<T> of(Entity<T> entity, Field.Rate<T> field) {
        return new LongValue<>(Place.of(entity, field), field.millionths(), -MAX_RATE_MILLIONTHS, MAX_RATE_MILLIONTHS);
    }

    static <T> LongValue<T> of(Entity<T> entity, Field.Int<T> field) {
        return new LongValue<>(Place.of(entity, field), field.value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static <T> LongValue<T> of(Entity<T> entity, Field.Moment<T> field) {
        return new LongValue<>(
                Place.of(entity, field),
                field.epochMillis(),
                MIN_EPOCH_DAY * MILLIS_PER_DAY,
                (MAX_EPOCH_DAY + 1) * MILLIS_PER_DAY - 1);
    }

    static <T> LongValue<T> of(Entity<T> entity, Field.Day<T> field) {
        return new LongValue<>(Place.of(entity, field), field.epochDay(), MIN_EPOCH_DAY, MAX_EPOCH_DAY);
    }
}
