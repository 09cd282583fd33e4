package dev.datagen.sinks.encode;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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

    static final int NULL = -1;
    static final long MILLIS_TO_2000 = 946_684_800_000L;
    static final int DAYS_TO_2000 = 10_957;
    static final int MONEY_SCALE = 2;
    private static final int RATE_SCALE = 6;

    private static final Map<Table<?>, CopyEncoder<?>> OF_TABLES =
            BankSchema.TABLES.stream().collect(Collectors.toUnmodifiableMap(table -> table, CopyEncoder::make));

    private final FieldSequence<T> fields;

    private CopyEncoder(FieldSequence<T> fields) {
        this.fields = fields;
    }

    /**
     * The encoder of a table's rows. Each table has one for the whole program, so that what the compiler has learnt of it stays.
     */
    @SuppressWarnings("unchecked") // put under its own table
    public static <T> CopyEncoder<T> of(Table<T> table) {
        CopyEncoder<?> ofTable = OF_TABLES.get(table);
        return ofTable == null ? make(table) : (CopyEncoder<T>) ofTable;
    }

    private static <T> CopyEncoder<T> make(Table<T> table) {
        return new CopyEncoder<>(new FieldSequence<>(FieldWriter.all(table, new Writers<>(table))));
    }

    @Override
    public void encode(T record, Bytes out) {
        out.putShort(fields.size());
        fields.write(record, out);
    }

    private record Writers<T>(Entity<T> entity) implements FieldVisitor<T, FieldWriter<T>> {

        @Override
        public FieldWriter<T> id(Field.Id<T> field) {
            return new IdWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> text(Field.Text<T> field) {
            return new TextWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> word(Field.Word<T> field) {
            return WordWriter.of(Place.of(entity, field), field);
        }

        @Override
        public FieldWriter<T> money(Field.Money<T> field) {
            return new NumericWriter<>(LongValue.of(entity, field), MONEY_SCALE);
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new NumericWriter<>(LongValue.of(entity, field), RATE_SCALE);
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new IntWriter<>(LongValue.of(entity, field), 0);
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new MomentWriter<>(LongValue.of(entity, field));
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new IntWriter<>(LongValue.of(entity, field), DAYS_TO_2000);
        }
    }

    private record IdWriter<T>(Place place, Function<T, @Nullable UUID> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            UUID id = value.apply(record);
            if (id == null) {
                place.checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putInt(Long.BYTES * 2);
            out.putLong(id.getMostSignificantBits());
            out.putLong(id.getLeastSignificantBits());
        }
    }

    private record TextWriter<T>(Place place, Function<T, @Nullable String> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            String text = value.apply(record);
            if (text == null) {
                place.checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putIntSizedUtf8(text);
        }
    }

    private record WordWriter<T>(Place place, Function<T, ? extends @Nullable Enum<?>> value, Encoded[] encoded)
            implements FieldWriter<T> {

        static <T> WordWriter<T> of(Place place, Field.Word<T> field) {
            return new WordWriter<>(
                    place, field.value(), Words.encode(field, (word, out) -> out.putIntSizedUtf8(word)));
        }

        @Override
        public void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                place.checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putEncoded(Words.select(encoded, word));
        }
    }

    record NumericWriter<T>(LongValue<T> value, int scale) implements FieldWriter<T> {

        private static final int BASE = 10_000;
        private static final int POSITIVE = 0x0000;
        private static final int NEGATIVE = 0x4000;

        /** Two digits of base 10000 hold any fraction here. */
        private static final int FRACTION_DECIMALS = 8;

        @Override
        public void write(T record, Bytes out) {
            long unscaled = value.read(record);
            if (unscaled == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            put(unscaled, scale, out);
        }

        static void put(long unscaled, int scale, Bytes out) {
            long magnitude = Math.abs(unscaled);
            long unit = Ascii.powerOfTen(scale);
            int fraction = (int) (magnitude % unit * Ascii.powerOfTen(FRACTION_DECIMALS - scale));
            put(magnitude / unit, fraction, unscaled < 0 ? NEGATIVE : POSITIVE, scale, out);
        }

        private static void put(long whole, int fraction, int sign, int scale, Bytes out) {
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

    private record IntWriter<T>(LongValue<T> value, int origin) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            long read = value.read(record);
            if (read == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            out.putInt(Integer.BYTES);
            out.putInt((int) (read - origin));
        }
    }

    private record MomentWriter<T>(LongValue<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            long epochMillis = value.read(record);
            if (epochMillis == Field.ABSENT) {
                out.putInt(NULL);
                return;
            }
            out.putInt(Long.BYTES);
            out.putLong((epochMillis - MILLIS_TO_2000) * 1000);
        }
    }

    private record RealWriter<T>(Place place, ToDoubleFunction<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            double real = value.applyAsDouble(record);
            if (Double.isNaN(real)) {
                place.checkNullable();
                out.putInt(NULL);
                return;
            }
            out.putInt(Double.BYTES);
            out.putLong(Double.doubleToRawLongBits(real));
        }
    }
}
