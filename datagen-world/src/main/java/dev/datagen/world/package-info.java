/**
 * The bank as a function of its options: who exists, what they own, and what happens to them and when.
 *
 * <p>In: {@link dev.datagen.world.WorldOptions}, and which customers. Out: rows and events, told to consumers. No input, no output, no threads, no
 * clock.
 *
 * <p>Its packages, each to be read after those above it:
 *
 * <ul>
 *   <li>rules and facts, the same for everybody: {@code random}, {@code distribution}, {@code calendar}, {@code reference}, {@code payroll}, {@code credit},
 *       {@code pix}, {@code savings}, {@code market}, {@code memory};
 *   <li>who banks here: {@code identity}, {@code population};
 *   <li>what is reckoned of them, at any time and in any order: {@code company}, {@code work}, {@code time}, {@code bills}, {@code account},
 *       {@code loan}, {@code shop}, {@code card}, {@code counterparty}, {@code trading};
 *   <li>what they share and what is remembered of them: {@code cohort};
 *   <li>how it is booked and told: {@code ledger};
 *   <li>what happens, by subject: {@code life.household}, {@code life.payment}, {@code life.card}, {@code life.loan}, {@code life.trade};
 *   <li>all of it together, month by month: {@code life}.
 * </ul>
 */
@NullMarked
package dev.datagen.world;

import org.jspecify.annotations.NullMarked;
