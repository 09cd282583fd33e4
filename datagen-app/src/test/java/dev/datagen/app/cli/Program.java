package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The program in a JVM of its own, which is one as {@code ./datagen} starts, with its output in files. */
final class Program {

    private static final Path OWN_JDK = Path.of(System.getProperty("java.home"));

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(Path directory, String... args) throws IOException {
        return start(OWN_JDK, directory, List.of(), Map.of(), args);
    }

    /** With more options for its JVM. */
    static Program start(Path directory, List<String> options, String... args) throws IOException {
        return start(OWN_JDK, directory, options, Map.of(), args);
    }

    /** On another JDK, with more options for its JVM. */
    static Program startOn(Path jdk, Path directory, List<String> options, String... args) throws IOException {
        return start(jdk, directory, options, Map.of(), args);
    }

    /** With more in its environment. */
    static Program start(Path directory, Map<String, String> environment, String... args) throws IOException {
        return start(OWN_JDK, directory, List.of(), environment, args);
    }

    private static Program start(
            Path jdk, Path directory, List<String> options, Map<String, String> environment, String... args)
            throws IOException {
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin").resolve("java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Where one that is killed leaves the compression that it has unpacked.
                "-Dorg.xerial.snappy.tempdir=" + directory,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("dev.datagen.app.Main");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    /**
     * Sends a signal by its short name. A program started in the background of a script inherits that SIGINT is ignored, and a JVM
     * respects it: then there is nothing to test.
     */
    void signal(String name) throws IOException, InterruptedException {
        if (name.equals("INT") && isInterruptIgnored()) {
            process.destroyForcibly();
            Assumptions.abort(
                    "whoever started the tests lets SIGINT be ignored, as a script does with what it starts in the background");
        }
        int killed = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(killed).isZero();
    }

    /** As Linux tells it of this very process, in a mask whose second bit is that of SIGINT; elsewhere it is taken to be heeded. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 2) != 0);
    }

    /** Ends the process as it stands, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where its results go. */
    Path out() {
        return out;
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** Waits until a condition holds, and fails if the program ends before that. */
    void await(Await.Condition condition) throws Exception {
        Await.await(
                () -> {
                    boolean holds = condition.holds();
                    assertThat(holds || isAlive()).as(err()).isTrue();
                    return holds;
                },
                Await.LIMIT);
    }

    Run end() throws IOException, InterruptedException {
        if (!process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + Await.LIMIT + ": " + err());
        }
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), err());
    }
}
