package dev.datagen.model;

/** Why the issuer declined a purchase. */
public enum DeclineReason {
    /** It asked for more than was left of the limit. */
    INSUFFICIENT_LIMIT,
    /** It did not look like the holder. */
    SUSPECTED_FRAUD,
    /** Number, date, code or password was wrong. */
    WRONG_CARD_DATA,
    /** The issuer did not answer in time. */
    ISSUER_UNAVAILABLE,
    /** Two invoices in a row were not paid. */
    CARD_BLOCKED,
    /** A shop online used what it had stored of a card that has been renewed since. */
    CARD_EXPIRED,
    /** Somebody used, or a shop online had stored, a plastic that was blocked for good and has been replaced. */
    CARD_REPLACED
}
