package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.embedded.PartStatus;
import dev.datagen.embedded.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A stack of its own, reached over lines that can be cut and slowed, on disks that can run out of room where that can be done. */
final class FaultyServers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration END_ON_A_FULL_DISK = Duration.ofSeconds(5);
    private static final Set<Part> STORES = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    /** PostgreSQL as root runs as nobody, which owns its directory. */
    private static final int NOBODY = 65_534;

    private final EmbeddedStack stack;
    private final Endpoints endpoints;
    private final Path hosts;
    private final Map<Part, SmallDisk> disks = new EnumMap<>(Part.class);
    private final Map<Part, Wire> wires = new EnumMap<>(Part.class);
    private final Map<Part, Long> bytesOfALoad = new EnumMap<>(Part.class);
    private final Thread hook = new Thread(this::closeAtTheEnd, "faulty-servers-close");

    /** Starts all, in an empty directory. */
    FaultyServers(Path directory) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        Runtime.getRuntime().addShutdownHook(hook);
        stack = EmbeddedStack.at(Files.createDirectory(directory.resolve("stack")), StackOptions.freePorts());
        Files.setPosixFilePermissions(stack.directory(), PosixFilePermissions.fromString("rwx--x--x"));
        hosts = Files.writeString(directory.resolve("hosts"), Wire.ADDRESS + " localhost\n");
        try {
            mountDisks();
            endpoints = stack.start(step -> {});
            for (PartStatus part : stack.status()) {
                wires.put(part.part(), Wire.to(part.port().orElseThrow()));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void mountDisks() throws IOException, InterruptedException {
        Path kafka = Files.createDirectory(stack.directory().resolve("kafka"));
        Optional<SmallDisk> disk = SmallDisk.mount(kafka, "1g");
        if (disk.isEmpty()) {
            System.out.println("no disk will be full: only root, on Linux, can mount one that can be filled");
            Files.delete(kafka);
            return;
        }
        disks.put(Part.KAFKA, disk.get());
        Path postgres = Files.createDirectory(stack.directory().resolve("postgres"));
        disks.put(Part.POSTGRES, SmallDisk.mount(postgres, "2g").orElseThrow());
        Files.setAttribute(postgres, "unix:uid", NOBODY);
        Files.setAttribute(postgres, "unix:gid", NOBODY);
        Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx------"));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    /** What lets a JVM reach the servers over the lines. */
    List<String> overWires() {
        return List.of("-Djdk.net.hosts.file=" + hosts);
    }

    /** The faults that can be made here. */
    List<Fault> possible() {
        List<Fault> possible = new ArrayList<>(List.of(Fault.values()));
        if (disks.isEmpty()) {
            possible.removeAll(List.of(Fault.DISK_FULL_UNDER_POSTGRES, Fault.DISK_FULL_UNDER_BROKER));
        }
        return possible;
    }

    /** The load that has just ended met no fault: moments are told by what it has sent. */
    void measured() {
        wires.forEach((part, wire) -> bytesOfALoad.put(part, wire.sent()));
        wires.values().forEach(Wire::rewind);
    }

    /**
     * Gets ready for a load that is to meet a fault; to be called before it starts.
     *
     * @param moment which part of its bytes has gone out by then, from 0 to 1
     */
    void prepare(Fault fault, double moment) {
        wires.values().forEach(Wire::rewind);
        switch (fault) {
            case CONNECTION_CUT_IN_COPY -> wire(Part.POSTGRES).rewind(bytes(Part.POSTGRES, moment));
            case CONNECTION_CUT_IN_BATCH -> wire(Part.KAFKA).rewind(bytes(Part.KAFKA, moment));
            default -> {}
        }
    }

    private Wire wire(Part part) {
        return Optional.ofNullable(wires.get(part)).orElseThrow();
    }

    private long bytes(Part part, double moment) {
        return (long) (moment * bytesOfALoad.getOrDefault(part, 0L));
    }

    /**
     * Makes a fault when its moment has come, and sets right what is not the load's to set right.
     *
     * @param atRows whether a fault that can meet a load anywhere meets it among its rows
     * @return whether the load was still there
     */
    boolean make(Fault fault, double moment, boolean atRows, Program load) throws Exception {
        Part part = place(fault, atRows);
        Wire wire = wire(part);
        while (load.isAlive() && wire.sent() < bytes(part, moment)) {
            Thread.sleep(2);
        }
        boolean cut = fault == Fault.CONNECTION_CUT_IN_COPY || fault == Fault.CONNECTION_CUT_IN_BATCH;
        if (cut || !load.isAlive()) {
            return cut && wire.sent() >= bytes(part, moment);
        }
        switch (fault) {
            case LOADER_KILLED, CLOCK_JUMPED -> load.kill();
            case BROKER_KILLED -> {
                kill(Part.KAFKA, "KILL");
                restart(STORES);
            }
            case BROKER_PAUSED -> {
                signal(Part.KAFKA, "STOP");
                Thread.sleep(PAUSE.toMillis());
                signal(Part.KAFKA, "CONT");
            }
            case POSTGRES_STOPPED_AT_ONCE -> {
                kill(Part.POSTGRES, "QUIT");
                restart(STORES);
            }
            case NETWORK_SLOW -> {
                wires.values().forEach(Wire::slowDown);
                Thread.sleep(SLOW.toMillis());
                wires.values().forEach(Wire::speedUp);
            }
            case DISK_FULL_UNDER_POSTGRES, DISK_FULL_UNDER_BROKER -> fillDisk(part, load);
            case REGISTRY_GONE -> {
                kill(Part.REGISTRY, "KILL");
                load.kill();
            }
            case CONNECTION_CUT_IN_COPY, CONNECTION_CUT_IN_BATCH -> {}
        }
        return true;
    }

    private static Part place(Fault fault, boolean atRows) {
        return switch (fault) {
            case BROKER_KILLED, BROKER_PAUSED, CONNECTION_CUT_IN_BATCH, DISK_FULL_UNDER_BROKER, REGISTRY_GONE ->
                Part.KAFKA;
            case POSTGRES_STOPPED_AT_ONCE, CONNECTION_CUT_IN_COPY, DISK_FULL_UNDER_POSTGRES -> Part.POSTGRES;
            case LOADER_KILLED, NETWORK_SLOW, CLOCK_JUMPED -> atRows ? Part.POSTGRES : Part.KAFKA;
        };
    }

    /** A broker ends by itself on a full disk, and PostgreSQL refuses what it can't write, or ends as well. */
    private void fillDisk(Part part, Program load) throws Exception {
        SmallDisk disk = Optional.ofNullable(disks.get(part)).orElseThrow();
        Optional<ProcessHandle> server = process(part);
        disk.fill();
        long start = System.nanoTime();
        while (load.isAlive()
                && server.filter(ProcessHandle::isAlive).isPresent()
                && System.nanoTime() - start < END_ON_A_FULL_DISK.toNanos()) {
            Thread.sleep(20);
        }
        disk.makeRoom();
        restart(STORES);
    }

    private void kill(Part part, String signal) throws Exception {
        ProcessHandle process = process(part).orElseThrow();
        signal(part, signal);
        process.onExit().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void signal(Part part, String signal) throws IOException, InterruptedException {
        String pid = Long.toString(process(part).orElseThrow().pid());
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }

    private Optional<ProcessHandle> process(Part part) {
        PartStatus status = status(stack, part);
        return status.pid().isPresent() ? ProcessHandle.of(status.pid().getAsLong()) : Optional.empty();
    }

    static PartStatus status(EmbeddedStack stack, Part part) {
        return stack.status().stream()
                .filter(status -> status.part() == part)
                .findFirst()
                .orElseThrow();
    }

    /** Starts those of these that are gone. */
    void restart(Set<Part> parts) {
        stack.start(parts, step -> {});
    }

    private void closeAtTheEnd() {
        try {
            closeAll();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() throws IOException, InterruptedException {
        for (Wire wire : wires.values()) {
            wire.close();
        }
        wires.clear();
        stack.stop();
        for (SmallDisk disk : disks.values()) {
            disk.close();
        }
        disks.clear();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Runtime.getRuntime().removeShutdownHook(hook);
        closeAll();
    }
}
