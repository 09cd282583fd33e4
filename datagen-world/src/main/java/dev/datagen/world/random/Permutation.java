package dev.datagen.world.random;

/**
 * A keyed bijection of the whole numbers below a size: numbers that look random and never repeat.
 *
 * <p>A Feistel network over the next even number of binary digits, walked until it falls inside the range again (Black and
 * Rogaway 2002), four steps at the most on average. Immutable.
 */
public final class Permutation {

    private static final int ROUNDS = 6;

    private final Key key;
    private final long size;
    private final int halfDigits;
    private final long halfMask;

    /** @param size 1 to 2^62 */
    public Permutation(Key key, long size) {
        if (size < 1 || size > 1L << 62) {
            throw new IllegalArgumentException("size is " + size + ", but must be 1 to 2^62");
        }
        this.key = key;
        this.size = size;
        int digits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, size - 1));
        halfDigits = (digits + 1) / 2;
        halfMask = (1L << halfDigits) - 1;
    }

    /** The number that takes the place of {@code x}, which is 0 to size − 1. */
    public long apply(long x) {
        check(x);
        do {
            long left = x >>> halfDigits;
            long right = x & halfMask;
            for (int round = 0; round < ROUNDS; round++) {
                long mixed = left ^ (key.at(right, round) & halfMask);
                left = right;
                right = mixed;
            }
            x = left << halfDigits | right;
        } while (x >= size);
        return x;
    }

    private void check(long x) {
        if (x < 0 || x >= size) {
            throw new IllegalArgumentException(x + " is not among the " + size + " numbers permuted");
        }
    }
}
