package dev.datagen.model;

/** How far the dispute of a Pix has come. */
public enum DisputeStatus {
    /** The receiver's institution looks into it, and holds what is left of the money. */
    CONTESTED,
    /** It was fraud; money may still come back. */
    ACCEPTED,
    /** It was not. */
    REJECTED,
    RETURNED_FULL,
    RETURNED_PARTIAL,
    NOT_RETURNED
}
