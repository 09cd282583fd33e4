package dev.datagen.model;

/** Where a loan stands. DELINQUENT is 15 to 90 days late, DEFAULT more than 90. */
public enum LoanStatus {
    PENDING,
    APPROVED,
    REJECTED,
    ACTIVE,
    PAID_OFF,
    DELINQUENT,
    DEFAULT
}
