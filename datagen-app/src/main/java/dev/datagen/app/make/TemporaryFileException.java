package dev.datagen.app.make;

/** What doesn't fit into memory finds no room in a file either; its message names the place, the reason and the remedy, on one line. */
public final class TemporaryFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemporaryFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
