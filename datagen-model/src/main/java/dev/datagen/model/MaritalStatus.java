package dev.datagen.model;

/** Marital status in law (estado civil). */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED
}
