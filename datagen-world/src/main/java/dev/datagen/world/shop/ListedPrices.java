package dev.datagen.world.shop;

import dev.datagen.world.company.Shops;
import dev.datagen.world.random.Key;

/**
 * The prices of shops whose work has one: a shop asks a few sums, each a third more than the one below, and mostly the same of the same customer
 * (estimates). Immutable.
 */
public final class ListedPrices {

    /** Of the visits, those for the same as ever. */
    private static final double USUAL = 0.65;

    /** Between a price of a list and the next, as a logarithm. */
    private static final double STEP = 0.3;

    private final Key usual;
    private final Key lists;

    /** @param key of the world */
    public ListedPrices(Key key) {
        this.usual = key.derive("usual prices");
        this.lists = key.derive("lists of prices");
    }

    /**
     * What a customer would pay of all that is paid in a category.
     *
     * @param u of the visit, in [0, 1)
     * @return a quantile, too
     */
    public double quantile(long ordinal, int category, double u) {
        return u < USUAL ? usual.unitAt(usual.at(ordinal, category)) : (u - USUAL) / (1 - USUAL);
    }

    /**
     * The price of a shop's list that is nearest.
     *
     * @param reais more than 0
     * @param shop which one, see {@link Shops#place}
     */
    public double nearest(double reais, long shop) {
        double above = lists.unitAt(shop);
        return StrictMath.exp((StrictMath.rint(StrictMath.log(reais) / STEP - above) + above) * STEP);
    }
}
