package dev.datagen.model;

/** What kind of real estate secures a housing loan. */
public enum PropertyType {
    APARTMENT,
    HOUSE,
    LAND
}
