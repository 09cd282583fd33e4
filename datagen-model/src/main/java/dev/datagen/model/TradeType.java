package dev.datagen.model;

/** Whether shares are bought or sold. */
public enum TradeType {
    /** The customer buys. */
    BUY,
    /** The customer sells. */
    SELL
}
