package dev.datagen.world.calendar;

import java.time.LocalDate;

/**
 * Business days of Brazilian banks, as the STR and Febraban count them, from 1995 to 2069. State and municipal holidays
 * close branches but not the payment system, and don't count. Immutable.
 *
 * <p>Methods throw {@link IllegalArgumentException} for days outside 1995 to 2069, unless they say otherwise.
 */
public final class BankCalendar {

    public static final BankCalendar BRAZIL = new BankCalendar();

    /** Business days of one without holidays. */
    private static final int OF_A_WEEK = 5;

    private final Holidays holidays;
    private final DaySet businessDays;

    /** By month of the {@link Span}. */
    private final int[] fifthWorkingDays = new int[(Span.LAST_YEAR - Span.FIRST_YEAR + 1) * Months.A_YEAR];

    private BankCalendar() {
        this.holidays = new Holidays();
        this.businessDays = new DaySet(day -> Brasilia.dayOfWeek(day) < Brasilia.SATURDAY && !holidays.isHoliday(day));
        for (int i = 0; i < fifthWorkingDays.length; i++) {
            fifthWorkingDays[i] = findFifthWorkingDay(Span.FIRST_YEAR + i / Months.A_YEAR, i % Months.A_YEAR + 1);
        }
    }

    private int findFifthWorkingDay(int year, int month) {
        int day = Brasilia.epochDay(year, month, 1) - 1;
        for (int counted = 0; counted < 5; ) {
            day++;
            if (Brasilia.dayOfWeek(day) != Brasilia.SUNDAY && !holidays.isNational(day)) {
                counted++;
            }
        }
        return day;
    }

    public boolean isBusinessDay(int epochDay) {
        return businessDays.contains(epochDay);
    }

    /** Whether banks are closed for a holiday, national or not, even if it falls on a weekend. */
    public boolean isHoliday(int epochDay) {
        return holidays.isHoliday(epochDay);
    }

    /** Whether the day, of any year, is a national holiday; of years before 1995, as if those of then had always been. */
    public static boolean isNationalHolidayInAnyYear(int epochDay) {
        return Holidays.isNationalInAnyYear(epochDay);
    }

    /** Easter Sunday of a year. */
    public static int easter(int year) {
        return Holidays.easter(year);
    }

    /** The day itself if it is a business day, else the first one after it. */
    public int nextBusinessDay(int epochDay) {
        return businessDays.sameOrNext(epochDay);
    }

    /** The day itself if it is a business day, else the last one before it. */
    public int previousBusinessDay(int epochDay) {
        return businessDays.sameOrPrevious(epochDay);
    }

    /**
     * The day itself if it is a business day, else one of the five after it, each as likely: of any days as many fall on one weekday as on another.
     *
     * @param u quantile in [0, 1)
     */
    public int businessDayFrom(int epochDay, double u) {
        return isBusinessDay(epochDay) ? epochDay : plusBusinessDays(epochDay, 1 + (int) (OF_A_WEEK * u));
    }

    /**
     * The n-th business day strictly after the day.
     *
     * @param n negative counts backwards; 0 is {@link #nextBusinessDay}
     */
    public int plusBusinessDays(int epochDay, int n) {
        return businessDays.plus(epochDay, n);
    }

    /**
     * The last day on which wages of the month before may be paid: the fifth working day, where Saturdays count and Sundays
     * and national holidays don't (CLT, article 459).
     *
     * @param month 1 to 12
     */
    int fifthWorkingDay(int year, int month) {
        int index = (year - Span.FIRST_YEAR) * Months.A_YEAR + month - 1;
        if (index < 0 || index >= fifthWorkingDays.length) {
            throw new IllegalArgumentException("month " + month + " of " + year + " is outside the calendar");
        }
        return fifthWorkingDays[index];
    }

    /** When wages arrive in the account: on the fifth working day, or on the business day before if banks are closed. */
    public int payday(int year, int month) {
        return previousBusinessDay(fifthWorkingDay(year, month));
    }

    @Override
    public String toString() {
        return "BankCalendar[" + LocalDate.ofEpochDay(Span.FIRST_DAY) + ".." + Span.LAST_YEAR + "-12-31]";
    }
}
