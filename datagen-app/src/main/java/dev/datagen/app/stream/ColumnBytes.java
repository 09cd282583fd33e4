package dev.datagen.app.stream;

import dev.datagen.model.schema.Field;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.FieldVisitor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Reads a value of a column, of the class that {@link dev.datagen.model.schema.Entity#values} gives it: text after its length (4), an identifier in
 * 16 bytes, and everything else in 8.
 */
record ColumnBytes(ByteBuffer from) implements FieldVisitor<Object> {

    private static final int RATE_DIGITS = 6;

    /** Writes what can be read again by the type of its column. */
    static void write(Object value, Bytes to) {
        if (value instanceof String text) {
            HappeningBytes.write(text, to);
        } else if (value instanceof UUID id) {
            to.putLong(id.getMostSignificantBits());
            to.putLong(id.getLeastSignificantBits());
        } else {
            to.putLong(number(value));
        }
    }

    private static long number(Object value) {
        if (value instanceof Instant moment) {
            return moment.toEpochMilli();
        } else if (value instanceof LocalDate day) {
            return day.toEpochDay();
        } else if (value instanceof BigDecimal rate) {
            return rate.setScale(RATE_DIGITS).unscaledValue().longValueExact();
        } else if (value instanceof Double real) {
            return Double.doubleToRawLongBits(real);
        }
        return ((Number) value).longValue();
    }

    @Override
    public Object id(Field.Id field) {
        return new UUID(from.getLong(), from.getLong());
    }

    @Override
    public Object text(Field.Text field) {
        return HappeningBytes.text(from);
    }

    @Override
    public Object word(Field.Word field) {
        return HappeningBytes.text(from);
    }

    @Override
    public Object money(Field.Money field) {
        return from.getLong();
    }

    @Override
    public Object rate(Field.Rate field) {
        return BigDecimal.valueOf(from.getLong(), RATE_DIGITS);
    }

    @Override
    public Object integer(Field.Int field) {
        return (int) from.getLong();
    }

    @Override
    public Object real(Field.Real field) {
        return Double.longBitsToDouble(from.getLong());
    }

    @Override
    public Object moment(Field.Moment field) {
        return Instant.ofEpochMilli(from.getLong());
    }

    @Override
    public Object day(Field.Day field) {
        return LocalDate.ofEpochDay(from.getLong());
    }
}
