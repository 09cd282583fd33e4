package dev.datagen.model;

/** What a loan is for, and what secures it. */
public enum LoanType {
    /** Without security. */
    PERSONAL,
    /** Secured by the home that it buys. */
    HOUSING,
    /** Secured by the vehicle that it buys. */
    VEHICLE,
    /** Withheld from wage or pension (consignado). */
    PAYROLL
}
