package dev.datagen.model;

/** How a customer earns a living. */
public enum EmploymentStatus {
    EMPLOYED,
    SELF_EMPLOYED,
    RETIRED,
    UNEMPLOYED
}
