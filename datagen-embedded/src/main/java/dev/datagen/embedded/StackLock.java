package dev.datagen.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps two starts or stops of one directory apart, also those of two JVMs. */
final class StackLock {
    private static final Set<StandardOpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private static final String FILE = "stack.lock";

    private final Path directory;

    StackLock(Path directory) {
        this.directory = directory;
    }

    interface Work<T> {
        T run() throws InterruptedException;
    }

    /**
     * Works while nobody else does.
     *
     * @throws EmbeddedStackException if somebody else does
     */
    <T> T holding(Work<T> work) {
        Path file = directory.resolve(FILE);
        try (FileChannel channel = FileChannel.open(file, OPTIONS, PrivateFiles.ownerReads());
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new EmbeddedStackException("Another process is starting or stopping the stack in " + directory
                        + ". Wait until it is done.");
            }
            return work.run();
        } catch (IOException e) {
            throw Failures.cannotWrite(file, e);
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    /** To be called while it is held: where nothing else has come into the directory, both are removed. */
    void removeIfAlone() {
        Path file = directory.resolve(FILE);
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.allMatch(file::equals)) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisJvm) {
            return null;
        }
    }
}
