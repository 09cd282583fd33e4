/**
 * What is bought where, and for how much, before anything is known of a purchase: the seasons of categories, the spread of sums, prices by list and
 * abroad, the places where a customer is, and the flights that lead there.
 *
 * <p>Profiles, days and quantiles come in, categories, places and prices come out. It stands on {@code company} for shops, {@code time} for days, and the
 * reference data.
 */
@NullMarked
package dev.datagen.world.shop;

import org.jspecify.annotations.NullMarked;
