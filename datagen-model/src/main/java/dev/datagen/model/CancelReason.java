package dev.datagen.model;

/** Why an order was not filled. */
public enum CancelReason {
    /** It was good for the day, and the session ended without the price that it asked for. */
    EXPIRED,
    /** Its owner withdrew it before the price came to what it asked for. */
    WITHDRAWN
}
