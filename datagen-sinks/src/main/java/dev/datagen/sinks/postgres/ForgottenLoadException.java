package dev.datagen.sinks.postgres;

import dev.datagen.sinks.SinkException;

/** A part was to be written of a load that the database does not know, or knows no longer: whoever writes it has to stop. */
public final class ForgottenLoadException extends SinkException {

    private static final long serialVersionUID = 1;

    ForgottenLoadException(String problem) {
        super(problem);
    }
}
