package dev.datagen.world.shop;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mccs;

/**
 * What comes as a bill and is paid by card: of one customer nearly the same each time, as a plan has its price, and a home uses what it uses; customers differ as
 * in other categories. Immutable.
 */
public final class BilledPrices {

    private static final int TELEPHONE = 4814;
    private static final int UTILITIES = 4900;
    private static final int INSURANCE = 6300;

    /** By how much bills differ from each other that are not of a plan, as the standard deviation of logarithms (estimate). */
    private static final double VARIES = 0.15;

    private final Key levels;
    private final Key endings;
    private final int telephone;
    private final int utilities;
    private final int insurance;

    /** @param key of the world */
    public BilledPrices(Key key, Mccs mccs) {
        this.levels = key.derive("bills by card");
        this.endings = levels.derive("endings");
        this.telephone = mccs.ofCode(TELEPHONE).index();
        this.utilities = mccs.ofCode(UTILITIES).index();
        this.insurance = mccs.ofCode(INSURANCE).index();
    }

    /** Whether all that a category sells is billed. */
    public boolean areOf(int category) {
        return category == telephone || category == utilities || category == insurance;
    }

    /** Whether each bill of a category asks for the price of a plan, or for a premium, to the cent. */
    public boolean arePlans(int category) {
        return category == telephone || category == insurance;
    }

    /** Of how the price of a customer's plan is written, a quantile in [0, 1): the same for each bill, and whatever the price is. */
    public double writtenQuantile(long ordinal, int category) {
        return Key.unit(endings.at(ordinal, category));
    }

    /**
     * What a bill of a category comes to, of all that is paid there.
     *
     * @param law of all bills of all customers
     * @param u of the bill, in [0, 1)
     */
    public double at(LogNormal law, long ordinal, int category, double u) {
        double own = Key.unit(levels.at(ordinal, category));
        if (arePlans(category)) {
            return law.at(own);
        }
        double kept = Math.sqrt(law.sigma() * law.sigma() - VARIES * VARIES);
        return new LogNormal(new LogNormal(law.median(), kept).at(own), VARIES).at(u);
    }
}
