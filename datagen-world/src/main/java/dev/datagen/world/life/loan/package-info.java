/**
 * Lives of loans: each instalment is told when it has come to be what it is, and moves the account of who repays here; the rows of loans, and what a course
 * of a loan says of its borrower's score.
 *
 * <p>It stands on {@code loan}, where the course of each is known beforehand, on {@code ledger} and on {@code life.household}.
 */
@NullMarked
package dev.datagen.world.life.loan;

import org.jspecify.annotations.NullMarked;
