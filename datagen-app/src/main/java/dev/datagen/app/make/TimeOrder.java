package dev.datagen.app.make;

/**
 * Sorts entries by their highest bits, where the time is; entries of one instant stay in the order in which they came.
 *
 * <p>A radix sort: stable, linear, and about as fast as reading and writing the entries once a pass. It has as many passes as the
 * time's bits need, of at most eleven bits each, and counts the digits of all passes in one go.
 */
final class TimeOrder {

    /** So many counters stay in the processor's nearest cache. */
    private static final int MOST_DIGIT_BITS = 11;

    private TimeOrder() {}

    /**
     * Returns the entries in order; the given array serves as scratch space.
     *
     * @param timeShift bits below the time, which don't count
     * @param timeBits bits of the time; those above it are zero
     */
    static long[] sort(long[] entries, int timeShift, int timeBits) {
        int passes = (timeBits + MOST_DIGIT_BITS - 1) / MOST_DIGIT_BITS;
        int digitBits = passes == 0 ? 0 : (timeBits + passes - 1) / passes;
        int[][] starts = starts(entries, timeShift, digitBits, passes);
        long[] from = entries;
        long[] to = new long[entries.length];
        for (int pass = 0; pass < passes; pass++) {
            scatter(from, to, timeShift + pass * digitBits, digitBits, starts[pass]);
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Of each pass, where the entries of each digit begin. */
    private static int[][] starts(long[] entries, int timeShift, int digitBits, int passes) {
        int[][] starts = new int[passes][1 << digitBits];
        for (long entry : entries) {
            for (int pass = 0; pass < passes; pass++) {
                starts[pass][digit(entry, timeShift + pass * digitBits, digitBits)]++;
            }
        }
        for (int[] counts : starts) {
            int sum = 0;
            for (int i = 0; i < counts.length; i++) {
                int count = counts[i];
                counts[i] = sum;
                sum += count;
            }
        }
        return starts;
    }

    private static void scatter(long[] from, long[] to, int shift, int digitBits, int[] starts) {
        for (long entry : from) {
            to[starts[digit(entry, shift, digitBits)]++] = entry;
        }
    }

    private static int digit(long entry, int shift, int digitBits) {
        return (int) (entry >>> shift) & (1 << digitBits) - 1;
    }
}
