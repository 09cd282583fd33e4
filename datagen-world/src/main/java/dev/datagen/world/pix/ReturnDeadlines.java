package dev.datagen.world.pix;

import dev.datagen.world.calendar.Brasilia;

/**
 * Since when and until when money of a Pix can be given back through the special return mechanism, MED (Res. BCB 103/2021 and 493/2025). Instants are
 * milliseconds since 1970-01-01T00:00Z.
 */
public final class ReturnDeadlines {

    private static final int ANALYSIS_DAYS = 7;
    private static final int REFUND_HOURS = 96;
    private static final int TRACED_REFUND_DAYS = 11;

    private static final int EXIST_SINCE = Brasilia.epochDay(2021, 11, 16);

    /** Every bank traces the money beyond the first account (MED 2.0). */
    private static final int TRACING_SINCE = Brasilia.epochDay(2026, 2, 2);

    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    private ReturnDeadlines() {}

    /** Whether what is paid on a day may come back so, since 16 November 2021. */
    public static boolean exist(int epochDay) {
        return epochDay >= EXIST_SINCE;
    }

    /** The last instant for the receiver's bank to accept or reject. */
    public static long analysis(long contestedMillis) {
        return contestedMillis + ANALYSIS_DAYS * DAY;
    }

    /** The last instant for the money to be back: 96 hours after acceptance, and with tracing also within 11 days of the claim. */
    public static long refund(long contestedMillis, long acceptedMillis) {
        long afterAcceptance = acceptedMillis + REFUND_HOURS * HOUR;
        return Brasilia.epochDay(contestedMillis) >= TRACING_SINCE
                ? Math.min(afterAcceptance, contestedMillis + TRACED_REFUND_DAYS * DAY)
                : afterAcceptance;
    }
}
