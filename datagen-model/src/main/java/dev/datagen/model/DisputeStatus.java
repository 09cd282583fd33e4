package dev.datagen.model;

/** How far the dispute of a Pix has come. */
public enum DisputeStatus {
    /** The receiver's institution looks into it, and holds what is left of the money. */
    CONTESTED,
    /** It was fraud; money may still come back. */
    ACCEPTED,
    /** It was not. */
    REJECTED,
    /** All of it came back. */
    RETURNED_FULL,
    /** A part of it came back, and no more will. */
    RETURNED_PARTIAL,
    /** Nothing came back, and nothing will. */
    NOT_RETURNED
}
