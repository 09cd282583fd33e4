package dev.datagen.model;

/** Why a transaction failed. */
public enum FailureReason {
    INSUFFICIENT_FUNDS,
    RECEIVER_REJECTED,
    TIMEOUT
}
