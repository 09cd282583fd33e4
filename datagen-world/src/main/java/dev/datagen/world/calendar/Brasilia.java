package dev.datagen.world.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Brasília time, the clock of banks, of the STR and of B3: UTC − 3 hours without daylight saving since 2019 (Decreto
 * 9.772/2019). The same is taken for the time before, though clocks of the Southeast were an hour ahead from October or November to February
 * then: what was opened in one of those summers was so an hour later by the clock than it is told here.
 */
public final class Brasilia {

    public static final int UTC_OFFSET_SECONDS = -3 * 3600;

    /** Days of the week, as {@link #dayOfWeek} numbers them. */
    public static final int FRIDAY = 5;

    public static final int SATURDAY = 6;
    public static final int SUNDAY = 7;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final long OFFSET_MILLIS = UTC_OFFSET_SECONDS * 1000L;

    private Brasilia() {}

    /**
     * The instant of a time of day.
     *
     * @param epochDay the day in Brasília
     * @param secondOfDay since midnight in Brasília; beyond 86,399 it runs into the next day
     * @return milliseconds since 1970-01-01T00:00Z
     */
    static long epochMillis(int epochDay, int secondOfDay) {
        return epochDay * MILLIS_PER_DAY + secondOfDay * 1000L - OFFSET_MILLIS;
    }

    /** Midnight in Brasília, in milliseconds since 1970-01-01T00:00Z. */
    public static long startOfDay(int epochDay) {
        return epochMillis(epochDay, 0);
    }

    /** Milliseconds since midnight in Brasília at an instant. */
    public static long millisOfDay(long epochMillis) {
        return Math.floorMod(epochMillis + OFFSET_MILLIS, MILLIS_PER_DAY);
    }

    /** The day in Brasília at an instant. */
    public static int epochDay(long epochMillis) {
        return (int) Math.floorDiv(epochMillis + OFFSET_MILLIS, MILLIS_PER_DAY);
    }

    /** The second since midnight in Brasília at an instant, 0 to 86,399. */
    public static int secondOfDay(long epochMillis) {
        return (int) Math.floorMod(Math.floorDiv(epochMillis + OFFSET_MILLIS, 1000L), (long) SECONDS_PER_DAY);
    }

    /**
     * Days since 1970-01-01.
     *
     * @throws DateTimeException if there is no such date
     */
    public static int epochDay(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** 1 is Monday, 7 is Sunday. */
    public static int dayOfWeek(int epochDay) {
        // 1970-01-01 was a Thursday.
        return Math.floorMod(epochDay + 3, 7) + 1;
    }
}
