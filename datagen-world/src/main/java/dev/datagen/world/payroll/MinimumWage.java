package dev.datagen.world.payroll;

/**
 * The national minimum wage (MP 916/2019 and Lei 14.013/2020, 14.158/2021, 14.358/2022, MP 1.143/2022, Lei 14.663/2023, Decretos
 * 11.864/2023, 12.342/2024 and 12.797/2025). The first one known, of January 2020, stands for all before it; the last one goes on.
 */
public final class MinimumWage {

    private static final InForce<Long> CENTS = InForce.since(2020, 1, 103_900L)
            .then(2020, 2, 104_500L)
            .then(2021, 1, 110_000L)
            .then(2022, 1, 121_200L)
            .then(2023, 1, 130_200L)
            .then(2023, 5, 132_000L)
            .then(2024, 1, 141_200L)
            .then(2025, 1, 151_800L)
            .then(2026, 1, 162_100L)
            .onwards();

    private MinimumWage() {}

    /** Cents a month. */
    public static long cents(int month) {
        return CENTS.in(month);
    }
}
