package dev.datagen.sinks.encode;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * A text's bytes, made once to be written often. The first sixteen stand in two words, which are copied without a loop or a call
 * whatever the number of bytes is; most of the texts that come again and again have no more.
 *
 * @param text what they are of
 * @param first eight bytes, the first one lowest; zeros where there are fewer
 * @param second the next eight
 * @param rest those after them
 * @param length how many there are
 */
record Encoded(String text, long first, long second, byte[] rest, int length) {

    static final int BYTES_IN_WORDS = 2 * Long.BYTES;

    /** What stands before a text takes no more, and neither does the room that is asked for to write it. */
    private static final int MOST_BYTES_BEFORE = 16;

    /** In UTF-8; a pair of characters takes four bytes. */
    private static final int MOST_BYTES_PER_CHAR = 3;

    /**
     * The buffer has room from the start: where buffers grow often, the compiler copies growing into every writer, and those become too
     * large to be made one piece of code.
     */
    static Encoded of(String text, BiConsumer<String, Bytes> encoding) {
        Bytes out = new Bytes(MOST_BYTES_BEFORE + MOST_BYTES_PER_CHAR * text.length());
        encoding.accept(text, out);
        byte[] rest = Arrays.copyOfRange(out.array(), Math.min(out.length(), BYTES_IN_WORDS), out.length());
        return new Encoded(text, out.word(0), out.word(Long.BYTES), rest, out.length());
    }

    /** The two words, to an array that has room for both. */
    void writeWords(byte[] to, int at) {
        Bytes.writeLittleEndianLong(first, to, at);
        Bytes.writeLittleEndianLong(second, to, at + Long.BYTES);
    }

    /** Whether these are the bytes of a text. */
    boolean isOf(String other) {
        return text == other || text.equals(other);
    }
}
