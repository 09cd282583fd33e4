package dev.datagen.world.random;

/**
 * A keyed bijection inside aligned blocks of 2^n numbers, cheap in both directions: a few steps of multiply, add and fold, each of which can be
 * undone. Immutable.
 */
public final class BlockPermutation {

    private static final int STEPS = 3;

    private final Key key;
    private final int bits;
    private final int mask;
    private final int fold;

    /**
     * The permutations of a key.
     *
     * @param bits 2 to 20: the blocks hold 2^bits numbers
     */
    public BlockPermutation(Key key, int bits) {
        if (bits < 2 || bits > 20) {
            throw new IllegalArgumentException("bits is " + bits + ", but must be 2 to 20");
        }
        this.key = key;
        this.bits = bits;
        this.mask = (1 << bits) - 1;
        this.fold = (bits + 1) / 2;
    }

    /** The number, of the same block, that takes the place of {@code x}, which is not negative. */
    public long apply(long x) {
        long block = x >>> bits;
        int y = (int) x & mask;
        for (int step = 0; step < STEPS; step++) {
            long random = key.at(block, step);
            y = y * odd(random) + (int) (random >>> 32) & mask;
            y ^= y >>> fold;
        }
        return block << bits | y;
    }

    /** The number whose place {@code y} took: {@code invert(apply(x)) == x}. */
    public long invert(long y) {
        long block = y >>> bits;
        int x = (int) y & mask;
        for (int step = STEPS - 1; step >= 0; step--) {
            long random = key.at(block, step);
            x ^= x >>> fold;
            x = (x - (int) (random >>> 32)) * inverse(odd(random)) & mask;
        }
        return block << bits | x;
    }

    private static int odd(long random) {
        return (int) random | 1;
    }

    /** Of an odd number, modulo 2^32: Newton's iteration doubles the right digits each time. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 4; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
