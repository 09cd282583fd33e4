package dev.datagen.sinks.postgres;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.nio.ByteBuffer;

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

    private static final int NUMERIC_HEADER_BYTES = 8;

    private final boolean[] numeric;
    private final Bytes out = new Bytes(1024);

    CanonicalTuple(Table<?> table) {
        numeric = new boolean[table.fields().size()];
        for (int i = 0; i < numeric.length; i++) {
            Field<?> field = table.fields().get(i);
            numeric[i] = field instanceof Field.Money<?> || field instanceof Field.Rate<?>;
        }
    }

    /** The same tuple; valid until the next one is asked for. */
    Bytes of(byte[] source, int offset) {
        ByteBuffer in = ByteBuffer.wrap(source);
        in.position(offset);
        out.clear();
        int fields = in.getShort();
        out.putShort(fields);
        for (int i = 0; i < fields; i++) {
            int length = in.getInt();
            if (length >= 0 && numeric[i]) {
                putNumeric(in);
            } else {
                out.putInt(length);
                out.putBytes(source, in.position(), Math.max(0, length));
                in.position(in.position() + Math.max(0, length));
            }
        }
        return out;
    }

    private void putNumeric(ByteBuffer in) {
        int count = in.getShort();
        int weight = in.getShort();
        int sign = in.getShort();
        int scale = in.getShort();
        int digits = in.position();
        int first = count == 0 ? -1 : Math.max(weight, -1);
        int last = count == 0 ? 0 : Math.min(weight - count + 1, 0);
        int length = first - last + 1;
        out.putInt(NUMERIC_HEADER_BYTES + 2 * length);
        out.putShort(length);
        out.putShort(first);
        out.putShort(sign);
        out.putShort(scale);
        for (int power = first; power >= last; power--) {
            int place = weight - power;
            out.putShort(place >= 0 && place < count ? in.getShort(digits + 2 * place) : 0);
        }
        in.position(digits + 2 * count);
    }
}
