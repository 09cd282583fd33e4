package dev.datagen.app.cli;

/** The user has asked this process to end; its message says what is there now. */
final class InterruptedRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InterruptedRunException(String message) {
        super(message);
    }
}
