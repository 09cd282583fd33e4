/**
 * What is so of accounts and their holders before anything moves: since when they are customers, whether an account is closed or blocked, how far it may be
 * in the red, who marries, which Pix will be contested, and what is remembered of an account from one day to the next.
 *
 * <p>Profiles and months come in, instants, statuses and limits come out. It stands on who banks here, {@code time} and {@code work}. The debts, payments
 * and returns to come of a cohort are kept in arrays or short lists of its customers, by index; they belong to one thread.
 */
@NullMarked
package dev.datagen.world.account;

import org.jspecify.annotations.NullMarked;
