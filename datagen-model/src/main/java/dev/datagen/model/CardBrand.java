package dev.datagen.model;

/** The card scheme. */
public enum CardBrand {
    VISA,
    MASTERCARD,
    ELO,
    HIPERCARD,
    AMEX
}
