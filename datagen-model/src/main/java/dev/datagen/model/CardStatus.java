package dev.datagen.model;

/** Whether a card can be used. */
public enum CardStatus {
    /** It can be used. */
    ACTIVE,
    /** Two invoices in a row were not paid, and nothing was agreed since. */
    BLOCKED,
    /** Its holder left the bank, or the issuer gave the debt up. */
    CANCELLED
}
