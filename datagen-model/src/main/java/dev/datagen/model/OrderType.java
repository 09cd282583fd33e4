package dev.datagen.model;

/** How an order asks to be filled. */
public enum OrderType {
    /** At whatever price there is. */
    MARKET,
    /** At a price, or a better one. */
    LIMIT,
    /** At the market, once a price is reached. */
    STOP
}
