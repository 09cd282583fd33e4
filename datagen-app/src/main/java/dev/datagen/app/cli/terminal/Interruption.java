package dev.datagen.app.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl+C and SIGTERM. The JVM then ends by itself with 130 or 143, but first lets the work come to a stop where nothing is half done.
 *
 * <p>The work asks {@link #check} at such places; what only waits is woken up where it runs inside {@link #whileWaiting}.
 */
public final class Interruption {

    /** For what the brokers still have to confirm. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For what servers do before they end: those that are left would run on. */
    private static final Duration PATIENCE_WITH_SERVERS = Duration.ofMinutes(2);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Consumer<String> voice;
    private volatile Supplier<String> state =
            () -> "Interrupted in the middle of something. Look before you load again.";
    private volatile Duration patience = PATIENCE;
    private volatile boolean requested;
    private volatile boolean harmless;
    /** Whether the user has read that nothing was changed: what goes on until the process is gone must neither write nor speak. */
    private volatile boolean told;

    private volatile String harmlessState = "Interrupted.";
    private volatile boolean startingServers;
    private @Nullable Thread waiting;

    private Interruption(Consumer<String> voice) {
        this.voice = voice;
    }

    /** Listens to signals from now on; {@code voice} tells the state of work that can't be waited for. */
    public static Interruption installed(Consumer<String> voice) {
        Interruption interruption = speaking(voice);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::onShutdown, "datagen-interruption"));
        return interruption;
    }

    /** That hears of signals by {@link #onShutdown} alone. */
    static Interruption speaking(Consumer<String> voice) {
        return new Interruption(voice);
    }

    /** For work inside another process, which listens itself. */
    public static Interruption none() {
        return new Interruption(state -> {});
    }

    void onShutdown() {
        if (ended.getCount() == 0) {
            return;
        }
        synchronized (this) {
            requested = true;
            told = harmless;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
        if (told) {
            voice.accept(harmlessState);
            return;
        }
        if (startingServers) {
            voice.accept("Stopping the servers that were starting.");
        }
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                voice.accept(state.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to say of the work, from now on, if it doesn't come to a stop in time. */
    public synchronized void describe(Supplier<String> stateOfWork) {
        stopIfTold();
        state = stateOfWork;
        patience = PATIENCE;
        harmless = false;
        startingServers = false;
    }

    /** From now on servers are started, and stopped again where that is interrupted. */
    public void startsServers() {
        describe(() ->
                "Interrupted while servers were starting, and some of them don't stop: './datagen status' shows them.");
        patience = PATIENCE_WITH_SERVERS;
        startingServers = true;
    }

    /** The work changes nothing until it is {@linkplain #describe described}: it may end anywhere, at once. */
    public void changesNothing() {
        harmless = true;
        check(); // who was asked to stop before this is waited for
    }

    /** The same of work that is about to write. */
    public void writesNothingYet() {
        harmlessState = "Interrupted before anything was written.";
        changesNothing();
    }

    /** Whether Ctrl+C was pressed. */
    public boolean requested() {
        return requested;
    }

    /** Stops the work here if the user wants it stopped. */
    void check() {
        stopIfTold();
        if (requested) {
            throw new InterruptedRunException(harmlessState);
        }
    }

    private void stopIfTold() {
        if (told) {
            throw new InterruptedRunException();
        }
    }

    /** Work that does nothing but wait. */
    public interface Waiting<T> {
        T run();
    }

    /** Runs what an interrupt of its thread brings to a clean end. */
    public <T> T whileWaiting(Waiting<T> work) {
        synchronized (this) {
            check();
            waiting = Thread.currentThread();
        }
        try {
            return work.run();
        } finally {
            synchronized (this) {
                waiting = null;
                // The interrupt was for that work; what comes next must be able to wait again.
                boolean unused = requested && Thread.interrupted();
            }
        }
    }

    /** All that had to be done is done: the process may end. */
    public void ended() {
        ended.countDown();
    }
}
