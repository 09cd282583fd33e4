package dev.datagen.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, a Kafka broker and a schema registry on this machine, without Docker: processes of their own that outlive
 * this JVM and listen on loopback only. Their data, logs and process numbers are in one directory, which only its owner
 * can read; whoever opens the same directory later finds the same stack.
 *
 * <p>For development: nothing is replicated, Kafka and the registry ask for no password, and that of PostgreSQL is public,
 * but for an {@link #ephemeral} stack, which makes up its own.
 *
 * <p>Thread safe. Two starts or stops of one directory at a time are refused, also from two JVMs. Every failure is an
 * {@link EmbeddedStackException}.
 */
public final class EmbeddedStack {
    private final Path directory;
    private final StackOptions options;
    private final String postgresPassword;
    private final StackParts parts;
    private final StackLock lock;

    private EmbeddedStack(Path directory, StackOptions options, String postgresPassword) {
        this.directory = directory.toAbsolutePath().normalize();
        this.options = options;
        this.postgresPassword = postgresPassword;
        this.parts = new StackParts(this.directory, postgresPassword);
        this.lock = new StackLock(this.directory);
    }

    /** The stack of a directory, which {@link #start} makes when it isn't there, on the {@linkplain StackOptions#usualPorts usual ports}. */
    public static EmbeddedStack at(Path directory) {
        return at(directory, StackOptions.usualPorts());
    }

    /** The stack of a directory. The options count for parts that aren't running yet. */
    public static EmbeddedStack at(Path directory, StackOptions options) {
        return new EmbeddedStack(directory, options, PostgresPassword.PUBLIC);
    }

    /** A stack of this JVM's own, on free ports, in an empty directory. */
    static EmbeddedStack passing(Path directory) {
        return new EmbeddedStack(directory, StackOptions.freePorts(), PostgresPassword.random());
    }

    /** Starts parts on free ports in a temporary directory, silently. */
    public static EphemeralStack ephemeral(Set<Part> parts) {
        return ephemeral(parts, step -> {});
    }

    /**
     * Starts parts on free ports in a temporary directory. Closing it, or the end of this JVM, leaves nothing behind.
     *
     * @param parts which; the registry brings Kafka along
     * @param progress is told one line per step, from several threads
     */
    public static EphemeralStack ephemeral(Set<Part> parts, Consumer<String> progress) {
        return EphemeralStack.start(parts, progress);
    }

    public Path directory() {
        return directory;
    }

    /**
     * Starts all parts.
     *
     * @see #start(Set, Consumer)
     */
    public Endpoints start(Consumer<String> progress) {
        return start(EnumSet.allOf(Part.class), progress);
    }

    /**
     * Starts the given parts and waits until they can be used; those that run already are left alone. When one can't be
     * started, those that this call has started are stopped; when none could be begun, the directory is not made, either.
     *
     * @param some which; the registry brings Kafka along
     * @param progress is told one line per step, from several threads
     */
    public Endpoints start(Set<Part> some, Consumer<String> progress) {
        Set<Part> wanted = EnumSet.copyOf(some);
        if (wanted.contains(Part.REGISTRY)) {
            wanted.add(Part.KAFKA);
        }
        boolean found = Files.exists(directory);
        PrivateFiles.directory(directory);
        return lock.holding(() -> {
            try {
                return new Endpoints(new StackStart(parts, options, progress).of(wanted), postgresPassword);
            } catch (RuntimeException e) {
                if (!found) {
                    lock.removeIfAlone();
                }
                throw e;
            }
        });
    }

    /** How every part is doing, in the order of {@link Part}. Changes nothing. */
    public List<PartStatus> status() {
        return parts.servers().stream().map(parts::status).toList();
    }

    /** Of each part that has ended though nobody stopped it: a sentence that says so, and why, as far as its log tells. Changes nothing. */
    public List<String> deaths() {
        return parts.servers().stream()
                .filter(parts::hasDied)
                .map(server -> Failures.died(server.part(), server.log()))
                .toList();
    }

    /** Of each part that runs, or has begun anew, after its disk was full: a sentence that says so. Changes nothing. */
    public List<String> fullDisks() {
        return parts.servers().stream()
                .filter(server -> Failures.tellsOfAFullDisk(server.log()))
                .map(server -> Failures.full(server.part(), server.log()))
                .toList();
    }

    /**
     * Where the stack listens that somebody has started. Changes nothing.
     *
     * @throws EmbeddedStackException if not all of it runs
     */
    public Endpoints endpoints() {
        return endpoints(EnumSet.allOf(Part.class));
    }

    /**
     * Where some parts listen that somebody has started. Changes nothing.
     *
     * @throws EmbeddedStackException if one of them does not run
     */
    public Endpoints endpoints(Set<Part> some) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (PartStatus part : status()) {
            if (!some.contains(part.part())) {
                continue;
            }
            if (part.health() != PartStatus.Health.RUNNING) {
                throw new EmbeddedStackException(
                        part.part().title() + " of the stack in " + directory + " does not run: start it first.",
                        EmbeddedStackException.Remedy.START);
            }
            ports.put(part.part(), part.port().orElseThrow());
        }
        return new Endpoints(ports, postgresPassword);
    }

    /** Where a start would listen, in the order of {@link Part}; {@link StackOptions#AUTO} is any free port. Changes nothing. */
    public List<Integer> ports() {
        return parts.servers().stream()
                .map(server -> parts.port(server.part(), options))
                .toList();
    }

    /** Why a start would fail for want of ports: a sentence with its remedy for each that somebody else holds. Changes nothing. */
    public List<String> obstacles() {
        return parts.servers().stream()
                .map(Server::part)
                .filter(part -> parts.process(part).isEmpty())
                .filter(part -> parts.port(part, options) != StackOptions.AUTO)
                .filter(part -> !Ports.isFree(parts.port(part, options)))
                .map(part -> String.valueOf(
                        Ports.taken(part, parts.port(part, options)).getMessage()))
                .toList();
    }

    /** Stops what runs, the last started first, and returns once it is gone. The data stays. */
    public void stop() {
        stop(EnumSet.allOf(Part.class));
    }

    /** Stops the given parts, if they run. */
    public void stop(Set<Part> unwanted) {
        if (directory.toFile().isDirectory()) {
            lock.holding(() -> {
                parts.stopAll(unwanted);
                return unwanted;
            });
        }
    }

    /** For the end of the JVM: a start that is under way in another thread is not going to be broken off. */
    void stopAfterStart() {
        AtomicReference<@Nullable EmbeddedStackException> last = new AtomicReference<>();
        try {
            boolean stopped = Processes.await(StackParts.PATIENCE, () -> {
                try {
                    stop();
                    return true;
                } catch (EmbeddedStackException busy) {
                    last.set(busy);
                    return false;
                }
            });
            EmbeddedStackException failure = last.get();
            if (!stopped && failure != null) {
                throw failure;
            }
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }
}
