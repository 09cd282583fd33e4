/**
 * Movements of accounts, and who is on the other side: people and companies with documents, institutions and Pix keys, accounts elsewhere, and the words
 * of a statement.
 *
 * <p>A movement that has been decided comes in, its other side comes out, the same whenever it is asked. It stands on {@code company}, {@code shop} and
 * {@code time}; nothing here is booked. {@link dev.datagen.world.counterparty.OtherParties} holds all of them, beside those of {@code company}.
 */
@NullMarked
package dev.datagen.world.counterparty;

import org.jspecify.annotations.NullMarked;
