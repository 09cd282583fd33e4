package dev.datagen.sinks.pace;

/** A clock that only runs on: what a pace is held against. */
public interface Ticker {

    /** Nanoseconds since some instant that does not change. */
    long nanos();

    /**
     * Waits until {@link #nanos} has reached a number, or a little longer.
     *
     * @throws InterruptedException if the thread is interrupted before
     */
    void awaitNanos(long nanos) throws InterruptedException;
}
