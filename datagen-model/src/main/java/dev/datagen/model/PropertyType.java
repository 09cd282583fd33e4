package dev.datagen.model;

/** What kind of real estate secures a housing loan. */
public enum PropertyType {
    /** An apartment. */
    APARTMENT,
    /** A house. */
    HOUSE,
    /** A plot of land. */
    LAND
}
