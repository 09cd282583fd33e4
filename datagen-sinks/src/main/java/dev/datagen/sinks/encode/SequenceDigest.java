package dev.datagen.sinks.encode;

import java.util.HexFormat;

/**
 * A fingerprint of the order in which records stand, of 64 bits: beside a {@link Digest}, which says that they are the right ones, it
 * says that each stands at its place, with its timestamp.
 *
 * <p>It shows errors, not forgeries. Not thread safe.
 */
public final class SequenceDigest {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long state;

    /** The digest of nothing. */
    public SequenceDigest() {}

    /**
     * The next record.
     *
     * @param hash what {@link Digest#add} said of it
     * @param millis its timestamp, in milliseconds since 1970-01-01T00:00Z
     */
    public void add(long hash, long millis) {
        state = Long.rotateLeft((state ^ hash) * C1, 31);
        state = (state + millis) * C2;
    }

    /** The fingerprint in 16 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(state);
    }
}
