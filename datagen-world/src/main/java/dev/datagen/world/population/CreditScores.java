package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;

/**
 * Credit scores from 0 to 1000 as Brazil's bureaus give them: 45 % of people have negative entries (a Beta law with mean 340),
 * 55 % have none (mean 718), so that the mean is 548 (Serasa, April 2025).
 */
final class CreditScores {

    private static final double WITH_ENTRIES = 0.45;
    private static final int HIGHEST = 1000;
    private static final double[] BAD = beta(3.4, 6.6);
    private static final Categorical BAD_ONES = Categorical.of(BAD);

    private CreditScores() {}

    /** The category is the score. */
    static Categorical distribution() {
        double[] clean = beta(7.2, 2.8);
        double[] weights = new double[HIGHEST + 1];
        for (int i = 0; i <= HIGHEST; i++) {
            weights[i] = WITH_ENTRIES * BAD[i] + (1 - WITH_ENTRIES) * clean[i];
        }
        return Categorical.of(weights);
    }

    /** The score at a quantile in [0, 1) of those of people with negative entries. */
    static int withEntries(double u) {
        return BAD_ONES.pick(u);
    }

    /** On the scale of the column {@code credit_score}, 300 to 850. */
    static int compatible(int score) {
        return (int) (300 + 0.55 * score + 0.5);
    }

    private static double[] beta(double a, double b) {
        double[] density = new double[HIGHEST + 1];
        double sum = 0;
        for (int i = 0; i <= HIGHEST; i++) {
            double x = (i + 0.5) / (HIGHEST + 1);
            density[i] = StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log(1 - x));
            sum += density[i];
        }
        for (int i = 0; i <= HIGHEST; i++) {
            density[i] /= sum;
        }
        return density;
    }
}
