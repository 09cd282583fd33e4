/** The stock market: one price path per share, the same for everyone who trades it. */
@NullMarked
package dev.datagen.world.market;

import org.jspecify.annotations.NullMarked;
