package dev.datagen.world.trading;

import dev.datagen.model.OrderType;
import dev.datagen.model.schema.Field;

/**
 * An order to buy or sell shares, and what became of it.
 *
 * @param epochDay of the session
 * @param place of the share in the portfolio
 * @param priceCents at which it was filled, or which it asked for in vain
 * @param orderPriceCents the limit, or the price that sets a stop order off; {@link Field#ABSENT} of an order at market
 * @param since after which part of the session it was given, if it waited for its price; less than 0 if it may have been given before that opened
 */
public record Order(
        int epochDay,
        int stock,
        int place,
        boolean sells,
        int quantity,
        int priceCents,
        OrderType type,
        long orderPriceCents,
        double since,
        Fate fate) {

    /** What becomes of an order. */
    public enum Fate {
        FILLS,
        /** Its owner took it back. */
        WITHDRAWN,
        /** It was good for the day, and the day is over. */
        EXPIRES
    }

    /** Whether it became a trade. */
    public boolean isFilled() {
        return fate == Fate.FILLS;
    }

    /** Whether it was filled as soon as it was given: at market, or because the price was better than its limit. */
    boolean isFilledAtOnce() {
        return type == OrderType.MARKET || isFilled() && type == OrderType.LIMIT && priceCents != orderPriceCents;
    }

    /** What was traded for, without fees. */
    public long totalCents() {
        return (long) quantity * priceCents;
    }

    /** Fees of B3, and income tax of a sale; nothing unless it was filled. */
    public long feesCents(long withheld) {
        return isFilled() ? BrokerageNote.fees(epochDay, totalCents()) + withheld : 0;
    }

    /** What settles; nothing unless it was filled. */
    public long netCents(long withheld) {
        if (!isFilled()) {
            return 0;
        }
        return sells ? totalCents() - feesCents(withheld) : totalCents() + feesCents(withheld);
    }
}
