package dev.datagen.model;

/** Whether money comes into the account or leaves it. */
public enum Direction {
    CREDIT,
    DEBIT
}
