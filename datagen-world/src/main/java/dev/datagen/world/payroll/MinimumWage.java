package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;

/**
 * The national minimum wage (MP 916/2019 and Lei 14.013/2020, 14.158/2021, 14.358/2022, MP 1.143/2022, Lei 14.663/2023, Decretos
 * 11.864/2023, 12.342/2024 and 12.797/2025). The first one known, of January 2020, stands for all before it; those of years to come rise by law: with
 * prices, and with what the country produced two years before, within limits (Lei 14.663/2023, article 3, and Lei 15.077/2024), to the next whole real.
 */
public final class MinimumWage {

    private static final long REAL = 100;

    private static final InForce<Long> CENTS = InForce.since(2020, 1, 103_900L)
            .then(2020, 2, 104_500L)
            .then(2021, 1, 110_000L)
            .then(2022, 1, 121_200L)
            .then(2023, 1, 130_200L)
            .then(2023, 5, 132_000L)
            .then(2024, 1, 141_200L)
            .then(2025, 1, 151_800L)
            .then(2026, 1, 162_100L)
            .thenEachJanuary(MinimumWage::next);

    private MinimumWage() {}

    /** Product grew by 2.3 % in 2025 (IBGE); by 2 % from then on (estimate). */
    private static long next(long before, int january) {
        double growth = january == Months.of(2027, 1) ? 1.023 : 1.02;
        double cents = ConsumerPrices.adjusted(before, january - Months.A_YEAR, january) * growth;
        return (long) Math.ceil(cents / REAL) * REAL;
    }

    /** Cents a month. */
    public static long cents(int month) {
        return CENTS.in(month);
    }
}
