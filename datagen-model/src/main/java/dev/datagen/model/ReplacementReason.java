package dev.datagen.model;

/** Why a plastic was blocked for good and another one took its place. */
public enum ReplacementReason {
    /** Nobody knows where it is. */
    LOST,
    /** It was taken, with or without violence. */
    STOLEN,
    /** It can no longer be read. */
    DAMAGED,
    /** Its data were in the hands of others. */
    COMPROMISED
}
