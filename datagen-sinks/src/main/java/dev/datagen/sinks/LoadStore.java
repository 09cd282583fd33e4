package dev.datagen.sinks;

import java.util.Optional;
import java.util.UUID;

/** Where loads are remembered. */
public interface LoadStore {

    /**
     * Makes room for the first load, unless there is some.
     *
     * @throws SinkException if the store can't be reached, or refuses
     */
    void create();

    /**
     * The load that began last; empty if none is remembered.
     *
     * @throws SinkException if the store can't be reached
     */
    Optional<Load> latest();

    /**
     * Writes a load down, or what has become of it since.
     *
     * @throws SinkException if the store can't be reached
     */
    void save(Load load);

    /** Forgets a load, and the store itself with the last one. */
    void forget(UUID loadId);
}
