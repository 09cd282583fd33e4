package dev.datagen.model;

/** Why somebody left a job. */
public enum LeavingReason {
    /** By the employer, without cause. */
    DISMISSED,
    /** At the employee's own request. */
    RESIGNED,
    /** With a pension. */
    RETIRED
}
