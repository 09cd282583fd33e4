package dev.datagen.world.shop;

import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;

/** How many of their purchases in person customers pay without contact: some nearly all, some none, and the young more. Immutable. */
public final class ContactlessHabit {

    /** Of all purchases in person, by amount up to R$ 200 and above (ABECS, first half of 2025: 37.5 % of all on credit). */
    private static final double CONTACTLESS = 0.51;

    private static final double CONTACTLESS_DEAR = 0.36;
    private static final long DEAR_CENTS = 200_00;

    /** How customers of an age differ, as a standard deviation of a normal score, and how much less it is with each year (estimates). */
    private static final double PERSONAL = 1;

    private static final double LESS_A_YEAR = 0.022;
    private static final double MEAN_AGE = 42;
    private static final double SIGMA_AGE = 15;
    private static final double DAYS_A_YEAR = 365.25;

    /** Scores of a table, from −{@link #MOST} on. */
    private static final double MOST = 4;

    private static final int CELLS_A_SCORE = 16;

    /** By score. */
    private static final double[] CHEAP = shares(CONTACTLESS);

    private static final double[] DEAR = shares(CONTACTLESS_DEAR);

    private final Key key;

    /** @param key of the world */
    public ContactlessHabit(Key key) {
        this.key = key.derive("contactless");
    }

    /** The share of a customer's purchases of an amount, on a day; both days since 1970-01-01. */
    public double share(long ordinal, int birthDay, int day, long cents) {
        double years = (day - birthDay) / DAYS_A_YEAR;
        double score = PERSONAL * Normal.approximateQuantile(key.unitAt(ordinal)) - LESS_A_YEAR * (years - MEAN_AGE);
        double within = Math.max(-MOST, Math.min(MOST, score));
        return (cents < DEAR_CENTS ? CHEAP : DEAR)[(int) Math.round((within + MOST) * CELLS_A_SCORE)];
    }

    /** So that all together have a share: the mean of a normal distribution's values at normal scores is one of its values. */
    private static double[] shares(double ofAll) {
        double byAge = LESS_A_YEAR * SIGMA_AGE;
        double usual = Normal.quantile(ofAll) * StrictMath.sqrt(1 + PERSONAL * PERSONAL + byAge * byAge);
        double[] shares = new double[(int) (2 * MOST * CELLS_A_SCORE) + 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Normal.cumulative(usual + (double) i / CELLS_A_SCORE - MOST);
        }
        return shares;
    }
}
