/**
 * The way on which what is remembered of customers leaves memory and returns.
 *
 * <p>In: arrays, named by who remembers. Out: their bytes; or the other way round. Knows nothing of what they mean.
 */
@NullMarked
package dev.datagen.world.memory;

import org.jspecify.annotations.NullMarked;
