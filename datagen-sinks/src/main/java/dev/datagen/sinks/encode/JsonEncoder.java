package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A record as one JSON object in UTF-8, without white space, its members in the order of the description.
 *
 * <p>Money and rates are numbers with all their decimals ({@code 12.30}); instants are strings in UTC with milliseconds
 * ({@code "2025-01-31T12:00:00.000Z"}), days {@code "2025-01-31"}; what a record lacks is {@code null}.
 *
 * @param <T> the record it writes
 */
public final class JsonEncoder<T> implements Encoder<T> {

    private static final int MONEY_SCALE = 2;
    private static final int RATE_SCALE = 6;
    private static final byte[] NULL = Ascii.bytes("null");

    private final FieldWriter<T>[] writers;
    private final byte[][] names;

    private JsonEncoder(FieldWriter<T>[] writers, byte[][] names) {
        this.writers = writers;
        this.names = names;
    }

    /** An encoder of an event type's or a table's records. */
    public static <T> JsonEncoder<T> of(Entity<T> entity) {
        return new JsonEncoder<>(FieldWriter.all(entity, new Writers<>(entity)), names(entity.fields()));
    }

    /** What stands before each value. */
    private static <T> byte[][] names(List<Field<T>> fields) {
        byte[][] names = new byte[fields.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = Ascii.bytes((i == 0 ? "{\"" : ",\"") + fields.get(i).name() + "\":");
        }
        return names;
    }

    @Override
    public void encode(T record, Bytes out) {
        for (int i = 0; i < writers.length; i++) {
            out.putBytes(names[i]);
            writers[i].write(record, out);
        }
        out.putByte('}');
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
            return new NumberWriter<>(entity, field, LongWriter.Source.of(field), (v, out) -> {
                JsonText.putDecimal(v, MONEY_SCALE, out);
            });
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new NumberWriter<>(entity, field, LongWriter.Source.of(field), (v, out) -> {
                JsonText.putDecimal(v, RATE_SCALE, out);
            });
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new NumberWriter<>(entity, field, LongWriter.Source.of(field), (v, out) -> {
                if (v < 0) {
                    out.putByte('-');
                }
                Ascii.putNumber(Math.abs(v), out);
            });
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new NumberWriter<>(entity, field, LongWriter.Source.of(field), (v, out) -> {
                out.putByte('"');
                Ascii.putInstant(v, out);
                out.putByte('"');
            });
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new NumberWriter<>(entity, field, LongWriter.Source.of(field), (v, out) -> {
                out.putByte('"');
                Ascii.putDate(v, out);
                out.putByte('"');
            });
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
                out.putBytes(NULL);
                return;
            }
            out.putByte('"');
            out.putUuid(id);
            out.putByte('"');
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
                out.putBytes(NULL);
                return;
            }
            JsonText.putString(text, out);
        }
    }

    private static final class WordWriter<T> extends FieldWriter<T> {

        private final Function<T, ? extends @Nullable Enum<?>> value;
        private final byte[][] encoded;

        WordWriter(Entity<T> entity, Field.Word<T> field) {
            super(entity, field);
            this.value = field.value();
            this.encoded = Words.encode(field, JsonText::putString);
        }

        @Override
        void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                checkNullable();
                out.putBytes(NULL);
                return;
            }
            out.putBytes(Words.select(encoded, word));
        }
    }

    /** How a number that is present is written. */
    private interface Format {
        void put(long value, Bytes out);
    }

    private static final class NumberWriter<T> extends LongWriter<T> {

        private final Format format;

        NumberWriter(Entity<T> entity, Field<T> field, Source<T> source, Format format) {
            super(entity, field, source);
            this.format = format;
        }

        @Override
        void write(T record, Bytes out) {
            long value = read(record);
            if (value == Field.ABSENT) {
                out.putBytes(NULL);
            } else {
                format.put(value, out);
            }
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
                out.putBytes(NULL);
            } else if (Double.isInfinite(real)) {
                throw outOfRange(real, -Double.MAX_VALUE, Double.MAX_VALUE);
            } else {
                JsonText.putDouble(real, out);
            }
        }
    }
}
