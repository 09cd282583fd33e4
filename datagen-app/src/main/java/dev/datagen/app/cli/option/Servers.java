package dev.datagen.app.cli.option;

import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EmbeddedStackException;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded stack for the time of a load, where the load has one. */
public final class Servers implements AutoCloseable {

    private final Optional<Endpoints> endpoints;
    private final Optional<EmbeddedStack> stack;
    private final @Nullable EphemeralStack ephemeral;

    private Servers(Optional<Endpoints> endpoints, Optional<EmbeddedStack> stack, @Nullable EphemeralStack ephemeral) {
        this.endpoints = endpoints;
        this.stack = stack;
        this.ephemeral = ephemeral;
    }

    /** Somebody else's servers. */
    public static Servers external() {
        return new Servers(Optional.empty(), Optional.empty(), null);
    }

    /** Starts what isn't up, and leaves it up. */
    static Servers kept(EmbeddedStack stack, Set<Part> parts, Interruption interruption, Consumer<String> progress) {
        Endpoints endpoints = start(interruption, () -> stack.start(parts, progress));
        return new Servers(Optional.of(endpoints), Optional.of(stack), null);
    }

    /** Starts servers that {@link #close} removes. */
    static Servers passing(Set<Part> parts, Interruption interruption) {
        EphemeralStack stack = start(interruption, () -> EmbeddedStack.ephemeral(EnumSet.copyOf(parts)));
        return new Servers(Optional.of(stack.endpoints()), Optional.of(stack.stack()), stack);
    }

    /** Starts servers; an interrupt stops those that were started, and says so. */
    public static <T> T start(Interruption interruption, Interruption.Waiting<T> start) {
        interruption.startsServers();
        try {
            return interruption.whileWaiting(start);
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

    @Override
    public void close() {
        if (ephemeral != null) {
            ephemeral.close();
        }
    }
}
