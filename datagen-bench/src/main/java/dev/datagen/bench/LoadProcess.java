package dev.datagen.bench;

import dev.datagen.embedded.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./datagen} as a user would: the launcher, a new JVM, the whole command. */
final class LoadProcess {

    private static final int LIMIT_MINUTES = 30;
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Path root;
    private final Path log;

    LoadProcess(Path root, Path directory) {
        this.root = root;
        this.log = directory.resolve("datagen.log");
    }

    /**
     * How one run went.
     *
     * @param seconds from before the launcher's start until after the process's end
     * @param peakBytes resident memory at most, 0 where the machine does not tell
     */
    record Run(double seconds, long peakBytes) {}

    /** Builds what has to be built, so that no run is the one that does. */
    void warmUp() {
        run(List.of("--version"), "");
    }

    /** Loads customers into running servers, whose topics are there and empty, and whose tables are missing. */
    Run load(Endpoints endpoints, long customers, List<String> more) {
        return run(arguments(endpoints, customers, more), "");
    }

    Run load(Endpoints endpoints, long customers, List<String> more, String javaOptions) {
        return run(arguments(endpoints, customers, more), javaOptions);
    }

    /** Proves what is there, in a heap. */
    Run verify(Endpoints endpoints, String javaOptions) {
        return run(arguments(endpoints, List.of("verify", "--json")), javaOptions);
    }

    private static List<String> arguments(Endpoints endpoints, long customers, List<String> more) {
        List<String> arguments = arguments(
                endpoints, List.of("load", "--quiet", "--require-avro", "--customers", Long.toString(customers)));
        arguments.addAll(more);
        return arguments;
    }

    private static List<String> arguments(Endpoints endpoints, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(
                "--postgres-url",
                endpoints.postgresUrl(),
                "--kafka-bootstrap",
                endpoints.kafkaBootstrap(),
                "--schema-registry",
                endpoints.registryUrl()));
        return arguments;
    }

    private Run run(List<String> arguments, String javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("datagen").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().put("DATAGEN_JAVA_OPTS", javaOptions);
        return time(builder, log);
    }

    /** Runs a command to its end, and fails with what it said if it fails. */
    static Run time(ProcessBuilder builder, Path log) {
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long start = System.nanoTime();
        try {
            return await(builder.start(), start, builder.command(), log);
        } catch (IOException e) {
            throw new BenchException("cannot run " + builder.command(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    @SuppressWarnings("try") // what is closed need not be named
    private static Run await(Process process, long start, List<String> command, Path log)
            throws IOException, InterruptedException {
        try (AtExit end = new AtExit(process::destroyForcibly)) {
            long peakBytes = 0;
            long deadline = start + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peakBytes = Math.max(peakBytes, peakBytes(process.pid()));
                if (System.nanoTime() > deadline) {
                    throw new BenchException(command + " was not done after " + LIMIT_MINUTES + " minutes");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new BenchException(
                        command + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
            }
            return new Run(seconds, peakBytes);
        }
    }

    /** The launcher becomes the JVM, so its process is the JVM's. */
    private static long peakBytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // It has just ended, or this is not Linux.
        }
        return 0;
    }
}
