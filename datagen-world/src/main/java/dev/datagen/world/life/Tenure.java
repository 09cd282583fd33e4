package dev.datagen.world.life;

import dev.datagen.model.LeavingReason;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.population.Earnings;

/**
 * A job of a customer, which begins with a month and ends with one.
 *
 * @param number which of the customer's, 0 for the one held when the period began
 * @param wageCents gross, a month, as agreed; the minimum wage of 2025 stands for that of each year
 * @param agreedMonth whose prices that is in
 * @param adjustmentMonth of each year, 1 for January: that in which the employer adjusts wages (data-base)
 * @param firstMonth in months since January 2000
 * @param endMonth the first one without it; {@link #OPEN} if that is not foreseen
 * @param leaving why it ends, if it does
 * @param employer with whom it is, as {@link Employment#employer} numbers them
 */
record Tenure(
        int number,
        int wageCents,
        int agreedMonth,
        int adjustmentMonth,
        int firstMonth,
        int endMonth,
        LeavingReason leaving,
        int employer) {

    static final int OPEN = Integer.MAX_VALUE;

    boolean worksIn(int month) {
        return month >= firstMonth && month < endMonth;
    }

    /** The same one with an end. */
    Tenure ending(int month, LeavingReason reason) {
        return new Tenure(number, wageCents, agreedMonth, adjustmentMonth, firstMonth, month, reason, employer);
    }

    /** The first day of work: the first business day of the month. */
    int hiredDay() {
        return BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(firstMonth));
    }

    /** The wage of a month of work. */
    long grossCents(int month) {
        return Earnings.wageCents(wageCents, agreedMonth, adjustedBy(month), month);
    }

    /** The month from which the wage of a month is paid: that of the hiring, or of the last adjustment. */
    int adjustedBy(int month) {
        return Math.max(firstMonth, Earnings.lastAdjustment(adjustmentMonth, month));
    }

    /** The last wage of one that ends. */
    long lastGrossCents() {
        return grossCents(endMonth - 1);
    }

    /** The last day of work; of one that ends. */
    int lastDay() {
        return Months.firstDay(endMonth) - 1;
    }

    /** Months worked in the year of a month, up to its end or the last one. */
    int monthsInYear(int month) {
        int january = month - Months.monthOfYear(month);
        return Math.min(january + 12, endMonth) - Math.max(january, firstMonth);
    }

    /** Months worked in all; of one that ends. */
    int months() {
        return endMonth - firstMonth;
    }

    /** How often unemployment insurance is paid after one that ends. */
    int insurancePayments() {
        return leaving == LeavingReason.DISMISSED ? UnemploymentInsurance.payments(months()) : 0;
    }

    /** Whether a year's work is done that earns a vacation (CLT, article 130). */
    boolean hasVacationBy(int month) {
        return month - firstMonth >= 12;
    }
}
