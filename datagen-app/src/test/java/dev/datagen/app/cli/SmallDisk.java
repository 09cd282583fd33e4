package dev.datagen.app.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system in memory that can be made to have no room left. Only root, on Linux, can mount one. */
public final class SmallDisk implements AutoCloseable {

    private static final long SPARE_BYTES = 64 * 1024;
    private static final int ATTEMPTS = 20;

    private static final long LOOK_MILLIS = 50;

    private final Path directory;
    private final String size;

    private SmallDisk(Path directory, String size) {
        this.directory = directory;
        this.size = size;
    }

    /**
     * Mounts one.
     *
     * @param directory that is there, and empty
     * @param size as {@code mount} takes it, like 16m
     * @return the disk; empty where this user or system can't mount it
     */
    public static Optional<SmallDisk> mount(Path directory, String size) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + size, "datagen", directory.toString())
                ? Optional.of(new SmallDisk(directory, size))
                : Optional.empty();
    }

    /** Leaves hardly any room above what is there, however fast that grows. */
    void fill() throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            FileStore store = Files.getFileStore(directory);
            long used = store.getTotalSpace() - store.getUnallocatedSpace();
            if (remount(String.valueOf(used + attempt * SPARE_BYTES))) {
                return;
            }
        }
        throw new IOException(directory + " can't be made as small as what it holds");
    }

    /** As much room as in the beginning. */
    void makeRoom() throws IOException, InterruptedException {
        if (!remount(size)) {
            throw new IOException(directory + " can't be given the size " + size + " again");
        }
    }

    private boolean remount(String newSize) throws IOException, InterruptedException {
        return run("mount", "-o", "remount,size=" + newSize, directory.toString());
    }

    /** The system closes the files of a process a little after the process has ended. */
    @Override
    public void close() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!run("umount", directory.toString())) {
            if (System.nanoTime() - start > Await.LIMIT.toNanos()) {
                throw new IOException(directory + " can't be unmounted: something still uses it");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException noSuchProgram) {
            return false;
        }
        process.getInputStream().readAllBytes();
        if (!process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(Arrays.toString(command) + " does not end");
        }
        return process.exitValue() == 0;
    }
}
