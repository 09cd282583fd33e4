package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;

/**
 * The thirteenth salary of employees, in two parts (Leis 4.090/1962 and 4.749/1965): half without deductions by 30 November, the rest by 20
 * December with contribution and income tax on the whole. Where banks are closed it is paid on the business day before.
 */
public final class ThirteenthSalary {

    private static final int NOVEMBER = 11;
    private static final int DECEMBER = 12;

    private ThirteenthSalary() {}

    /** The last day on which the first part can arrive. */
    public static int firstPayday(int year) {
        return BankCalendar.BRAZIL.previousBusinessDay(firstDueDay(year));
    }

    /** The day by which the first part is due to who works until then. */
    public static int firstDueDay(int year) {
        return Brasilia.epochDay(year, NOVEMBER, 30);
    }

    /** The last day on which the second part can arrive. */
    public static int secondPayday(int year) {
        return BankCalendar.BRAZIL.previousBusinessDay(secondDueDay(year));
    }

    /** The same, of the second part. */
    public static int secondDueDay(int year) {
        return Brasilia.epochDay(year, DECEMBER, 20);
    }

    /**
     * The whole of it, before deductions.
     *
     * @param wageCents the wage of December
     * @param monthsWorked 1 to 12: in the year, counting those of 15 days or more
     */
    public static long grossCents(long wageCents, int monthsWorked) {
        if (monthsWorked < 1 || monthsWorked > 12) {
            throw new IllegalArgumentException("months worked " + monthsWorked + " is outside 1..12");
        }
        return (wageCents * monthsWorked + 6) / 12;
    }

    /** The first part, which is also the {@link Payslip#advanceCents} of the second. */
    public static Payslip first(long wageCents, int monthsWorked) {
        return new Payslip(grossCents(wageCents, monthsWorked) / 2, 0, 0, 0);
    }

    /** The second part; its gross pay is the whole. */
    public static Payslip second(long wageCents, int monthsWorked, int year, int dependents) {
        int december = Months.of(year, DECEMBER);
        long gross = grossCents(wageCents, monthsWorked);
        long contribution = InssContribution.cents(gross, december);
        return new Payslip(gross, contribution, IncomeTax.cents(gross, contribution, dependents, december), gross / 2);
    }
}
