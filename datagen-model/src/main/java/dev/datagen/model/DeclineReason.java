package dev.datagen.model;

/** Why the issuer declined a purchase. */
public enum DeclineReason {
    INSUFFICIENT_LIMIT,
    SUSPECTED_FRAUD,
    WRONG_CARD_DATA,
    ISSUER_UNAVAILABLE,
    /** Two invoices in a row were not paid. */
    CARD_BLOCKED,
    /** A shop online used what it had stored of a card that has been renewed since. */
    CARD_EXPIRED,
    /** Somebody used, or a shop online had stored, a plastic that was blocked for good and has been replaced. */
    CARD_REPLACED
}
