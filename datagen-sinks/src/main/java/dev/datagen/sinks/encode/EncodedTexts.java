package dev.datagen.sinks.encode;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again, encoded once. Remembers so many at the most; one that comes pushes out another that has its place. May serve any
 * number of threads.
 */
final class EncodedTexts {

    private static final int PLACE_BITS = 10;

    /** Whose multiples are spread evenly: 2^32 divided by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    /** What stands before a text takes no more, and neither does the room that is asked for to write it. */
    private static final int MOST_BYTES_BEFORE = 16;

    /** In UTF-8; a pair of characters takes four bytes. */
    private static final int MOST_BYTES_PER_CHAR = 3;

    private final BiConsumer<String, Bytes> encoding;

    /** What a thread sees here of another's work is all of it, or nothing. */
    private final @Nullable Entry[] entries = new Entry[1 << PLACE_BITS];

    private record Entry(String text, byte[] encoded) {}

    /** @param encoding writes a text, always alike */
    EncodedTexts(BiConsumer<String, Bytes> encoding) {
        this.encoding = encoding;
    }

    /** A text's bytes, not to be changed. */
    byte[] encoded(String text) {
        int place = text.hashCode() * GOLDEN >>> Integer.SIZE - PLACE_BITS;
        Entry entry = entries[place];
        return entry != null && entry.text.equals(text) ? entry.encoded : remember(text, place);
    }

    /**
     * The buffer has room from the start: where buffers grow often, the compiler copies growing into every writer, and those become too
     * large to be made one piece of code.
     */
    private byte[] remember(String text, int place) {
        Bytes out = new Bytes(MOST_BYTES_BEFORE + MOST_BYTES_PER_CHAR * text.length());
        encoding.accept(text, out);
        byte[] encoded = out.toByteArray();
        entries[place] = new Entry(text, encoded);
        return encoded;
    }
}
