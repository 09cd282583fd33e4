package dev.datagen.world.cohort;

import dev.datagen.world.time.Agenda;
import java.util.Arrays;

/**
 * What an institution wanted to take from accounts of a cohort early on a day and could not, until it is there later that day: few at a time, so that
 * looking for one is cheap.
 */
public final class PutOffDebits {

    private static final int NUMBER_BITS = 17;

    private long[] which = new long[4];
    private int size;

    /** Forgets all of them. */
    public void clear() {
        size = 0;
    }

    /** @param number of the debit, as in an {@link Agenda} */
    public void putOff(int index, int number) {
        if (size == which.length) {
            which = Arrays.copyOf(which, size * 2);
        }
        which[size++] = which(index, number);
    }

    /** Whether a debit has been put off. */
    public boolean holds(int index, int number) {
        return place(index, number) >= 0;
    }

    /** Forgets a debit; whether it was put off. */
    public boolean take(int index, int number) {
        int place = place(index, number);
        if (place < 0) {
            return false;
        }
        which[place] = which[--size];
        return true;
    }

    private int place(int index, int number) {
        long wanted = which(index, number);
        int place = size - 1;
        while (place >= 0 && which[place] != wanted) {
            place--;
        }
        return place;
    }

    private static long which(int index, int number) {
        return (long) index << NUMBER_BITS | number;
    }
}
