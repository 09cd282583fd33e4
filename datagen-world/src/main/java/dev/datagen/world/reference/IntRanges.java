package dev.datagen.world.reference;

import java.util.List;

/** Disjoint inclusive ranges of numbers. Immutable. */
final class IntRanges {

    private final int[] first;
    private final int[] last;
    private final long size;

    private IntRanges(int[] first, int[] last) {
        this.first = first;
        this.last = last;
        long total = 0;
        for (int i = 0; i < first.length; i++) {
            if (last[i] < first[i]) {
                throw new IllegalArgumentException("range " + first[i] + "-" + last[i] + " is empty");
            }
            total += last[i] - first[i] + 1L;
        }
        this.size = total;
    }

    /** @param texts {@code 100-199}, or {@code 100} alone */
    static IntRanges parse(List<String> texts) {
        int[] first = new int[texts.size()];
        int[] last = new int[texts.size()];
        for (int i = 0; i < first.length; i++) {
            String text = texts.get(i);
            int dash = text.indexOf('-');
            first[i] = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            last[i] = Integer.parseInt(text.substring(dash + 1));
        }
        return new IntRanges(first, last);
    }

    /** The ranges of the numbers without their last digits; {@code divisor} is a power of ten. */
    IntRanges prefixes(int divisor) {
        int[] firstPrefix = new int[first.length];
        int[] lastPrefix = new int[last.length];
        for (int i = 0; i < first.length; i++) {
            firstPrefix[i] = first[i] / divisor;
            lastPrefix[i] = last[i] / divisor;
        }
        return new IntRanges(firstPrefix, lastPrefix);
    }

    boolean contains(int number) {
        for (int i = 0; i < first.length; i++) {
            if (number >= first[i] && number <= last[i]) {
                return true;
            }
        }
        return false;
    }

    /** How many numbers the ranges hold. */
    long size() {
        return size;
    }

    /** The rank after the last number of each range. */
    long[] ends() {
        long[] ends = new long[first.length];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += last[i] - first[i] + 1L;
            ends[i] = end;
        }
        return ends;
    }

    /** @param rank 0 to {@link #size()} − 1 */
    int at(long rank) {
        long rest = rank;
        for (int i = 0; i < first.length; i++) {
            long length = last[i] - first[i] + 1L;
            if (rest < length) {
                return (int) (first[i] + rest);
            }
            rest -= length;
        }
        throw new IndexOutOfBoundsException("rank " + rank + " is outside 0.." + (size - 1));
    }
}
