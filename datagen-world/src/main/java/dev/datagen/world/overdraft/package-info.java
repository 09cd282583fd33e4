/**
 * What an account in the red (cheque especial) costs.
 *
 * <p>Sums of daily debts come in, the month's interest and tax come out. Nothing here is random or remembers anything.
 */
@NullMarked
package dev.datagen.world.overdraft;

import org.jspecify.annotations.NullMarked;
