package dev.datagen.app.make;

import java.util.List;
import java.util.PriorityQueue;

/**
 * What several cohorts have told of a span, each by time and in a file, as one sequence by time; what happens at one instant in the order of
 * cohorts.
 *
 * <pre>
 * entry  length of all of it (4) │ milliseconds (8) │ what the one who told it knows
 * </pre>
 */
public final class MergedFromFile {

    /** What each entry begins with. */
    private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

    private static final int LEAST_BUFFER_BYTES = 1 << 11;
    private static final int MOST_BUFFER_BYTES = 1 << 16;

    private final TemporaryFile file;
    private final int bufferBytes;
    private final PriorityQueue<Reading> next = new PriorityQueue<>();

    /** @param memoryBytes about how much may be read ahead */
    MergedFromFile(TemporaryFile file, List<Told> told, long memoryBytes) {
        this.file = file;
        bufferBytes = (int) Math.max(LEAST_BUFFER_BYTES, Math.min(MOST_BUFFER_BYTES, memoryBytes / told.size()));
        for (Told one : told) {
            Reading reading = new Reading(one);
            if (reading.advance()) {
                next.add(reading);
            }
        }
    }

    /** Takes an entry from where it begins in an array, which is used again afterwards. */
    public interface Taker {
        void take(byte[] from, int at);
    }

    /** Whether there is another entry. */
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** Hands over the next entry; there must be one. */
    public void next(Taker taker) {
        Reading reading = next.remove();
        taker.take(reading.buffer, reading.start);
        if (reading.advance()) {
            next.add(reading);
        }
    }

    /** Where one cohort's events are being read. */
    private final class Reading implements Comparable<Reading> {
        private final Told told;
        private byte[] buffer;
        /** Of the place, how much has been read into the buffer. */
        private int read;
        /** In the buffer: the event that comes next, where it ends, and what has been read. */
        private int start;

        private int end;
        private int limit;
        private long millis;

        Reading(Told told) {
            this.told = told;
            buffer = new byte[Math.min(bufferBytes, told.place().length())];
        }

        /** Turns to the next event; false if there is none. */
        boolean advance() {
            start = end;
            if (!holds(HEAD_BYTES)) {
                return false;
            }
            int length = EventBatch.length(buffer, start);
            if (!holds(length)) {
                throw new IllegalStateException("an entry of " + length + " bytes ends beyond its place");
            }
            end = start + length;
            millis = EventBatch.millis(buffer, start);
            return true;
        }

        /** Whether so many bytes follow, which are in the buffer then. */
        private boolean holds(int bytes) {
            if (limit - start >= bytes) {
                return true;
            }
            if (limit - start + told.place().length() - read < bytes) {
                return false;
            }
            byte[] from = buffer;
            if (bytes > buffer.length) {
                buffer = new byte[bytes];
            }
            System.arraycopy(from, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
            int count = Math.min(buffer.length - limit, told.place().length() - read);
            file.read(told.place(), read, buffer, limit, count);
            read += count;
            limit += count;
            return true;
        }

        @Override
        public int compareTo(Reading other) {
            int byTime = Long.compare(millis, other.millis);
            return byTime != 0 ? byTime : Integer.compare(told.cohort(), other.told.cohort());
        }
    }
}
