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

    public SinkException(String message) {
        super(message);
    }

    public SinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
