package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;

/**
 * The prices by which benefits and wages are adjusted: INPC (IBGE, SIDRA 1736), from January 2020 on. January to August 2026 are those of IPCA
 * (estimate); what comes after goes on like the last twelve months. Before 2020 prices stand still.
 */
public final class ConsumerPrices {

    private static final int FIRST = Months.of(2020, 1);

    /** Hundredths of a percent in the month. */
    private static final int[] HUNDREDTHS = {
        19, 17, 18, -23, -25, 30, 44, 36, 87, 89, 95, 146, // 2020: 5.45 %
        27, 82, 86, 38, 96, 60, 102, 88, 120, 116, 84, 73, // 2021: 10.16 %
        67, 100, 171, 104, 45, 62, -60, -31, -32, 47, 38, 69, // 2022: 5.93 %
        46, 77, 64, 53, 36, -10, -9, 20, 11, 12, 10, 55, // 2023: 3.71 %
        57, 81, 19, 37, 46, 25, 26, -14, 48, 61, 33, 48, // 2024: 4.77 %
        0, 148, 51, 48, 35, 23, 21, -21, 52, 3, 3, 21, // 2025: 3.90 %
        33, 70, 88, 67, 58, 16, 7, -32
    };

    /** Up to which levels are kept; what is asked of later months is reckoned each time. */
    private static final int LAST = Months.of(2059, 12);

    /** When a month begins, January 2020 being 1. */
    private static final double[] LEVELS = levels();

    private ConsumerPrices() {}

    private static double[] levels() {
        double[] levels = new double[LAST - FIRST + 1];
        levels[0] = 1;
        for (int i = 0; i < HUNDREDTHS.length; i++) {
            levels[i + 1] = levels[i] * (1 + HUNDREDTHS[i] / 10_000.0);
        }
        for (int i = HUNDREDTHS.length + 1; i < levels.length; i++) {
            levels[i] = later(levels, i);
        }
        return levels;
    }

    /** Of a month after those that are known. */
    private static double later(double[] levels, int index) {
        int last = HUNDREDTHS.length;
        double lastYear = levels[last] / levels[last - Months.A_YEAR];
        return levels[last] * StrictMath.pow(lastYear, (index - last) / (double) Months.A_YEAR);
    }

    private static double level(int month) {
        int index = Math.max(0, month - FIRST);
        return index < LEVELS.length ? LEVELS[index] : later(LEVELS, index);
    }

    /**
     * What an amount is worth in prices of another time, in cents, half up.
     *
     * @param fromMonth the month with whose beginning it is fixed
     * @param toMonth the month with whose beginning it is adjusted, before or after the other one
     */
    public static long adjusted(long cents, int fromMonth, int toMonth) {
        return Math.round(cents * rise(fromMonth, toMonth));
    }

    /** What prices at the beginning of a month are of those at the beginning of another, before or after it. */
    public static double rise(int fromMonth, int toMonth) {
        return level(toMonth) / level(fromMonth);
    }
}
