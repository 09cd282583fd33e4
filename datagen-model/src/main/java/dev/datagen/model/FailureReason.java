package dev.datagen.model;

/** Why a transaction failed. */
public enum FailureReason {
    INSUFFICIENT_FUNDS,
    RECEIVER_REJECTED,
    TIMEOUT,
    /** More than a device may pay that the customer has not registered (Res. BCB 403/2024). */
    NEW_DEVICE_LIMIT
}
