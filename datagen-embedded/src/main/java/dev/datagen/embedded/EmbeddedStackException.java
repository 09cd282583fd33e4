package dev.datagen.embedded;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the stack could not start, stop or be looked at. The message names the place, the value and the remedy. */
public final class EmbeddedStackException extends RuntimeException {

    private final @Nullable Remedy remedy;

    /** What a program can say about in words of its own, such as options of a command line. */
    public enum Remedy {
        /** A part of the stack does not run, and should be started first. */
        START,
        /** A port is taken, and another one would do. */
        OTHER_PORTS
    }

    EmbeddedStackException(String message) {
        this(message, (Throwable) null);
    }

    EmbeddedStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = null;
    }

    EmbeddedStackException(String message, Remedy remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it, where there is more to say than the message does. */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }
}
