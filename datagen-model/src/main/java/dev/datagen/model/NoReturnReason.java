package dev.datagen.model;

/** Why nothing came back of a Pix that was fraud. */
public enum NoReturnReason {
    NO_BALANCE,
    ACCOUNT_CLOSED,
    OTHER
}
