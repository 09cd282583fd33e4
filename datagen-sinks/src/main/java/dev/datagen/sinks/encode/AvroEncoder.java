package dev.datagen.sinks.encode;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary encoding of a record, without any frame (Avro specification 1.12, "Binary encoding").
 *
 * <pre>
 * field            required            nullable: union of null and the type, null first
 * int, long, date  zigzag varint       00 | 02 value
 * decimal          length, bytes       00 | 02 value      two's complement, big-endian, as few bytes as hold it
 * double           8 bytes, little-endian
 * string           length, UTF-8       00 | 02 value
 * </pre>
 *
 * The schema is {@link AvroSchema}'s.
 *
 * @param <T> the record it writes
 */
public final class AvroEncoder<T> implements Encoder<T> {

    private static final int NULL = 0;
    private static final int PRESENT = 2;

    private static final Map<Entity<?>, AvroEncoder<?>> OF_EVENTS =
            BankSchema.EVENTS.stream().collect(Collectors.toUnmodifiableMap(event -> event, AvroEncoder::make));

    private final FieldSequence<T> fields;

    private AvroEncoder(FieldSequence<T> fields) {
        this.fields = fields;
    }

    /**
     * The encoder of an event type's or a table's records. Each event type has one for the whole program, so that what the compiler
     * has learnt of it stays.
     */
    @SuppressWarnings("unchecked") // put under its own event type
    public static <T> AvroEncoder<T> of(Entity<T> entity) {
        AvroEncoder<?> ofEvent = OF_EVENTS.get(entity);
        return ofEvent == null ? make(entity) : (AvroEncoder<T>) ofEvent;
    }

    private static <T> AvroEncoder<T> make(Entity<T> entity) {
        return new AvroEncoder<>(new FieldSequence<>(FieldWriter.all(entity, new Writers<>(entity))));
    }

    @Override
    public void encode(T record, Bytes out) {
        fields.write(record, out);
    }

    private record Writers<T>(Entity<T> entity) implements FieldVisitor<T, FieldWriter<T>> {

        @Override
        public FieldWriter<T> id(Field.Id<T> field) {
            return new IdWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> text(Field.Text<T> field) {
            Place place = Place.of(entity, field);
            return field.repeats()
                    ? RepeatedTextWriter.of(place, field.value())
                    : new TextWriter<>(place, field.value());
        }

        @Override
        public FieldWriter<T> word(Field.Word<T> field) {
            return WordWriter.of(Place.of(entity, field), field);
        }

        @Override
        public FieldWriter<T> money(Field.Money<T> field) {
            return new DecimalWriter<>(LongValue.of(entity, field));
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new DecimalWriter<>(LongValue.of(entity, field));
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new ZigZagWriter<>(LongValue.of(entity, field));
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(Place.of(entity, field), field.value());
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new ZigZagWriter<>(LongValue.of(entity, field));
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new ZigZagWriter<>(LongValue.of(entity, field));
        }
    }

    private static void putText(Place place, String text, Bytes out) {
        if (place.nullable()) {
            out.putByte(PRESENT);
        }
        out.putZigZagSizedUtf8(text);
    }

    private record IdWriter<T>(Place place, Function<T, @Nullable UUID> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            UUID id = value.apply(record);
            if (id == null) {
                place.checkNullable();
                out.putByte(NULL);
                return;
            }
            if (place.nullable()) {
                out.putByte(PRESENT);
            }
            out.putSizedUuid(id);
        }
    }

    private record TextWriter<T>(Place place, Function<T, @Nullable String> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            String text = value.apply(record);
            if (text == null) {
                place.checkNullable();
                out.putByte(NULL);
                return;
            }
            putText(place, text, out);
        }
    }

    private record RepeatedTextWriter<T>(Place place, Function<T, @Nullable String> value, EncodedTexts texts)
            implements FieldWriter<T> {

        static <T> RepeatedTextWriter<T> of(Place place, Function<T, @Nullable String> value) {
            return new RepeatedTextWriter<>(place, value, new EncodedTexts((text, out) -> putText(place, text, out)));
        }

        @Override
        public void write(T record, Bytes out) {
            String text = value.apply(record);
            if (text == null) {
                place.checkNullable();
                out.putByte(NULL);
                return;
            }
            out.putEncoded(texts.encoded(text));
        }
    }

    private record WordWriter<T>(Place place, Function<T, ? extends @Nullable Enum<?>> value, Encoded[] encoded)
            implements FieldWriter<T> {

        static <T> WordWriter<T> of(Place place, Field.Word<T> field) {
            return new WordWriter<>(
                    place, field.value(), Words.encode(field, (word, out) -> putText(place, word, out)));
        }

        @Override
        public void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                place.checkNullable();
                out.putByte(NULL);
                return;
            }
            out.putEncoded(Words.select(encoded, word));
        }
    }

    private record DecimalWriter<T>(LongValue<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            long unscaled = value.read(record);
            if (unscaled == Field.ABSENT) {
                out.putByte(NULL);
                return;
            }
            if (value.nullable()) {
                out.putByte(PRESENT);
            }
            out.putSizedDecimal(unscaled);
        }
    }

    private record ZigZagWriter<T>(LongValue<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            long read = value.read(record);
            if (read == Field.ABSENT) {
                out.putByte(NULL);
                return;
            }
            if (value.nullable()) {
                out.putByte(PRESENT);
            }
            out.putZigZag(read);
        }
    }

    private record RealWriter<T>(Place place, ToDoubleFunction<T> value) implements FieldWriter<T> {

        @Override
        public void write(T record, Bytes out) {
            double real = value.applyAsDouble(record);
            if (Double.isNaN(real)) {
                place.checkNullable();
                out.putByte(NULL);
                return;
            }
            if (place.nullable()) {
                out.putByte(PRESENT);
            }
            out.putLong(Long.reverseBytes(Double.doubleToRawLongBits(real)));
        }
    }
}
