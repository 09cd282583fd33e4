package dev.datagen.world.reference;

/** The sex by which IBGE counts first names. */
public enum Sex {
    FEMALE,
    MALE
}
