package dev.datagen.world.population;

import dev.datagen.world.calendar.Years;

/**
 * How long customers stay, of those who could leave any day: an exponential wait, longer for those with more to give up (estimates, since nobody publishes
 * the number: some 2.5 % of all customers leave in a year, about as many as join).
 */
public final class Leaving {

    /** Of who is younger than so many years when the period begins, so many leave in a year of it. */
    private static final int[] UP_TO_YEARS = {25, 35, 50, 200};

    private static final double[] LEAVE_A_YEAR = {0.1, 0.08, 0.05, 0.032};

    /** Each thing that has to be given up makes it rarer by as much. */
    private static final double EACH_BOND = 0.6;

    /** The most there are. */
    public static final double MOST_A_YEAR = 0.1;

    /** Of all that is done by those who have no loans, so much by those of them who may leave (fitted to five years). */
    private static final double BY_WHO_MAY = 0.85;

    private Leaving() {}

    /**
     * After how many days somebody leaves.
     *
     * @param years how old they are when the period begins
     * @param bonds how many things they have to give up
     * @param u quantile in [0, 1)
     */
    public static double days(double years, int bonds, double u) {
        return -StrictMath.log(1 - u) / leaveAYear(years, bonds) * Years.DAYS;
    }

    /** Of people of an age with as many bonds, so many in a year. */
    static double leaveAYear(double years, int bonds) {
        int band = 0;
        while (years >= UP_TO_YEARS[band]) {
            band++;
        }
        return LEAVE_A_YEAR[band] * StrictMath.pow(EACH_BOND, bonds);
    }

    /**
     * Of all that people without loans would do in a period, so much is missed, on average, since they have left.
     *
     * @param aYear how many of them leave in one
     * @param days of the period
     */
    static double missed(double aYear, int days) {
        double waits = aYear / Years.DAYS * days;
        return BY_WHO_MAY * (1 + StrictMath.expm1(-waits) / waits);
    }
}
