package dev.datagen.world.trading;

import dev.datagen.world.random.Draws;
import dev.datagen.world.time.Moments;

/** When orders are given: an instant before they are filled, or some minutes or hours before the price that they wait for comes, or doesn't. */
public final class OrderTimes {

    private static final int LEAST_LATENCY_MILLIS = 15;
    private static final int LATENCY_VARIES_MILLIS = 600;
    private static final long LEAST_WAIT = Moments.MINUTE;

    /** After the session brokers cancel what was good for the day, one order after the other (estimate). */
    private static final long CANCELLED_WITHIN = 12 * Moments.MINUTE;

    private OrderTimes() {}

    /**
     * When an order was given, in milliseconds since 1970-01-01T00:00Z.
     *
     * @param millis when it was filled or cancelled, or what it was good for ended, likewise
     * @param earliestMillis before which it was not given, likewise: a minute before that at the least
     */
    public static long givenMillis(Order order, long millis, long earliestMillis, Draws draws) {
        if (order.isFilledAtOnce()) {
            return millis - LEAST_LATENCY_MILLIS - draws.below(LATENCY_VARIES_MILLIS);
        }
        double u = draws.unit();
        double share = order.isFilled() ? u * u : u;
        return millis - LEAST_WAIT - (long) ((millis - earliestMillis - LEAST_WAIT) * share);
    }

    /** When an order that was good for the day is cancelled, in milliseconds since midnight, as is the end of its session. */
    public static long expiry(long closes, Draws draws) {
        return Moments.between(closes + 1, closes + CANCELLED_WITHIN, draws);
    }
}
