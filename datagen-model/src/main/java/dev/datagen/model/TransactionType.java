package dev.datagen.model;

/** The instrument of a transaction. DOC ended on 29 February 2024. */
public enum TransactionType {
    /** Pix, at any hour. */
    PIX,
    /** TED, on business days. */
    TED,
    /** The bank pays money in. */
    DEPOSIT,
    /** Cash is taken out. */
    WITHDRAW,
    /** A bill is paid by its digits. */
    BOLETO,
    /** DOC, which was given up in 2024. */
    DOC
}
