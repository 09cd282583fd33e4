package dev.datagen.world.shop;

import dev.datagen.world.calendar.ByYear;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import java.util.stream.DoubleStream;

/**
 * How many of their purchases in person customers pay without contact: some nearly all, some none, the young more, and all more each year. Immutable.
 */
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

    /** Scores of a table, from −{@link #MOST} on. */
    private static final double MOST = 6;

    private static final int CELLS_A_SCORE = 16;

    private static final double SPREAD =
            StrictMath.sqrt(1 + PERSONAL * PERSONAL + LESS_A_YEAR * SIGMA_AGE * LESS_A_YEAR * SIGMA_AGE);

    /**
     * What is added to scores: of purchases of up to R$ 200 so many were contactless at the beginning of 2020 and of each later year, as the shares of all
     * purchases in person rose, of ABECS, to those on credit (22.6 million payments in January and 114 million in December of 2020, 52 % of the third quarter
     * of 2023, 65 % a year later and 67 % at the end of 2024; between them, and from 2026 on, estimates).
     */
    private static final ByYear RISE = ByYear.from(
            2020,
            DoubleStream.of(0.01, 0.048, 0.176, 0.316, 0.418, 0.495, 0.52, 0.535)
                    .map(share -> usual(share) - usual(CONTACTLESS))
                    .toArray());

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
        double years = Years.between(birthDay, day);
        double score = PERSONAL * Normal.approximateQuantile(key.unitAt(ordinal))
                - LESS_A_YEAR * (years - MEAN_AGE)
                + RISE.on(day);
        double within = Math.max(-MOST, Math.min(MOST, score));
        return (cents < DEAR_CENTS ? CHEAP : DEAR)[(int) Math.round((within + MOST) * CELLS_A_SCORE)];
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
