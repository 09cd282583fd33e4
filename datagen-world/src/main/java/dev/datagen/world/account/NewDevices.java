package dev.datagen.world.account;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.pix.PixLimits;
import dev.datagen.world.random.Key;

/**
 * On which days customers pay from a device that they have not registered yet: the first ones of every telephone, which lasts two years (estimate).
 * What was ordered before, and what recurs, needs no device. Immutable.
 */
public final class NewDevices {

    private static final int LASTS_DAYS = 731;
    private static final int UNREGISTERED_DAYS = 4;

    private final Key key;

    /** @param key of the world */
    public NewDevices(Key key) {
        this.key = key.derive("devices");
    }

    /** Whether it matters which device a customer pays from on a day. */
    public boolean limits(long ordinal, int epochDay) {
        return PixLimits.newDevicePaymentCents(epochDay) != PixLimits.UNLIMITED
                && Math.floorMod(epochDay - (int) (key.unitAt(ordinal) * LASTS_DAYS), LASTS_DAYS) < UNREGISTERED_DAYS;
    }

    /** Whether a payment is more than such a device may pay, alone or with what the customer has paid from it on that day. */
    public static boolean exceeds(NewDevicePayments payments, int index, long cents, long millis) {
        int day = Brasilia.epochDay(millis);
        long paid = payments.paidCents(index, day);
        return cents > PixLimits.newDevicePaymentCents(day) || paid + cents > PixLimits.newDeviceDayCents(day);
    }
}
