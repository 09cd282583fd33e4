package dev.datagen.model;

/** How a card came to a purchase. */
public enum EntryMode {
    /** By approximation, in a shop. */
    CONTACTLESS,
    /** By chip and password, in a shop. */
    CHIP,
    /** Without the card at hand. */
    ONLINE
}
