package dev.datagen.model;

/** What a borrower who pays part of a loan before its time has of it; the choice is the borrower's (Lei 8.078/1990, article 52, § 2). */
public enum PrepaymentEffect {
    /** The last instalments are paid, the others stay. */
    TERM,
    /** As many instalments are left, each of less. */
    INSTALLMENT
}
