package dev.datagen.world.population;

import dev.datagen.world.distribution.Normal;

/**
 * How a customer's score goes with how they pay.
 *
 * <p>The standing of customers is the part of the normal score of their credit score that owes nothing to income, age or loans. It is a standard
 * normal variable among any of them, so that who pays badly follows it while as many do as without it.
 */
public final class Standing {

    /** The correlation of standing with how bills are paid (estimate: bureaus give scores a KS of 30 to 45). */
    private static final double SHOWS = 0.55;

    private static final double HIDDEN = StrictMath.sqrt(1 - SHOWS * SHOWS);

    /** The correlation of how somebody pays one thing and another, of what no score shows (estimate: who defaults does so on most). */
    private static final double ALIKE = 0.9;

    private static final double APART = StrictMath.sqrt(1 - ALIKE * ALIKE);

    private Standing() {}

    /**
     * A quantile in [0, 1) of what no score shows, for one thing that is paid.
     *
     * @param hidden that of how they pay in general
     * @param u quantile in [0, 1) of what has to do with this thing alone
     */
    static double hidden(double hidden, double u) {
        double z = ALIKE * Normal.approximateQuantile(hidden) + APART * Normal.approximateQuantile(u);
        return Math.min(Normal.cumulative(z), Math.nextDown(1.0));
    }

    /**
     * A quantile in [0, 1) that is the higher the worse somebody pays.
     *
     * @param standing theirs
     * @param u quantile in [0, 1) of what no score shows
     */
    public static double risk(double standing, double u) {
        double z = HIDDEN * Normal.approximateQuantile(u) - SHOWS * standing;
        return Math.min(Normal.cumulative(z), Math.nextDown(1.0));
    }
}
