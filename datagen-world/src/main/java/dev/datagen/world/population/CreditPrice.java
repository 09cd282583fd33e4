package dev.datagen.world.population;

import dev.datagen.world.distribution.Normal;

/**
 * What a loan that follows the score costs, against others of its kind and month. The bank priced it by the score of then, which is not that of the
 * end, and by what else it knows and sells; income and term count as well (estimates). Logarithms of rates are normal: BCB's rates by institution are
 * few below a third of the mean and go up to more than three times it.
 */
enum CreditPrice {
    /** Without security. */
    PERSONAL(0.94, 0.7, 0.42, 27, 16),

    /** Secured by a vehicle. */
    VEHICLE(1.0, 0.6, 0.20, 46, 13);

    /** The correlation of the logarithms of a lender's rates with the income of who borrows and with the term. */
    private static final double WITH_INCOME = 0.2;

    private static final double WITH_TERM = 0.2;

    /** Of all scores. */
    private static final double MEAN_SCORE = 548;

    private static final double SPREAD_OF_SCORES = 235;

    /** The income of who is in the middle, and how many times as much is one standard deviation more. */
    private static final double MIDDLE_INCOME_CENTS = 2_400_00;

    private static final double LOG_OF_SPREAD = StrictMath.log(2);

    /** No rate is further from the middle, nor does income count for more. */
    private static final double MOST = 3;

    private static final double MOST_OF_INCOME = 2;

    /** The most that BCB's list has, in millionths a month (2025: some 22 %), and what is advertised as little. */
    private static final double HIGHEST = 220_000;

    private static final double LOWEST = 9_900;

    /** Who paid nothing would owe so many times what was lent at the end of the term, at the most: at high rates nobody lends for long (estimate). */
    private static final double MOST_GROWTH = 400;

    private static final double MILLION = 1e6;

    /** Contracts say rates in hundredths of a percent. */
    private static final int WHOLE = 100;

    private final double mean;
    private final double withScore;
    private final double withOthers;
    private final double spread;
    private final double meanTerm;
    private final double spreadOfTerms;

    /**
     * @param mean factor by which to multiply the mean rate of a month (fitted to means that are weighed by amounts)
     * @param withScore correlation of the logarithms of a lender's rates with the score that a borrower would have without what is overdue here
     * @param spread standard deviation of the logarithms of rates at one lender (estimate)
     * @param meanTerm number of instalments of such loans: see {@link Borrowing}
     */
    CreditPrice(double mean, double withScore, double spread, double meanTerm, double spreadOfTerms) {
        this.mean = mean;
        this.withScore = withScore;
        this.withOthers =
                StrictMath.sqrt(1 - withScore * withScore - WITH_INCOME * WITH_INCOME - WITH_TERM * WITH_TERM);
        this.spread = spread;
        this.meanTerm = meanTerm;
        this.spreadOfTerms = spreadOfTerms;
    }

    /**
     * A rate in millionths a month. Longer loans are cheaper, as those for little and soon cost most.
     *
     * @param meanMillionths of such loans in the month
     * @param lender what its lender asks against others: see {@link LenderPrices}
     * @param term number of instalments
     * @param u quantile in [0, 1) of all else
     */
    int millionths(int meanMillionths, double lender, Applicant applicant, int term, double u) {
        double score = (applicant.score() - MEAN_SCORE) / SPREAD_OF_SCORES;
        double income = StrictMath.log(applicant.incomeCents() / MIDDLE_INCOME_CENTS) / LOG_OF_SPREAD;
        double cheaper = withScore * score
                + WITH_INCOME * within(income, MOST_OF_INCOME)
                + WITH_TERM * (term - meanTerm) / spreadOfTerms
                + withOthers * Normal.approximateQuantile(u);
        double rate = meanMillionths * mean * lender * StrictMath.exp(-spread * within(cheaper, MOST));
        double most = Math.min(HIGHEST, (StrictMath.pow(MOST_GROWTH, 1.0 / term) - 1) * MILLION);
        return (int) (Math.max(LOWEST, Math.min(rate, most)) / WHOLE) * WHOLE;
    }

    private static double within(double deviations, double most) {
        return Math.max(-most, Math.min(most, deviations));
    }
}
