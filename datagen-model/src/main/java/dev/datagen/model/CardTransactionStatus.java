package dev.datagen.model;

/** What the issuer answered. */
public enum CardTransactionStatus {
    APPROVED,
    DECLINED,
    REVERSED
}
