package dev.datagen.model;

/** Why nothing came back of a Pix that was fraud. */
public enum NoReturnReason {
    /** There was no money left on the account. */
    NO_BALANCE,
    /** The account had been closed. */
    ACCOUNT_CLOSED,
    /** For another reason. */
    OTHER
}
