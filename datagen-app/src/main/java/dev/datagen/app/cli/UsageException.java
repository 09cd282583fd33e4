package dev.datagen.app.cli;

/** Options that can't be meant; its message names the option, the value and what is expected. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
