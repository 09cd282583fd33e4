package dev.datagen.world.credit;

import dev.datagen.world.calendar.Brasilia;

/**
 * IOF on what a person owes. Without terms of repayment, on an account in the red or a card (Decreto 6.306/2007, article 7, I, a, 1, and §
 * 15): 0.0082 % of each day's debt and 0.38 % of what the debt grew by each day, both added up over the month. On a loan (I, b, 2, and §§ 1 and
 * 15): the same of each instalment's principal for its days, 365 at most, and of all of it.
 *
 * <p>The daily rate was 0.0041 % until 21 January 2015 (Decreto 8.392/2015, in force from the day after it was published); no loan here is older
 * than 2014. The rates were zero from 3 April to 26 November and from 15 to 31 December 2020 (Decretos 10.305, 10.414, 10.504, 10.551 and 10.572/2020),
 * and the daily one 0.01118 % from 20 September to 31 December 2021 (Decreto 10.797/2021). The last day of a month decides for all of it.
 */
public final class CreditTax {

    /** A loan pays the daily tax for so many days at most. */
    public static final int MOST_DAYS = 365;

    private static final int TEN_MILLION = 10_000_000;

    /** First days of the periods, ascending. */
    private static final int[] SINCE = {
        Brasilia.epochDay(2015, 1, 22),
        Brasilia.epochDay(2020, 4, 3),
        Brasilia.epochDay(2020, 11, 27),
        Brasilia.epochDay(2020, 12, 15),
        Brasilia.epochDay(2021, 1, 1),
        Brasilia.epochDay(2021, 9, 20),
        Brasilia.epochDay(2022, 1, 1)
    };

    /** Ten-millionths of each day's debt, before the first of those days and from each of them. */
    private static final int[] DAILY = {410, 820, 0, 820, 0, 820, 1_118, 820};

    /** Ten-millionths of what the debt grew by. */
    private static final int[] FLAT = {38_000, 38_000, 0, 38_000, 0, 38_000, 38_000, 38_000};

    private CreditTax() {}

    /**
     * The tax of a month, or of a loan, in cents, half up.
     *
     * @param debtCentDays the debt at the end of each day, added up; not negative
     * @param growthCents by how much the debt was higher at the end of each day than the day before, falls not counted, added up
     * @param lastDay the last day of the month, or that on which the loan is paid out
     */
    public static long cents(long debtCentDays, long growthCents, int lastDay) {
        int period = SINCE.length;
        while (period > 0 && lastDay < SINCE[period - 1]) {
            period--;
        }
        return (debtCentDays * DAILY[period] + growthCents * FLAT[period] + TEN_MILLION / 2) / TEN_MILLION;
    }
}
