/** Distributions as inverse functions of a quantile: integers and {@link StrictMath} only, so that they give the same bits everywhere. */
@NullMarked
package dev.datagen.world.distribution;

import org.jspecify.annotations.NullMarked;
