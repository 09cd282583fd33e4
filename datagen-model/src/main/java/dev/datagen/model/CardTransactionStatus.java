package dev.datagen.model;

/** What the issuer answered. */
public enum CardTransactionStatus {
    /** The purchase takes up the limit. */
    APPROVED,
    /** Nothing has changed; see the reason. */
    DECLINED,
    /** What was bought came back, or a part of it: an event of its own, which points to the purchase. */
    REVERSED
}
