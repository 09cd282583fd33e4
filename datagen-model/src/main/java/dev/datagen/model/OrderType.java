package dev.datagen.model;

/** How an order asks to be filled. */
public enum OrderType {
    MARKET,
    LIMIT,
    STOP
}
