package dev.datagen.app.load.plan;

/** A load that can't begin or go on; its message names the place, the value and the remedy, on one line. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With its message for the user. */
    public LoadException(String message) {
        super(message);
    }

    /** With its message for the user, and what it comes from. */
    public LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
