package dev.datagen.app.make;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file for what doesn't fit into memory. It has no name once it is open, where the system can do that, so that nothing stays behind even of a
 * process that is killed. Any number of threads may write and read, each its own places.
 */
final class TemporaryFile implements AutoCloseable {

    /** The JDK copies what it writes, as much as it is given at once. */
    private static final int MOST_BYTES_AT_ONCE = 1 << 16;

    /** A place has so many times the room that it needs at first, since what it outgrows is lost; what isn't written takes none of most disks. */
    private static final int ROOM = 2;

    private final Path directory;
    private final FileChannel channel;
    private long end;

    private TemporaryFile(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
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
            Path file = Files.createTempFile(directory, "datagen-", ".resting");
            return new TemporaryFile(
                    directory,
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }

    /**
     * Writes to a place, or to a new one where it has no room.
     *
     * @param old where the last content of this kind stood, which is of no use any more
     */
    Place write(@Nullable Place old, ByteBuffer content) {
        int length = content.remaining();
        Place place = old != null && old.capacity >= length ? old : newPlace(length);
        place.length = length;
        long position = place.position;
        int limit = content.limit();
        try {
            while (content.position() < limit) {
                content.limit(Math.min(limit, content.position() + MOST_BYTES_AT_ONCE));
                position += channel.write(content, position);
            }
        } catch (IOException e) {
            throw failed(directory, e);
        }
        return place;
    }

    private synchronized Place newPlace(int length) {
        Place place = new Place(end, Math.toIntExact((long) ROOM * length));
        end += place.capacity;
        return place;
    }

    /** Reads so many bytes of a place, from one of them on, and puts them into an array. */
    void read(Place place, int from, byte[] into, int at, int count) {
        ByteBuffer part = ByteBuffer.wrap(into, at, count);
        try {
            while (part.hasRemaining()) {
                int limit = part.limit();
                part.limit(Math.min(limit, part.position() + MOST_BYTES_AT_ONCE));
                if (channel.read(part, place.position + from + part.position() - at) < 0) {
                    throw new EOFException("it ends early");
                }
                part.limit(limit);
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
        }
        return String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }
}
