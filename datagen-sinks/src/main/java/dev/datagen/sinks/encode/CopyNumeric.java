package dev.datagen.sinks.encode;

/** A {@code numeric} of PostgreSQL's binary COPY: digits of base 10000. */
final class CopyNumeric {

    private static final int BASE = 10_000;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    /** Two digits of base 10000 hold any fraction here. */
    private static final int FRACTION_DECIMALS = 8;

    private CopyNumeric() {}

    /** With its length before it. */
    static void put(long unscaled, int scale, Bytes out) {
        long magnitude = Math.abs(unscaled);
        long unit = Ascii.powerOfTen(scale);
        int fraction = (int) (magnitude % unit * Ascii.powerOfTen(FRACTION_DECIMALS - scale));
        put(magnitude / unit, fraction, unscaled < 0 ? NEGATIVE : POSITIVE, scale, out);
    }

    private static void put(long whole, int fraction, int sign, int scale, Bytes out) {
        int wholeDigits = digits(whole);
        int fractionDigits = fraction == 0 ? 0 : fraction % BASE == 0 ? 1 : 2;
        int count = wholeDigits + fractionDigits;
        out.putInt(8 + 2 * count);
        out.putShort(count);
        out.putShort(wholeDigits - 1);
        out.putShort(sign);
        out.putShort(scale);
        long divisor = Ascii.powerOfTen(4 * Math.max(0, wholeDigits - 1));
        for (int i = 0; i < wholeDigits; i++) {
            out.putShort((int) (whole / divisor % BASE));
            divisor /= BASE;
        }
        if (fractionDigits > 0) {
            out.putShort(fraction / BASE);
        }
        if (fractionDigits > 1) {
            out.putShort(fraction % BASE);
        }
    }

    private static int digits(long whole) {
        int digits = 0;
        for (long rest = whole; rest > 0; rest /= BASE) {
            digits++;
        }
        return digits;
    }
}
