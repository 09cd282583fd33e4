package dev.datagen.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with its output in files. */
final class JavaRun implements AutoCloseable {

    /** Of whatever comes in the end, also where far too much is done at a time: only who waits for what never comes waits so long. */
    static final Duration MOST = Duration.ofMinutes(10);

    private final Process process;
    private final Path out;
    private final Path err;

    private JavaRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param words options of the JVM, the class with the method main, and its arguments */
    static JavaRun start(Path directory, String classPath, Map<String, String> environment, List<String> words)
            throws IOException {
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Where one that is killed leaves the compression that it has unpacked.
                "-Dorg.xerial.snappy.tempdir=" + directory,
                "-cp",
                classPath));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new JavaRun(builder.start(), out, err);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a machine ends that loses its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as Ctrl+C does. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended by itself. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + MOST + ": " + said());
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** All that it has printed. */
    String said() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8) + out();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
