package dev.datagen.world.distribution;

/**
 * A choice among weighted categories, as the inverse of their cumulative distribution.
 *
 * <p>The inverse is monotone: neighbouring quantiles give the same or neighbouring categories, so that stratified
 * quantiles give stratified choices. A guide table makes a pick O(1) on average. Immutable.
 */
public final class Categorical {

    /** {@code upper[i]} is where category {@code i} ends; the last is exactly 1. */
    private final double[] upper;

    /**
     * For each of equal cells of [0, 1) the category, if it is one; else the complement of the first. Small enough to stay in the
     * processor's nearest cache, fine enough that most cells hold one category: then nothing is compared and nothing mispredicted.
     */
    private final short[] guide;

    private static final int LEAST_CELLS = 64;
    private static final int MOST_CELLS = 1024;

    /** The greatest quantile. */
    static final double BELOW_ONE = Math.nextDown(1.0);

    private Categorical(double[] upper) {
        this.upper = upper;
        this.guide = new short[Math.min(MOST_CELLS, Math.max(LEAST_CELLS, Integer.highestOneBit(upper.length) * 8))];
        int category = 0;
        for (int cell = 0; cell < guide.length; cell++) {
            while (upper[category] <= (double) cell / guide.length) {
                category++;
            }
            boolean whole = upper[category] >= (double) (cell + 1) / guide.length;
            guide[cell] = (short) (whole ? category : ~category);
        }
    }

    /**
     * @param weights non-negative and finite, in any unit, not all zero, at most 32,767 of them
     * @throws IllegalArgumentException if a weight is negative or not finite, or if all are zero
     */
    public static Categorical of(double... weights) {
        return new Categorical(cumulative(weights));
    }

    /** Where each category ends. */
    static double[] cumulative(double[] weights) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "weight " + i + " is " + weights[i] + ", but must be finite and not negative");
            }
            total += weights[i];
        }
        if (total <= 0) {
            throw new IllegalArgumentException("the weights sum to " + total + ", but must sum to more than 0");
        }
        double[] upper = new double[weights.length];
        double sum = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upper[i] = sum / total;
            if (weights[i] > 0) {
                last = i;
            }
        }
        for (int i = last; i < upper.length; i++) {
            upper[i] = 1;
        }
        return upper;
    }

    /** How many categories there are, those of weight zero included. */
    public int size() {
        return upper.length;
    }

    /**
     * @param u a quantile in [0, 1)
     * @return the category, 0 to {@link #size()} − 1; one of weight zero is never returned
     */
    public int pick(double u) {
        int category = guide[(int) (u * guide.length)];
        if (category >= 0) {
            return category;
        }
        category = ~category;
        while (upper[category] <= u) {
            category++;
        }
        return category;
    }

    /** Where in its category a quantile lies, in [0, 1): a fresh quantile, stratified inside the category. */
    public double rescale(double u, int category) {
        double lower = category == 0 ? 0 : upper[category - 1];
        double within = (u - lower) / (upper[category] - lower);
        return within < BELOW_ONE ? within : BELOW_ONE;
    }

    /** The probability of a category, 0 to 1. */
    public double probability(int category) {
        return upper[category] - (category == 0 ? 0 : upper[category - 1]);
    }
}
