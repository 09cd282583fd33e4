package dev.datagen.model;

/** As registered: IBGE publishes names by these two. */
public enum Gender {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE
}
