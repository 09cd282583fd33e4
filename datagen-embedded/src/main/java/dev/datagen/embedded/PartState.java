package dev.datagen.embedded;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What is remembered of a part between two commands.
 *
 * @param pid 0 when it was stopped
 * @param startedAtMillis when the process began, by the operating system's account
 * @param port where it listens
 */
record PartState(long pid, long startedAtMillis, int port) {
    private static final int MAX_PORT = 65_535;

    PartState {
        if (pid < 0) {
            throw new IllegalArgumentException("process number " + pid + " is negative");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + MAX_PORT);
        }
    }

    static PartState of(ProcessHandle process, int port) {
        return new PartState(process.pid(), Processes.startedAtMillis(process), port);
    }

    PartState asStopped() {
        return new PartState(0, 0, port);
    }

    @JsonIgnore
    boolean wasStopped() {
        return pid == 0;
    }

    /** The very process that was started: another one that got its number later isn't it. */
    Optional<ProcessHandle> process() {
        return wasStopped() ? Optional.empty() : Processes.alive(pid, startedAtMillis);
    }
}
