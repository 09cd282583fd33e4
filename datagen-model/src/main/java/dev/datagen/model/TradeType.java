package dev.datagen.model;

/** Whether shares are bought or sold. */
public enum TradeType {
    BUY,
    SELL
}
