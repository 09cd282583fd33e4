package dev.datagen.model;

/** Why a transaction failed. */
public enum FailureReason {
    /** It asked for more than there was. */
    INSUFFICIENT_FUNDS,
    /** The receiver's institution did not take it. */
    RECEIVER_REJECTED,
    /** An institution did not answer in time. */
    TIMEOUT,
    /** More than a device may pay that the customer has not registered (Res. BCB 403/2024). */
    NEW_DEVICE_LIMIT
}
