/** The stock market: one price path per share, the same for everyone who trades it, and the sessions of B3. */
@NullMarked
package dev.datagen.world.market;

import org.jspecify.annotations.NullMarked;
