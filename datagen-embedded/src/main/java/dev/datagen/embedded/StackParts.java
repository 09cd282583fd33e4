package dev.datagen.embedded;

import dev.datagen.embedded.PartStatus.Health;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The servers of a stack, and the processes that are noted of them. Not guarded against others: see {@link StackLock}. */
final class StackParts {
    /** For a server to come up or to go. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final StateFile state;
    private final PostgresServer postgres;
    private final List<Server> servers;

    StackParts(Path directory, String postgresPassword) {
        this.directory = directory;
        this.state = new StateFile(directory.resolve("state.json"));
        this.postgres = new PostgresServer(directory, postgresPassword);
        this.servers = List.of(
                postgres,
                new KafkaServer(directory.resolve("kafka")),
                new RegistryServer(directory.resolve("registry"), () -> portOf(Part.KAFKA)));
    }

    /** In the order in which they are started. */
    List<Server> servers() {
        return servers;
    }

    Path directory() {
        return directory;
    }

    /** Where PostgreSQL keeps its data, if not in the stack's own directory. */
    Optional<Path> postgresElsewhere() {
        return postgres.home().equals(directory) ? Optional.empty() : Optional.of(postgres.home());
    }

    PartStatus status(Server server) {
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

    /** Whether it has ended though nobody stopped it. */
    boolean hasDied(Server server) {
        return state.of(server.part()).filter(last -> !last.wasStopped()).isPresent()
                && process(server.part()).isEmpty();
    }

    Optional<ProcessHandle> process(Part part) {
        Optional<ProcessHandle> known = state.of(part).flatMap(PartState::process);
        return known.isEmpty() && part == Part.POSTGRES ? postgres.running() : known;
    }

    int portOf(Part part) {
        return state.of(part).map(PartState::port).orElseThrow();
    }

    /** The port that a part had when it was last started. */
    OptionalInt lastPort(Part part) {
        return state.of(part).stream().mapToInt(PartState::port).findFirst();
    }

    /** Which port is wanted for a part: 1 to 65535, or {@link StackOptions#AUTO}. */
    int port(Part part, StackOptions options) {
        int asked = options.port(part);
        return asked == StackOptions.USUAL
                ? lastPort(part).orElse(StackOptions.standardPorts().port(part))
                : asked;
    }

    /** Notes the port of a part that is about to be started. */
    void reserve(Part part, int port) {
        state.put(part, new PartState(0, 0, port));
    }

    /** A process nobody could find again must not be. */
    void record(Part part, ProcessHandle process, int port) {
        try {
            state.put(part, PartState.of(process, port));
        } catch (EmbeddedStackException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** One that can't be stopped doesn't keep the others running. */
    void stopAll(Set<Part> parts) throws InterruptedException {
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

    void stopOne(Server server) throws InterruptedException {
        Optional<ProcessHandle> process = process(server.part());
        if (process.isPresent()) {
            server.stop(process.get());
        }
        state.of(server.part())
                .filter(last -> !last.wasStopped())
                .ifPresent(last -> state.put(server.part(), last.asStopped()));
    }
}
