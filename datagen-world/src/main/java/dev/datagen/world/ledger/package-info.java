/**
 * Booking and telling: what has been decided is paid, with money fetched from elsewhere where an account lacks it, and told with who was on the other
 * side, by which key, and what the statement says.
 *
 * <p>Entries and movements come in, a cohort's balances and events come out. It stands on {@code cohort}, on which it books, and on {@code counterparty}.
 * All of it is scratch space of one thread.
 */
@NullMarked
package dev.datagen.world.ledger;

import org.jspecify.annotations.NullMarked;
