package dev.datagen.world.cohort;

import dev.datagen.world.memory.Passage;
import java.util.Arrays;

/** Purchases by Pix of a cohort that shops will give back, until they do: few, so that looking for one is cheap. */
public final class PixToReturn {

    private static final int MONTH_BITS = 12;
    private static final int NUMBER_BITS = 17;

    private long[] which = new long[4];
    private long[] paid = new long[4];
    private long[] draws = new long[4];
    private int[] cents = new int[4];
    private int size;

    /** Forgets all of them. */
    void clear() {
        size = 0;
    }

    /** @param state of the draws from which the shop follows */
    public void remember(int index, int month, int number, long amount, long paidMillis, long state) {
        if (size == which.length) {
            which = Arrays.copyOf(which, size * 2);
            paid = Arrays.copyOf(paid, size * 2);
            draws = Arrays.copyOf(draws, size * 2);
            cents = Arrays.copyOf(cents, size * 2);
        }
        which[size] = which(index, month, number);
        paid[size] = paidMillis;
        draws[size] = state;
        cents[size++] = (int) amount;
    }

    /** Forgets a purchase, of which {@link #cents}, {@link #paidMillis} and {@link #state} tell until the next is remembered; false if it isn't there. */
    public boolean take(int index, int month, int number) {
        long wanted = which(index, month, number);
        int place = size - 1;
        while (place >= 0 && which[place] != wanted) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        size--;
        swap(which, place);
        swap(paid, place);
        swap(draws, place);
        int amount = cents[place];
        cents[place] = cents[size];
        cents[size] = amount;
        return true;
    }

    private void swap(long[] values, int place) {
        long value = values[place];
        values[place] = values[size];
        values[size] = value;
    }

    /** What was paid for the purchase taken last, in cents. */
    public long cents() {
        return cents[size];
    }

    /** When that was, in milliseconds since 1970-01-01T00:00Z. */
    public long paidMillis() {
        return paid[size];
    }

    /** The state of the draws from which the shop follows, likewise. */
    public long state() {
        return draws[size];
    }

    private static long which(int index, int month, int number) {
        return ((long) index << MONTH_BITS | month) << NUMBER_BITS | number;
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        size = (int) passage.number(size);
        which = passage.first(which, size);
        paid = passage.first(paid, size);
        draws = passage.first(draws, size);
        cents = passage.first(cents, size);
    }
}
