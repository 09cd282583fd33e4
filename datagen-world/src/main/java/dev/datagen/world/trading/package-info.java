/**
 * Shares of those who trade: on which days they do, how large and of what kind an order is, what is held and what it cost, which gains are taxed, and which
 * dividends are to come.
 *
 * <p>Prices of {@code market} and draws come in, orders and positions come out. What is remembered of a cohort is kept in arrays of its customers, by
 * index, and belongs to one thread.
 */
@NullMarked
package dev.datagen.world.trading;

import org.jspecify.annotations.NullMarked;
