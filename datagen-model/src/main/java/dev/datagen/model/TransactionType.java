package dev.datagen.model;

/** The instrument of a transaction. DOC ended on 29 February 2024. */
public enum TransactionType {
    PIX,
    TED,
    DEPOSIT,
    WITHDRAW,
    BOLETO,
    DOC
}
