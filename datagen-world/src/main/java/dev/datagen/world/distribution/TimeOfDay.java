package dev.datagen.world.distribution;

/**
 * At what time of day something happens, as the inverse of the cumulative distribution: straight between 128 equally probable parts, so that one quantile
 * gives an instant, and a table fits into a few lines of a processor's cache. Immutable.
 *
 * <p>The day is taken to begin at four, when least happens: what is open past midnight is so in one stretch.
 */
public final class TimeOfDay {

    private static final int PARTS = 128;

    /** How many ends there are. */
    static final int ENDS = PARTS + 1;

    private static final int BEGINS_QUARTER = 4 * Quarters.AN_HOUR;
    private static final int QUARTER_MILLIS = 900_000;
    private static final long DAY_MILLIS = (long) Quarters.A_DAY * QUARTER_MILLIS;

    /** Of which the ends of the parts are multiples: 16 bits hold a day. */
    private static final int UNIT_MILLIS = 4000;

    /** Since the day began, in units. */
    private final short[] ends = new short[ENDS];

    private TimeOfDay(double[] quarters) {
        double total = 0;
        for (double weight : quarters) {
            total += weight;
        }
        int quarter = 0;
        double before = 0;
        for (int part = 0; part <= PARTS; part++) {
            double target = total * part / PARTS;
            double weight = weight(quarters, quarter);
            while (quarter < Quarters.A_DAY - 1 && (weight == 0 || before + weight < target)) {
                before += weight;
                weight = weight(quarters, ++quarter);
            }
            double inQuarter = weight == 0 ? 1 : Math.max(0, Math.min(1, (target - before) / weight));
            ends[part] = (short) StrictMath.rint((quarter + inQuarter) * QUARTER_MILLIS / UNIT_MILLIS);
        }
        ends[PARTS] = (short) (lastEnd(quarters) * (QUARTER_MILLIS / UNIT_MILLIS));
    }

    /**
     * By weights.
     *
     * @param quarters of the {@linkplain Quarters quarters} of a day; nothing happens where it is 0
     */
    public static TimeOfDay of(double[] quarters) {
        return new TimeOfDay(quarters);
    }

    private static double weight(double[] quarters, int sinceBegin) {
        return quarters[(sinceBegin + BEGINS_QUARTER) % Quarters.A_DAY];
    }

    private static int lastEnd(double[] quarters) {
        int end = Quarters.A_DAY;
        while (weight(quarters, end - 1) == 0) {
            end--;
        }
        return end;
    }

    /**
     * In milliseconds since midnight.
     *
     * @param u quantile in [0, 1)
     */
    public long millis(double u) {
        return millis(ends, 0, u);
    }

    /** The same of the ends from a place on. */
    static long millis(short[] ends, int from, double u) {
        double position = u * PARTS;
        int inDay = (int) position;
        int part = from + inDay;
        // In this order, so that no rounding reaches the end of a part.
        long inPart = (long) ((position - inDay) * ((ends[part + 1] - ends[part]) * UNIT_MILLIS));
        long millis = (long) BEGINS_QUARTER * QUARTER_MILLIS + ends[part] * (long) UNIT_MILLIS + inPart;
        return millis < DAY_MILLIS ? millis : millis - DAY_MILLIS;
    }

    void copyEnds(short[] to, int from) {
        System.arraycopy(ends, 0, to, from, ENDS);
    }
}
