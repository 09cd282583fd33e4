package dev.datagen.world;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import java.time.LocalDate;

/**
 * The days a load covers, both ends included; the end of the last one is the as-of instant.
 *
 * @param firstDay in days since 1970-01-01
 * @param lastDay in days since 1970-01-01
 */
public record Period(int firstDay, int lastDay) {

    /** The first day that can be covered: where the calendars and rates begin. */
    public static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    /** The last day that can be covered. */
    public static final LocalDate LATEST = LocalDate.of(2030, 12, 31);

    /** The calendar year 2025: fixed, so that what nobody asked otherwise for never changes. */
    public static final Period DEFAULT = of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    /** Spans of time that customers live through at once end with whole quarters of an hour, but on the first day: see {@link #lastCut}. */
    public static final long QUARTER_MILLIS = 15 * 60_000;

    private static final long MINUTE_MILLIS = 60_000;

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if it starts before {@link #EARLIEST}, ends after {@link #LATEST}, or ends before it starts
     */
    public Period {
        if (firstDay < EARLIEST.toEpochDay()) {
            throw new IllegalArgumentException("the period starts on " + LocalDate.ofEpochDay(firstDay)
                    + ", but can start on " + EARLIEST + " at the earliest");
        }
        if (lastDay > LATEST.toEpochDay()) {
            throw new IllegalArgumentException("the period ends on " + LocalDate.ofEpochDay(lastDay)
                    + ", but can end on " + LATEST + " at the latest");
        }
        if (lastDay < firstDay) {
            throw new IllegalArgumentException("the period ends on " + LocalDate.ofEpochDay(lastDay)
                    + ", before it starts on " + LocalDate.ofEpochDay(firstDay));
        }
    }

    /** From one day to another, both included. */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period((int) from.toEpochDay(), (int) to.toEpochDay());
    }

    /** When it starts: midnight in Brasília, in milliseconds since 1970-01-01T00:00Z. */
    public long startMillis() {
        return Brasilia.startOfDay(firstDay);
    }

    /** When it has ended: the midnight after the last day in Brasília. */
    public long endMillis() {
        return Brasilia.startOfDay(lastDay + 1);
    }

    /**
     * The last instant, at or before one, at which a span of time may end that customers live through at once: at quarters of an hour; on the first day,
     * on which much is told, at minutes.
     *
     * @param millis since 1970-01-01T00:00Z
     */
    public long lastCut(long millis) {
        // Asked of all that happens: to divide by a constant is some times quicker than by one of two.
        return millis < Brasilia.startOfDay(firstDay + 1)
                ? millis - Math.floorMod(millis, MINUTE_MILLIS)
                : millis - Math.floorMod(millis, QUARTER_MILLIS);
    }

    /** The month of the first day, in months since January 2000. */
    public int firstMonth() {
        return Months.of(firstDay);
    }

    /** The month of the last day, in months since January 2000. */
    public int lastMonth() {
        return Months.of(lastDay);
    }

    /** How many days it covers. */
    public int days() {
        return lastDay - firstDay + 1;
    }

    /** 2025-01-01 to 2025-12-31. */
    @Override
    public String toString() {
        return LocalDate.ofEpochDay(firstDay) + " to " + LocalDate.ofEpochDay(lastDay);
    }
}
