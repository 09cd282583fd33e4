package dev.datagen.app.make;

import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.memory.WayBack;
import dev.datagen.world.memory.WayOut;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Cohorts that don't fit into memory, and what they have told and has not left yet: in a temporary file, which there is from the first one on. Different
 * threads may ask of different cohorts.
 */
public final class CohortsOnDisk implements AutoCloseable {

    /** What is read ahead may take so much of the {@link Room}. */
    private static final int READ_AHEAD_SHARE_OF_ROOM = 8;

    private final Path directory;
    private final Map<Integer, TemporaryFile.Place> resting = new ConcurrentHashMap<>();

    /** By cohort: where events stood that have left. */
    private final Map<Integer, Queue<TemporaryFile.Place>> free = new ConcurrentHashMap<>();

    private final ThreadLocal<WayOut> waysOut = ThreadLocal.withInitial(WayOut::new);
    private final ThreadLocal<Bytes> written = ThreadLocal.withInitial(() -> new Bytes(1 << 16));
    private @Nullable TemporaryFile file;
    private boolean isClosed;

    /** @param directory in which the file will be */
    public CohortsOnDisk(Path directory) {
        this.directory = directory;
    }

    /** Where temporary files go. */
    static CohortsOnDisk inTemporaryDirectory() {
        return new CohortsOnDisk(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A place for the cohorts of so many customers, where they don't fit into memory. */
    public static Optional<CohortsOnDisk> ifNeeded(long customers) {
        return Keeping.of(customers, Room.bytes()) == Keeping.ON_DISK
                ? Optional.of(inTemporaryDirectory())
                : Optional.empty();
    }

    /**
     * Refuses a directory for temporary files in which customers can't rest who don't fit into memory.
     *
     * @throws TemporaryFileException if there can't be a file
     */
    public static void check(EventOrder order, long customers) {
        if (order == EventOrder.TIME) {
            ifNeeded(customers).ifPresent(disk -> {
                disk.file();
                disk.close();
            });
        }
    }

    /** Whether a cohort has been put there. */
    boolean holds(int index) {
        return resting.containsKey(index);
    }

    /** Puts a cohort there in the place of what it was before. */
    public void put(int index, Cohort cohort) {
        WayOut out = waysOut.get();
        cohort.pass(out);
        resting.put(index, file().write(resting.get(index), out.taken()));
    }

    /** Makes a cohort, which is as it came into being, what it was when it was put there. */
    public void bringBack(int index, Cohort cohort) {
        TemporaryFile.Place place = resting.get(index);
        if (place == null) {
            throw new IllegalStateException("cohort " + index + " has never been here");
        }
        byte[] bytes = new byte[place.length()];
        file().read(place, 0, bytes, 0, bytes.length);
        cohort.pass(new WayBack(ByteBuffer.wrap(bytes)));
    }

    /** Puts what a cohort has told there, by time; none of it before an instant. */
    Told put(int index, EventBatch batch, long fromMillis) {
        Bytes bytes = written.get();
        bytes.clear();
        new Merged(List.of(batch), fromMillis).sendInOrder((events, event) -> events.write(event, bytes));
        return put(index, bytes, batch.digests());
    }

    /** Likewise, of entries of a {@link MergedFromFile}, by time. */
    public Told put(int index, Bytes entries) {
        return put(index, entries, List.of());
    }

    private Told put(int index, Bytes entries, List<List<Digest>> digests) {
        ByteBuffer content = ByteBuffer.wrap(entries.array(), 0, entries.length());
        return new Told(index, file().write(free(index).poll(), content), digests);
    }

    /** What some cohorts have told of a span, as one sequence by time. */
    public MergedFromFile merged(List<Told> told) {
        return new MergedFromFile(file(), told, Room.bytes() / READ_AHEAD_SHARE_OF_ROOM);
    }

    /** What was told has left. */
    public void reuse(Told told) {
        free(told.cohort()).add(told.place());
    }

    private Queue<TemporaryFile.Place> free(int index) {
        return free.computeIfAbsent(index, i -> new ConcurrentLinkedQueue<>());
    }

    private synchronized TemporaryFile file() {
        if (isClosed) {
            throw new IllegalStateException("there are none any more: it is closed");
        }
        if (file == null) {
            file = TemporaryFile.in(directory);
        }
        return file;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (file != null) {
            file.close();
        }
    }
}
