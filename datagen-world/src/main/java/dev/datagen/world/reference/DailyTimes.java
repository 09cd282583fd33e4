package dev.datagen.world.reference;

import dev.datagen.world.distribution.Quarters;
import dev.datagen.world.distribution.TimeOfDay;
import dev.datagen.world.distribution.TimesOfDay;
import java.util.Arrays;

/**
 * When in the day people of each kind do something that all together do at certain hours: who works, hardly in working hours, and who gets up early, early.
 * Immutable.
 */
public final class DailyTimes {

    /** How many levels of lateness there are, from the earliest risers to those who go to bed last, {@link #LEVEL} apart. */
    public static final int LEVELS = 7;

    /** Between two levels, in units of which one multiplies a late hour by some {@code exp(0.42 × 1.6)}. */
    public static final double LEVEL = 0.6;

    private static final double STRENGTH = 0.42;

    /** Of people, by level: normal with a standard deviation of 0.85. */
    private static final double[] SHARES = {0.039, 0.106, 0.217, 0.276, 0.217, 0.106, 0.039};

    /** Of payments and purchases on workdays, by kind (estimate). */
    private static final double[] OF_KINDS = {0, 0.52, 0.26, 0.22};

    /** Earliest when people get up, latest when the last go to bed. */
    private static final double EARLIEST_HOUR = 5;

    private static final double LATE_AFTER_HOURS = 18.5;
    private static final double EXTREME = 1.6;
    private static final double HOURS = 24;
    private static final int FITS = 2;

    private static final DayKind[] KINDS = DayKind.values();
    private static final double[][] TILTS = tilts();

    /** By kind of day and quarter. */
    private static final double[][] LEISURE =
            Arrays.stream(KINDS).map(DayKind::leisure).toArray(double[][]::new);

    /** By kind of day and level. */
    private final TimesOfDay times;

    private DailyTimes(double[] quarters, double byWork) {
        double[][] leisure = new double[KINDS.length][Quarters.A_DAY];
        for (int kind = 0; kind < KINDS.length; kind++) {
            for (int i = 0; i < Quarters.A_DAY; i++) {
                leisure[kind][i] = 1 + byWork * (LEISURE[kind][i] - 1);
            }
        }
        TimeOfDay[] made = new TimeOfDay[KINDS.length * LEVELS];
        make(quarters, leisure, new double[] {1, 0, 0, 0}, made);
        make(quarters, leisure, OF_KINDS, made);
        times = TimesOfDay.of(made);
    }

    /**
     * Times by weights.
     *
     * @param quarters weights of all together, by {@linkplain Quarters quarter}
     * @param byWork how much it matters who works, 0 to 1
     */
    public static DailyTimes of(double[] quarters, double byWork) {
        return new DailyTimes(quarters, byWork);
    }

    /** Of those kinds that have a share: so that all of them together have the weights. */
    private static void make(double[] quarters, double[][] leisure, double[] kinds, TimeOfDay[] made) {
        double[] base = quarters.clone();
        for (int fit = 0; fit < FITS; fit++) {
            double[] together = together(base, leisure, kinds);
            for (int i = 0; i < base.length; i++) {
                base[i] *= together[i] == 0 ? 0 : quarters[i] / together[i];
            }
        }
        for (int kind = 0; kind < kinds.length; kind++) {
            for (int level = 0; kinds[kind] > 0 && level < LEVELS; level++) {
                made[place(kind, level)] = TimeOfDay.of(tilted(base, leisure[kind], TILTS[level]));
            }
        }
    }

    private static int place(int kind, int level) {
        return kind * LEVELS + level;
    }

    /** In the unit of the weights. */
    private static double[] together(double[] base, double[][] leisure, double[] kinds) {
        double[] together = new double[base.length];
        double all = sum(base);
        for (int kind = 0; kind < kinds.length; kind++) {
            for (int level = 0; kinds[kind] > 0 && level < LEVELS; level++) {
                double[] tilted = tilted(base, leisure[kind], TILTS[level]);
                double share = kinds[kind] * SHARES[level] * all / sum(tilted);
                for (int i = 0; i < base.length; i++) {
                    together[i] += share * tilted[i];
                }
            }
        }
        return together;
    }

    private static double[] tilted(double[] base, double[] leisure, double[] tilt) {
        double[] tilted = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            tilted[i] = base[i] * leisure[i] * tilt[i];
        }
        return tilted;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double[][] tilts() {
        double[][] tilts = new double[LEVELS][Quarters.A_DAY];
        for (int level = 0; level < LEVELS; level++) {
            double lateness = (level - LEVELS / 2) * LEVEL;
            for (int i = 0; i < Quarters.A_DAY; i++) {
                tilts[level][i] = StrictMath.exp(STRENGTH * lateness * late(Quarters.middle(i)));
            }
        }
        return tilts;
    }

    /** How late an hour is, from −{@link #EXTREME} to that and, in the small hours, back. */
    private static double late(double hour) {
        double since = (hour - EARLIEST_HOUR + HOURS) % HOURS;
        double phase = since < LATE_AFTER_HOURS
                ? since / LATE_AFTER_HOURS
                : 1 + (since - LATE_AFTER_HOURS) / (HOURS - LATE_AFTER_HOURS);
        return -EXTREME * StrictMath.cos(Math.PI * phase);
    }

    /**
     * In milliseconds since midnight, where one is.
     *
     * @param level of lateness, 0 to {@link #LEVELS} − 1
     * @param u quantile in [0, 1)
     */
    public long millis(DayKind kind, int level, double u) {
        return times.millis(place(kind.ordinal(), level), u);
    }
}
