package dev.datagen.model;

/** Marital status in law (estado civil). */
public enum MaritalStatus {
    /** Never married (solteiro). */
    SINGLE,
    /** Married (casado). */
    MARRIED,
    /** Divorced (divorciado). */
    DIVORCED,
    /** Widowed (viúvo). */
    WIDOWED
}
