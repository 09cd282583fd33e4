/**
 * Facts about Brazil: places, names, banks, shops, shares, employers, bills and rates, read once from the tables beside this package.
 *
 * <p>Quantiles in [0, 1) and indices come in, facts come out. Each table names its primary source and date in its first
 * lines.
 */
@NullMarked
package dev.datagen.world.reference;

import org.jspecify.annotations.NullMarked;
