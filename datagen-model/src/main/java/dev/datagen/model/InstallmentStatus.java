package dev.datagen.model;

/** Where an instalment stands: LATE is up to 90 days overdue, DEFAULT more. */
public enum InstallmentStatus {
    PENDING,
    PAID,
    LATE,
    DEFAULT
}
