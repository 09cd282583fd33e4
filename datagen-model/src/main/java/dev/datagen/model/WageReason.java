package dev.datagen.model;

/** Why somebody is paid another wage from a day on. */
public enum WageReason {
    /** The first wage of a job. */
    HIRED,
    /** The employer's yearly adjustment by prices (data-base). */
    ADJUSTED,
    /** The minimum wage rose to it, or by it. */
    MINIMUM_WAGE,
    /** A promotion, a raise for merit, or a step of a civil servant's career. */
    RAISED
}
