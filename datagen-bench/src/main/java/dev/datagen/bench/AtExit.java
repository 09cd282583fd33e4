package dev.datagen.bench;

/** Work to be done when this is closed, or when the JVM is told to end before that; once, and not after SIGKILL. */
final class AtExit implements AutoCloseable {

    private final Runnable work;
    private final Thread hook;

    AtExit(Runnable work) {
        this.work = work;
        hook = new Thread(work, "bench-exit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            return; // the hook runs by itself
        }
        work.run();
    }
}
