package dev.datagen.world.account;

import dev.datagen.world.population.Profile;

/** What keeps customers at the bank: what has to end before they can leave, and what makes them think twice. */
public interface Bonds {

    /** The day of who can't leave. */
    int NEVER = Integer.MAX_VALUE;

    /** Since when nothing has to end that takes its time, in days since 1970-01-01; {@link #NEVER} if something never does. */
    int freeSince(Profile profile);

    /** How many things somebody has to give up, beside accounts and a card. */
    int count(Profile profile);
}
