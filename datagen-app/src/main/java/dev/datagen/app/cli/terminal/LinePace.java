package dev.datagen.app.cli.terminal;

import java.util.concurrent.TimeUnit;

/** How often a line says how something gets on, where none is drawn over the one before: what runs for days should not fill a log. */
final class LinePace {

    private static final long FIRST = TimeUnit.MINUTES.toNanos(1);
    private static final long OFTEN = TimeUnit.SECONDS.toNanos(5);
    private static final long SELDOM = TimeUnit.MINUTES.toNanos(1);

    private LinePace() {}

    /** From one line to the next, of what has gone on for so long. */
    static long pauseNanos(long runningNanos) {
        return runningNanos < FIRST ? OFTEN : SELDOM;
    }
}
