package dev.datagen.world.population;

import dev.datagen.world.distribution.Normal;

/**
 * What a loan that follows the score costs, against others of its kind and month. The bank priced it by the score of then, which is not that of the end,
 * and by what else it knows and sells; income and term count as well (estimates).
 */
enum CreditPrice {
    /** Without security. */
    PERSONAL(0.92, 0.17, 27, 16),

    /** Secured by a vehicle. */
    VEHICLE(1.02, 0.09, 46, 13);

    /** The correlation of a rate with the score that a customer would have without what is overdue here, with their income and with the term. */
    private static final double WITH_SCORE = 0.6;

    private static final double WITH_INCOME = 0.2;
    private static final double WITH_TERM = 0.2;
    private static final double WITH_OTHERS =
            StrictMath.sqrt(1 - WITH_SCORE * WITH_SCORE - WITH_INCOME * WITH_INCOME - WITH_TERM * WITH_TERM);

    /** Of all scores. */
    private static final double MEAN_SCORE = 548;

    private static final double SPREAD_OF_SCORES = 235;

    /** The income of who is in the middle, and how many times as much is one standard deviation more. */
    private static final double MIDDLE_INCOME_CENTS = 2_400_00;

    private static final double LOG_OF_SPREAD = StrictMath.log(2);

    /** No rate is further from the middle. */
    private static final double MOST = 2;

    private final double mean;
    private final double spread;
    private final double meanTerm;
    private final double spreadOfTerms;

    /**
     * @param mean factor by which to multiply the mean rate of a month, which is weighed by amounts (fitted)
     * @param spread standard deviation of such factors against it (estimate)
     * @param meanTerm number of instalments of such loans: see {@link Borrowing}
     */
    CreditPrice(double mean, double spread, double meanTerm, double spreadOfTerms) {
        this.mean = mean;
        this.spread = spread;
        this.meanTerm = meanTerm;
        this.spreadOfTerms = spreadOfTerms;
    }

    /**
     * By what to multiply the mean rate of a month. Longer loans are cheaper, as those for little and soon cost most.
     *
     * @param term number of instalments
     * @param u quantile in [0, 1) of all else
     */
    double factor(Applicant applicant, int term, double u) {
        double score = (applicant.score() - MEAN_SCORE) / SPREAD_OF_SCORES;
        double income = StrictMath.log(applicant.incomeCents() / MIDDLE_INCOME_CENTS) / LOG_OF_SPREAD;
        double cheaper = WITH_SCORE * score
                + WITH_INCOME * within(income)
                + WITH_TERM * (term - meanTerm) / spreadOfTerms
                + WITH_OTHERS * Normal.approximateQuantile(u);
        return mean * (1 - spread * within(cheaper));
    }

    private static double within(double deviations) {
        return Math.max(-MOST, Math.min(MOST, deviations));
    }
}
