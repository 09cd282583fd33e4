package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import org.jspecify.annotations.Nullable;

/** A Schema Registry that could not be asked, or said no. */
public sealed class RegistryException extends SinkException {

    private static final long serialVersionUID = 1L;

    private RegistryException(String problem, @Nullable Remedy remedy, @Nullable Throwable cause) {
        super(problem, remedy, cause);
    }

    /** Nothing answered, or only something in front of the registry did. */
    public static final class Unreachable extends RegistryException {

        private static final long serialVersionUID = 1L;

        Unreachable(String problem, @Nullable Throwable cause) {
            super(problem, Remedy.REGISTRY_UNREACHABLE, cause);
        }
    }

    /** The registry answered, and not what was hoped for. */
    public static final class Refused extends RegistryException {

        private static final long serialVersionUID = 1L;

        Refused(String problem, @Nullable Remedy remedy, @Nullable Throwable cause) {
            super(problem, remedy, cause);
        }
    }
}
