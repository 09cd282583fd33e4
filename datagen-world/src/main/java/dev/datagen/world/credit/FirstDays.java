package dev.datagen.world.credit;

import dev.datagen.world.calendar.Months;

/**
 * The days from the money to a month before the first instalment, for which interest is paid with that, pro rata of a month of thirty days (juros de
 * acerto).
 */
public final class FirstDays {

    private static final int DAYS_A_MONTH = 30;

    /** What a whole month of a rate in millionths is of the same for days. */
    private static final long WHOLE = 1_000_000L * DAYS_A_MONTH;

    private FirstDays() {}

    /** How many they are; none where the first instalment is due within a month. */
    private static int of(int disbursementDay, int firstDueDay) {
        int month = Months.of(firstDueDay);
        int dayOfMonth = firstDueDay - Months.firstDay(month) + 1;
        return Math.max(0, Months.day(month - 1, dayOfMonth) - disbursementDay);
    }

    /** Which part of a month they are. */
    public static double months(int disbursementDay, int firstDueDay) {
        return (double) of(disbursementDay, firstDueDay) / DAYS_A_MONTH;
    }

    /** Their interest, in cents, rounded half up. */
    public static long interestCents(long principalCents, int rateMillionths, int disbursementDay, int firstDueDay) {
        return (principalCents * rateMillionths * of(disbursementDay, firstDueDay) + WHOLE / 2) / WHOLE;
    }
}
