package dev.datagen.model.value;

import java.nio.charset.StandardCharsets;

/** Decimal text in byte arrays: the documents are ASCII and of fixed width. */
final class Digits {

    private Digits() {}

    /** Writes {@code number} right-aligned with leading zeros into {@code width} bytes from {@code offset}. */
    static void write(byte[] target, int offset, int width, long number) {
        long rest = number;
        for (int i = offset + width - 1; i >= offset; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
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
