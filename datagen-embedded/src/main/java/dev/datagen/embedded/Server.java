package dev.datagen.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Starts and stops one part. */
sealed interface Server permits PostgresServer, KafkaServer, RegistryServer {
    Part part();

    Path log();

    /**
     * Starts it and waits until it can be used.
     *
     * @param port a free port
     * @param spawned is told the process as soon as there is one, ready or not
     */
    void start(int port, Consumer<ProcessHandle> spawned) throws InterruptedException;

    void stop(ProcessHandle process) throws InterruptedException;

    /** Whether one that runs and listens can be used; false where only to start it anew helps. */
    default boolean isUsable() throws InterruptedException {
        return true;
    }
}
