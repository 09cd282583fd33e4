/** When the events of a stream are due: rates, their shapes over time, and the clock that they are held against. */
@NullMarked
package dev.datagen.sinks.pace;

import org.jspecify.annotations.NullMarked;
