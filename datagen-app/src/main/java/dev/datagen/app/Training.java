package dev.datagen.app;

import dev.datagen.app.load.Rehearsal;

/**
 * What the launcher runs once after a build, to keep the classes that commands need in a class-data archive: later commands start
 * sooner. Prints help and ends with exit code 0.
 */
public final class Training {

    private Training() {}

    /** Rehearses a load, then asks for help on it. */
    public static void main(String[] args) {
        Rehearsal.run();
        Main.main(new String[] {"load", "--help"});
    }
}
