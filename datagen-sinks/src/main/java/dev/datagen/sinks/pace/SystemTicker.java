package dev.datagen.sinks.pace;

import java.util.concurrent.locks.LockSupport;

/** This machine's clock. */
public final class SystemTicker implements Ticker {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void awaitNanos(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("waiting for the next event");
            }
            left = nanos - System.nanoTime();
        }
    }
}
