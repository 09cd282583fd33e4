package dev.datagen.app;

import dev.datagen.app.cli.DatagenCommand;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        DatagenCommand.runAndExit(args, System.getenv());
    }
}
