package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.ArrayList;
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

    private final FieldSequence<T> members;

    private JsonEncoder(FieldSequence<T> members) {
        this.members = members;
    }

    /** An encoder of an event type's or a table's records. */
    public static <T> JsonEncoder<T> of(Entity<T> entity) {
        List<FieldWriter<T>> values = FieldWriter.all(entity, new Writers<>(entity));
        List<FieldWriter<T>> members = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = entity.fields().get(i).name();
            members.add(new MemberWriter<>(Ascii.bytes((i == 0 ? "{\"" : ",\"") + name + "\":"), values.get(i)));
        }
        return new JsonEncoder<>(new FieldSequence<>(members));
    }

    @Override
    public void encode(T record, Bytes out) {
        members.write(record, out);
        out.putByte('}');
    }

    /** A value and what stands before it. */
    private record MemberWriter<T>(byte[] name, FieldWriter<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            out.putBytes(name);
            value.write(record, out);
        }
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
            return new NumberWriter<>(LongValue.of(entity, field), (v, out) -> {
                JsonText.putDecimal(v, MONEY_SCALE, out);
            });
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new NumberWriter<>(LongValue.of(entity, field), (v, out) -> {
                JsonText.putDecimal(v, RATE_SCALE, out);
            });
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new NumberWriter<>(LongValue.of(entity, field), (v, out) -> {
                if (v < 0) {
                    out.putByte('-');
                }
                Ascii.putNumber(Math.abs(v), out);
            });
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new NumberWriter<>(LongValue.of(entity, field), (v, out) -> {
                out.putByte('"');
                Ascii.putInstant(v, out);
                out.putByte('"');
            });
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new NumberWriter<>(LongValue.of(entity, field), (v, out) -> {
                out.putByte('"');
                Ascii.putDate(v, out);
                out.putByte('"');
            });
        }
    }

    private record IdWriter<T>(Place place, Function<T, @Nullable UUID> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            UUID id = value.apply(record);
            if (id == null) {
                place.checkNullable();
                out.putBytes(NULL);
                return;
            }
            out.putByte('"');
            out.putUuid(id);
            out.putByte('"');
        }
    }

    private record TextWriter<T>(Place place, Function<T, @Nullable String> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            String text = value.apply(record);
            if (text == null) {
                place.checkNullable();
                out.putBytes(NULL);
                return;
            }
            JsonText.putString(text, out);
        }
    }

    private record WordWriter<T>(Place place, Function<T, ? extends @Nullable Enum<?>> value, Encoded[] encoded)
            implements FieldWriter<T> {

        static <T> WordWriter<T> of(Place place, Field.Word<T> field) {
            return new WordWriter<>(place, field.value(), Words.encode(field, JsonText::putString));
        }

        @Override
        public void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                place.checkNullable();
                out.putBytes(NULL);
                return;
            }
            out.putEncoded(Words.select(encoded, word));
        }
    }

    /** How a number that is present is written. */
    private interface Format {
        void put(long value, Bytes out);
    }

    private record NumberWriter<T>(LongValue<T> value, Format format) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            long read = value.read(record);
            if (read == Field.ABSENT) {
                out.putBytes(NULL);
            } else {
                format.put(read, out);
            }
        }
    }

    private record RealWriter<T>(Place place, ToDoubleFunction<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            double real = value.applyAsDouble(record);
            if (Double.isNaN(real)) {
                place.checkNullable();
                out.putBytes(NULL);
            } else if (Double.isInfinite(real)) {
                throw place.outOfRange(real, -Double.MAX_VALUE, Double.MAX_VALUE);
            } else {
                JsonText.putDouble(real, out);
            }
        }
    }
}
