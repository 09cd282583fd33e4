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
import java.util.regex.Pattern;

/** Words for what went wrong. */
final class Failures {
    private static final Pattern FAILURE = Pattern.compile("FATAL|PANIC|ERROR|error:|Exception|could not bind");
    private static final String FULL = "No space left on device";
    /** As PostgreSQL and Kafka say it, whose messages are not translated, and as Java names it, whatever the system's language. */
    private static final Pattern NOT_BOUND =
            Pattern.compile("could not bind|failed to bind|Address already in use|BindException");

    private static final int TAIL_LINES = 3;
    private static final int MAX_TAIL_BYTES = 64 * 1024;

    private Failures() {}

    static EmbeddedStackException cannotWrite(Path file, IOException e) {
        return new EmbeddedStackException(
                "Cannot write " + file + " (" + reason(e) + "). " + remedy(e) + " name another directory.", e);
    }

    private static String remedy(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Mend its permissions, or";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "Move it away, or";
        }
        return reason(e).contains(FULL) ? "Free some space, or" : "Free some space, mend its permissions, or";
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

    /** Of one that had been ready. */
    static String died(Part part, Path log) {
        String end = end(log);
        return end.contains(FULL)
                ? part.title() + " has ended: the disk is full, " + log + " says."
                : part.title() + " has ended. The end of " + log + " says: " + tail(end);
    }

    /** Whether that is what went wrong last. */
    static boolean tellsOfAFullDisk(Path log) {
        return Files.exists(log) && tail(log).contains(FULL);
    }

    /** Of one that goes on. */
    static String full(Part part, Path log) {
        return part.title() + " let go of its connections: the disk was full, " + log + " says.";
    }

    static EmbeddedStackException ended(Part part, Path log) {
        return ended(part, log.toString(), tail(log));
    }

    /**
     * @param source of what was said
     */
    static EmbeddedStackException ended(Part part, String source, String said) {
        if (said.contains(FULL)) {
            return new EmbeddedStackException(part.title() + " cannot start: the disk is full, " + source
                    + " says. Free some space, or name a directory on another disk.");
        }
        String message = part.title() + " ended before it was ready. The end of " + source + " says: " + said;
        return NOT_BOUND.matcher(said).find()
                ? new EmbeddedStackException(message, EmbeddedStackException.Remedy.OTHER_PORTS)
                : new EmbeddedStackException(message);
    }

    static EmbeddedStackException notReady(Part part, long seconds, Path log) {
        return new EmbeddedStackException(
                part.title() + " was not ready within " + seconds + " s. The end of " + log + " says: " + tail(log));
    }

    /** The last lines of a log, as one. */
    static String tail(Path log) {
        return tail(end(log));
    }

    private static String end(Path log) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = Math.max(0, bytes.length - MAX_TAIL_BYTES);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(not readable: " + reason(e) + ")";
        }
    }

    /** The last lines that tell of a failure, else just the last, as one. */
    static String tail(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                .toList();
        List<String> failures =
                lines.stream().filter(line -> FAILURE.matcher(line).find()).toList();
        List<String> telling = failures.isEmpty() ? lines : failures;
        return telling.isEmpty()
                ? "(nothing)"
                : String.join(" | ", telling.subList(Math.max(0, telling.size() - TAIL_LINES), telling.size()));
    }
}
