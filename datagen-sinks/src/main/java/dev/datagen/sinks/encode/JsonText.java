package dev.datagen.sinks.encode;

import java.math.BigDecimal;

/** JSON's scalars (RFC 8259) as bytes; the same bytes on every JDK. */
final class JsonText {

    /** So many decimals are tried before a double is written out in full. */
    private static final int TRIED_DECIMALS = 9;

    private static final double TRIED_SCALE = 1e9;

    /** Whole numbers up to here are exact as doubles. */
    private static final double MAX_EXACT = 1L << 53;

    private static final byte[] HEX = Ascii.bytes("0123456789abcdef");

    private JsonText() {}

    static void putString(String text, Bytes out) {
        out.putByte('"');
        if (isPlain(text)) {
            out.putUtf8(text);
        } else {
            putEscaped(text, out);
        }
        out.putByte('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mustEscape(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustEscape(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private static void putEscaped(String text, Bytes out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mustEscape(c)) {
                out.putUtf8(text.substring(from, i));
                putEscape(c, out);
                from = i + 1;
            }
        }
        out.putUtf8(text.substring(from));
    }

    private static void putEscape(char c, Bytes out) {
        out.putByte('\\');
        if (c < ' ') {
            out.putAscii("u00");
            out.putByte(HEX[c >> 4]);
            out.putByte(HEX[c & 0xF]);
        } else {
            out.putByte(c);
        }
    }

    /** A number with so many decimals: 1234 at scale 2 is 12.34. */
    static void putDecimal(long unscaled, int scale, Bytes out) {
        if (unscaled < 0) {
            out.putByte('-');
        }
        long magnitude = Math.abs(unscaled);
        long unit = Ascii.powerOfTen(scale);
        Ascii.putNumber(magnitude / unit, out);
        out.putByte('.');
        Ascii.putDigits(magnitude % unit, scale, out);
    }

    /**
     * A double as a decimal that reads back as the same double. {@link Double#toString} is not used: what it answers
     * changed in JDK 19.
     */
    static void putDouble(double value, Bytes out) {
        double scaled = Math.rint(value * TRIED_SCALE);
        if (Math.abs(scaled) < MAX_EXACT && scaled / TRIED_SCALE == value) {
            putShortest((long) scaled, out);
        } else {
            out.putAscii(new BigDecimal(value).toString());
        }
    }

    /** Without trailing zeros, but with one decimal at least. */
    private static void putShortest(long unscaled, Bytes out) {
        long rest = unscaled;
        int scale = TRIED_DECIMALS;
        while (scale > 1 && rest % 10 == 0) {
            rest /= 10;
            scale--;
        }
        putDecimal(rest, scale, out);
    }
}
