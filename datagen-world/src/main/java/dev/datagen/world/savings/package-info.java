/**
 * What savings accounts (poupança) earn, and when.
 *
 * <p>Days and balances come in, yields, interest and anniversaries come out. Nothing here is random or remembers anything; interest is free of
 * tax for persons (Lei 11.033/2004, article 3), so that what is earned is what is booked.
 */
@NullMarked
package dev.datagen.world.savings;

import org.jspecify.annotations.NullMarked;
