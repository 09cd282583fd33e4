package dev.datagen.model;

/** Why the issuer declined a purchase. */
public enum DeclineReason {
    INSUFFICIENT_LIMIT,
    SUSPECTED_FRAUD,
    WRONG_CARD_DATA,
    ISSUER_UNAVAILABLE
}
