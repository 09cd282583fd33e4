package dev.datagen.sinks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How far a stream has got: what it takes to go on with it.
 *
 * @param streamId identifies it
 * @param state whether it was brought to an end
 * @param beganAt when its first event was due
 * @param updatedAt when this was written down
 * @param options what its events depend on, by name
 * @param nextEvent the event that its last run began with, or, where it was brought to an end, the one that comes next
 * @param offsets where each partition ended when that event had not been sent, by {@code topic/partition}
 * @param runs its runs, as the stream itself writes them down
 */
public record StreamState(
        UUID streamId,
        State state,
        Instant beganAt,
        Instant updatedAt,
        Map<String, String> options,
        long nextEvent,
        Map<String, Long> offsets,
        String runs) {

    /** Whether a stream runs. */
    public enum State {
        /** It is running, or was broken off. */
        RUNNING,
        /** Everything it has sent has arrived. */
        STOPPED
    }

    /** Keeps copies of the maps. */
    public StreamState {
        options = Map.copyOf(options);
        offsets = Map.copyOf(offsets);
    }
}
