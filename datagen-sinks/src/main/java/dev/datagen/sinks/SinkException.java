package dev.datagen.sinks;

import org.jspecify.annotations.Nullable;

/**
 * Something outside this program did not do what a sink asked of it.
 *
 * <p>The message is one line, fit to be shown to a user: the place, what happened and what to do about it. It holds no
 * password.
 */
public class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of something that has no exception of its own; the message as above. */
    public SinkException(String message) {
        super(message);
    }

    /** Of what a driver or client said; the message as above. */
    public SinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
