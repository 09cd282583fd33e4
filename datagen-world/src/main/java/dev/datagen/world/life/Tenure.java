package dev.datagen.world.life;

import dev.datagen.model.LeavingReason;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.population.Earnings;

/**
 * A job of a customer, which begins with a month and ends on any day.
 *
 * @param number which of the customer's, 0 for the one held when the period began
 * @param wageCents gross, a month, as agreed; the minimum wage of 2025 stands for that of each year
 * @param agreedMonth whose prices that is in
 * @param adjustmentMonth of each year, 1 for January: that in which the employer adjusts wages (data-base)
 * @param firstMonth in months since January 2000
 * @param endMonth the first one without it; {@link #OPEN} if that is not foreseen
 * @param lastDay the last one of work, in the month before; {@link #OPEN} if that is not foreseen, or later than lives go on
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
        int lastDay,
        LeavingReason leaving,
        int employer) {

    static final int OPEN = Integer.MAX_VALUE;

    /** A month counts for what is earned by the month of which so many days are worked (Lei 4.090/1962, article 1; CLT, article 146). */
    private static final int COUNTED_DAYS = 15;

    boolean worksIn(int month) {
        return month >= firstMonth && month < endMonth;
    }

    /** Whether a month is the one in which it ends, whose wage comes with the end. */
    boolean endsIn(int month) {
        return month == endMonth - 1;
    }

    /** The same one with an end on a day. */
    Tenure ending(int month, int day, LeavingReason reason) {
        return new Tenure(number, wageCents, agreedMonth, adjustmentMonth, firstMonth, month, day, reason, employer);
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

    /** Months of work in the year of a month, up to its end if it does not end before. */
    int monthsInYear(int month) {
        int january = month - Months.monthOfYear(month);
        return january + 12 - Math.max(january, firstMonth);
    }

    /** Months that count of the year in which it ends. */
    int monthsInLastYear() {
        int last = endMonth - 1;
        return last - Math.max(last - Months.monthOfYear(last), firstMonth) + lastOneCounts();
    }

    /** Months that count in all; of one that ends. */
    int months() {
        return endMonth - 1 - firstMonth + lastOneCounts();
    }

    private int lastOneCounts() {
        return lastDay - Months.firstDay(endMonth - 1) + 1 >= COUNTED_DAYS ? 1 : 0;
    }

    /** How often unemployment insurance is paid after one that ends while people live. */
    int insurancePayments() {
        return leaving == LeavingReason.DISMISSED && lastDay != OPEN ? UnemploymentInsurance.payments(months()) : 0;
    }

    /** Whether a year's work is done that earns a vacation (CLT, article 130). */
    boolean hasVacationBy(int month) {
        return month - firstMonth >= 12;
    }
}
