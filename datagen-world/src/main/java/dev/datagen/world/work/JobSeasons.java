package dev.datagen.world.work;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Key;

/** In which months and on which days people leave jobs and begin others. Months are those since January 2000. Immutable. */
final class JobSeasons {

    /** Of those who leave, so many are dismissed in a mean month. */
    private static final double DISMISSED = 0.6;

    /** Dismissals by month, January first, of a mean of 1: most before the year ends (estimate after Novo CAGED, in which December is the worst month). */
    private static final double[] DISMISSALS = {1.00, 0.97, 0.98, 0.96, 0.99, 0.95, 0.96, 0.96, 0.95, 0.97, 0.91, 1.40};

    /** Resignations likewise: fewest before the thirteenth and the holidays, more once they are over (estimate). */
    private static final double[] RESIGNATIONS = {1.15, 1.05, 1.05, 1.03, 1.03, 1.00, 1.05, 1.05, 1.00, 1.00, 0.89, 0.70
    };

    /**
     * Hires by month likewise: most in February and March, few in November and fewest in December (estimate after Novo CAGED). Who is not hired in these two
     * is so over the months that follow, most in the best ones.
     */
    private static final double[] HIRES = {1.00, 1.10, 1.07, 1.05, 1.00, 0.98, 1.03, 1.05, 1.03, 1.03, 0.94, 0.72};

    /** Of those who would be hired in a month or have waited for it, so many wait for the next one. */
    private static final double[] HIRED_LATER = hiredLater();

    /** Where the next job or the pension begins at once, the last day is one of so many of the month. */
    private static final int LAST_DAYS = 6;

    /** Of those who begin, so many do so in the first five days of a month, and from the 14th to the 17th; the others on any until the 25th (estimate). */
    private static final double EARLY = 0.5;

    private static final int EARLY_DAYS = 5;
    private static final double IN_THE_MIDDLE = 0.25;
    private static final int MIDDLE_FROM = 13;
    private static final int MIDDLE_DAYS = 4;
    private static final int ANY_DAYS = 25;

    /** Of last days that would fall on a weekend, so many are the Friday before (estimate). */
    private static final double ON_FRIDAY = 0.75;

    private final Key hiredKey;
    private final Key lastDayKey;
    private final Key firstDayKey;

    JobSeasons(Key key) {
        this.hiredKey = key.derive("hired later");
        this.lastDayKey = key.derive("last days");
        this.firstDayKey = key.derive("first days");
    }

    /** As many would be hired in one month as in another; after a year, as many have waited for a month as in any later year. */
    private static double[] hiredLater() {
        double[] later = new double[Months.A_YEAR];
        double waiting = 0;
        for (int month = 0; month < 2 * Months.A_YEAR; month++) {
            int of = month % Months.A_YEAR;
            later[of] = Math.max(0, 1 - HIRES[of] / (1 + waiting));
            waiting = (1 + waiting) * later[of];
        }
        return later;
    }

    private static double leaving(int month) {
        int of = Months.monthOfYear(month);
        return DISMISSED * DISMISSALS[of] + (1 - DISMISSED) * RESIGNATIONS[of];
    }

    /**
     * The last month of work of who leaves after a wait.
     *
     * @param from the first month that may be that
     * @param meanMonths the wait, in mean months
     */
    static int lastMonth(int from, double meanMonths) {
        int years = (int) (meanMonths / Months.A_YEAR);
        double left = meanMonths - (double) years * Months.A_YEAR;
        int month = from + years * Months.A_YEAR;
        while (left >= leaving(month)) {
            left -= leaving(month);
            month++;
        }
        return month;
    }

    /** How many are dismissed in a month, of a mean of 1. */
    static double dismissals(int lastMonth) {
        return DISMISSALS[Months.monthOfYear(lastMonth)];
    }

    /** Of those who leave in a month, how many are dismissed. */
    static double dismissed(int lastMonth) {
        return DISMISSED * dismissals(lastMonth) / leaving(lastMonth);
    }

    /** The first month of work of who would begin in one. */
    int hired(long ordinal, int month) {
        int first = month;
        while (waits(ordinal, first)) {
            first++;
        }
        return first;
    }

    /**
     * The same for who has begun by a month: who would wait beyond it has begun before.
     *
     * @param latest the last month that may be that
     * @param earliest the first one
     */
    int hiredWithin(long ordinal, int month, int earliest, int latest) {
        int later = hired(ordinal, month);
        if (later <= latest) {
            return later;
        }
        int first = month;
        while (first > earliest && waits(ordinal, first)) {
            first--;
        }
        return first;
    }

    private boolean waits(long ordinal, int month) {
        return Key.unit(hiredKey.at(ordinal, month)) < HIRED_LATER[Months.monthOfYear(month)];
    }

    /** The same for who leaves a job before; who has the next one already begins at once. */
    int hired(long ordinal, int endMonth, int gap) {
        return gap > 0 ? hired(ordinal, endMonth + gap) : endMonth;
    }

    /** The first day of work in a month: a business day. */
    int firstDay(long ordinal, int month) {
        double u = Key.unit(firstDayKey.at(ordinal, month));
        double v = Key.unit(firstDayKey.at(~ordinal, month));
        int day = u < EARLY
                ? (int) (v * EARLY_DAYS)
                : u < EARLY + IN_THE_MIDDLE ? MIDDLE_FROM + (int) (v * MIDDLE_DAYS) : (int) (v * ANY_DAYS);
        return BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(month) + day);
    }

    /** The same for who comes from another job at once: as soon as can be. */
    static int earliestDay(int month) {
        return BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(month));
    }

    /**
     * The last day of work in a month, on weekdays more often.
     *
     * @param isLate whether it is one of the month's last ones
     */
    int lastDay(long ordinal, int month, boolean isLate) {
        int length = Months.length(month);
        int choices = isLate ? LAST_DAYS : length;
        int day = Months.firstDay(month) + length - 1 - (int) (Key.unit(lastDayKey.at(ordinal, month)) * choices);
        int friday = day - (Brasilia.dayOfWeek(day) - Brasilia.FRIDAY);
        boolean moves = day > friday
                && Key.unit(lastDayKey.at(~ordinal, month)) < ON_FRIDAY
                && friday >= Months.firstDay(month + 1) - choices;
        return moves ? friday : day;
    }
}
