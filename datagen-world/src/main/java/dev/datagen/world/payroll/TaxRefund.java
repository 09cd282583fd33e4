package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;

/**
 * When income tax that was withheld beyond what was due comes back (restituição): in five lots, on the last business days of May to September
 * of the next year (Receita Federal's calendars, instructions of each year; 2026 and later are taken to be like 2025), with interest from May
 * on and one percent for the month of payment (Lei 9.250/1995, article 16).
 */
public final class TaxRefund {

    /** How many lots there are in a year. */
    public static final int LOTS = 5;

    private static final int MAY = 4;
    private static final long MILLION = 1_000_000;

    private TaxRefund() {}

    /** The lot that is paid in a month, from 0; −1 if none is. */
    public static int lotOf(int month) {
        int lot = Months.monthOfYear(month) - MAY;
        return lot >= 0 && lot < LOTS ? lot : -1;
    }

    /** The day on which the lot of a month is paid. */
    public static int payday(int month) {
        return BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(month + 1) - 1);
    }

    /**
     * A refund with its interest, in cents, half up: one percent a month, about what Selic was in the years covered.
     *
     * @param cents withheld too much
     * @param lot 0 for the one of May, which has none
     */
    public static long withInterestCents(long cents, int lot) {
        return (cents * (MILLION + lot * MILLION / 100) + MILLION / 2) / MILLION;
    }
}
