package dev.datagen.world.distribution;

import java.util.Arrays;

/**
 * Many choices of which one is made at a time, each like a {@link Categorical} of the same weights, in as little memory as can be: a pick mostly reads a
 * single byte, and the processor's caches hold more of them. Immutable.
 */
public final class Categoricals {

    /** Of [0, 1), for each choice: fine enough that most hold one category. */
    private static final int CELLS = 256;

    private static final int MOST = Byte.MAX_VALUE + 1;

    private final int width;

    /** By choice and category: where the category ends. */
    private final double[] upper;

    /** By choice and cell: the category, if it is one; else the complement of the first. */
    private final byte[] guide;

    private Categoricals(int choices, int width) {
        this.width = width;
        this.upper = new double[choices * width];
        this.guide = new byte[choices * CELLS];
    }

    /**
     * Choices in their order.
     *
     * @param weights by choice and category, as {@link Categorical#of} takes them; at most 128 categories
     * @throws IllegalArgumentException if a choice has more categories, or weights that are none
     */
    public static Categoricals of(double[]... weights) {
        int width = 0;
        for (double[] choice : weights) {
            width = Math.max(width, choice.length);
        }
        if (width > MOST) {
            throw new IllegalArgumentException("a choice has " + width + " categories, but may have " + MOST);
        }
        Categoricals made = new Categoricals(weights.length, width);
        for (int i = 0; i < weights.length; i++) {
            made.put(i, Categorical.cumulative(weights[i]));
        }
        return made;
    }

    private void put(int choice, double[] ends) {
        System.arraycopy(ends, 0, upper, choice * width, ends.length);
        int first = choice * CELLS;
        int cell = 0;
        for (int category = 0; cell < CELLS; category++) {
            double end = ends[category] * CELLS; // exact: a power of two
            int whole = (int) end;
            if (whole > cell) {
                Arrays.fill(guide, first + cell, first + whole, (byte) category);
                cell = whole;
            }
            if (end > cell) {
                guide[first + cell++] = (byte) ~category;
            }
        }
    }

    /**
     * Makes a choice.
     *
     * @param choice which one, from 0
     * @param u a quantile in [0, 1)
     * @return what {@link Categorical#pick} would be
     */
    public int pick(int choice, double u) {
        int category = guide[choice * CELLS + (int) (u * CELLS)];
        if (category >= 0) {
            return category;
        }
        int first = choice * width;
        category = ~category;
        while (upper[first + category] <= u) {
            category++;
        }
        return category;
    }

    /** As {@link Categorical#rescale}. */
    public double rescale(int choice, double u, int category) {
        double lower = lower(choice, category);
        double within = (u - lower) / (upper[choice * width + category] - lower);
        return within < Categorical.BELOW_ONE ? within : Categorical.BELOW_ONE;
    }

    /** The probability of a category, 0 to 1. */
    public double probability(int choice, int category) {
        return upper[choice * width + category] - lower(choice, category);
    }

    private double lower(int choice, int category) {
        return category == 0 ? 0 : upper[choice * width + category - 1];
    }
}
