package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import java.util.Arrays;

/**
 * Seguro-desemprego of who was dismissed (Lei 7.998/1990, articles 4 and 5; the limits of each year by Ministério do Trabalho): eighty percent
 * of the wage up to a first limit, half of what is above it up to a second, never less than the minimum wage. Four payments after a year's
 * work, five after two years; the table of the month of payment holds. The first one known stands for all before it; later ones rise with prices.
 */
public final class UnemploymentInsurance {

    private static final int ASKED_AND_WAITED_DAYS = 45;
    private static final int DAYS_APART = 30;

    /** First and second limit of the wage. */
    private static final InForce<long[]> LIMITS = InForce.since(2020, 1, new long[] {159_961, 266_629})
            .then(2021, 1, new long[] {168_679, 281_160})
            .then(2022, 1, new long[] {185_817, 309_726})
            .then(2023, 1, new long[] {196_836, 328_093})
            .then(2024, 1, new long[] {204_139, 340_265})
            .then(2025, 1, new long[] {213_876, 356_496})
            .then(2026, 1, new long[] {222_217, 370_399})
            .thenEachJanuary(UnemploymentInsurance::next);

    private UnemploymentInsurance() {}

    private static long[] next(long[] before, int january) {
        return Arrays.stream(before)
                .map(limit -> ConsumerPrices.adjusted(limit, january - Months.A_YEAR, january))
                .toArray();
    }

    /** How many payments there are after so many months of work. */
    public static int payments(int monthsWorked) {
        return monthsWorked < Months.A_YEAR ? 0 : monthsWorked < 2 * Months.A_YEAR ? 4 : 5;
    }

    /**
     * When a payment arrives, unless there is work again.
     *
     * @param lastDay the last one worked
     * @param number 0 for the first
     */
    public static int payday(int lastDay, int number) {
        return BankCalendar.BRAZIL.nextBusinessDay(lastDay + ASKED_AND_WAITED_DAYS + DAYS_APART * number);
    }

    /**
     * A payment in cents, half up.
     *
     * @param wageCents the mean of the last three
     */
    public static long cents(long wageCents, int payMonth) {
        long[] limits = LIMITS.in(payMonth);
        long below = (Math.min(wageCents, limits[0]) * 8 + 5) / 10;
        long above = Math.max(0, Math.min(wageCents, limits[1]) - limits[0]);
        return Math.max(MinimumWage.cents(payMonth), below + (above + 1) / 2);
    }
}
