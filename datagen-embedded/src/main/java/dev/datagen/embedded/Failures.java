package dev.datagen.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Words for what went wrong. */
final class Failures {
    private static final int TAIL_LINES = 3;
    private static final int MAX_TAIL_BYTES = 64 * 1024;

    private Failures() {}

    static EmbeddedStackException cannotWrite(Path file, IOException e) {
        return new EmbeddedStackException(
                "Cannot write " + file + " (" + reason(e)
                        + "). Free some space, mend its permissions, or name another directory.",
                e);
    }

    static EmbeddedStackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EmbeddedStackException("Interrupted. What was started can be stopped by `stop`.", e);
    }

    /** An exception's message, without the path that the JDK puts around it. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it exists and is not a directory";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    static EmbeddedStackException ended(Part part, Path log) {
        return new EmbeddedStackException(
                part.title() + " ended before it was ready. The end of " + log + " says: " + tail(log));
    }

    static EmbeddedStackException notReady(Part part, long seconds, Path log) {
        return new EmbeddedStackException(
                part.title() + " was not ready within " + seconds + " s. The end of " + log + " says: " + tail(log));
    }

    /** The last lines of a log, as one. */
    static String tail(Path log) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = Math.max(0, bytes.length - MAX_TAIL_BYTES);
            List<String> lines = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                    .toList();
            return lines.isEmpty()
                    ? "(nothing)"
                    : String.join(" | ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + reason(e) + ")";
        }
    }
}
