package dev.datagen.world.population;

import dev.datagen.world.distribution.Normal;

/**
 * How a customer's score goes with how they pay.
 *
 * <p>The standing of customers is the part of the normal score of their credit score that owes nothing to income, age or loans. It is a standard
 * normal variable among any of them, so that who pays badly follows it while as many do as without it. What income, age and work have to do with paying is
 * {@link Hardship}.
 */
public final class Standing {

    /** The correlation of standing with how bills are paid (estimate: bureaus give scores a KS of 30 to 45). */
    private static final double SHOWS = 0.55;

    private static final double HIDDEN = StrictMath.sqrt(1 - SHOWS * SHOWS);

    /** The correlation of how somebody pays one thing and another, of what no score shows (estimate: who defaults does so on most). */
    private static final double ALIKE = 0.9;

    private static final double APART = StrictMath.sqrt(1 - ALIKE * ALIKE);

    /** The correlation of how somebody pays a loan with what its instalment takes of their income, and with what is lent of what it buys (estimates). */
    private static final double WITH_INCOME_TAKEN = 0.25;

    private static final double WITH_VALUE_LENT = 0.25;
    private static final double BESIDES_INCOME_TAKEN = StrictMath.sqrt(1 - WITH_INCOME_TAKEN * WITH_INCOME_TAKEN);
    private static final double BESIDES_BOTH =
            StrictMath.sqrt(1 - WITH_INCOME_TAKEN * WITH_INCOME_TAKEN - WITH_VALUE_LENT * WITH_VALUE_LENT);

    private Standing() {}

    /**
     * A quantile in [0, 1) of what no score shows, for one thing that is paid.
     *
     * @param hidden that of how they pay in general
     * @param u quantile in [0, 1) of what has to do with this thing alone
     */
    static double hidden(double hidden, double u) {
        double z = ALIKE * Normal.approximateQuantile(hidden) + APART * Normal.approximateQuantile(u);
        return quantile(z);
    }

    /**
     * A quantile in [0, 1) that is the higher the worse somebody pays what anybody may.
     *
     * @param standing theirs
     * @param u quantile in [0, 1) of what no score shows
     */
    public static double risk(double standing, double u) {
        return quantile(HIDDEN * Normal.approximateQuantile(u) - SHOWS * standing);
    }

    /**
     * Likewise, of what is paid the worse the harder somebody's life is.
     *
     * @param hardship theirs: see {@link Hardship}
     * @param group for whom that is held against what it is on average
     */
    static double risk(double standing, double u, double hardship, Hardship.Group group) {
        return quantile(group.normal(HIDDEN * Normal.approximateQuantile(u) - SHOWS * standing, hardship));
    }

    /**
     * Likewise, of a loan without security: as many pay as badly, but among them more of whom the instalment takes much.
     *
     * @param risk such a quantile
     * @param incomeTaken quantile in [0, 1) of the share of income that the instalment takes; owes nothing to the risk
     */
    static double strained(double risk, double incomeTaken) {
        return quantile(BESIDES_INCOME_TAKEN * Normal.approximateQuantile(risk)
                + WITH_INCOME_TAKEN * Normal.approximateQuantile(incomeTaken));
    }

    /**
     * Likewise, of a loan that buys something: who has put little into it has little to lose.
     *
     * @param valueLent quantile in [0, 1) of the share of the price that is lent; owes nothing to the others
     */
    static double strained(double risk, double incomeTaken, double valueLent) {
        return quantile(BESIDES_BOTH * Normal.approximateQuantile(risk)
                + WITH_INCOME_TAKEN * Normal.approximateQuantile(incomeTaken)
                + WITH_VALUE_LENT * Normal.approximateQuantile(valueLent));
    }

    private static double quantile(double z) {
        return Math.min(Normal.cumulative(z), Math.nextDown(1.0));
    }
}
