package dev.datagen.app.cli.terminal;

/** The user has asked this process to end; its message, if there is one, says what is there now. */
public final class InterruptedRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Of which the user has been told already. */
    InterruptedRunException() {}

    /** What is said to the user, in one line. */
    public InterruptedRunException(String message) {
        super(message);
    }
}
