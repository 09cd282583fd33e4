package dev.datagen.world.credit;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;

/**
 * With which instalments the borrower of a loan that runs in a period may stop paying: due by its end, and so late that the loan has not been given up
 * before it. As many stop in each month of those who still owe something, so that the share of loans in arrears is the same when a period begins
 * as when it ends. Immutable.
 */
public final class Exposure {

    /** Of those who stop, so many are not made good by loans granted since: as many fewer are left to stop in the month after (fitted). */
    private static final double LOST = 0.2;

    /** However long a loan runs, so many at most stop. */
    private static final double MOST = 0.9;

    private final DefaultRisk risk;
    private final int first;
    private final int before;
    private final int within;

    /**
     * @param term number of instalments
     * @param firstDueDay of the first one, in days since 1970-01-01
     */
    public Exposure(DefaultRisk risk, int term, int firstDueDay, Period period) {
        this.risk = risk;
        int last = Math.min(term, dueFrom(firstDueDay, period.lastDay() + 1) - 1);
        first = dueFrom(firstDueDay, period.firstDay() - risk.daysUntilWrittenOff());
        int firstWithin = Math.max(first, dueFrom(firstDueDay, period.firstDay()));
        before = Math.max(0, Math.min(last + 1, firstWithin) - first);
        within = Math.max(0, last + 1 - firstWithin);
    }

    /** The first instalment that is due on a day or after it, from 1. */
    private static int dueFrom(int firstDueDay, int day) {
        int firstMonth = Months.of(firstDueDay);
        int month = Months.of(day);
        boolean isBefore = firstDueDay - Months.firstDay(firstMonth) < day - Months.firstDay(month);
        return Math.max(1, month - firstMonth + 1 + (isBefore ? 1 : 0));
    }

    /** As if so many months had passed, to the end of an instalment counted from the first, 0 for none. */
    private double months(int instalments) {
        int unseen = Math.min(before, instalments);
        double lost = unseen * (before - (unseen - 1) / 2.0) * risk.lostToSight();
        return instalments + lost;
    }

    private double months() {
        return months(before + within);
    }

    /** The share of such borrowers who stop. */
    public double stopping() {
        return Math.min(MOST, (1 - StrictMath.pow(1 - risk.aMonth() * LOST, months())) / LOST);
    }

    /**
     * With which instalment one of them does.
     *
     * @param u quantile in [0, 1)
     */
    public int instalment(double u) {
        double kept = StrictMath.log(1 - risk.aMonth() * LOST);
        double month = StrictMath.log(1 - u * (1 - StrictMath.exp(kept * months()))) / kept;
        int number = 0;
        while (number < before + within - 1 && months(number + 1) <= month) {
            number++;
        }
        return first + number;
    }
}
