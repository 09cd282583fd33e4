/**
 * Who banks here: from an ordinal to a customer, with everything about them that doesn't change.
 *
 * <p>In: an ordinal. Out: a {@link dev.datagen.world.population.Profile}, and the rows written from it.
 */
@NullMarked
package dev.datagen.world.population;

import org.jspecify.annotations.NullMarked;
