package dev.datagen.world.pix;

import dev.datagen.world.calendar.Brasilia;

/**
 * Until when money of a Pix can be asked and given back (Res. BCB 1/2020, Regulamento do Pix, and Res. BCB 103/2021 and 493/2025 on the special
 * return mechanism, MED). Instants are milliseconds since 1970-01-01T00:00Z.
 */
public final class ReturnDeadlines {

    /** The receiver may give a payment back, in whole or in parts, for so many days. */
    public static final int RECEIVER_DAYS = 90;

    /** Accounts beyond the first receiver's that are traced since {@link #tracesFurtherAccounts}. */
    public static final int FURTHER_ACCOUNTS = 5;

    private static final int CONTEST_DAYS = 80;
    private static final int ANALYSIS_DAYS = 7;
    private static final int REFUND_HOURS = 96;
    private static final int PREVENTIVE_BLOCK_HOURS = 72;
    private static final int TRACED_REFUND_DAYS = 11;

    private static final int SELF_SERVICE_SINCE = Brasilia.epochDay(2025, 10, 1);
    private static final int TRACING_SINCE = Brasilia.epochDay(2026, 2, 2);

    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    private ReturnDeadlines() {}

    /** Whether customers contest in the app themselves, which multiplied claims, since 1 October 2025. */
    public static boolean contestsInApp(int epochDay) {
        return epochDay >= SELF_SERVICE_SINCE;
    }

    /** Whether every bank traces the money beyond the first account (MED 2.0), since 2 February 2026. */
    public static boolean tracesFurtherAccounts(int epochDay) {
        return epochDay >= TRACING_SINCE;
    }

    /** The last instant to contest a payment. */
    public static long contest(long paidMillis) {
        return paidMillis + CONTEST_DAYS * DAY;
    }

    /** The last instant for the receiver's bank to accept or reject. */
    public static long analysis(long contestedMillis) {
        return contestedMillis + ANALYSIS_DAYS * DAY;
    }

    /** The last instant for the money to be back: 96 hours after acceptance, and with tracing also within 11 days of the claim. */
    public static long refund(long contestedMillis, long acceptedMillis) {
        long afterAcceptance = acceptedMillis + REFUND_HOURS * HOUR;
        return tracesFurtherAccounts(Brasilia.epochDay(contestedMillis))
                ? Math.min(afterAcceptance, contestedMillis + TRACED_REFUND_DAYS * DAY)
                : afterAcceptance;
    }

    /** Until when a bank may hold money that a natural person received, on its own suspicion (bloqueio cautelar). */
    public static long preventiveBlock(long receivedMillis) {
        return receivedMillis + PREVENTIVE_BLOCK_HOURS * HOUR;
    }
}
