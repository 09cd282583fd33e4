package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.function.ToLongFunction;

/**
 * Writes a field that is read as a {@code long}, and holds it to the range of its type.
 *
 * @param <T> the record the field is of
 */
abstract class LongWriter<T> extends FieldWriter<T> {

    /** The largest unscaled value of {@code numeric(15,2)}. */
    static final long MAX_MONEY_CENTS = 999_999_999_999_999L;

    /** The largest unscaled value of {@code numeric(10,6)}. */
    static final long MAX_RATE_MILLIONTHS = 9_999_999_999L;

    /** 0001-01-01 to 9999-12-31: what four digits of a year can write. */
    static final long MIN_EPOCH_DAY = -719_162;

    static final long MAX_EPOCH_DAY = 2_932_896;
    static final long MILLIS_PER_DAY = 86_400_000;

    private final ToLongFunction<T> value;
    private final long min;
    private final long max;

    LongWriter(Entity<T> entity, Field<T> field, Source<T> source) {
        super(entity, field);
        this.value = source.value;
        this.min = source.min;
        this.max = source.max;
    }

    /** The value, or {@link Field#ABSENT} if the field may lack one and does. */
    final long read(T record) {
        long read = value.applyAsLong(record);
        if (read < min || read > max) {
            if (read != Field.ABSENT) {
                throw outOfRange(read, min, max);
            }
            checkNullable();
        }
        return read;
    }

    /** Where a value comes from and between what it must be, both included. */
    record Source<T>(ToLongFunction<T> value, long min, long max) {

        static <T> Source<T> of(Field.Money<T> field) {
            return new Source<>(field.cents(), -MAX_MONEY_CENTS, MAX_MONEY_CENTS);
        }

        static <T> Source<T> of(Field.Rate<T> field) {
            return new Source<>(field.millionths(), -MAX_RATE_MILLIONTHS, MAX_RATE_MILLIONTHS);
        }

        static <T> Source<T> of(Field.Int<T> field) {
            return new Source<>(field.value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        static <T> Source<T> of(Field.Moment<T> field) {
            return new Source<>(
                    field.epochMillis(), MIN_EPOCH_DAY * MILLIS_PER_DAY, (MAX_EPOCH_DAY + 1) * MILLIS_PER_DAY - 1);
        }

        static <T> Source<T> of(Field.Day<T> field) {
            return new Source<>(field.epochDay(), MIN_EPOCH_DAY, MAX_EPOCH_DAY);
        }
    }
}
