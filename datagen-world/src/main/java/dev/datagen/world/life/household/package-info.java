/**
 * What recurs on the accounts of a household: incomes, bills, what is sent to savings and elsewhere, interest, the bank's charges and taxes; and who of
 * the bank's customers pays whom.
 *
 * <p>A month is planned on an agenda and then happens, item by item, booked by {@code ledger} before it is told. {@link
 * dev.datagen.world.life.household.Household} says what of all that is seen at this bank, and how much is left to be drawn.
 */
@NullMarked
package dev.datagen.world.life.household;

import org.jspecify.annotations.NullMarked;
