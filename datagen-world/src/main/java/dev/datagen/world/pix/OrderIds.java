package dev.datagen.world.pix;

import dev.datagen.model.value.EndToEndId;

/**
 * Identifiers of Pix orders. An institution makes one when its client confirms, and the order is settled some seconds later: at times in the next
 * minute already.
 */
public final class OrderIds {

    /** From the order to its settlement, in milliseconds (estimate: BCB asks for most within three seconds or so). */
    private static final int LEAST_DELAY = 500;

    private static final int DELAYS = 4096;

    /** Of these bits the delay is made; both sides of a payment know them. */
    private static final int DELAY_SHIFT = 40;

    private OrderIds() {}

    /** Of a payment; see {@link #of(EndToEndId.Kind, int, long, long)}. */
    public static String of(int ispb, long settledMillis, long random64) {
        return of(EndToEndId.Kind.PAYMENT, ispb, settledMillis, random64);
    }

    /**
     * Of a payment or a return.
     *
     * @param settledMillis when the money arrives
     * @param random64 as {@link EndToEndId#of(EndToEndId.Kind, int, long, long)} takes it
     */
    public static String of(EndToEndId.Kind kind, int ispb, long settledMillis, long random64) {
        int delay = LEAST_DELAY + (int) (random64 >>> DELAY_SHIFT) % DELAYS;
        return EndToEndId.of(kind, ispb, settledMillis - delay, random64);
    }
}
