package dev.datagen.world.population;

/**
 * When people became customers: some four years ago, where age, bank and loan allow it. Years as a customer are log-logistic of shape 2, which is
 * close to a lognormal of sigma 0.9, and whose quantiles cost but a root (estimates).
 */
final class Joining {

    private static final double MEDIAN_YEARS = 4;

    /** The calendar of banks begins so long before the first day of any period. */
    private static final double MOST_YEARS = 24;

    private static final double DAYS_A_YEAR = 365.25;

    private Joining() {}

    /**
     * A day among those that are possible.
     *
     * @param firstDay of the period
     * @param earliest in days since 1970-01-01
     * @param latest not before the earliest one, and before the period
     * @param u quantile in [0, 1)
     */
    static int day(int firstDay, int earliest, int latest, double u) {
        double least = shareWithin((firstDay - latest) / DAYS_A_YEAR);
        double most = shareWithin(Math.min(MOST_YEARS, (firstDay - earliest) / DAYS_A_YEAR));
        double share = least + u * (most - least);
        double years = MEDIAN_YEARS * StrictMath.sqrt(share / (1 - share));
        return Math.min(latest, Math.max(earliest, firstDay - (int) (years * DAYS_A_YEAR)));
    }

    /** How many have been customers for so many years at most. */
    private static double shareWithin(double years) {
        double squared = years * years;
        return squared / (squared + MEDIAN_YEARS * MEDIAN_YEARS);
    }
}
