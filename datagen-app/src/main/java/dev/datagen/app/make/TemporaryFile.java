package dev.datagen.app.make;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file for what doesn't fit into memory. It has no name once it is open, where the system can do that, so that nothing stays behind even of a
 * process that is killed. Any number of threads may write and read, each its own places.
 *
 * <p>It is no channel, which would be closed by the interrupt of a thread that reads or writes: a stream is ended by one, and comes to a clean end.
 */
final class TemporaryFile implements AutoCloseable {

    /** The JDK copies what it reads and writes, as much as it is asked for at once. */
    private static final int MOST_BYTES_AT_ONCE = 1 << 16;

    /** A place has so many times the room that it needs at first, since what it outgrows is lost; what isn't written takes none of most disks. */
    private static final int ROOM = 2;

    private final Path directory;
    private final Path path;
    private final RandomAccessFile file;
    private long end;

    private TemporaryFile(Path directory, Path path) throws IOException {
        this.directory = directory;
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** A part of the file that is written again and again, always as a whole. */
    static final class Place {
        private final long position;
        private final int capacity;
        private int length;

        private Place(long position, int capacity) {
            this.position = position;
            this.capacity = capacity;
        }

        /** How many bytes were written. */
        int length() {
            return length;
        }
    }

    /**
     * An empty file.
     *
     * @throws TemporaryFileException if there can't be one
     */
    static TemporaryFile in(Path directory) {
        try {
            Path path = Files.createTempFile(directory, "datagen-", ".resting");
            TemporaryFile opened = new TemporaryFile(directory, path);
            opened.forgetName();
            return opened;
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }

    private void forgetName() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            // The system doesn't delete what is open: it is done in the end.
        }
    }

    /**
     * Writes to a place, or to a new one where it has no room.
     *
     * @param old where the last content of this kind stood, which is of no use any more
     */
    synchronized Place write(@Nullable Place old, ByteBuffer content) {
        int length = content.remaining();
        Place place = old != null && old.capacity >= length ? old : newPlace(length);
        place.length = length;
        int from = content.arrayOffset() + content.position();
        try {
            file.seek(place.position);
            for (int done = 0; done < length; done += MOST_BYTES_AT_ONCE) {
                file.write(content.array(), from + done, Math.min(MOST_BYTES_AT_ONCE, length - done));
            }
        } catch (IOException e) {
            throw failed(directory, e);
        }
        return place;
    }

    private Place newPlace(int length) {
        Place place = new Place(end, Math.toIntExact((long) ROOM * length));
        end += place.capacity;
        return place;
    }

    /** Reads so many bytes of a place, from one of them on, and puts them into an array. */
    synchronized void read(Place place, int from, byte[] into, int at, int count) {
        try {
            file.seek(place.position + from);
            for (int done = 0; done < count; done += MOST_BYTES_AT_ONCE) {
                file.readFully(into, at + done, Math.min(MOST_BYTES_AT_ONCE, count - done));
            }
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }

    private static TemporaryFileException failed(Path directory, IOException e) {
        return new TemporaryFileException(
                "The temporary file in " + directory + " for the customers that don't fit into memory can't be used: "
                        + reason(e)
                        + ". Make room there, name another directory (TMPDIR=…), or give Java enough memory to do without it"
                        + " (DATAGEN_JAVA_OPTS=-Xmx4g).",
                e);
    }

    /** Without the name of a file that nobody will see; the first two say nothing else. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such directory";
        } else if (e instanceof AccessDeniedException) {
            return "nothing may be written there";
        } else if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        } else if (e instanceof EOFException) {
            return "it ends early";
        }
        return String.valueOf(e.getMessage());
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }
}
