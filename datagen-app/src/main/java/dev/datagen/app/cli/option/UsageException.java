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

    /** Refuses what can't be meant, where it is given. */
    public static void refuse(boolean given, String objection) {
        if (given) {
            throw new UsageException(objection);
        }
    }

    /** Refuses a number below 1. */
    public static void requirePositive(String option, long value) {
        refuse(value < 1, option + " is " + value + ", but must be at least 1");
    }
}
