package dev.datagen.world.cohort;

import dev.datagen.world.memory.Passage;
import dev.datagen.world.time.Agenda;
import java.util.Arrays;

/** What could not be taken from customers of a cohort, until it is tried again: few things at a time, so that looking for one is cheap. */
public final class Refused {

    private static final int NUMBER_BITS = 17;

    private long[] which = new long[4];
    private int size;

    /** Forgets all of them. */
    void clear() {
        size = 0;
    }

    /** @param number of what was refused, as in an {@link Agenda} */
    public void remember(int index, int number) {
        if (size == which.length) {
            which = Arrays.copyOf(which, size * 2);
        }
        which[size++] = which(index, number);
    }

    /** Whether something has been refused. */
    public boolean holds(int index, int number) {
        return place(index, number) >= 0;
    }

    /** Forgets what was refused; whether it was there. */
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

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        size = (int) passage.number(size);
        which = passage.first(which, size);
    }
}
