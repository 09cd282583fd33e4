package dev.datagen.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks at processes by number, also those of other JVMs and those nobody has reaped. */
final class Processes {
    /** The start as read back may differ by a clock tick, or by the second PostgreSQL rounds to. */
    private static final long START_TOLERANCE_MILLIS = 2_000;

    private static final long POLL_MILLIS = 20;

    private Processes() {}

    static Optional<ProcessHandle> alive(long pid, long startedAtMillis) {
        return ProcessHandle.of(pid)
                .filter(Processes::isAlive)
                .filter(process -> Math.abs(startedAtMillis(process) - startedAtMillis) <= START_TOLERANCE_MILLIS);
    }

    /** A process that wrote its number down at some moment, however long it took to get there; who got the number later began later. */
    static Optional<ProcessHandle> aliveSince(long pid, long notedAtMillis) {
        return ProcessHandle.of(pid)
                .filter(Processes::isAlive)
                .filter(process -> startedAtMillis(process) <= notedAtMillis + START_TOLERANCE_MILLIS);
    }

    static long startedAtMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** A zombie counts as dead: in a container nobody may ever reap it. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits until the condition holds; false when the time is over. */
    static boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** Asks the process to end, and forces it to when it has not within the limit. */
    static void end(ProcessHandle process, Duration limit) throws InterruptedException {
        process.destroy();
        if (!await(limit, () -> !isAlive(process))) {
            process.destroyForcibly();
            await(limit, () -> !isAlive(process));
        }
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException noSuchFile) {
            return false; // Not Linux, or gone in between: isAlive knows.
        }
    }
}
