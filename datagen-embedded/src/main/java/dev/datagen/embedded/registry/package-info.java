/**
 * A schema registry for development: the REST interface that Confluent's clients call, over the JDK's HTTP server. Its
 * state is the topic {@code _schemas} in Confluent's record format, so that the real product, started on the same
 * broker, finds the same schemas.
 *
 * <p>HTTP requests flow in and are answered from memory; changes flow out to the topic first.
 */
@NullMarked
package dev.datagen.embedded.registry;

import org.jspecify.annotations.NullMarked;
