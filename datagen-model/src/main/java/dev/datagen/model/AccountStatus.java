package dev.datagen.model;

/** Whether an account can be used. */
public enum AccountStatus {
    /** It can be used. */
    ACTIVE,
    /** The bank lets nothing happen on it for now. */
    BLOCKED,
    /** Nothing has happened on it for long. */
    DORMANT,
    /** It exists no longer; it may be opened again. */
    CLOSED
}
