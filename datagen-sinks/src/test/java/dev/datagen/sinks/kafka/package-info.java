@NullMarked
package dev.datagen.sinks.kafka;

import org.jspecify.annotations.NullMarked;
