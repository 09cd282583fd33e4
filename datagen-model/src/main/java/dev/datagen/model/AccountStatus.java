package dev.datagen.model;

/** Whether an account can be used. */
public enum AccountStatus {
    ACTIVE,
    BLOCKED,
    DORMANT,
    CLOSED
}
