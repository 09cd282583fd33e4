package dev.datagen.model;

/** Whether a card can be used. */
public enum CardStatus {
    ACTIVE,
    BLOCKED,
    CANCELLED
}
