package dev.datagen.model;

/** How a customer earns a living. */
public enum EmploymentStatus {
    /** Employed, on a payroll. */
    EMPLOYED,
    /** On their own account. */
    SELF_EMPLOYED,
    /** With a pension. */
    RETIRED,
    /** Without work. */
    UNEMPLOYED
}
