package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;

/**
 * Records left of which nobody knows whether they arrived, and sending them again could put them there twice. Whoever can tell, looks at what
 * is there and goes on after it.
 */
public final class UnconfirmedException extends SinkException {

    private static final long serialVersionUID = 1L;

    UnconfirmedException(String bootstrapServers) {
        super("Kafka at " + bootstrapServers
                + ": records were sent and not confirmed; the broker went away, or did not answer in time.");
    }
}
