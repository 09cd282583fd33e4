package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;

/**
 * Income tax withheld at the source from monthly pay (IRRF; Lei 7.713/1988 with the tables of Lei 11.482/2007 as changed by MP 670/2015,
 * Lei 14.663/2023, Lei 14.848/2024 and MP 1.294/2025, and the reduction of Lei 15.270/2025). The month of payment chooses the table. The
 * first one, which is of April 2015, stands for all before it; the last one goes on.
 */
public final class IncomeTax {

    /** Off the base for each dependent (Lei 9.250/1995, article 4, III). */
    private static final long DEPENDENT_CENTS = 18_959;

    /** Parts per thousand of the four brackets above the exempt one. */
    private static final int[] RATES = {75, 150, 225, 275};

    /** Where the first three of them end, the same in every table. */
    private static final long[] LIMITS = {282_665, 375_105, 466_468};

    private static final InForce<Table> TABLES = InForce.since(
                    2015, 4, new Table(0, 190_398, 14_280, 35_480, 63_613, 86_936))
            .then(2023, 5, new Table(52_800, 211_200, 15_840, 37_040, 65_173, 88_496))
            .then(2024, 2, new Table(56_480, 225_920, 16_944, 38_144, 66_277, 89_600))
            .then(2025, 5, new Table(60_720, 242_880, 18_216, 39_416, 67_549, 90_873))
            .onwards();

    private static final int REDUCED_SINCE = Months.of(2026, 1);

    /** Up to here, of taxable pay, the reduction is {@link #FULL_REDUCTION_CENTS}. */
    private static final long FULLY_REDUCED_TO_CENTS = 500_000;

    /** Up to here it falls to nothing. */
    private static final long REDUCED_TO_CENTS = 735_000;

    private static final long FULL_REDUCTION_CENTS = 31_289;
    private static final long FALLING_REDUCTION_CENTS = 97_862;

    /** Millionths of taxable pay by which the falling reduction is less. */
    private static final long FALLING_REDUCTION_MILLIONTHS = 133_145;

    private static final long MILLION = 1_000_000;

    private IncomeTax() {}

    /**
     * Cents withheld: the base is pay less contribution and dependents, or less the simplified discount where that leaves less. Rounded
     * once, half up.
     *
     * @param taxableCents pay that is taxed, before any deduction, not negative
     * @param contributionCents social security withheld from it
     * @param dependents not negative
     * @param payMonth the month in which it is paid
     */
    public static long cents(long taxableCents, long contributionCents, int dependents, int payMonth) {
        Table table = TABLES.in(payMonth);
        long deduction = Math.max(contributionCents + dependents * DEPENDENT_CENTS, table.simplifiedCents);
        long millionths = table.taxMillionths(taxableCents - deduction);
        if (payMonth >= REDUCED_SINCE) {
            millionths -= reductionMillionths(taxableCents);
        }
        return millionths <= 0 ? 0 : (millionths + MILLION / 2) / MILLION;
    }

    private static long reductionMillionths(long taxableCents) {
        if (taxableCents <= FULLY_REDUCED_TO_CENTS) {
            return FULL_REDUCTION_CENTS * MILLION;
        }
        return taxableCents <= REDUCED_TO_CENTS
                ? FALLING_REDUCTION_CENTS * MILLION - FALLING_REDUCTION_MILLIONTHS * taxableCents
                : 0;
    }

    private static final class Table {
        private final long simplifiedCents;
        private final long exemptCents;

        /** Off the product of base and rate, by bracket. */
        private final long[] offTax;

        private Table(long simplifiedCents, long exemptCents, long... offTax) {
            this.simplifiedCents = simplifiedCents;
            this.exemptCents = exemptCents;
            this.offTax = offTax;
        }

        /** Millionths of a cent. */
        private long taxMillionths(long baseCents) {
            if (baseCents <= exemptCents) {
                return 0;
            }
            int bracket = 0;
            while (bracket < LIMITS.length && baseCents > LIMITS[bracket]) {
                bracket++;
            }
            return baseCents * RATES[bracket] * 1000 - offTax[bracket] * MILLION;
        }
    }
}
