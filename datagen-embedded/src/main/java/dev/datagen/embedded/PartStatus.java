package dev.datagen.embedded;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How one part is doing.
 *
 * @param part which
 * @param health whether it can be used
 * @param pid its process, when there is one
 * @param port the port it listens on, or used last, when it was ever started
 * @param log the file with what it says
 */
public record PartStatus(Part part, Health health, OptionalLong pid, OptionalInt port, Path log) {
    /** From good to bad. */
    public enum Health {
        /** Accepts connections. */
        RUNNING,
        /** The process is there, but doesn't accept connections. */
        NOT_ANSWERING,
        /** Never started, or stopped by {@link EmbeddedStack#stop()}. */
        STOPPED,
        /** Was started, and is gone without having been stopped. */
        DIED
    }
}
