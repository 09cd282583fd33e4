package dev.datagen.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that ran and ended. */
record ProgramRun(int exitCode, String output) {
    /** Runs it with no input to read. */
    static ProgramRun of(List<String> command, Path directory) throws InterruptedException {
        return of(command, directory, Path.of("/dev/null"));
    }

    static ProgramRun of(List<String> command, Path directory, Path input) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(input.toFile()))
                .redirectErrorStream(true);
        // Messages are shown and compared: no translations, and no defaults of some other server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try (InputStream out = process.getInputStream()) {
                String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new ProgramRun(process.waitFor(), output.strip());
            }
        } catch (IOException e) {
            throw new EmbeddedStackException(
                    "Cannot run " + command.get(0) + " (" + Failures.reason(e) + "). Is it installed?", e);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
