package dev.datagen.model;

/** How a card came to a purchase. */
public enum EntryMode {
    CONTACTLESS,
    CHIP,
    ONLINE
}
