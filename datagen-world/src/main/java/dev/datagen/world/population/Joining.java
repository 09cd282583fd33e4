package dev.datagen.world.population;

import dev.datagen.world.calendar.Years;

/**
 * When people became customers: most some four years ago, where age, bank and loan allow it, and some within the period. Years as a customer are
 * log-logistic of shape 2, which is close to a lognormal of sigma 0.9, and whose quantiles cost but a root (estimates).
 */
public final class Joining {

    private static final double MEDIAN_YEARS = 4;

    /** The calendar of banks begins so long before the first day of any period. */
    private static final double MOST_YEARS = 24;

    /** Who joins within the period has so many days of it left. */
    public static final int LEAST_DAYS_LEFT = 20;

    /** Of who is younger than so many years when the period begins, so many join in a year of it (estimates: the young open most accounts). */
    private static final int[] UP_TO_YEARS = {25, 35, 50, 200};

    private static final double[] JOIN_A_YEAR = {0.08, 0.055, 0.032, 0.016};

    /** The day of who was a customer before. */
    static final int BEFORE = Integer.MIN_VALUE;

    private Joining() {}

    /**
     * The day within the period on which somebody joins, or {@link #BEFORE}: after an exponential wait, so that a longer period has the same ones and
     * more.
     *
     * @param firstDay of the period
     * @param latest the last day on which they can; {@code firstDay} is the first one
     * @param years how old they are when the period begins
     * @param u quantile in [0, 1)
     */
    static int dayWithin(int firstDay, int latest, double years, double u) {
        double aDay = joinAYear(years) / Years.DAYS;
        // Spares most the logarithm: no wait is shorter than this.
        if (u >= aDay * (latest - firstDay + 1)) {
            return BEFORE;
        }
        int day = firstDay + (int) (-StrictMath.log(1 - u) / aDay);
        return day <= latest ? day : BEFORE;
    }

    static double joinAYear(double years) {
        int band = 0;
        while (years >= UP_TO_YEARS[band]) {
            band++;
        }
        return JOIN_A_YEAR[band];
    }

    /**
     * Of all that people of an age would do in a period, so much is missed, on average, before they join within it.
     *
     * @param daysOpen on so many of its days, the first ones, they may join; none if that is not positive
     * @param days of the period
     */
    static double missed(double years, int daysOpen, int days) {
        double aDay = joinAYear(years) / Years.DAYS;
        double waits = aDay * Math.max(0, daysOpen);
        return (1 - (1 + waits) * StrictMath.exp(-waits)) / (aDay * days);
    }

    /**
     * A day among those that are possible.
     *
     * @param firstDay of the period
     * @param earliest in days since 1970-01-01
     * @param latest not before the earliest one, and before the period
     * @param u quantile in [0, 1)
     */
    static int day(int firstDay, int earliest, int latest, double u) {
        double least = shareWithin(Years.between(latest, firstDay));
        double most = shareWithin(Math.min(MOST_YEARS, Years.between(earliest, firstDay)));
        double share = least + u * (most - least);
        double years = MEDIAN_YEARS * StrictMath.sqrt(share / (1 - share));
        return Math.min(latest, Math.max(earliest, firstDay - (int) (years * Years.DAYS)));
    }

    /** How many have been customers for so many years at most. */
    private static double shareWithin(double years) {
        double squared = years * years;
        return squared / (squared + MEDIAN_YEARS * MEDIAN_YEARS);
    }
}
