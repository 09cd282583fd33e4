@NullMarked
package dev.datagen.sinks.postgres;

import org.jspecify.annotations.NullMarked;
