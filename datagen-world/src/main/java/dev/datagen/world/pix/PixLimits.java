package dev.datagen.world.pix;

import dev.datagen.world.calendar.Brasilia;

/** The most that a natural person may pay by Pix unless the customer asked for more, in cents. */
public final class PixLimits {

    /** What stands for no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** When the night begins unless the customer chose {@link #LATE_NIGHT_START}: 20:00, in seconds of the day. */
    public static final int NIGHT_START = 20 * 3600;

    /** 22:00. */
    public static final int LATE_NIGHT_START = 22 * 3600;

    private static final int NIGHT_END = 6 * 3600;

    /** Res. BCB 142/2021. */
    private static final int NIGHT_LIMIT_SINCE = Brasilia.epochDay(2021, 10, 4);

    private static final long NIGHT_LIMIT_CENTS = 100_000;

    /** From here on a limit holds for the sum of a period and not for each payment; nights may begin later (Res. BCB 243/2022). */
    private static final int LIMIT_BY_PERIOD_SINCE = Brasilia.epochDay(2023, 1, 2);

    /** Res. BCB 403/2024. */
    private static final int NEW_DEVICE_SINCE = Brasilia.epochDay(2024, 11, 1);

    private static final long NEW_DEVICE_PAYMENT_CENTS = 20_000;
    private static final long NEW_DEVICE_DAY_CENTS = 100_000;

    private static final long FIRST_CASH_DAY_CENTS = 50_000;
    private static final long FIRST_CASH_NIGHT_CENTS = 10_000;
    private static final long CASH_DAY_CENTS = 300_000;
    private static final long CASH_NIGHT_CENTS = 100_000;

    private PixLimits() {}

    /**
     * Whether a time is in the night, which ends at 06:00.
     *
     * @param secondOfDay in Brasília
     * @param nightStart {@link #NIGHT_START} or {@link #LATE_NIGHT_START}, in seconds of the day
     */
    public static boolean isNight(int secondOfDay, int nightStart) {
        return secondOfDay < NIGHT_END || secondOfDay >= nightStart;
    }

    /** The day on which the night of a time began: the day before for the hours after midnight. Sums of a night go by it. */
    public static int nightOf(int epochDay, int secondOfDay) {
        return secondOfDay < NIGHT_END ? epochDay - 1 : epochDay;
    }

    /** The default limit of a night, since 4 October 2021. The same holds for TED, book transfers, debit card and boletos. */
    public static long nightCents(int epochDay) {
        return epochDay < NIGHT_LIMIT_SINCE ? UNLIMITED : NIGHT_LIMIT_CENTS;
    }

    /** Whether limits are for the sum of a day or night, since 2 January 2023, and customers may move the night to 22:00. */
    public static boolean limitsPeriods(int epochDay) {
        return epochDay >= LIMIT_BY_PERIOD_SINCE;
    }

    /** One payment from a device that the customer has not registered, since 1 November 2024. */
    public static long newDevicePaymentCents(int epochDay) {
        return epochDay < NEW_DEVICE_SINCE ? UNLIMITED : NEW_DEVICE_PAYMENT_CENTS;
    }

    /** All payments of a day from such devices. */
    public static long newDeviceDayCents(int epochDay) {
        return epochDay < NEW_DEVICE_SINCE ? UNLIMITED : NEW_DEVICE_DAY_CENTS;
    }

    /** Pix Saque and Troco in the daytime; 0 before they existed. */
    public static long cashDayCents(int epochDay) {
        return cashCents(epochDay, FIRST_CASH_DAY_CENTS, CASH_DAY_CENTS);
    }

    /** Pix Saque and Troco at night; 0 before they existed. */
    public static long cashNightCents(int epochDay) {
        return cashCents(epochDay, FIRST_CASH_NIGHT_CENTS, CASH_NIGHT_CENTS);
    }

    private static long cashCents(int epochDay, long first, long later) {
        if (!PixService.CASH.exists(epochDay)) {
            return 0;
        }
        return epochDay < LIMIT_BY_PERIOD_SINCE ? first : later;
    }
}
