/**
 * What is so of accounts and their holders before anything moves: since when they are customers, whether an account is closed or blocked, how far it may be
 * in the red, how much it is used, who marries, and which Pix will be contested.
 *
 * <p>Profiles and months come in, instants, statuses and limits come out. It stands on who banks here, {@code time} and {@code work}. Nothing
 * here is booked.
 */
@NullMarked
package dev.datagen.world.account;

import org.jspecify.annotations.NullMarked;
