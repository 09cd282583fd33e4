/**
 * A local PostgreSQL, Kafka and schema registry without Docker, as processes that outlive the JVM that starts them. The
 * way in is {@link dev.datagen.embedded.EmbeddedStack}; ports, progress and failures come out.
 *
 * <p>In the stack's directory: {@code state.json} (process numbers and ports), {@code postgres-bin-<version>} (programs),
 * {@code postgres}, {@code kafka} and {@code registry} (each with its data and its log).
 */
@NullMarked
package dev.datagen.embedded;

import org.jspecify.annotations.NullMarked;
