package dev.datagen.embedded;

import org.jspecify.annotations.Nullable;

/** Why the stack could not start, stop or be looked at. The message names the place, the value and the remedy. */
public final class EmbeddedStackException extends RuntimeException {
    EmbeddedStackException(String message) {
        super(message);
    }

    EmbeddedStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
