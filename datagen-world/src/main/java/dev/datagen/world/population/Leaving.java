package dev.datagen.world.population;

/**
 * How long customers stay, of those who could leave any day: an exponential wait (estimates, since nobody publishes the number: some 2.5 % of all customers
 * leave in a year, about as many as join).
 */
public final class Leaving {

    private static final double DAYS_A_YEAR = 365.25;

    /** Of who is younger than so many years when the period begins, so many leave in a year of it. */
    private static final int[] UP_TO_YEARS = {25, 35, 50, 200};

    private static final double[] LEAVE_A_YEAR = {0.16, 0.12, 0.08, 0.05};

    /** The most there are. */
    public static final double MOST_A_YEAR = 0.16;

    /** Of all that is done by those who have neither loans nor investments, so much by those of them who may leave (fitted to five years). */
    private static final double BY_WHO_MAY = 0.5;

    private Leaving() {}

    /**
     * After how many days somebody leaves.
     *
     * @param years how old they are when the period begins
     * @param u quantile in [0, 1)
     */
    public static double days(double years, double u) {
        return -StrictMath.log(1 - u) / leaveAYear(years) * DAYS_A_YEAR;
    }

    static double leaveAYear(double years) {
        int band = 0;
        while (years >= UP_TO_YEARS[band]) {
            band++;
        }
        return LEAVE_A_YEAR[band];
    }

    /**
     * Of all that people of an age who have neither loans nor investments would do in a period, so much is missed, on average, since they have left.
     *
     * @param days of the period
     */
    static double missed(double years, int days) {
        double waits = leaveAYear(years) / DAYS_A_YEAR * days;
        return BY_WHO_MAY * (1 + StrictMath.expm1(-waits) / waits);
    }
}
