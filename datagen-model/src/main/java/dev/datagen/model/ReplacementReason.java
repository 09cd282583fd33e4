package dev.datagen.model;

/** Why a plastic was blocked for good and another one took its place. */
public enum ReplacementReason {
    LOST,
    STOLEN,
    DAMAGED,
    /** Its data were in the hands of others. */
    COMPROMISED
}
