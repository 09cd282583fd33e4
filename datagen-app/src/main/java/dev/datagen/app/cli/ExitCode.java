package dev.datagen.app.cli;

/** What the process tells its caller. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    public static final int DIFFERENT = 3;
    public static final int INTERRUPTED = 130;

    /** As of a program that a signal ends because nobody reads what it writes. */
    public static final int NOT_READ = 141;

    private ExitCode() {}
}
