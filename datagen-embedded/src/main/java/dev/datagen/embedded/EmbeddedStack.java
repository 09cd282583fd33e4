package dev.datagen.embedded;

import dev.datagen.embedded.PartStatus.Health;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final Set<StandardOpenOption> LOCK_OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final StackOptions options;
    private final String postgresPassword;
    private final StateFile state;
    private final PostgresServer postgres;
    private final List<Server> servers;

    private EmbeddedStack(Path directory, StackOptions options, String postgresPassword) {
        this.directory = directory.toAbsolutePath().normalize();
        this.options = options;
        this.postgresPassword = postgresPassword;
        this.state = new StateFile(this.directory.resolve("state.json"));
        this.postgres = new PostgresServer(this.directory, postgresPassword);
        this.servers = List.of(
                postgres,
                new KafkaServer(this.directory.resolve("kafka")),
                new RegistryServer(this.directory.resolve("registry"), () -> portOf(Part.KAFKA)));
    }

    /** The stack of a directory, which {@link #start} makes when it isn't there, on the products' own ports. */
    public static EmbeddedStack at(Path directory) {
        return at(directory, StackOptions.standardPorts());
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
     * started, those that this call has started are stopped.
     *
     * @param parts which; the registry brings Kafka along
     * @param progress is told one line per step, from several threads
     */
    public Endpoints start(Set<Part> parts, Consumer<String> progress) {
        Set<Part> wanted = EnumSet.copyOf(parts);
        if (wanted.contains(Part.REGISTRY)) {
            wanted.add(Part.KAFKA);
        }
        PrivateFiles.directory(directory);
        return locked(() -> startAll(wanted, progress));
    }

    /** How every part is doing, in the order of {@link Part}. Changes nothing. */
    public List<PartStatus> status() {
        return servers.stream().map(this::status).toList();
    }

    /** Why a start would fail for want of ports: a sentence with its remedy for each that somebody else holds. Changes nothing. */
    public List<String> obstacles() {
        return servers.stream()
                .map(Server::part)
                .filter(part -> process(part).isEmpty())
                .filter(part -> options.port(part) != StackOptions.AUTO && !Ports.isFree(options.port(part)))
                .map(part ->
                        String.valueOf(Ports.taken(part, options.port(part)).getMessage()))
                .toList();
    }

    /** Stops what runs, the last started first, and returns once it is gone. The data stays. */
    public void stop() {
        stop(EnumSet.allOf(Part.class));
    }

    /** Stops the given parts, if they run. */
    public void stop(Set<Part> parts) {
        if (directory.toFile().isDirectory()) {
            locked(() -> {
                stopAll(parts);
                return parts;
            });
        }
    }

    /** For the end of the JVM: a start that is under way in another thread is not going to be broken off. */
    void stopAfterStart() {
        AtomicReference<@Nullable EmbeddedStackException> last = new AtomicReference<>();
        try {
            boolean stopped = Processes.await(PATIENCE, () -> {
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

    private Endpoints startAll(Set<Part> wanted, Consumer<String> progress) throws InterruptedException {
        List<Server> missing = new ArrayList<>();
        for (Server server : servers) {
            if (wanted.contains(server.part())) {
                // A new broker may listen elsewhere than the registry looks for it.
                if (server.part() == Part.REGISTRY && missing.stream().anyMatch(KafkaServer.class::isInstance)) {
                    stopOne(server);
                }
                if (answers(server)) {
                    progress.accept(server.part().title() + " runs already on port " + portOf(server.part()));
                } else {
                    missing.add(server);
                }
            }
        }
        reservePorts(missing);
        startInParallel(missing, progress);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        wanted.forEach(part -> ports.put(part, portOf(part)));
        return new Endpoints(ports, postgresPassword);
    }

    /** One whose start was broken off gets time to come up, then is stopped to be started anew. */
    private boolean answers(Server server) throws InterruptedException {
        Part part = server.part();
        if (process(part).isEmpty()) {
            return false;
        }
        Processes.await(PATIENCE, () -> process(part).isEmpty() || Ports.answers(portOf(part)));
        if (process(part).isPresent() && Ports.answers(portOf(part))) {
            return true;
        }
        stopOne(server);
        return false;
    }

    /** All are checked before the first is started. The registry asks for Kafka's port, so it is noted as well. */
    private void reservePorts(List<Server> missing) {
        for (Server server : missing) {
            int port = choosePort(server.part());
            state.put(server.part(), new PartState(0, 0, port));
        }
    }

    private int choosePort(Part part) {
        int asked = options.port(part);
        if (asked == StackOptions.AUTO) {
            int before = state.of(part).map(PartState::port).orElse(StackOptions.AUTO);
            return before != StackOptions.AUTO && Ports.isFree(before) ? before : Ports.free();
        }
        if (!Ports.isFree(asked)) {
            throw Ports.taken(part, asked);
        }
        return asked;
    }

    private void startInParallel(List<Server> missing, Consumer<String> progress) throws InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(missing.size());
        try {
            List<Future<?>> starts = new ArrayList<>();
            missing.forEach(server -> starts.add(threads.submit(() -> {
                startOne(server, progress);
                return server;
            })));
            awaitAll(starts);
        } catch (EmbeddedStackException | InterruptedException e) {
            abandon(threads, missing, e);
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private void startOne(Server server, Consumer<String> progress) throws InterruptedException {
        long begin = System.nanoTime();
        int port = portOf(server.part());
        progress.accept("Starting " + server.part().title() + " on port " + port);
        server.start(port, process -> record(server.part(), process, port));
        if (server == postgres && !postgres.home().equals(directory)) {
            progress.accept("PostgreSQL keeps its data in " + postgres.home() + ": it can't run as root, and no other"
                    + " user reaches " + directory);
        }
        progress.accept("%s is ready on port %d after %d ms"
                .formatted(server.part().title(), port, (System.nanoTime() - begin) / 1_000_000));
    }

    /** The first failure counts: the registry can't start without Kafka, and says less about it. */
    private static void awaitAll(List<Future<?>> starts) throws InterruptedException {
        for (Future<?> start : starts) {
            try {
                start.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof EmbeddedStackException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** A process nobody could find again must not be. */
    private void record(Part part, ProcessHandle process, int port) {
        try {
            state.put(part, PartState.of(process, port));
        } catch (EmbeddedStackException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The other starts are broken off first, or they would start a process after the last look. */
    private void abandon(ExecutorService threads, List<Server> started, Exception why) {
        try {
            threads.shutdownNow();
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            EnumSet<Part> parts = EnumSet.noneOf(Part.class);
            started.forEach(server -> parts.add(server.part()));
            stopAll(parts);
        } catch (EmbeddedStackException | InterruptedException e) {
            why.addSuppressed(e);
        }
    }

    /** One that can't be stopped doesn't keep the others running. */
    private void stopAll(Set<Part> parts) throws InterruptedException {
        List<EmbeddedStackException> failures = new ArrayList<>();
        for (int i = servers.size() - 1; i >= 0; i--) {
            if (parts.contains(servers.get(i).part())) {
                try {
                    stopOne(servers.get(i));
                } catch (EmbeddedStackException e) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            EmbeddedStackException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void stopOne(Server server) throws InterruptedException {
        Optional<ProcessHandle> process = process(server.part());
        if (process.isPresent()) {
            server.stop(process.get());
        }
        state.of(server.part())
                .filter(last -> !last.wasStopped())
                .ifPresent(last -> state.put(server.part(), last.asStopped()));
    }

    private PartStatus status(Server server) {
        Part part = server.part();
        Optional<PartState> last = state.of(part);
        OptionalInt port = last.isPresent() ? OptionalInt.of(last.get().port()) : OptionalInt.empty();
        Optional<ProcessHandle> process = process(part);
        OptionalLong pid = process.isPresent() ? OptionalLong.of(process.get().pid()) : OptionalLong.empty();
        return new PartStatus(part, health(last, process), pid, port, server.log());
    }

    private static Health health(Optional<PartState> last, Optional<ProcessHandle> process) {
        if (last.isEmpty()) {
            return Health.STOPPED;
        }
        if (process.isPresent()) {
            return Ports.answers(last.get().port()) ? Health.RUNNING : Health.NOT_ANSWERING;
        }
        return last.get().wasStopped() ? Health.STOPPED : Health.DIED;
    }

    private Optional<ProcessHandle> process(Part part) {
        Optional<ProcessHandle> known = state.of(part).flatMap(PartState::process);
        return known.isEmpty() && part == Part.POSTGRES ? postgres.running() : known;
    }

    private int portOf(Part part) {
        return state.of(part).map(PartState::port).orElseThrow();
    }

    private interface Work<T> {
        T run() throws InterruptedException;
    }

    private <T> T locked(Work<T> work) {
        Path file = directory.resolve("stack.lock");
        try (FileChannel channel = FileChannel.open(file, LOCK_OPTIONS, PrivateFiles.ownerReads());
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new EmbeddedStackException("Another process is starting or stopping the stack in " + directory
                        + ". Wait until it is done.");
            }
            return work.run();
        } catch (IOException e) {
            throw Failures.cannotWrite(file, e);
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisJvm) {
            return null;
        }
    }
}
