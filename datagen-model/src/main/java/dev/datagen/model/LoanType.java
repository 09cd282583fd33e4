package dev.datagen.model;

/** What a loan is for, and what secures it. */
public enum LoanType {
    PERSONAL,
    HOUSING,
    VEHICLE,
    PAYROLL
}
