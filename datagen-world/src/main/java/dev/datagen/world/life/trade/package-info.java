/**
 * Lives of investors: orders on B3, the money that they move two sessions later, dividends, what was held at first, and the rows of shares and positions.
 *
 * <p>It stands on {@code trading} and {@code market} for orders and prices, and on {@code ledger} for the money. What is held is what the cohort remembers.
 */
@NullMarked
package dev.datagen.world.life.trade;

import org.jspecify.annotations.NullMarked;
