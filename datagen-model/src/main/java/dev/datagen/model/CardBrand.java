package dev.datagen.model;

/** The card scheme. */
public enum CardBrand {
    /** Visa. */
    VISA,
    /** Mastercard. */
    MASTERCARD,
    /** Elo. */
    ELO,
    /** Hipercard. */
    HIPERCARD,
    /** American Express. */
    AMEX
}
