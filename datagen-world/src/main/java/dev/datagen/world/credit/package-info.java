/**
 * What credit without terms of repayment costs: an account in the red (cheque especial), an invoice that is not paid in full (rotativo).
 *
 * <p>Debts and days come in, interest and tax come out. Nothing here is random or remembers anything.
 */
@NullMarked
package dev.datagen.world.credit;

import org.jspecify.annotations.NullMarked;
