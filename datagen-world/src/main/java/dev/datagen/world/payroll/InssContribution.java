package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;
import java.util.Arrays;

/**
 * What an employee pays to social security: each slice of the wage at its own rate up to a ceiling (EC 103/2019, article 28, since March
 * 2020); before that, one rate on the whole wage (Lei 8.212/1991, article 20). The first table stands for all months before it; those of years to come
 * rise with the minimum wage and with prices.
 *
 * <p>The sum of the slices is rounded once, half up; payroll programs that cut each slice differ by a cent.
 */
public final class InssContribution {

    /** Parts per thousand of the four slices. */
    private static final int[] RATES = {75, 90, 120, 140};

    /** Parts per thousand of the whole wage, by band, before March 2020. */
    private static final int[] WHOLE_RATES = {80, 90, 110};

    private static final InForce<Table> TABLES = InForce.since(
                    2019, 1, new Table(175_181, 291_972, 583_945)) // Portaria ME 9/2019
            .then(2020, 1, new Table(183_029, 305_052, 610_106)) // Portaria SEPRT/ME 914/2020, annex II
            .then(2020, 3, new Table(104_500, 208_960, 313_440, 610_106)) // Portaria SEPRT/ME 3.659/2020
            .then(2021, 1, new Table(110_000, 220_348, 330_522, 643_357)) // Portaria SEPRT/ME 477/2021
            .then(2022, 1, new Table(121_200, 242_735, 364_103, 708_722)) // Portaria Interministerial MTP/ME 12/2022
            .then(2023, 1, new Table(130_200, 257_129, 385_694, 750_749)) // Portaria Interministerial MPS/MF 26/2023
            .then(2023, 5, new Table(132_000, 257_129, 385_694, 750_749)) // Portaria Interministerial MPS/MF 27/2023
            .then(2024, 1, new Table(141_200, 266_668, 400_003, 778_602)) // Portaria Interministerial MPS/MF 2/2024
            .then(2025, 1, new Table(151_800, 279_388, 419_083, 815_741)) // Portaria Interministerial MPS/MF 6/2025
            .then(2026, 1, new Table(162_100, 290_284, 435_427, 847_555)) // Portaria Interministerial MPS/MF 13/2026
            .thenEachJanuary(Table::next);

    private InssContribution() {}

    /**
     * Cents withheld from a wage.
     *
     * @param grossCents of the month, not negative
     * @param workMonth the month that was worked, whichever the month of payment
     */
    public static long cents(long grossCents, int workMonth) {
        return TABLES.in(workMonth).contributionCents(grossCents);
    }

    /** The wage in cents from which the contribution does not rise: also the highest benefit that INSS pays. */
    public static long ceilingCents(int month) {
        return TABLES.in(month).ceilingCents();
    }

    private static final class Table {
        /** Where each slice or band ends, in cents; there are three bands, and four slices. */
        private final long[] limits;

        private Table(long... limits) {
            this.limits = limits;
        }

        private Table next(int january) {
            long[] next = Arrays.stream(limits)
                    .map(limit -> ConsumerPrices.adjusted(limit, january - Months.A_YEAR, january))
                    .toArray();
            next[0] = MinimumWage.cents(january);
            return new Table(next);
        }

        private long ceilingCents() {
            return limits[limits.length - 1];
        }

        private long contributionCents(long grossCents) {
            return ((limits.length == RATES.length ? ofSlices(grossCents) : ofWhole(grossCents)) + 500) / 1000;
        }

        private long ofWhole(long grossCents) {
            long counted = Math.min(grossCents, ceilingCents());
            int band = 0;
            while (counted > limits[band]) {
                band++;
            }
            return counted * WHOLE_RATES[band];
        }

        private long ofSlices(long grossCents) {
            long thousandths = 0;
            long from = 0;
            for (int i = 0; i < RATES.length && grossCents > from; i++) {
                thousandths += (Math.min(grossCents, limits[i]) - from) * RATES[i];
                from = limits[i];
            }
            return thousandths;
        }
    }
}
