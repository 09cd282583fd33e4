/** Identifiers that look random and can be read back: whose they are, of what, and when. */
@NullMarked
package dev.datagen.world.identity;

import org.jspecify.annotations.NullMarked;
