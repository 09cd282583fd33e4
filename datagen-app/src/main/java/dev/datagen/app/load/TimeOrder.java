package dev.datagen.app.load;

import java.util.Arrays;

/**
 * Sorts the places of events by time; events of one instant stay in the order in which they came.
 *
 * <p>An entry is {@code milliseconds since the span began (32) │ place (31)}. Three passes of a radix sort over eleven bits each:
 * stable, linear, and about as fast as reading the entries a few times.
 */
final class TimeOrder {

    private static final int PLACE_BITS = 31;
    private static final int DIGIT_BITS = 11;
    private static final int PASSES = 3;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private TimeOrder() {}

    /** An event's entry; the span is shorter than 2^32 ms, some 49 days. */
    static long entry(long millisInSpan, int place) {
        return millisInSpan << PLACE_BITS | place;
    }

    /** The place of an entry. */
    static int place(long entry) {
        return (int) (entry & PLACE);
    }

    /** Returns the entries in order; the given array serves as scratch space. */
    static long[] sort(long[] entries) {
        long[] from = entries;
        long[] to = new long[entries.length];
        int[] starts = new int[1 << DIGIT_BITS];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = PLACE_BITS + pass * DIGIT_BITS;
            Arrays.fill(starts, 0);
            for (long entry : from) {
                starts[digit(entry, shift)]++;
            }
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                int count = starts[i];
                starts[i] = sum;
                sum += count;
            }
            for (long entry : from) {
                to[starts[digit(entry, shift)]++] = entry;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int digit(long entry, int shift) {
        return (int) (entry >>> shift) & (1 << DIGIT_BITS) - 1;
    }
}
