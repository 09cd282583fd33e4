/**
 * A local PostgreSQL, Kafka and schema registry without Docker, as processes that outlive the JVM that starts them. The
 * way in is {@link dev.datagen.embedded.EmbeddedStack}; ports, progress and failures come out.
 *
 * <p>In the stack's directory: {@code state.json} (process numbers and ports), {@code postgres}, {@code kafka} and {@code registry} (each with its
 * data and its log), and {@code postgres-bin-<version>} (programs) unless all stacks share them in the directory that the system property
 * {@code datagen.programs} names.
 */
@NullMarked
package dev.datagen.embedded;

import org.jspecify.annotations.NullMarked;
