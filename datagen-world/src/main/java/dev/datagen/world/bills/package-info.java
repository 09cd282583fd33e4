/**
 * The bills of a household: which come, from whom, on what day, how large and how they are paid; the yearly taxes on car and home; and the plans
 * that are charged to cards.
 *
 * <p>Profiles and months come in, bits, cents and days come out. It stands on who banks here, on {@code payroll} for prices, and on the reference data; it
 * knows of no account, and nothing here is booked.
 */
@NullMarked
package dev.datagen.world.bills;

import org.jspecify.annotations.NullMarked;
