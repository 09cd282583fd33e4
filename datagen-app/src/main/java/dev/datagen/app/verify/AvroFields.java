package dev.datagen.app.verify;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int[] DASHES = {8, 13, 18, 23};
    private static final UUID NONE = new UUID(0, 0);

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
    AvroFields(EventType<?> type, int count) {
        widths = new Width[count];
        nullable = new boolean[count];
        starts = new int[count];
        ends = new int[count];
        for (int i = 0; i < count; i++) {
            Field field = type.fields().get(i);
            widths[i] = width(field);
            nullable[i] = field.nullable();
        }
    }

    private static Width width(Field field) {
        if (field instanceof Field.Real) {
            return Width.REAL;
        }
        boolean number = field instanceof Field.Int || field instanceof Field.Moment || field instanceof Field.Day;
        return number ? Width.NUMBER : Width.SIZED;
    }

    /** Whether a value begins as Confluent's format does: a zero, and the number of a schema. Text does not. */
    static boolean isFramed(byte[] value) {
        return value.length >= FRAME_BYTES && value[0] == 0;
    }

    /** Looks at a value; false if it does not hold the fields. */
    boolean read(byte[] newValue) {
        if (!isFramed(newValue)) {
            return false;
        }
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
        if (at < value.length && value[at] >= 0) {
            byte only = value[at++];
            return only >>> 1 ^ -(only & 1);
        }
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

    /** A number; the least one where it is not there. */
    long number(int field) {
        at = starts[field];
        return at == ends[field] ? Long.MIN_VALUE : number();
    }

    /** An identifier; one of zeros where it is not written as it should be. */
    UUID id(int field) {
        int start = starts[field];
        if (ends[field] - start != ID_BYTES) {
            return NONE;
        }
        for (int dash : DASHES) {
            if (value[start + dash] != '-') {
                return NONE;
            }
        }
        long first = hex((long) LONG.get(value, start));
        long second = hex((long) (int) INT.get(value, start + 9) << Integer.SIZE | unsigned(start + 14));
        long third = hex((long) (int) INT.get(value, start + 19) << Integer.SIZE | unsigned(start + 24));
        long fourth = hex((long) LONG.get(value, start + 28));
        return (first | second | third | fourth) < 0
                ? NONE
                : new UUID(first << Integer.SIZE | second, third << Integer.SIZE | fourth);
    }

    private long unsigned(int at) {
        return (int) INT.get(value, at) & 0xFFFF_FFFFL;
    }

    /** The number that eight characters, 0 to 9 and a to f, are; −1 if one is another. All eight are looked at together, in a byte each. */
    private static long hex(long characters) {
        long letters = characters >>> 6 & 0x0101_0101_0101_0101L;
        long digits = (characters & 0x0F0F_0F0F_0F0F_0F0FL) + letters * 9;
        long tens = digits + 0x0606_0606_0606_0606L >>> 4 & 0x0101_0101_0101_0101L;
        long written = digits + 0x3030_3030_3030_3030L + tens * ('a' - '9' - 1);
        if (written != characters || (digits & 0xF0F0_F0F0_F0F0_F0F0L) != 0) {
            return -1;
        }
        long pairs = (digits | digits >>> 4) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs | pairs >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (fours | fours >>> 16) & 0xFFFF_FFFFL;
    }
}
