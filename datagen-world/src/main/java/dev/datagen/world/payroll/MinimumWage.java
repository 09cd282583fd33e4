package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;

/**
 * The national minimum wage (MP 916/2019 and Lei 14.013/2020, 14.158/2021, 14.358/2022, MP 1.143/2022, Lei 14.663/2023, Decretos
 * 11.864/2023, 12.342/2024 and 12.797/2025). The first one known, of January 2020, stands for all before it; the last one goes on.
 */
public final class MinimumWage {

    private static final int[] SINCE = {
        Months.of(2020, 1),
        Months.of(2020, 2),
        Months.of(2021, 1),
        Months.of(2022, 1),
        Months.of(2023, 1),
        Months.of(2023, 5),
        Months.of(2024, 1),
        Months.of(2025, 1),
        Months.of(2026, 1)
    };

    private static final long[] CENTS = {103_900, 104_500, 110_000, 121_200, 130_200, 132_000, 141_200, 151_800, 162_100
    };

    private MinimumWage() {}

    /** Cents a month. */
    public static long cents(int month) {
        int row = SINCE.length - 1;
        while (row > 0 && month < SINCE[row]) {
            row--;
        }
        return CENTS[row];
    }
}
