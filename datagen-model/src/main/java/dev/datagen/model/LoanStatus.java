package dev.datagen.model;

/** Where a loan stands. DELINQUENT is 15 to 90 days late, DEFAULT more than 90. */
public enum LoanStatus {
    /** Asked for. */
    PENDING,
    /** Granted, not paid out. */
    APPROVED,
    /** Refused. */
    REJECTED,
    /** Paid out, and less than 15 days late. */
    ACTIVE,
    /** Nothing is owed any more. */
    PAID_OFF,
    /** 15 to 90 days late. */
    DELINQUENT,
    /** More than 90 days late, whether or not it has been written off. */
    DEFAULT
}
