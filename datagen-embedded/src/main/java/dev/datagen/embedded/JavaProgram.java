package dev.datagen.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A main class to run in a JVM of its own.
 *
 * @param options for the JVM
 * @param arguments for the main class
 */
record JavaProgram(String classPath, String mainClass, List<String> options, List<String> arguments) {
    /**
     * For servers: with the first compiler alone, since they are started often and have little to compute, which takes a third less processor
     * time until they are ready; and with warnings in their logs, each with its time.
     */
    static final List<String> SERVER_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private static final Path DEV_NULL = Path.of("/dev/null");
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    /** Starts it apart from this process: it lives on, and Ctrl-C in this terminal doesn't reach it. */
    Process startDetached(Path directory, Path log) {
        List<String> command = new ArrayList<>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(command(directory));
        return start(command, directory, log);
    }

    Process start(Path directory, Path log) {
        return start(command(directory), directory, log);
    }

    private static Process start(List<String> command, Path directory, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(DEV_NULL.toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // They are meant for this JVM: an agent or a debugger's port can't be had twice.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new EmbeddedStackException(
                    "Cannot run " + command.get(0) + " (" + Failures.reason(e)
                            + "). Is there room for one more process?",
                    e);
        }
    }

    private List<String> command(Path directory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // Where Kafka unpacks its compression, once it needs it: by then, whoever started it may have taken a passing
        // one away.
        command.add("-Djava.io.tmpdir=" + directory);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
