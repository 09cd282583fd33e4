package dev.datagen.world.calendar;

import java.time.LocalDate;

/** The days that the calendars know, 1995-01-01 to 2069-12-31. */
final class Span {

    static final int FIRST_YEAR = 1995;
    static final int LAST_YEAR = 2069;
    static final int FIRST_DAY = Brasilia.epochDay(FIRST_YEAR, 1, 1);
    static final int DAYS = Brasilia.epochDay(LAST_YEAR + 1, 1, 1) - FIRST_DAY;

    private Span() {}

    /**
     * Days since the span's first.
     *
     * @throws IllegalArgumentException if the day is outside
     */
    static int offset(int epochDay) {
        int offset = epochDay - FIRST_DAY;
        if (offset < 0 || offset >= DAYS) {
            throw new IllegalArgumentException("day " + LocalDate.ofEpochDay(epochDay) + " is outside the calendar, "
                    + FIRST_YEAR + "-01-01.." + LAST_YEAR + "-12-31");
        }
        return offset;
    }
}
