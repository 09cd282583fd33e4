@NullMarked
package dev.datagen.sinks;

import org.jspecify.annotations.NullMarked;
