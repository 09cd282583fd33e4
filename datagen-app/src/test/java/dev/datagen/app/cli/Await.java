package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Waits for what other processes do, but not for ever. */
final class Await {

    /** Of whatever comes in the end, also where far too much is done at a time: only who waits for what never comes waits so long. */
    static final Duration LIMIT = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 10;

    private Await() {}

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits until a condition holds, and fails if it does not within a time. */
    static void await(Condition condition, Duration limit) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - start).as("nanoseconds of waiting").isLessThan(limit.toNanos());
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
