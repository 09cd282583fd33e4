package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;

/**
 * The thirteenth salary of employees, in two parts (Leis 4.090/1962 and 4.749/1965): half without deductions from February to 30 November, by the wage
 * of the month before, which governments often pay in June or July and some companies from June on, and all with the pay for a vacation to who asked
 * for that in January; the rest by 20 December with contribution and income tax on the whole. Where banks are closed it is paid on the business day
 * before. Half of the employers wait until the last day; the others pay on a day of their own of the same month.
 */
public final class ThirteenthSalary {

    /** By whose end the first part is due. */
    public static final int NOVEMBER = 11;

    private static final int DECEMBER = 12;

    /** Months of the first part of governments, and how many pay in each (estimate). */
    private static final int[] MONTHS_OF_GOVERNMENTS = {NOVEMBER, 6, 7};

    private static final Categorical OF_GOVERNMENTS = Categorical.of(45, 30, 25);

    /** The same, of companies (estimate). */
    private static final int[] MONTHS_OF_COMPANIES = {NOVEMBER, 6, 7, 8, 9, 10};

    private static final Categorical OF_COMPANIES = Categorical.of(85, 5, 4, 2, 2, 2);

    /** Before it nobody may have the first part (Lei 4.749/1965, article 2). */
    private static final int EARLIEST = 2;

    /** Days of a month of the first part, and of December, on which employers pay, the last one that is allowed first. */
    private static final int[] FIRST_DAYS = {30, 20, 25, 15, 28, 10};

    private static final int[] SECOND_DAYS = {20, 15, 10, 18, 13, 5};

    /** Of employers, by those days (estimate). */
    private static final Categorical DAYS = Categorical.of(50, 18, 10, 10, 7, 5);

    private ThirteenthSalary() {}

    /** In which month of the year a government pays the first part, 1 for January, by its quantile. */
    public static int monthOfGovernment(double u) {
        return MONTHS_OF_GOVERNMENTS[OF_GOVERNMENTS.pick(u)];
    }

    /** The same, of a company. */
    public static int monthOfCompany(double u) {
        return MONTHS_OF_COMPANIES[OF_COMPANIES.pick(u)];
    }

    /** Whether the first part may be paid in a month of the year, 1 for January. */
    public static boolean mayPayFirstIn(int monthOfYear) {
        return monthOfYear >= EARLIEST && monthOfYear <= NOVEMBER;
    }

    /**
     * The day on which the first part arrives.
     *
     * @param monthOfYear 1 for January
     * @param u the employer's quantile; 0 for one that waits until the last day
     */
    public static int firstPayday(int year, int monthOfYear, double u) {
        return BankCalendar.BRAZIL.previousBusinessDay(Brasilia.epochDay(year, monthOfYear, FIRST_DAYS[DAYS.pick(u)]));
    }

    /** The same, of the second part. */
    public static int secondPayday(int year, double u) {
        return BankCalendar.BRAZIL.previousBusinessDay(Brasilia.epochDay(year, DECEMBER, SECOND_DAYS[DAYS.pick(u)]));
    }

    /** The day by which the second part is due to who works until then. */
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
        if (monthsWorked < 1 || monthsWorked > Months.A_YEAR) {
            throw new IllegalArgumentException("months worked " + monthsWorked + " is outside 1..12");
        }
        return (wageCents * monthsWorked + Months.A_YEAR / 2) / Months.A_YEAR;
    }

    /** The first part, which is also the {@link Payslip#advanceCents} of the second; the wage is that of the month before. */
    public static Payslip first(long wageCents, int monthsWorked) {
        return new Payslip(grossCents(wageCents, monthsWorked) / 2, 0, 0, 0);
    }

    /**
     * The second part; its gross pay is the whole.
     *
     * @param advanceCents what the first part came to
     */
    public static Payslip second(long wageCents, int monthsWorked, long advanceCents, int year, int dependents) {
        int december = Months.of(year, DECEMBER);
        long gross = grossCents(wageCents, monthsWorked);
        long contribution = InssContribution.cents(gross, december);
        return new Payslip(
                gross, contribution, IncomeTax.cents(gross, contribution, dependents, december), advanceCents);
    }
}
