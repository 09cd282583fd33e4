package dev.datagen.sinks;

import java.util.Optional;

/** Where streams are remembered. */
public interface StreamStore extends AutoCloseable {

    /**
     * The stream that was written down last.
     *
     * @throws SinkException if the store can't be reached
     */
    Optional<StreamState> latest();

    /**
     * Writes down how far a stream has got.
     *
     * @throws SinkException if the store can't be reached
     */
    void save(StreamState state);

    @Override
    void close();
}
