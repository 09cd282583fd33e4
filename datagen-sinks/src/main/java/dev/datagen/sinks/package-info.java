/**
 * Where records go. {@link dev.datagen.sinks.encode} turns records into bytes; {@link dev.datagen.sinks.postgres},
 * {@link dev.datagen.sinks.kafka} and {@link dev.datagen.sinks.json} carry those bytes. Records come in with their descriptions, and nothing but bytes and
 * {@link dev.datagen.sinks.SinkException} goes out.
 */
@NullMarked
package dev.datagen.sinks;

import org.jspecify.annotations.NullMarked;
