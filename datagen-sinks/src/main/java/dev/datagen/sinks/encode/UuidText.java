package dev.datagen.sinks.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** A UUID's text, in lower case, eight digits at a time. */
final class UuidText {

    /** How many characters it has. */
    static final int CHARS = 36;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private UuidText() {}

    /** Groups of 8, 4, 4, 4 and 12 digits with hyphens between them. */
    static void write(UUID id, byte[] to, int at) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        long middle = hexDigits(high);
        long lower = hexDigits(low >>> 32);
        LONG.set(to, at, hexDigits(high >>> 32));
        to[at + 8] = '-';
        INT.set(to, at + 9, (int) middle);
        to[at + 13] = '-';
        INT.set(to, at + 14, (int) (middle >>> 32));
        to[at + 18] = '-';
        INT.set(to, at + 19, (int) lower);
        to[at + 23] = '-';
        INT.set(to, at + 24, (int) (lower >>> 32));
        LONG.set(to, at + 28, hexDigits(low));
    }

    /**
     * The low 32 bits as eight ASCII digits, first digit in the lowest byte, as most processors keep it: spreads the nibbles over eight
     * bytes, the highest one first, then adds '0' to each and the distance to 'a' to those above nine, all eight at once.
     */
    private static long hexDigits(long bits) {
        long spread = (bits & 0xFFFFL) << 32 | bits >>> 16 & 0xFFFFL;
        spread = (spread & 0x0000_00FF_0000_00FFL) << 16 | spread >>> 8 & 0x0000_00FF_0000_00FFL;
        spread = (spread & 0x000F_000F_000F_000FL) << 8 | spread >>> 4 & 0x000F_000F_000F_000FL;
        long aboveNine = ((spread + 0x0606_0606_0606_0606L) >>> 4) & 0x0101_0101_0101_0101L;
        return spread + 0x3030_3030_3030_3030L + aboveNine * ('a' - '0' - 10);
    }
}
