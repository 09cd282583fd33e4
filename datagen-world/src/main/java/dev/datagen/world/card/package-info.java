/**
 * Credit cards: which plastic stands for one and when it is replaced or misused, what is owed by the month, what an invoice holds, when it is settled, and who
 * does not pay all of it.
 *
 * <p>Profiles and months come in, plastics, instants, odds and cents come out. It stands on {@code account}, {@code shop} for sums, and {@code credit} for
 * what debt costs. The debts of a cohort's cards are kept in arrays of its customers, by index, and belong to one thread.
 */
@NullMarked
package dev.datagen.world.card;

import org.jspecify.annotations.NullMarked;
