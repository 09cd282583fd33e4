package dev.datagen.world.random;

/**
 * A low-discrepancy sequence of quantiles, one for each ordinal.
 *
 * <p>Every aligned block of 2^k ordinals falls exactly once into each of 2^k equal strata of [0, 1), for every k at once.
 * So totals converge like 1/N at any N, without N in the formula: customer {@code i} has the same quantile in a bank of any
 * size. It is the base-2 radical inverse of a nested shuffle of the ordinal, under a nested scramble (Owen 1995; by hash:
 * Laine and Karras 2011, Burley 2020). Sequences of different keys are shuffled and scrambled independently.
 */
public final class Quantile {

    /** Ordinals and quantiles have this many binary digits. */
    static final int DIGITS = 40;

    private static final long MASK = (1L << DIGITS) - 1;
    private static final double SCALE = 0x1.0p-40;

    private final NestedHash shuffle;
    private final NestedHash scramble;

    /** The sequence of a key. */
    public Quantile(Key key) {
        shuffle = new NestedHash(key.derive("shuffle"));
        scramble = new NestedHash(key.derive("scramble"));
    }

    /**
     * @param ordinal 0 to 2^40 − 1
     * @return in [0, 1), a multiple of 2^−40
     */
    public double at(long ordinal) {
        // The radical inverse reverses the digits that the nested shuffle reversed already, so the two cancel.
        long inverse = shuffle.apply(reverse(ordinal)) & MASK;
        return reverse(scramble.apply(reverse(inverse)) & MASK) * SCALE;
    }

    private static long reverse(long digits) {
        return Long.reverse(digits) >>> (Long.SIZE - DIGITS);
    }

    /** A keyed bijection in which each binary digit depends on itself and on lower ones alone. */
    private static final class NestedHash {
        private final long add1;
        private final long multiply1;
        private final long even1;
        private final long add2;
        private final long multiply2;
        private final long even2;

        NestedHash(Key key) {
            add1 = key.at(1);
            multiply1 = key.at(2) | 1;
            even1 = key.at(3) & ~1;
            add2 = key.at(4);
            multiply2 = key.at(5) | 1;
            even2 = key.at(6) & ~1;
        }

        long apply(long x) {
            x = (x + add1) * multiply1;
            x ^= x * even1;
            x ^= x * 0x0A5C7F2E6C50B47CL;
            x = (x + add2) * multiply2;
            x ^= x * even2;
            x ^= x * 0x4D1B39F6B82F1E52L;
            return x;
        }
    }
}
