/**
 * What credit costs: an account in the red (cheque especial), an invoice that is not paid in full (rotativo), loans; and what the rules of a date
 * allow of loans.
 *
 * <p>Debts and days come in, interest and tax come out. Nothing here is random or remembers anything.
 */
@NullMarked
package dev.datagen.world.credit;

import org.jspecify.annotations.NullMarked;
