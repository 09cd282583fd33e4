package dev.datagen.model;

/** Whether a transaction took effect. Only a COMPLETED one moves the balance. */
public enum TransactionStatus {
    /** Not decided yet. */
    PENDING,
    /** It took effect: the balance has moved. */
    COMPLETED,
    /** It did not; see the reason. */
    FAILED,
    /** It was undone. */
    REVERSED
}
