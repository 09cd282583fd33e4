package dev.datagen.app.cli.option;

import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.text.InOptions;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EmbeddedStackException;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded stack for the time of a load, where the load has one. */
public final class Servers implements AutoCloseable {

    private static final long MOMENT_NANOS = 3_000_000_000L;
    private static final long BETWEEN_LOOKS_NANOS = 50_000_000L;

    private final Optional<Endpoints> endpoints;
    private final Optional<EmbeddedStack> stack;
    private final @Nullable EphemeralStack ephemeral;
    private final @Nullable String insteadOfResuming;

    private Servers(
            Optional<Endpoints> endpoints,
            Optional<EmbeddedStack> stack,
            @Nullable EphemeralStack ephemeral,
            @Nullable String insteadOfResuming) {
        this.endpoints = endpoints;
        this.stack = stack;
        this.ephemeral = ephemeral;
        this.insteadOfResuming = insteadOfResuming;
    }

    /** Somebody else's servers. */
    public static Servers external() {
        return new Servers(Optional.empty(), Optional.empty(), null, null);
    }

    /**
     * Starts what isn't up, and leaves it up.
     *
     * @param directoryOption by which another command finds the same servers
     */
    static Servers kept(
            EmbeddedStack stack,
            String directoryOption,
            Set<Part> parts,
            Interruption interruption,
            Consumer<String> progress) {
        Endpoints endpoints = start(interruption, () -> stack.start(parts, progress));
        String resume = "Mend that; './datagen load --embedded" + directoryOption
                + " --resume' then starts what is down, and finishes the load.";
        return new Servers(Optional.of(endpoints), Optional.of(stack), null, resume);
    }

    /** Starts servers that {@link #close} removes. */
    static Servers passing(Set<Part> parts, Interruption interruption) {
        EphemeralStack stack = start(interruption, () -> EmbeddedStack.ephemeral(EnumSet.copyOf(parts)));
        return new Servers(
                Optional.of(stack.endpoints()),
                Optional.of(stack.stack()),
                stack,
                "Nothing of it is left: run it again.");
    }

    /** Starts servers; an interrupt stops those that were started, and says so. */
    public static <T> T start(Interruption interruption, Interruption.Waiting<T> start) {
        interruption.startsServers();
        try {
            T started = interruption.whileWaiting(start);
            interruption.changesNothing(); // they may stay
            return started;
        } catch (EmbeddedStackException e) {
            if (interruption.requested()) {
                throw new InterruptedRunException("Interrupted while servers were starting; those are stopped again.");
            }
            throw e;
        }
    }

    /** Where they listen; empty if they are somebody else's. */
    public Optional<Endpoints> endpoints() {
        return endpoints;
    }

    /** Of each of them that has ended by itself, what is known of it; empty if they are somebody else's. */
    public List<String> deaths() {
        return stack.map(EmbeddedStack::deaths).orElse(List.of());
    }

    /**
     * What is known of them that may be behind a failure. A server that has given up its connections takes a moment to end; or it doesn't, and goes
     * on with what little room that has made.
     */
    public List<String> troublesBehind(RuntimeException failure) {
        boolean lost = isConnectionLost(failure) && stack.isPresent();
        long end = System.nanoTime() + (lost ? MOMENT_NANOS : 0);
        List<String> deaths = deaths();
        while (deaths.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            deaths = deaths();
        }
        return deaths.isEmpty() && lost ? stack.get().fullDisks() : deaths;
    }

    private static boolean isConnectionLost(RuntimeException failure) {
        return failure instanceof SinkException sink
                && sink.remedy().filter(Remedy.POSTGRES_LOST::equals).isPresent();
    }

    /**
     * A failure in the words for these servers: those that stay may be down, and are not where others are; in those that are gone with the
     * run there is nothing to finish.
     */
    public RuntimeException told(RuntimeException failure) {
        return insteadOfResuming != null && failure instanceof SinkException sink
                ? new LoadException(InOptions.message(sink, insteadOfResuming), sink)
                : failure;
    }

    @Override
    public void close() {
        if (ephemeral != null) {
            ephemeral.close();
        }
    }
}
