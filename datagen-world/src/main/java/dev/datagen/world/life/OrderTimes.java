package dev.datagen.world.life;

import dev.datagen.model.OrderType;
import dev.datagen.world.random.Draws;

/** When orders are given: at market, an instant before they are filled; else some minutes or hours before the price comes, or doesn't. */
final class OrderTimes {

    /** Orders are taken so long before trading starts (B3, pre-opening). */
    private static final long PRE_OPENING = 15 * Moments.MINUTE;

    private static final int LEAST_LATENCY_MILLIS = 15;
    private static final int LATENCY_VARIES_MILLIS = 600;
    private static final long LEAST_WAIT = Moments.MINUTE;

    private OrderTimes() {}

    /**
     * When an order was given, in milliseconds since 1970-01-01T00:00Z.
     *
     * @param millis when it was filled or cancelled, likewise
     * @param opensMillis when the session opened, not after that
     */
    static long givenMillis(Order order, long millis, long opensMillis, Draws draws) {
        if (order.type() == OrderType.MARKET) {
            return millis - LEAST_LATENCY_MILLIS - draws.below(LATENCY_VARIES_MILLIS);
        }
        double u = draws.unit();
        double share = order.isFilled() ? u * u : u;
        long longest = millis - (opensMillis - PRE_OPENING);
        return millis - LEAST_WAIT - (long) ((longest - LEAST_WAIT) * share);
    }
}
