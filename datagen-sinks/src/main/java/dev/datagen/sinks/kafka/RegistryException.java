package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import org.jspecify.annotations.Nullable;

/** A Schema Registry that could not be asked, or said no. */
public sealed class RegistryException extends SinkException {

    private static final long serialVersionUID = 1L;

    private RegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Nothing answered, or only something in front of the registry did. */
    public static final class Unreachable extends RegistryException {

        private static final long serialVersionUID = 1L;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The registry answered, and not what was hoped for. */
    public static final class Refused extends RegistryException {

        private static final long serialVersionUID = 1L;

        Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
