package dev.datagen.world.loan;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * The run over all loans in which, on each day, what was not paid on the day before turns late, and what nobody pays is given up (estimate): when it comes to
 * one of them.
 *
 * @param key of loans
 * @param ordinal of the borrower
 */
public record OverdueRun(Key key, long ordinal) {

    /** When it begins, in milliseconds since midnight. */
    public static final long FROM = 2 * Moments.HOUR;

    /** Likewise; not included. */
    public static final long UNTIL = 5 * Moments.HOUR;

    /** What turns late together does so within so many minutes. */
    private static final long LEFT_FOR_OTHERS = 35 * Moments.MINUTE;

    /** Beside days, for a draw of its own. */
    private static final long RUN = 1L << 33;

    /** When it comes to the loan on a day, in milliseconds since midnight. */
    public long time(int epochDay) {
        return FROM + Math.floorMod(key.at(ordinal, RUN | epochDay) >>> 20, UNTIL - FROM - LEFT_FOR_OTHERS);
    }

    /** Likewise, in milliseconds since 1970-01-01T00:00Z. */
    long millis(int epochDay) {
        return Brasilia.startOfDay(epochDay) + time(epochDay);
    }
}
