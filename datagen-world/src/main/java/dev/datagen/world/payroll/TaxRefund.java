package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;

/**
 * When income tax that was withheld beyond what was due comes back (restituição): on the last business days of May to September of the next
 * year, in five lots, and since 2026 in four, of which that year's last one came on 28 August (Receita Federal's calendars; later years are
 * taken to be like 2026).
 */
public final class TaxRefund {

    private static final int MAY = 4;
    private static final int LOTS = 5;
    private static final int LATER_LOTS = 4;
    private static final int LATER_SINCE = 2026;
    private static final int LAST_OF_2026 = Brasilia.epochDay(2026, 8, 28);

    /** Of a year's gross income, so much at the most may be deducted beyond what pay is taxed with (estimate), and no more than so many cents. */
    private static final double MOST_DEDUCTED = 0.20;

    private static final double MOST_DEDUCTED_CENTS = 40_000_00;

    /** The tax that the highest incomes save by it. */
    private static final double HIGHEST_RATE = 0.275;

    private TaxRefund() {}

    /** What deductions for health, education, dependents and pension plans bring back at the most, in cents. */
    public static double mostCents(long grossCents) {
        return HIGHEST_RATE * Math.min(MOST_DEDUCTED_CENTS, MOST_DEDUCTED * grossCents);
    }

    /** How many lots there are in a year. */
    public static int lots(int year) {
        return year < LATER_SINCE ? LOTS : LATER_LOTS;
    }

    /** The lot that is paid in a month, from 0; −1 if none is. */
    public static int lotOf(int month) {
        int lot = Months.monthOfYear(month) - MAY;
        return lot >= 0 && lot < lots(Months.year(month)) ? lot : -1;
    }

    /** The day on which the lot of a month is paid. */
    public static int payday(int month) {
        return month == Months.of(LAST_OF_2026)
                ? LAST_OF_2026
                : BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(month + 1) - 1);
    }
}
