package dev.datagen.model.value;

import java.nio.charset.StandardCharsets;

/** Decimal text in byte arrays: the documents are ASCII and of fixed width. */
final class Digits {

    private static final int INT_DIGITS = 9;
    private static final int INT_LIMIT = 1_000_000_000;

    private Digits() {}

    /** Writes {@code number} right-aligned with leading zeros into {@code width} bytes from {@code offset}. */
    static void write(byte[] target, int offset, int width, long number) {
        int low = Math.min(width, INT_DIGITS);
        if (width > low) {
            write(target, offset, width - low, number / INT_LIMIT);
        }
        write(target, offset + width - low, low, (int) (number % INT_LIMIT));
    }

    /** The same of a number of nine digits at most: the division of longs is a call where the second compiler is left out. */
    static void write(byte[] target, int offset, int width, int number) {
        int rest = number;
        for (int i = offset + width - 1; i >= offset; i--) {
            int tens = rest / 10;
            target[i] = (byte) ('0' + rest - tens * 10);
            rest = tens;
        }
    }

    static String padded(long number, int width) {
        byte[] text = new byte[width];
        write(text, 0, width, number);
        return ascii(text);
    }

    static String ascii(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same without the character at a place. */
    static byte[] without(byte[] text, int place) {
        byte[] others = new byte[text.length - 1];
        System.arraycopy(text, 0, others, 0, place);
        System.arraycopy(text, place + 1, others, place, others.length - place);
        return others;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * @param what what the text is, for the message
     * @throws IllegalArgumentException unless the text is exactly {@code width} digits
     */
    static String require(String what, String text, int width) {
        if (text.length() != width) {
            throw new IllegalArgumentException(
                    what + " '" + text + "' has " + text.length() + " characters, but needs " + width);
        }
        if (!isDigits(text)) {
            throw new IllegalArgumentException(what + " '" + text + "' may hold digits only");
        }
        return text;
    }
}
