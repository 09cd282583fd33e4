/**
 * Movements that do not recur: drawn payments and receipts, Pix between customers of the bank, what shops give back, what is contested as fraud, and
 * the last movement of an account that is closed.
 *
 * <p>How many are drawn, {@code life.household} leaves over; when, which way, with whom and how much is decided here, and what the account cannot pay is made smaller,
 * turned round or fails.
 */
@NullMarked
package dev.datagen.world.life.payment;

import org.jspecify.annotations.NullMarked;
