/**
 * What a load is asked for, and what servers remember of it, in the same words; and whom it tells how it gets on.
 *
 * <p>Nothing here writes anything but an answer: whoever shows, repeats or verifies a load needs no more than this.
 */
@NullMarked
package dev.datagen.app.load.plan;

import org.jspecify.annotations.NullMarked;
