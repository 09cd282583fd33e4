package dev.datagen.embedded;

import static dev.datagen.embedded.EmbeddedStackException.Remedy.OTHER_PORTS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One start of parts of a stack: those that are missing are started side by side, or none is left running. */
final class StackStart {
    private static final int TRIES = 3;

    private final StackParts parts;
    private final StackOptions options;
    private final Consumer<String> progress;

    StackStart(StackParts parts, StackOptions options, Consumer<String> progress) {
        this.parts = parts;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Starts the parts that do not run, and says on which port each listens. Between choosing a free port and listening on it somebody
     * else may take it, and even give it back; then another one is chosen. So it is with the port on which Kafka talks to itself.
     */
    Map<Part, Integer> of(Set<Part> wanted) throws InterruptedException {
        for (int left = TRIES; ; left--) {
            try {
                return startMissing(wanted);
            } catch (EmbeddedStackException e) {
                List<Part> lost = lostPorts(wanted);
                boolean taken = e.remedy().filter(OTHER_PORTS::equals).isPresent();
                if (lost.isEmpty() && !taken || left == 1) {
                    throw e;
                }
                lost.forEach(part -> progress.accept("Port " + parts.portOf(part) + " was taken before " + part.title()
                        + " listened: starting again"));
            }
        }
    }

    /** Where nobody asked for a certain port, and somebody else has the one that was chosen. */
    private List<Part> lostPorts(Set<Part> wanted) {
        return wanted.stream()
                .filter(part -> parts.port(part, options) == StackOptions.AUTO)
                .filter(part -> parts.process(part).isEmpty())
                .filter(part -> parts.lastPort(part).stream().anyMatch(port -> !Ports.isFree(port)))
                .toList();
    }

    private Map<Part, Integer> startMissing(Set<Part> wanted) throws InterruptedException {
        List<Server> missing = new ArrayList<>();
        for (Server server : parts.servers()) {
            if (wanted.contains(server.part())) {
                // A new broker may listen elsewhere than the registry looks for it.
                if (server.part() == Part.REGISTRY && missing.stream().anyMatch(KafkaServer.class::isInstance)) {
                    parts.stopOne(server);
                }
                if (answers(server)) {
                    progress.accept(runsAlready(server.part()));
                } else {
                    missing.add(server);
                }
            }
        }
        reservePorts(missing);
        startInParallel(missing);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        wanted.forEach(part -> ports.put(part, parts.portOf(part)));
        return ports;
    }

    private String runsAlready(Part part) {
        int port = parts.portOf(part);
        int asked = options.port(part);
        String words = part.title() + " runs already on port " + port;
        boolean elsewhere = asked != StackOptions.AUTO && asked != StackOptions.USUAL && asked != port;
        return elsewhere ? words + ", and stays there until it is stopped, though " + asked + " was asked for" : words;
    }

    /**
     * One whose start was broken off gets time to come up, then is stopped to be started anew; at once if its port is not known, as of
     * PostgreSQL where only its own files tell that it runs, or where its programs are not where it looks for them.
     */
    private boolean answers(Server server) throws InterruptedException {
        Part part = server.part();
        if (parts.process(part).isEmpty()) {
            return false;
        }
        OptionalInt port = parts.lastPort(part);
        if (port.isPresent()) {
            Processes.await(StackParts.PATIENCE, () -> parts.process(part).isEmpty() || Ports.answers(port.getAsInt()));
            if (parts.process(part).isPresent() && Ports.answers(port.getAsInt()) && server.isUsable()) {
                return true;
            }
        }
        parts.stopOne(server);
        return false;
    }

    /** All are checked before the first is noted. The registry asks for Kafka's port, so it is noted as well. */
    private void reservePorts(List<Server> missing) {
        Map<Part, Integer> chosen = new EnumMap<>(Part.class);
        missing.forEach(server -> chosen.put(server.part(), choosePort(server.part())));
        chosen.forEach(parts::reserve);
    }

    private int choosePort(Part part) {
        int before = parts.lastPort(part).orElse(StackOptions.AUTO);
        int asked = parts.port(part, options);
        if (asked == StackOptions.AUTO) {
            return before != StackOptions.AUTO && Ports.isFree(before) ? before : Ports.free();
        }
        if (!Ports.isFree(asked)) {
            throw Ports.taken(part, asked);
        }
        return asked;
    }

    private void startInParallel(List<Server> missing) throws InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(missing.size());
        try {
            List<Future<?>> starts = new ArrayList<>();
            missing.forEach(server -> starts.add(threads.submit(() -> {
                startOne(server);
                return server;
            })));
            awaitAll(starts);
        } catch (RuntimeException | InterruptedException e) {
            abandon(threads, missing, e);
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private void startOne(Server server) throws InterruptedException {
        long begin = System.nanoTime();
        int port = parts.portOf(server.part());
        progress.accept("Starting " + server.part().title() + " on port " + port);
        server.start(port, process -> parts.record(server.part(), process, port));
        if (server.part() == Part.POSTGRES) {
            parts.postgresElsewhere()
                    .ifPresent(home -> progress.accept("PostgreSQL keeps its data in " + home
                            + ": it can't run as root, and no other user reaches " + parts.directory()));
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
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The other starts are broken off first, or they would start a process after the last look. */
    private void abandon(ExecutorService threads, List<Server> started, Exception why) {
        try {
            threads.shutdownNow();
            threads.awaitTermination(StackParts.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            EnumSet<Part> begun = EnumSet.noneOf(Part.class);
            started.forEach(server -> begun.add(server.part()));
            parts.stopAll(begun);
        } catch (EmbeddedStackException | InterruptedException e) {
            why.addSuppressed(e);
        }
    }
}
