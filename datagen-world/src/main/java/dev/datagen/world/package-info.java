@NullMarked
package dev.datagen.world;

import org.jspecify.annotations.NullMarked;
