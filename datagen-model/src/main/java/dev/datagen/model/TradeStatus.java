package dev.datagen.model;

/** Whether an order was filled. */
public enum TradeStatus {
    EXECUTED,
    CANCELLED
}
