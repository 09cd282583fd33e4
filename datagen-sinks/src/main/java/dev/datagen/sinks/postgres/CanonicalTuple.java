package dev.datagen.sinks.postgres;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Brings a tuple that a server sends into the form in which {@link dev.datagen.sinks.encode.CopyEncoder} writes it. They differ in
 * numbers alone: a server leaves out digits of zero at either end.
 *
 * <pre>
 * numeric  digits (2 bytes) │ weight of the first │ sign │ scale │ digits of base 10,000, 2 bytes each
 * 210000   the server: 21 at weight 1; CopyEncoder: 21 at weight 1, 0
 * 0        the server: weight 0;       CopyEncoder: weight −1
 * </pre>
 */
final class CanonicalTuple {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /** Where a number has them. */
    private static final int WEIGHT = 2;

    private static final int SIGN_AND_SCALE = 4;
    private static final int HEADER_BYTES = 8;

    private final boolean[] numeric;
    private final Bytes out = new Bytes(1024);

    CanonicalTuple(Table<?> table) {
        numeric = new boolean[table.fields().size()];
        for (int i = 0; i < numeric.length; i++) {
            Field field = table.fields().get(i);
            numeric[i] = field instanceof Field.Money || field instanceof Field.Rate;
        }
    }

    /** The same tuple; valid until the next one is asked for. */
    Bytes of(byte[] source, int offset) {
        out.clear();
        int fields = shortAt(source, offset);
        int copied = offset;
        int at = offset + Short.BYTES;
        for (int i = 0; i < fields; i++) {
            int length = (int) INT.get(source, at);
            int end = at + Integer.BYTES + Math.max(0, length);
            if (length >= 0 && numeric[i] && !isCanonical(source, at + Integer.BYTES)) {
                out.putBytes(source, copied, at - copied);
                putNumeric(source, at + Integer.BYTES);
                copied = end;
            }
            at = end;
        }
        out.putBytes(source, copied, at - copied);
        return out;
    }

    private static int shortAt(byte[] source, int at) {
        return (short) SHORT.get(source, at);
    }

    private static int first(int count, int weight) {
        return count == 0 ? -1 : Math.max(weight, -1);
    }

    private static int last(int count, int weight) {
        return count == 0 ? 0 : Math.min(weight - count + 1, 0);
    }

    private static boolean isCanonical(byte[] source, int at) {
        int count = shortAt(source, at);
        int weight = shortAt(source, at + WEIGHT);
        return count != 0 && first(count, weight) == weight && last(count, weight) == weight - count + 1;
    }

    private void putNumeric(byte[] source, int at) {
        int count = shortAt(source, at);
        int weight = shortAt(source, at + WEIGHT);
        int first = first(count, weight);
        int last = last(count, weight);
        int length = first - last + 1;
        out.putInt(HEADER_BYTES + Short.BYTES * length);
        out.putShort(length);
        out.putShort(first);
        out.putBytes(source, at + SIGN_AND_SCALE, HEADER_BYTES - SIGN_AND_SCALE);
        for (int power = first; power >= last; power--) {
            int place = weight - power;
            out.putShort(place >= 0 && place < count ? shortAt(source, at + HEADER_BYTES + Short.BYTES * place) : 0);
        }
    }
}
