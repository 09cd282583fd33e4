package dev.datagen.model;

/** Whether money comes into the account or leaves it. */
public enum Direction {
    /** Money comes in. */
    CREDIT,
    /** Money goes out. */
    DEBIT
}
