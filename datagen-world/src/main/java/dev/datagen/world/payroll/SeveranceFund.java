package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;

/**
 * FGTS: 8 % of each wage, which the employer pays into a fund that the employee may empty when dismissed, with a fine of 40 % on top, or when
 * retiring (Lei 8.036/1990, articles 15, 18 and 20). What it yields is left out, wages before 2020 are
 * taken to have been those of then, and of more than five years the rest is taken to have gone
 * into a home before.
 */
public final class SeveranceFund {

    private static final int DAYS_TO_PAY = 20;
    private static final int MOST_MONTHS = 60;
    private static final int PERCENT = 8;
    private static final int FINE_PERCENT = 40;

    private SeveranceFund() {}

    /** When Caixa pays it out. */
    public static int payday(int lastDay) {
        return BankCalendar.BRAZIL.nextBusinessDay(lastDay + DAYS_TO_PAY);
    }

    /** Of so many months worked, those whose part is still there: the last ones. */
    public static int months(int worked) {
        return Math.min(MOST_MONTHS, worked);
    }

    /**
     * What is paid to who is dismissed.
     *
     * @param wagesCents the sum of the wages of {@link #months}
     */
    public static long dismissedCents(long wagesCents) {
        return (retiredCents(wagesCents) * (100 + FINE_PERCENT) + 50) / 100;
    }

    /**
     * What is paid to who retires.
     *
     * @param wagesCents likewise
     */
    public static long retiredCents(long wagesCents) {
        return (wagesCents * PERCENT + 50) / 100;
    }
}
