package dev.datagen.world.population;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.FinancedTax;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Draws;

/**
 * When a loan is paid out and falls due.
 *
 * @param term number of instalments
 * @param age number of the latest instalment that is due by the period's end, which may be none yet or beyond the last one
 * @param disbursement the day on which the money comes, in days since 1970-01-01
 * @param firstDue the day of the first instalment, likewise
 * @param told as many instalments are told of a loan on pay where the period does not hold more
 */
record LoanDates(int term, int age, int disbursement, int firstDue, int told) {

    /**
     * On which days of a month instalments are due that are not withheld from pay, 1 to 28: borrowers choose it, most of them one of those that banks
     * propose, and soon after payday (estimate).
     */
    private static final Categorical DUE_DAYS = Categorical.of(
            3, 2, 2, 2, 13, 4, 4, 4, 3, 17, 2, 2, 2, 2, 12, 1.5, 1.5, 1.5, 1.5, 9, 1, 1, 1, 1, 5, 1, 1, 2);

    /** INSS and employers pass on what they withheld around the middle of the month. */
    static final int WITHHELD_FROM = 12;

    private static final int DAYS_BEFORE_FIRST_DUE = 30;
    private static final int DAYS_A_MONTH = 30;

    /** Of which the last one is that many days before the first instalment: so few that a month's interest is hardly less than what the days would bring. */
    private static final int DAYS_TO_PAY_OUT = 7;

    /**
     * Of a loan: the money comes in each month as often as in another, as many months ago as the loan is old, and on any business day of a week as well
     * as on another.
     *
     * @param age how many instalments are due by the period's end, more or less
     * @param earliestDueDay of the month: {@link #WITHHELD_FROM}, or 1 where the borrower chooses
     */
    static LoanDates of(Period period, int term, int age, int earliestDueDay, Draws draws) {
        double u = draws.unit();
        int dueDay = dueDay(earliestDueDay, u);
        double within = withinDueDay(earliestDueDay, u);
        int lastDue = lastDue(dueDay, period.lastDay() + (int) (DAYS_TO_PAY_OUT * within));
        int firstDueMonth = lastDue - age + 1;
        int firstDue = Months.day(firstDueMonth, dueDay);
        int money = businessDayOfWeek(firstDue - DAYS_BEFORE_FIRST_DUE, within);
        int dueByEnd = lastDue(dueDay, period.lastDay()) - firstDueMonth + 1;
        return new LoanDates(term, dueByEnd, businessDayBy(period, money), firstDue, term);
    }

    LoanDates telling(int instalments) {
        return new LoanDates(term, age, disbursement, firstDue, instalments);
    }

    LoanDates withinTerm(int most) {
        return new LoanDates(Math.min(term, most), age, disbursement, firstDue, told);
    }

    /**
     * As late as can be where the days beyond a month, or one more, would bear more interest than there is tax: CET would be below the interest of such a
     * short, dear loan, as nothing is asked for these days.
     */
    LoanDates lateWhereDear(Period period, int rateMillionths, long principalCents) {
        int latest = firstDue - DAYS_BEFORE_FIRST_DUE;
        double interest = principalCents * (rateMillionths / 1e6) * (latest - disbursement + 1) / DAYS_A_MONTH;
        return interest < financedTax(rateMillionths).cents(principalCents)
                ? this
                : new LoanDates(term, age, businessDayBy(period, latest), firstDue, told);
    }

    /** The tax that is lent with the principal. */
    FinancedTax financedTax(int rateMillionths) {
        return new FinancedTax(rateMillionths, term, disbursement, firstDue);
    }

    /** The last one up to a day, within the period or before it. */
    private static int businessDayBy(Period period, int day) {
        return BankCalendar.BRAZIL.previousBusinessDay(Math.min(day, period.lastDay()));
    }

    /** The last month in which something is due on a day of it by the last day. */
    private static int lastDue(int dueDay, int lastDay) {
        int month = Months.of(lastDay);
        return Months.day(month, dueDay) > lastDay ? month - 1 : month;
    }

    /** One of the business days of the week that a day ends, the later the smaller the quantile. */
    private static int businessDayOfWeek(int last, double u) {
        int count = 0;
        for (int day = last - DAYS_TO_PAY_OUT + 1; day <= last; day++) {
            count += BankCalendar.BRAZIL.isBusinessDay(day) ? 1 : 0;
        }
        return BankCalendar.BRAZIL.plusBusinessDays(last - DAYS_TO_PAY_OUT, count - (int) (count * u));
    }

    /** Of those of pay, any as well as another. */
    private static int dueDay(int earliest, double u) {
        return earliest == 1 ? 1 + DUE_DAYS.pick(u) : earliest + (int) (daysFrom(earliest) * u);
    }

    /** A quantile in [0, 1) of those with the same day. */
    private static double withinDueDay(int earliest, double u) {
        return earliest == 1 ? DUE_DAYS.rescale(u, DUE_DAYS.pick(u)) : daysFrom(earliest) * u % 1;
    }

    private static int daysFrom(int earliest) {
        return DUE_DAYS.size() - earliest + 1;
    }
}
