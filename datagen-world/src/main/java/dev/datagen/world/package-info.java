/**
 * The bank as a function of its options: who exists, what they own, and what happens to them and when.
 *
 * <p>In: {@link dev.datagen.world.WorldOptions}, and which customers. Out: rows and events, told to consumers. No input, no output, no threads, no
 * clock.
 */
@NullMarked
package dev.datagen.world;

import org.jspecify.annotations.NullMarked;
