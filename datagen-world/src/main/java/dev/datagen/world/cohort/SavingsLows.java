package dev.datagen.world.cohort;

import dev.datagen.world.memory.Passage;
import dev.datagen.world.population.Profile;

/** The least that lay on each savings account of a cohort since its last interest, in cents. */
public final class SavingsLows {

    /** Which savings account a customer holds, from 0; of one without any, whichever comes next. */
    private final short[] places;

    private final long[] least;

    SavingsLows(Profile[] profiles) {
        places = new short[profiles.length];
        int savers = 0;
        for (int i = 0; i < profiles.length; i++) {
            places[i] = (short) savers;
            savers += profiles[i].savingsSlot() >= 0 ? 1 : 0;
        }
        least = new long[savers];
    }

    /** Of a customer who has such an account. */
    public long cents(int index) {
        return least[places[index]];
    }

    /** From now on it is reckoned anew. */
    public void start(int index, long balanceCents) {
        least[places[index]] = balanceCents;
    }

    /** What now lies there may be less. */
    void reach(int index, long balanceCents) {
        int place = places[index];
        least[place] = Math.min(least[place], balanceCents);
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        passage.all(least);
    }
}
