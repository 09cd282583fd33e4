package dev.datagen.world.pix;

import dev.datagen.world.calendar.Brasilia;

/** The most that may be paid by Pix from a device that the customer has not registered, in cents (Res. BCB 403/2024). */
public final class PixLimits {

    /** What stands for no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final int NEW_DEVICE_SINCE = Brasilia.epochDay(2024, 11, 1);

    private static final long NEW_DEVICE_PAYMENT_CENTS = 20_000;
    private static final long NEW_DEVICE_DAY_CENTS = 100_000;

    private PixLimits() {}

    /** One payment from such a device, since 1 November 2024. */
    public static long newDevicePaymentCents(int epochDay) {
        return epochDay < NEW_DEVICE_SINCE ? UNLIMITED : NEW_DEVICE_PAYMENT_CENTS;
    }

    /** All payments of a day from such devices. */
    public static long newDeviceDayCents(int epochDay) {
        return epochDay < NEW_DEVICE_SINCE ? UNLIMITED : NEW_DEVICE_DAY_CENTS;
    }
}
