@NullMarked
package dev.datagen.bench;

import org.jspecify.annotations.NullMarked;
