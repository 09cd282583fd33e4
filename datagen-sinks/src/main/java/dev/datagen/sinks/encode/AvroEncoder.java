package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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

    private final FieldWriter<T>[] writers;

    private AvroEncoder(FieldWriter<T>[] writers) {
        this.writers = writers;
    }

    /** An encoder of an event type's or a table's records. */
    public static <T> AvroEncoder<T> of(Entity<T> entity) {
        return new AvroEncoder<>(FieldWriter.all(entity, new Writers<>(entity)));
    }

    @Override
    public void encode(T record, Bytes out) {
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
            return new DecimalWriter<>(entity, field, LongWriter.Source.of(field));
        }

        @Override
        public FieldWriter<T> rate(Field.Rate<T> field) {
            return new DecimalWriter<>(entity, field, LongWriter.Source.of(field));
        }

        @Override
        public FieldWriter<T> integer(Field.Int<T> field) {
            return new ZigZagWriter<>(entity, field, LongWriter.Source.of(field));
        }

        @Override
        public FieldWriter<T> real(Field.Real<T> field) {
            return new RealWriter<>(entity, field);
        }

        @Override
        public FieldWriter<T> moment(Field.Moment<T> field) {
            return new ZigZagWriter<>(entity, field, LongWriter.Source.of(field));
        }

        @Override
        public FieldWriter<T> day(Field.Day<T> field) {
            return new ZigZagWriter<>(entity, field, LongWriter.Source.of(field));
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
                out.putByte(NULL);
                return;
            }
            if (nullable) {
                out.putByte(PRESENT);
            }
            out.putSizedUuid(id);
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
                out.putByte(NULL);
                return;
            }
            if (nullable) {
                out.putByte(PRESENT);
            }
            out.putZigZagSizedUtf8(text);
        }
    }

    private static final class WordWriter<T> extends FieldWriter<T> {

        private final Function<T, ? extends @Nullable Enum<?>> value;
        private final byte[][] encoded;

        WordWriter(Entity<T> entity, Field.Word<T> field) {
            super(entity, field);
            this.value = field.value();
            this.encoded = Words.encode(field, (word, out) -> {
                if (nullable) {
                    out.putByte(PRESENT);
                }
                out.putZigZagSizedUtf8(word);
            });
        }

        @Override
        void write(T record, Bytes out) {
            Enum<?> word = value.apply(record);
            if (word == null) {
                checkNullable();
                out.putByte(NULL);
                return;
            }
            out.putBytes(Words.select(encoded, word));
        }
    }

    private static final class DecimalWriter<T> extends LongWriter<T> {

        DecimalWriter(Entity<T> entity, Field<T> field, Source<T> source) {
            super(entity, field, source);
        }

        @Override
        void write(T record, Bytes out) {
            long unscaled = read(record);
            if (unscaled == Field.ABSENT) {
                out.putByte(NULL);
                return;
            }
            if (nullable) {
                out.putByte(PRESENT);
            }
            out.putSizedDecimal(unscaled);
        }
    }

    private static final class ZigZagWriter<T> extends LongWriter<T> {

        ZigZagWriter(Entity<T> entity, Field<T> field, Source<T> source) {
            super(entity, field, source);
        }

        @Override
        void write(T record, Bytes out) {
            long value = read(record);
            if (value == Field.ABSENT) {
                out.putByte(NULL);
                return;
            }
            if (nullable) {
                out.putByte(PRESENT);
            }
            out.putZigZag(value);
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
                out.putByte(NULL);
                return;
            }
            if (nullable) {
                out.putByte(PRESENT);
            }
            out.putLong(Long.reverseBytes(Double.doubleToRawLongBits(real)));
        }
    }
}
