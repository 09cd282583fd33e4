package dev.datagen.world.shop;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;

/**
 * How many of their purchases in person customers pay without contact: some nearly all, some none, the young more, and all more each year. Immutable.
 */
public final class ContactlessHabit {

    /** Of all purchases in person, by amount up to R$ 200 and above (ABECS, first half of 2025: 37.5 % of all on credit). */
    private static final double CONTACTLESS = 0.51;

    private static final double CONTACTLESS_DEAR = 0.36;
    private static final long DEAR_CENTS = 200_00;

    /**
     * Of those of up to R$ 200, at the beginning of each year from {@link #FIRST_YEAR} on: as the shares of all purchases in person rose, of ABECS, to those
     * on credit (22.6 million payments in January and 114 million in December of 2020, 52 % of the third quarter of 2023, 65 % a year later and 67 % at the
     * end of 2024; between them, and from 2026 on, estimates).
     */
    private static final double[] BY_YEAR = {0.01, 0.048, 0.176, 0.316, 0.418, 0.495, 0.52, 0.535};

    private static final int FIRST_YEAR = 2020;

    /** How customers of an age differ, as a standard deviation of a normal score, and how much less it is with each year (estimates). */
    private static final double PERSONAL = 1;

    private static final double LESS_A_YEAR = 0.022;
    private static final double MEAN_AGE = 42;
    private static final double SIGMA_AGE = 15;
    private static final double DAYS_A_YEAR = 365.25;

    /** Scores of a table, from −{@link #MOST} on. */
    private static final double MOST = 6;

    private static final int CELLS_A_SCORE = 16;

    private static final double SPREAD =
            StrictMath.sqrt(1 + PERSONAL * PERSONAL + LESS_A_YEAR * SIGMA_AGE * LESS_A_YEAR * SIGMA_AGE);

    private static final int START = Brasilia.epochDay(FIRST_YEAR, 1, 1);

    /** What is added to scores at the beginning of each year. */
    private static final double[] RISE = rise();

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
        double score = PERSONAL * Normal.approximateQuantile(key.unitAt(ordinal))
                - LESS_A_YEAR * (years - MEAN_AGE)
                + rise(day);
        double within = Math.max(-MOST, Math.min(MOST, score));
        return (cents < DEAR_CENTS ? CHEAP : DEAR)[(int) Math.round((within + MOST) * CELLS_A_SCORE)];
    }

    private static double rise(int day) {
        double at = Math.max(0, Math.min((day - START) / DAYS_A_YEAR, RISE.length - 1.0));
        int year = Math.min((int) at, RISE.length - 2);
        return RISE[year] + (at - year) * (RISE[year + 1] - RISE[year]);
    }

    private static double[] rise() {
        double[] rise = new double[BY_YEAR.length];
        for (int i = 0; i < rise.length; i++) {
            rise[i] = usual(BY_YEAR[i]) - usual(CONTACTLESS);
        }
        return rise;
    }

    /** The score of which all together have a share: the mean of a normal distribution's values at normal scores is one of its values. */
    private static double usual(double ofAll) {
        return Normal.quantile(ofAll) * SPREAD;
    }

    private static double[] shares(double ofAll) {
        double[] shares = new double[(int) (2 * MOST * CELLS_A_SCORE) + 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Normal.cumulative(usual(ofAll) + (double) i / CELLS_A_SCORE - MOST);
        }
        return shares;
    }
}
