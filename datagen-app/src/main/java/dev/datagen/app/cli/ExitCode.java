package dev.datagen.app.cli;

/** What the process tells its caller. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DIFFERENT = 3;
    static final int INTERRUPTED = 130;

    /** As of a program that a signal ends because nobody reads what it writes. */
    static final int NOT_READ = 141;

    private ExitCode() {}
}
