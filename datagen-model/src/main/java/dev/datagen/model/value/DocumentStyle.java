package dev.datagen.model.value;

/** How a CPF is written where policy forbids numbers that could belong to a real person. */
public enum DocumentStyle {
    /** Both check digits right. */
    VALID,
    /** The second check digit is one too high (modulo 10), so that no validator takes the number for a real one. */
    INVALID,
    /** The first three and the last two digits are replaced by asterisks. */
    MASKED
}
