package dev.datagen.world.account;

import dev.datagen.world.population.Population;
import java.util.Arrays;

/**
 * How many movements are drawn of a customer in a year, where nobody has more than so many: what the busiest of all leave, the others move, so that all
 * together move as many as without that bound. Below some activity nobody comes near it. Immutable.
 */
public final class MostDrawn {

    /**
     * Two hundred a day, as a busy shop has (estimate). No month holds more than 36 % of a year, so the numbers of {@code MovementNumbers.MOST_DRAWN}
     * suffice.
     */
    public static final int A_YEAR = 73_000;

    /** Customers of as many quantiles stand for all. */
    private static final int QUANTILES = 1 << 12;

    private static final double MOST_SHARED = 64;
    private static final int HALVINGS = 40;

    private final double shared;

    /** @param activity movements for each promised one */
    public MostDrawn(double activity) {
        double[] wished = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            wished[i] = activity * Population.transactionsPerYear((i + 0.5) / QUANTILES);
        }
        double all = Arrays.stream(wished).sum();
        this.shared = bounded(wished, 1) < all ? shared(wished, all) : 1;
    }

    private static double shared(double[] wished, double all) {
        double least = 1;
        double most = MOST_SHARED;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            if (bounded(wished, middle) < all) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least;
    }

    private static double bounded(double[] wished, double factor) {
        return Arrays.stream(wished)
                .map(each -> Math.min(A_YEAR, each * factor))
                .sum();
    }

    /** Of so many as would be drawn. */
    public double of(double wished) {
        return Math.min(A_YEAR, Math.max(0, wished) * shared);
    }
}
