package dev.datagen.model;

/** Where an instalment stands: LATE is up to 90 days overdue, DEFAULT more, or open when the loan was written off. */
public enum InstallmentStatus {
    /** Not paid yet, and not late. */
    PENDING,
    /** Paid. */
    PAID,
    /** 1 to 90 days overdue. */
    LATE,
    /** More than 90 days overdue, or of a loan that was written off. */
    DEFAULT
}
