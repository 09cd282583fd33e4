/** Randomness as a function of a key and a position: nothing is drawn in sequence, so anything can be computed alone. */
@NullMarked
package dev.datagen.world.random;

import org.jspecify.annotations.NullMarked;
