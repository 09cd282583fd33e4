package dev.datagen.world.account;

import dev.datagen.world.distribution.Categorical;

/** The round sums that people name: the more money, the rounder (estimate). Amounts are in cents. */
public final class RoundSums {

    /** Below so many reais, sums are multiples of one of so many reais, by weight. */
    private record Size(long belowCents, Categorical share, long... stepsCents) {}

    private static final Size[] SIZES = {
        new Size(12_00, Categorical.of(1), 5_00),
        new Size(30_00, Categorical.of(0.3, 0.7), 5_00, 10_00),
        new Size(100_00, Categorical.of(0.12, 0.63, 0.25), 5_00, 10_00, 50_00),
        new Size(300_00, Categorical.of(0.04, 0.3, 0.46, 0.2), 5_00, 10_00, 50_00, 100_00),
        new Size(1000_00, Categorical.of(0.08, 0.34, 0.58), 10_00, 50_00, 100_00),
        new Size(3000_00, Categorical.of(0.1, 0.5, 0.4), 50_00, 100_00, 500_00),
        new Size(Long.MAX_VALUE, Categorical.of(0.15, 0.4, 0.45), 100_00, 500_00, 1000_00)
    };

    private RoundSums() {}

    /**
     * The nearest round sum, never 0.
     *
     * @param u how round, in [0, 1)
     */
    public static long near(long cents, double u) {
        long step = step(cents, u);
        return Math.max(step, (cents + step / 2) / step * step);
    }

    /** The highest round sum that is no more, likewise; 0 if there is none. */
    public static long upTo(long cents, double u) {
        long step = step(cents, u);
        return cents / step * step;
    }

    private static long step(long cents, double u) {
        int size = 0;
        while (cents >= SIZES[size].belowCents()) {
            size++;
        }
        return SIZES[size].stepsCents()[SIZES[size].share().pick(u)];
    }
}
