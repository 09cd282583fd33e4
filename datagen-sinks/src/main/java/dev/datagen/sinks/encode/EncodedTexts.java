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

    private final BiConsumer<String, Bytes> encoding;

    /** What a thread sees here of another's work is all of it, or nothing. */
    private final @Nullable Encoded[] entries = new Encoded[1 << PLACE_BITS];

    /** @param encoding writes a text, always alike */
    EncodedTexts(BiConsumer<String, Bytes> encoding) {
        this.encoding = encoding;
    }

    /** What a text is encoded to. */
    Encoded encoded(String text) {
        int place = text.hashCode() * GOLDEN >>> Integer.SIZE - PLACE_BITS;
        Encoded entry = entries[place];
        return entry != null && entry.isOf(text) ? entry : remember(text, place);
    }

    private Encoded remember(String text, int place) {
        Encoded encoded = Encoded.of(text, encoding);
        entries[place] = encoded;
        return encoded;
    }
}
