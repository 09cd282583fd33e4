package dev.datagen.world.loan;

/**
 * What was owed of a loan, without interest and charges since it was not paid, becomes a new debt, paid by as many instalments as were open.
 *
 * @param from the first of them
 * @param day on which it is agreed, in days since 1970-01-01
 * @param monthsLater by how much they are due later than by the contract
 * @param stopsAt the first of them that is not paid again; {@link LoanCourse#NEVER} if all are
 */
public record Renegotiation(int from, int day, int monthsLater, int stopsAt) {}
