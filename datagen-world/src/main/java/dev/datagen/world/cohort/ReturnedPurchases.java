package dev.datagen.world.cohort;

import dev.datagen.model.ReversalReason;
import dev.datagen.world.memory.Passage;
import java.util.Arrays;

/** Purchases of a cohort that will come back, until they do: few, so that looking for one is cheap. */
public final class ReturnedPurchases {

    private static final int NUMBER_BITS = 17;
    private static final int MONTH_BITS = 12;
    private static final int REASON_BITS = 1;

    private long[] which = new long[4];
    private int[] cents = new int[4];
    private int size;

    /** Forgets all of them. */
    void clear() {
        size = 0;
    }

    /** Remembers a purchase by its month and number in it, and what was paid for it in cents. */
    public void remember(int index, int month, int number, ReversalReason reason, long amount) {
        if (size == which.length) {
            which = Arrays.copyOf(which, size * 2);
            cents = Arrays.copyOf(cents, size * 2);
        }
        which[size] = which(index, month, number, reason);
        cents[size++] = (int) amount;
    }

    /** What was paid for one that comes back for a reason, in cents, and forgets it; 0 if it isn't there. */
    public long take(int index, int month, int number, ReversalReason reason) {
        long wanted = which(index, month, number, reason);
        for (int i = 0; i < size; i++) {
            if (which[i] == wanted) {
                long amount = cents[i];
                size--;
                which[i] = which[size];
                cents[i] = cents[size];
                return amount;
            }
        }
        return 0;
    }

    private static long which(int index, int month, int number, ReversalReason reason) {
        return (((long) index << MONTH_BITS | month) << NUMBER_BITS | number) << REASON_BITS | reason.ordinal();
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        size = (int) passage.number(size);
        which = passage.first(which, size);
        cents = passage.first(cents, size);
    }
}
