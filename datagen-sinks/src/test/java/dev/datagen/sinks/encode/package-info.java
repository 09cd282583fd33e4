@NullMarked
package dev.datagen.sinks.encode;

import org.jspecify.annotations.NullMarked;
