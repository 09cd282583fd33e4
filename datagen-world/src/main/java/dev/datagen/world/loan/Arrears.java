package dev.datagen.world.loan;

/**
 * From some instalment on a borrower pays nothing, until all that is overdue is paid at once; what is due after that is paid when it is due.
 *
 * @param from the first instalment that is not paid when due
 * @param paidDay on which all that is overdue is paid, in days since 1970-01-01; {@link LoanCourse#NEVER} if it is not
 */
public record Arrears(int from, int paidDay) {}
