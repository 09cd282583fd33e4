@NullMarked
package dev.datagen.sinks.json;

import org.jspecify.annotations.NullMarked;
