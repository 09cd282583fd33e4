/**
 * What BCB allows with Pix, and since when: limits, and the deadlines of returns.
 *
 * <p>Days, instants and cents come in, limits and deadlines come out. How a Pix may be begun by date is
 * {@link dev.datagen.model.value.PixInitiation}. Nothing here is random or remembers anything.
 */
@NullMarked
package dev.datagen.world.pix;

import org.jspecify.annotations.NullMarked;
