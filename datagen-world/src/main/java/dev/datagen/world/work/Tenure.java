package dev.datagen.world.work;

import dev.datagen.model.LeavingReason;
import dev.datagen.model.WageReason;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.payroll.PublicPay;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.population.Earnings;
import java.util.ArrayList;
import java.util.List;

/**
 * A job of a customer, which begins and ends on any day.
 *
 * @param number which of the customer's, 0 for the one held when the period began, or lost shortly before
 * @param wageCents gross, a month, as agreed; the minimum wage of 2025 stands for that of each year
 * @param agreedMonth whose prices that is in
 * @param adjustmentMonth of each year, 1 for January: that in which the employer adjusts wages (data-base)
 * @param firstMonth in months since January 2000
 * @param hiredDay the first one of work, in that month
 * @param endMonth the first one without it; {@link #OPEN} if that is not foreseen
 * @param lastDay the last one of work, in the month before; {@link #OPEN} if that is not foreseen, or later than lives go on
 * @param leaving why it ends, if it does
 * @param employer with whom it is, as {@link Employment#employer} numbers them
 * @param isPublic whether a government pays it, which may not pay whatever is agreed
 * @param raises what was agreed since, by time
 */
public record Tenure(
        int number,
        int wageCents,
        int agreedMonth,
        int adjustmentMonth,
        int firstMonth,
        int hiredDay,
        int endMonth,
        int lastDay,
        LeavingReason leaving,
        int employer,
        boolean isPublic,
        List<Raise> raises) {

    /** Of what is not foreseen. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** A month counts for what is earned by the month of which so many days are worked (Lei 4.090/1962, article 1; CLT, article 146). */
    private static final int COUNTED_DAYS = 15;

    /** A month's wage is that of so many days, whatever its length (CLT, article 64). */
    private static final int DAYS_A_MONTH = 30;

    /** Unemployment insurance is reckoned by so many wages (Lei 7.998/1990, article 5). */
    public static final int INSURED_WAGES = 3;

    /**
     * A wage that was agreed while the job was held.
     *
     * @param month the first one for which it is paid
     * @param wageCents gross, a month
     * @param agreedMonth whose prices that is in: of the last adjustment before it, so that the next one is whole
     */
    public record Raise(int month, int wageCents, int agreedMonth) {}

    /** Whether it is held in a month, or in a part of one. */
    public boolean worksIn(int month) {
        return month >= firstMonth && month < endMonth;
    }

    /** Whether a month is the one in which it ends, whose wage comes with the end. */
    public boolean endsIn(int month) {
        return month == endMonth - 1;
    }

    /** The same one with an end on a day. */
    Tenure ending(int month, int day, LeavingReason reason) {
        return with(month, day, reason, raises);
    }

    /** The same one with a raise of the wage of a month by a share of it, after all others. */
    Tenure raised(int month, double share) {
        List<Raise> all = new ArrayList<>(raises);
        all.add(new Raise(month, raisedCents(month, share), adjustedBy(month)));
        return with(endMonth, lastDay, leaving, List.copyOf(all));
    }

    private Tenure with(int end, int last, LeavingReason reason, List<Raise> agreed) {
        return new Tenure(
                number,
                wageCents,
                agreedMonth,
                adjustmentMonth,
                firstMonth,
                hiredDay,
                end,
                last,
                reason,
                employer,
                isPublic,
                agreed);
    }

    /** The days of the first month before it began. */
    private int daysBefore() {
        return hiredDay - Months.firstDay(firstMonth);
    }

    /** What of the wage of a month is paid: from the day of the hiring on. */
    public long earnedCents(int month) {
        long gross = grossCents(month);
        return month == firstMonth ? (gross * (DAYS_A_MONTH - daysBefore()) + DAYS_A_MONTH / 2) / DAYS_A_MONTH : gross;
    }

    /** The wage of a month of work. Of a government, no more than its ceiling when the wage was last adjusted: a higher one is felt with the next time. */
    public long grossCents(int month) {
        int cents = wageCents;
        int agreed = agreedMonth;
        for (int i = 0; i < raises.size() && raises.get(i).month() <= month; i++) {
            cents = raises.get(i).wageCents();
            agreed = raises.get(i).agreedMonth();
        }
        long wage = Earnings.wageCents(cents, agreed, adjustedBy(month), month);
        return isPublic ? Math.min(wage, ceilingCents(month)) : wage;
    }

    private long ceilingCents(int month) {
        return PublicPay.ceilingCents(adjustedBy(month));
    }

    /** Whether a raise of the wage of a month by a share of it may be paid. */
    boolean allows(int month, double share) {
        return !isPublic || raisedCents(month, share) <= ceilingCents(month);
    }

    private int raisedCents(int month, double share) {
        return (int) Math.round(grossCents(month) * (1 + share));
    }

    /** The month from which the wage of a month is paid: that of the hiring, or of the last adjustment. */
    public int adjustedBy(int month) {
        return Math.max(firstMonth, Earnings.lastAdjustment(adjustmentMonth, month));
    }

    /** The last month, up to a given one, since which its wage is what it is: of its adjustment, a raise, a minimum wage that rose, or the hiring. */
    public int paidSince(int month) {
        int since = month;
        while (since > firstMonth && grossCents(since - 1) == grossCents(month)) {
            since--;
        }
        return since;
    }

    /** The month of the row that tells the wage of a month: that since which it is paid, or, where prices stood still, no more than a year before. */
    public int toldSince(int month) {
        return Math.max(paidSince(month), month - Months.A_YEAR);
    }

    /** Why its wage is another one from a month on. */
    public WageReason reason(int month) {
        if (month == firstMonth) {
            return WageReason.HIRED;
        }
        if (raises.stream().anyMatch(raise -> raise.month() == month)) {
            return WageReason.RAISED;
        }
        return grossCents(month) == MinimumWage.cents(month) ? WageReason.MINIMUM_WAGE : WageReason.ADJUSTED;
    }

    /** The sum of the wages of the last months that count of one that ends. */
    long wagesCents(int months) {
        long cents = 0;
        for (int month = endMonth - months; month < endMonth; month++) {
            cents += grossCents(month);
        }
        return cents;
    }

    /** What unemployment insurance is reckoned by, after one that ends: the mean of the last wages, half up. */
    long insuredCents() {
        return (wagesCents(INSURED_WAGES) + INSURED_WAGES / 2) / INSURED_WAGES;
    }

    /** The last wage of one that ends. */
    long lastGrossCents() {
        return grossCents(endMonth - 1);
    }

    /** Months that count of the year of a month, up to its end if it does not end before. */
    int monthsInYear(int month) {
        int january = month - Months.monthOfYear(month);
        return january + Months.A_YEAR - firstCounted(january);
    }

    /** Whether any month of the year of one counts for its thirteenth. */
    public boolean earnsThirteenth(int month) {
        return monthsInYear(month) > 0;
    }

    /** Months that count of the year in which it ends. */
    int monthsInLastYear() {
        int last = endMonth - 1;
        return last - firstCounted(last - Months.monthOfYear(last)) + lastOneCounts();
    }

    /** The first month from one on that counts. */
    private int firstCounted(int month) {
        boolean firstCounts = Months.length(firstMonth) - daysBefore() >= COUNTED_DAYS;
        return Math.max(month, firstCounts ? firstMonth : firstMonth + 1);
    }

    /** Months since the day of the hiring that count in all; of one that ends. */
    int months() {
        int end = lastDay + 1;
        int month = Months.of(end);
        if (dayIn(month) > end) {
            month--;
        }
        return month - firstMonth + (end - dayIn(month) >= COUNTED_DAYS ? 1 : 0);
    }

    /** The day of a month on which it began in its first one. */
    private int dayIn(int month) {
        return Months.firstDay(month) + Math.min(daysBefore(), Months.length(month) - 1);
    }

    private int lastOneCounts() {
        return lastDay - Months.firstDay(endMonth - 1) + 1 >= COUNTED_DAYS ? 1 : 0;
    }

    /** How often unemployment insurance is paid after one that ends while people live. */
    public int insurancePayments() {
        return leaving == LeavingReason.DISMISSED && lastDay != OPEN ? UnemploymentInsurance.payments(months()) : 0;
    }

    /** Whether a year's work is done when a month begins, that earns a vacation (CLT, article 130). */
    boolean hasVacationBy(int month) {
        return month - firstWholeMonth() >= Months.A_YEAR;
    }

    /** The month of the year that begins with a year of work done, each year; 0 for January. */
    int vacationEarnedIn() {
        return Months.monthOfYear(firstWholeMonth());
    }

    private int firstWholeMonth() {
        return firstMonth + (daysBefore() > 0 ? 1 : 0);
    }
}
