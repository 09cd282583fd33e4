package dev.datagen.model;

/** Whether an order was filled. */
public enum TradeStatus {
    /** Filled: shares have moved. */
    EXECUTED,
    /** Withdrawn, or expired at the end of the session: nothing has moved. */
    CANCELLED
}
