package dev.datagen.world.savings;

import dev.datagen.world.calendar.Brasilia;

/**
 * The Selic target by day (BCB, SGS 432; Copom's decisions hold from the next business day). The first one known, of December 2019, stands for
 * all before it; the last one goes on.
 */
public final class SelicTarget {

    private static final int[] SINCE = {
        day(2019, 12, 12), day(2020, 2, 6), day(2020, 3, 19), day(2020, 5, 7), day(2020, 6, 18), day(2020, 8, 6),
        day(2021, 3, 18), day(2021, 5, 6), day(2021, 6, 17), day(2021, 8, 5), day(2021, 9, 23), day(2021, 10, 28),
        day(2021, 12, 9), day(2022, 2, 3), day(2022, 3, 17), day(2022, 5, 5), day(2022, 6, 17), day(2022, 8, 4),
        day(2023, 8, 3), day(2023, 9, 21), day(2023, 11, 3), day(2023, 12, 14), day(2024, 2, 1), day(2024, 3, 21),
        day(2024, 5, 9), day(2024, 9, 19), day(2024, 11, 7), day(2024, 12, 12), day(2025, 1, 30), day(2025, 3, 20),
        day(2025, 5, 8), day(2025, 6, 20), day(2026, 3, 19), day(2026, 4, 30), day(2026, 6, 18), day(2026, 8, 6),
        day(2026, 9, 17)
    };

    private static final int[] BASIS_POINTS = {
        450, 425, 375, 300, 225, 200,
        275, 350, 425, 525, 625, 775,
        925, 1075, 1175, 1275, 1325, 1375,
        1325, 1275, 1225, 1175, 1125, 1075,
        1050, 1075, 1125, 1225, 1325, 1425,
        1475, 1500, 1475, 1450, 1425, 1400,
        1375
    };

    private SelicTarget() {}

    private static int day(int year, int month, int day) {
        return Brasilia.epochDay(year, month, day);
    }

    /** Hundredths of a percent a year of 252 business days. */
    public static int basisPoints(int epochDay) {
        return BASIS_POINTS[decision(epochDay)];
    }

    /** Which decision holds on a day, 0 being the first. */
    static int decision(int epochDay) {
        int low = 0;
        int high = SINCE.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (SINCE[middle] <= epochDay) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    static int decisions() {
        return SINCE.length;
    }

    static int decidedBasisPoints(int decision) {
        return BASIS_POINTS[decision];
    }
}
