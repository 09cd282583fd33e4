package dev.datagen.app.cli;

/** What was asked for is not there; its message says where it may be. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotFoundException(String message) {
        super(message);
    }
}
