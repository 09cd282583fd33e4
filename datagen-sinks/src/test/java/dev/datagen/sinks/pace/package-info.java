@NullMarked
package dev.datagen.sinks.pace;

import org.jspecify.annotations.NullMarked;
