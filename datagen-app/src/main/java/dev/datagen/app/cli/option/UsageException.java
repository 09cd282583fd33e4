package dev.datagen.app.cli.option;

/** Options that can't be meant; its message names the option, the value and what is expected. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names the option, its value and what to do. */
    public UsageException(String message) {
        super(message);
    }

    /** Names the option, its value and what to do. */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
