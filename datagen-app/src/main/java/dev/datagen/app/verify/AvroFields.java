package dev.datagen.app.verify;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import java.util.Arrays;
import java.util.UUID;

/**
 * Finds the first fields of an Avro value and makes nothing of them that nobody asks for. For each record, and not thread safe: the values of
 * ten million records go through here.
 *
 * <pre>
 * frame (5) │ field │ field │ …      field: [1 if nullable and there] [length] content
 * </pre>
 */
final class AvroFields {

    /** Before the fields: a zero and the schema id. */
    static final int FRAME_BYTES = 5;

    private static final int REAL_BYTES = 8;
    private static final int MOST_VARINT_BYTES = 10;
    private static final int ID_BYTES = 36;
    private static final int MOST_DECIMAL_BYTES = 8;

    /** What each character of ASCII is as a hexadecimal digit; −1 if it is none. */
    private static final byte[] HEX_DIGITS = hexDigits();

    private static byte[] hexDigits() {
        byte[] digits = new byte[128];
        for (int character = 0; character < digits.length; character++) {
            digits[character] = (byte) Character.digit(character, 16);
        }
        return digits;
    }

    /** How a field's content ends. */
    private enum Width {
        SIZED,
        NUMBER,
        REAL
    }

    private final Width[] widths;
    private final boolean[] nullable;
    private final int[] starts;
    private final int[] ends;
    private byte[] value = {};
    private int at;

    /**
     * Of the values of a type.
     *
     * @param count how many fields are looked at
     */
    <T> AvroFields(EventType<T> type, int count) {
        widths = new Width[count];
        nullable = new boolean[count];
        starts = new int[count];
        ends = new int[count];
        for (int i = 0; i < count; i++) {
            Field<T> field = type.fields().get(i);
            widths[i] = width(field);
            nullable[i] = field.nullable();
        }
    }

    private static Width width(Field<?> field) {
        if (field instanceof Field.Real) {
            return Width.REAL;
        }
        boolean number = field instanceof Field.Int || field instanceof Field.Moment || field instanceof Field.Day;
        return number ? Width.NUMBER : Width.SIZED;
    }

    /** Looks at a value; false if it does not hold the fields. */
    boolean read(byte[] newValue) {
        value = newValue;
        at = FRAME_BYTES;
        for (int i = 0; i < widths.length; i++) {
            if (nullable[i] && (at >= value.length || value[at++] == 0)) {
                starts[i] = at;
                ends[i] = at;
            } else if (!skip(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean skip(int field) {
        long length = REAL_BYTES;
        starts[field] = at;
        if (widths[field] != Width.REAL) {
            length = number();
            if (widths[field] == Width.NUMBER) {
                ends[field] = at;
                return length != Long.MIN_VALUE;
            }
            starts[field] = at;
        }
        if (length < 0 || length > value.length - at) {
            return false;
        }
        at += (int) length;
        ends[field] = at;
        return true;
    }

    /** A zigzag number; the least one where there is none. */
    private long number() {
        long bits = 0;
        for (int i = 0; i < MOST_VARINT_BYTES && at < value.length; i++) {
            byte part = value[at++];
            bits |= (long) (part & 0x7F) << 7 * i;
            if (part >= 0) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        return Long.MIN_VALUE;
    }

    /** Whether a field is a text of these bytes. */
    boolean is(int field, byte[] text) {
        return Arrays.equals(value, starts[field], ends[field], text, 0, text.length);
    }

    /** The bytes of a text. */
    byte[] text(int field) {
        return Arrays.copyOfRange(value, starts[field], ends[field]);
    }

    /** A decimal without its point; 0 where it is not there or too long. */
    long decimal(int field) {
        int length = ends[field] - starts[field];
        if (length == 0 || length > MOST_DECIMAL_BYTES) {
            return 0;
        }
        long number = value[starts[field]];
        for (int i = starts[field] + 1; i < ends[field]; i++) {
            number = number << 8 | value[i] & 0xFF;
        }
        return number;
    }

    /** An identifier; one of zeros where it is not written as it should be. */
    UUID id(int field) {
        if (ends[field] - starts[field] != ID_BYTES) {
            return new UUID(0, 0);
        }
        long most = 0;
        long least = 0;
        int digits = 0;
        for (int i = 0; i < ID_BYTES; i++) {
            byte character = value[starts[field] + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (character != '-') {
                    return new UUID(0, 0);
                }
                continue;
            }
            int digit = character < 0 ? -1 : HEX_DIGITS[character];
            if (digit < 0) {
                return new UUID(0, 0);
            }
            if (digits++ < 16) {
                most = most << 4 | digit;
            } else {
                least = least << 4 | digit;
            }
        }
        return new UUID(most, least);
    }
}
