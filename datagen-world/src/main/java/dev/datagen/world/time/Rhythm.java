package dev.datagen.world.time;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Key;

/**
 * How a customer's yearly number of something falls into months.
 *
 * <p>Each person has busier and quieter months of their own, on top of the country's season. The months of a year sum to the
 * year's number exactly. Remembers the customer and year last asked about; belongs to one thread.
 */
public final class Rhythm {

    private static final int LEVELS = 64;
    private static final int LEVEL_BITS = 6;
    private static final int LEVELS_IN_A_WORD = 10;

    /** How much one month differs from another of the same person: standard deviation of the logarithm. */
    private static final double PERSONAL_SIGMA = 0.35;

    private static final double[] PERSONAL = personal();

    private final Key key;
    private final double[] season;

    private long ordinal = -1;
    private int year;

    /** Weight of the year's months before each, and of all. */
    private final double[] before = new double[Months.A_YEAR + 1];

    /** Where the year's fractions fall. */
    private double offset;

    /** @param season twelve weights, January first */
    public Rhythm(Key key, double... season) {
        this.key = key;
        this.season = season;
    }

    /**
     * How many fall into a month.
     *
     * @param perYear any number from 0; a part of one happens in some years and not in others
     */
    public int count(long ordinal, int month, double perYear) {
        return count(range(ordinal, month, perYear));
    }

    /** How many a {@link #range} holds. */
    public static int count(long range) {
        return (int) range;
    }

    /** How many fell into the months of the year before that of a {@link #range}. */
    public static int before(long range) {
        return (int) (range >>> Integer.SIZE);
    }

    /** Which of a year's fall into a month: see {@link #count(long)} and {@link #before}. */
    public long range(long ordinal, int month, double perYear) {
        if (perYear <= 0) {
            return 0;
        }
        enter(ordinal, Months.year(month));
        int of = Months.monthOfYear(month);
        double total = before[Months.A_YEAR];
        long first = (int) (perYear * before[of] / total + offset);
        return first << Integer.SIZE | (int) (perYear * before[of + 1] / total + offset) - first;
    }

    private void enter(long ofOrdinal, int ofYear) {
        if (ofOrdinal == ordinal && ofYear == year) {
            return;
        }
        ordinal = ofOrdinal;
        year = ofYear;
        long levels = key.at(ordinal, 2L * year);
        double total = 0;
        for (int m = 0; m < Months.A_YEAR; m++) {
            if (m == LEVELS_IN_A_WORD) {
                levels = key.at(ordinal, 2L * year + 1);
            }
            total += season[m] * PERSONAL[(int) levels & LEVELS - 1];
            levels >>>= LEVEL_BITS;
            before[m + 1] = total;
        }
        // What is left of the second word is fresh: it decides where the year's fractions fall.
        offset = Key.unit(levels << 2 * LEVEL_BITS);
    }

    private static double[] personal() {
        LogNormal levels = new LogNormal(1, PERSONAL_SIGMA);
        double[] factors = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            factors[i] = levels.at((i + 0.5) / LEVELS);
        }
        return factors;
    }
}
