package dev.datagen.app.verify;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.encode.FieldVisitor;
import dev.datagen.sinks.kafka.ValueFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of values: Avro in Confluent's frame, or JSON. */
final class EventFields {

    private static final int MONEY_SCALE = 2;
    private static final int RATE_SCALE = 6;

    private final EventType<?> type;
    private final ValueFormat format;

    EventFields(EventType<?> type, ValueFormat format) {
        this.type = type;
        this.format = format;
    }

    /**
     * The first fields of a value for people, in the order of the description.
     *
     * @param count how many
     * @return the fields; empty if the value is not one of the type's
     */
    Optional<List<String>> read(byte[] value, int count) {
        try {
            return Optional.of(format == ValueFormat.AVRO ? avro(value, count) : json(value, count));
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** All fields. */
    Optional<List<String>> read(byte[] value) {
        return read(value, type.fields().size());
    }

    /** Whether a value is all that the type's are: each field is there that has to be, and nothing comes after them. */
    boolean holds(byte[] value) {
        try {
            return format == ValueFormat.AVRO ? holdsAvro(value) : holdsJson(value);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private boolean holdsAvro(byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        avro(in, type.fields().size());
        return !in.hasRemaining();
    }

    private boolean holdsJson(byte[] value) {
        Map<String, String> members = FlatJson.read(new String(value, StandardCharsets.UTF_8));
        return type.fields().stream().allMatch(field -> field.nullable() || members.containsKey(field.name()));
    }

    private List<String> json(byte[] value, int count) {
        Map<String, String> members = FlatJson.read(new String(value, StandardCharsets.UTF_8));
        return type.fields().stream()
                .limit(count)
                .map(field -> members.getOrDefault(field.name(), "null"))
                .toList();
    }

    private List<String> avro(byte[] value, int count) {
        return avro(ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN), count);
    }

    private List<String> avro(ByteBuffer in, int count) {
        if (!AvroFields.isFramed(in.array())) {
            throw new IllegalArgumentException("no schema id stands before it");
        }
        in.position(AvroFields.FRAME_BYTES);
        Avro reader = new Avro(in);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Field field = type.fields().get(i);
            boolean present = !field.nullable() || in.get() != 0;
            texts.add(present ? reader.visit(field) : "null");
        }
        return texts;
    }

    private record Avro(ByteBuffer in) implements FieldVisitor<String> {

        private long zigZag() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte part = in.get();
                value |= (long) (part & 0x7F) << shift;
                if (part >= 0) {
                    return value >>> 1 ^ -(value & 1);
                }
            }
            throw new IllegalArgumentException("a number of more than 64 bits");
        }

        private byte[] sized() {
            long length = zigZag();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("a length of " + length);
            }
            byte[] bytes = new byte[(int) length];
            in.get(bytes);
            return bytes;
        }

        private String string() {
            return new String(sized(), StandardCharsets.UTF_8);
        }

        private String decimal(int scale) {
            return new BigDecimal(new BigInteger(sized()), scale).toPlainString();
        }

        @Override
        public String id(Field.Id field) {
            return string();
        }

        @Override
        public String text(Field.Text field) {
            return string();
        }

        @Override
        public String word(Field.Word field) {
            return string();
        }

        @Override
        public String money(Field.Money field) {
            return decimal(MONEY_SCALE);
        }

        @Override
        public String rate(Field.Rate field) {
            return decimal(RATE_SCALE);
        }

        @Override
        public String integer(Field.Int field) {
            return Long.toString(zigZag());
        }

        @Override
        public String real(Field.Real field) {
            return Double.toString(in.getDouble());
        }

        @Override
        public String moment(Field.Moment field) {
            return Instant.ofEpochMilli(zigZag()).toString();
        }

        @Override
        public String day(Field.Day field) {
            return LocalDate.ofEpochDay(zigZag()).toString();
        }
    }
}
