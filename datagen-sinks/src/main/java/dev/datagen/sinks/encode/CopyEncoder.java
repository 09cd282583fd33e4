package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row as a tuple of PostgreSQL's binary COPY (PostgreSQL documentation, COPY, "Binary Format"), without the file header
 * and trailer.
 *
 * <pre>
 * tuple        int16 number of fields, then per field: int32 length (-1: null), value
 * uuid         16 bytes
 * text         UTF-8
 * numeric      int16 number of digits, weight, sign, display scale; then the digits, base 10000, an int16 each
 * timestamptz  int64 microseconds since 2000-01-01T00:00Z
 * date         int32 days since 2000-01-01
 * integer      int32
 * double       8 bytes
 * </pre>
 *
 * @param <T> the record it writes
 */
public final class CopyEncoder<T> implements Encoder<T> {

    private static final int NULL = -1;
    private static final long MILLIS_TO_2000 = 946_684_800_000L;
    private static final int DAYS_TO_2000 = 10_957;
    private static final int MONEY_SCALE = 2;
    private static final int RATE_SCALE = 6;

    private final FieldWriter<T>[] writers;

    private CopyEncoder(FieldWriter<T>[] writers) {
        this.writers = writers;
    }

    /** An encoder of a table's rows. */
    public static <T> CopyEncoder<T> of(Table<T> table) {
        return new CopyEncoder<>(FieldWriter.all(table, new Writers<>(table)));
    }

    @Override
    public void encode(T record, Bytes out) {
        out.putShort(writers.length);
        for (FieldWriter<T> writer : writers) {
            writer.write(record, out);
        }
    }

    private record Writers<T>(Entity<T> entity) implements FieldVisitor<T, FieldWriter<T>> {

        @Override
        public FieldWriter<T> id(Field.Id<T> field) {
            return new IdWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> text(Field.Text<T> field) {
            return new TextWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> word(Field.Word<T> field) {
            return new WordWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> money(Field.Money<T> field) {
            return new NumericWriter<>(entity, field, LongWriter.Source.of(field), MONEY_SCALE);
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new NumericWriter<>(entity, field, LongWriter.Source.of(field), RATE_SCALE);
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new IntWriter<>(entity, field, LongWriter.Source.of(field), 0);
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new MomentWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new IntWriter<>(entity, field, LongWriter.Source.of(field), DAYS_TO_2000);
        }
    }

    private static final class IdWriter<T> extends FieldWriter<T> {

        private final Function<T, @Nullable UUID> value;

        IdWriter(Entity<T> entity, Field.Id<T> field) {
            super(entity, field);
            this.value = field.value();
        }

        @Override
        void write(T record, Bytes out) {
            UUID id = value.apply(record);
            if (id == null) {
                checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putInt(Long.BYTES * 2);
            out.putLong(id.getMostSignificantBits());
            out.putLong(id.getLeastSignificantBits());
        }
    }

    private static final class TextWriter<T> extends FieldWriter<T> {

        private final Function<T, @Nullable String> value;

        TextWriter(Entity<T> entity, Field.Text<T> field) {
            super(entity, field);
            this.value = field.value();
        }

        @Override
        void write(T record, Bytes out) {
            String text = value.apply(record);
            if (text == null) {
                checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putIntSizedUtf8(text);
        }
    }

    private static final class WordWriter<T> extends FieldWriter<T> {

        private final Function<T, ? extends @Nullable Enum<?>> value;
        private final byte[][] encoded;

        WordWriter(Entity<T> entity, Field.Word<T> field) {
            super(entity, field);
            this.value = field.value();
            this.encoded = Words.encode(field, (word, out) -> out.putIntSizedUtf8(word));
        }

        @Override
        void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putBytes(Words.select(encoded, word));
        }
    }

    private static final class NumericWriter<T> extends LongWriter<T> {

        private static final int BASE = 10_000;
        private static final int POSITIVE = 0x0000;
        private static final int NEGATIVE = 0x4000;

        /** Two digits of base 10000 hold any fraction here. */
        private static final int FRACTION_DECIMALS = 8;

        private final int scale;
        private final long unit;
        private final long toFraction;

        NumericWriter(Entity<T> entity, Field<T> field, Source<T> source, int scale) {
            super(entity, field, source);
            this.scale = scale;
            this.unit = Ascii.powerOfTen(scale);
            this.toFraction = Ascii.powerOfTen(FRACTION_DECIMALS - scale);
        }

        @Override
        void write(T record, Bytes out) {
            long unscaled = read(record);
            if (unscaled == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            long magnitude = Math.abs(unscaled);
            put(magnitude / unit, (int) (magnitude % unit * toFraction), unscaled < 0 ? NEGATIVE : POSITIVE, out);
        }

        private void put(long whole, int fraction, int sign, Bytes out) {
            int wholeDigits = digits(whole);
            int fractionDigits = fraction == 0 ? 0 : fraction % BASE == 0 ? 1 : 2;
            int count = wholeDigits + fractionDigits;
            out.putInt(8 + 2 * count);
            out.putShort(count);
            out.putShort(wholeDigits - 1);
            out.putShort(sign);
            out.putShort(scale);
            long divisor = Ascii.powerOfTen(4 * Math.max(0, wholeDigits - 1));
            for (int i = 0; i < wholeDigits; i++) {
                out.putShort((int) (whole / divisor % BASE));
                divisor /= BASE;
            }
            if (fractionDigits > 0) {
                out.putShort(fraction / BASE);
            }
            if (fractionDigits > 1) {
                out.putShort(fraction % BASE);
            }
        }

        private static int digits(long whole) {
            int digits = 0;
            for (long rest = whole; rest > 0; rest /= BASE) {
                digits++;
            }
            return digits;
        }
    }

    private static final class IntWriter<T> extends LongWriter<T> {

        private final int origin;

        IntWriter(Entity<T> entity, Field<T> field, Source<T> source, int origin) {
            super(entity, field, source);
            this.origin = origin;
        }

        @Override
        void write(T record, Bytes out) {
            long value = read(record);
            if (value == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            out.putInt(Integer.BYTES);
            out.putInt((int) (value - origin));
        }
    }

    private static final class MomentWriter<T> extends LongWriter<T> {

        MomentWriter(Entity<T> entity, Field.Moment<T> field) {
            super(entity, field, Source.of(field));
        }

        @Override
        void write(T record, Bytes out) {
            long epochMillis = read(record);
            if (epochMillis == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            out.putInt(Long.BYTES);
            out.putLong((epochMillis - MILLIS_TO_2000) * 1000);
        }
    }

    private static final class RealWriter<T> extends FieldWriter<T> {

        private final ToDoubleFunction<T> value;

        RealWriter(Entity<T> entity, Field.Real<T> field) {
            super(entity, field);
            this.value = field.value();
        }

        @Override
        void write(T record, Bytes out) {
            double real = value.applyAsDouble(record);
            if (Double.isNaN(real)) {
                checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putInt(Double.BYTES);
            out.putLong(Double.doubleToRawLongBits(real));
        }
    }
}
