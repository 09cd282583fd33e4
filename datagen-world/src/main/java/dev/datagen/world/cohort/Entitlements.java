package dev.datagen.world.cohort;

import dev.datagen.world.memory.Passage;
import java.util.Arrays;

/**
 * Shares for which customers will be paid a dividend: held when it went ex, whatever has been traded since. Few wait at a time, so they stand in
 * one list, in no order.
 *
 * <pre>
 * 0 (8) │ customer (12) │ dividend (12) │ quantity (32)
 * </pre>
 */
public final class Entitlements {

    private static final int QUANTITY_BITS = 32;
    private static final int DIVIDEND_BITS = 12;
    private static final int CUSTOMER_SHIFT = QUANTITY_BITS + DIVIDEND_BITS;

    private long[] entries = new long[16];
    private int size;

    /** Forgets those of a customer. */
    public void clear(int index) {
        for (int i = size - 1; i >= 0; i--) {
            if (customer(entries[i]) == index) {
                entries[i] = entries[--size];
            }
        }
    }

    /** Notes that a customer held so many shares when a dividend went ex, which is one of fewer than 4096. */
    public void add(int index, int dividend, int quantity) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = (long) index << CUSTOMER_SHIFT | (long) dividend << QUANTITY_BITS | quantity;
    }

    /** The shares of a customer for which a dividend waits; 0 if there are none. */
    public int waiting(int index, int dividend) {
        int entry = find(index, dividend);
        return entry < 0 ? 0 : (int) entries[entry];
    }

    /** No dividend waits for those shares any more, if one did. */
    public void take(int index, int dividend) {
        int entry = find(index, dividend);
        if (entry >= 0) {
            entries[entry] = entries[--size];
        }
    }

    /** −1 if there is none. */
    private int find(int index, int dividend) {
        long wanted = (long) index << DIVIDEND_BITS | dividend;
        for (int i = 0; i < size; i++) {
            if (entries[i] >>> QUANTITY_BITS == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How many wait, of all customers. */
    public int size() {
        return size;
    }

    /** Whether one of them is a customer's. */
    public boolean isOf(int entry, int index) {
        return customer(entries[entry]) == index;
    }

    /** Which dividend one of them is for. */
    public int dividend(int entry) {
        return (int) (entries[entry] >>> QUANTITY_BITS) & (1 << DIVIDEND_BITS) - 1;
    }

    private static int customer(long entry) {
        return (int) (entry >>> CUSTOMER_SHIFT);
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        size = (int) passage.number(size);
        entries = passage.first(entries, size);
    }
}
