package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;

/**
 * What an employer owes at the end of a job (CLT, article 477): the wage of the days worked in its last month, and the thirteenth salary of the months
 * worked in the year, both net; the vacation earned since the last anniversary of the hiring, and a whole one that was earned by then but not taken,
 * with their thirds, of which nothing is withheld (CLT, article 146; Súmula 386 of the STJ); and, of who is dismissed, notice of 30 days and three more
 * for each year (Lei 12.506/2011), which counts as time worked for what is earned by the month (CLT, article 487, § 1). What was paid of that thirteenth
 * is taken off all but the wage (Lei 4.749/1965, article 3, lets employers take it off whatever they owe; that they leave the wage is an estimate).
 */
public final class TerminationPay {

    private static final int DAYS_TO_PAY = 10;
    private static final int NOTICE_DAYS = 30;
    private static final int NOTICE_DAYS_A_YEAR = 3;
    private static final int MOST_NOTICE_DAYS = 90;
    private static final int DAYS_A_MONTH = 30;

    /** So many days count as a month. */
    private static final int HALF_A_MONTH = 15;

    private TerminationPay() {}

    /** When it arrives: within ten days of the last one worked, on a business day. */
    public static int payday(int lastDay) {
        return BankCalendar.BRAZIL.previousBusinessDay(lastDay + DAYS_TO_PAY);
    }

    /** Days of notice that are paid to who is dismissed after so many months. */
    public static int noticeDays(int monthsWorked) {
        return Math.min(MOST_NOTICE_DAYS, NOTICE_DAYS + NOTICE_DAYS_A_YEAR * (monthsWorked / Months.A_YEAR));
    }

    /**
     * The payment.
     *
     * @param wageCents gross, a month
     * @param lastDay of work
     * @param monthsOfYear 0 to 12: worked in the last calendar year
     * @param halfPaidCents what the first part of that year's thirteenth came to, 0 if it was not paid
     * @param monthsOfVacation worked since the last year for which a vacation was taken: 12 and more where a whole one is owed
     * @param noticeDays 0 unless dismissed
     */
    public static Payslip of(
            long wageCents,
            int lastDay,
            int monthsOfYear,
            long halfPaidCents,
            int monthsOfVacation,
            int noticeDays,
            int dependents) {
        int payMonth = Months.of(payday(lastDay));
        int year = Months.year(Months.of(lastDay));
        boolean isPaid = lastDay >= ThirteenthSalary.secondDueDay(year);
        int ofNotice = (noticeDays + HALF_A_MONTH) / DAYS_A_MONTH;
        int ofThirteenth = ofNotice + (isPaid ? 0 : monthsOfYear);
        long thirteenth = (wageCents * ofThirteenth + Months.A_YEAR / 2) / Months.A_YEAR;
        Payslip wage = Payslip.wage(daysWageCents(wageCents, lastDay), Months.of(lastDay), payMonth, dependents);
        long contribution = InssContribution.cents(thirteenth, payMonth);
        long tax = IncomeTax.cents(thirteenth, contribution, dependents, payMonth);
        long vacation = (wageCents * (monthsOfVacation + ofNotice) * 4 + 18) / 36;
        long notice = (wageCents * noticeDays + HALF_A_MONTH) / DAYS_A_MONTH;
        long besidesWage = thirteenth - contribution - tax + vacation + notice;
        return new Payslip(
                wage.grossCents() + thirteenth + vacation + notice,
                wage.contributionCents() + contribution,
                wage.taxCents() + tax,
                isPaid ? 0 : Math.min(halfPaidCents, besidesWage));
    }

    /** Of the days worked in the last month, each a thirtieth of the wage; all of it for a whole month (saldo de salário). */
    static long daysWageCents(long wageCents, int lastDay) {
        int month = Months.of(lastDay);
        int days = lastDay - Months.firstDay(month) + 1;
        int paid = days == Months.length(month) ? DAYS_A_MONTH : Math.min(days, DAYS_A_MONTH);
        return (wageCents * paid + HALF_A_MONTH) / DAYS_A_MONTH;
    }
}
