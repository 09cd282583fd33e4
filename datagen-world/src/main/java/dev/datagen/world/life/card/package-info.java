/**
 * Lives of credit cards: which purchases are planned in a month, in which shop and for how much, which of them come back or are others' doing, how invoices
 * are settled, and the rows of cards and invoices.
 *
 * <p>It stands on {@code card} and {@code shop} for what is so, on {@code ledger}, and on {@code life.household}, which says whether invoices are paid
 * from an account here. Limits and debts are those that the cohort remembers.
 *
 * <pre>
 * PurchasePlan ─→ PurchaseAgenda ─→ CardUse ─→ AskedPurchase ─→ Authorization ─→ debts of the Cohort ─→ PurchaseTeller
 *  what and when   with its tries    usable?    how much?        declined?
 * </pre>
 */
@NullMarked
package dev.datagen.world.life.card;

import org.jspecify.annotations.NullMarked;
