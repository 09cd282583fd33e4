package dev.datagen.model;

/** Whether a transaction took effect. Only a COMPLETED one moves the balance. */
public enum TransactionStatus {
    PENDING,
    COMPLETED,
    FAILED,
    REVERSED
}
