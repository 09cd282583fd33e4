package dev.datagen.world.calendar;

import java.time.LocalDate;

/** Months counted from January 2000, which is 0. Months before it are negative; the table covers 1970 to 2099. */
public final class Months {

    /** How many there are. */
    public static final int A_YEAR = 12;

    /** How many days they have on average, in the 400 years after which the calendar repeats. */
    public static final double MEAN_DAYS = 30.436875;

    /** How many days any has at least: what recurs on a day of the month recurs on one of these. */
    public static final int SHORTEST = 28;

    /** How many days any has at the most. */
    public static final int LONGEST = 31;

    private static final int EPOCH_YEAR = 2000;
    private static final int FIRST = (1970 - EPOCH_YEAR) * A_YEAR;
    private static final double MONTHS_A_DAY = 1 / MEAN_DAYS;
    private static final int[] FIRST_DAYS = firstDays();

    private Months() {}

    /** The month of a day, which is given in days since 1970-01-01. */
    public static int of(int epochDay) {
        int month = FIRST + (int) (epochDay * MONTHS_A_DAY);
        if (epochDay >= firstDay(month + 1)) {
            return month + 1;
        }
        return epochDay < firstDay(month) ? month - 1 : month;
    }

    /** The month of a year, January being 1. */
    public static int of(int year, int monthOfYear) {
        return (year - EPOCH_YEAR) * A_YEAR + monthOfYear - 1;
    }

    /** The first day of a month, in days since 1970-01-01. */
    public static int firstDay(int month) {
        return FIRST_DAYS[month - FIRST];
    }

    /** How many days a month has. */
    public static int length(int month) {
        return firstDay(month + 1) - firstDay(month);
    }

    /** A day of a month, its last one where it is shorter. */
    public static int day(int month, int dayOfMonth) {
        return firstDay(month) + Math.min(dayOfMonth, length(month)) - 1;
    }

    /** The year of a month. */
    public static int year(int month) {
        return EPOCH_YEAR + Math.floorDiv(month, A_YEAR);
    }

    /** 0 for January to 11 for December. */
    public static int monthOfYear(int month) {
        return Math.floorMod(month, A_YEAR);
    }

    private static int[] firstDays() {
        int[] days = new int[(2100 - 1970) * A_YEAR + 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) LocalDate.of(1970, 1, 1).plusMonths(i).toEpochDay();
        }
        return days;
    }
}
