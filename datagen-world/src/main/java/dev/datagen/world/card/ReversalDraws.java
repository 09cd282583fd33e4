package dev.datagen.world.card;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;

/**
 * Which purchases come back in one way: a few of each month are tried, and of these the more, the more of their category is bought at a
 * distance. Immutable.
 */
public final class ReversalDraws {

    private static final int WHICH_BITS = 16;

    private final Key key;
    private final double online;
    private final double inPerson;

    /**
     * The draws of a key.
     *
     * @param online of what is bought at a distance, so much comes back
     * @param inPerson and of what is bought in a shop, which is less
     */
    public ReversalDraws(Key key, double online, double inPerson) {
        this.key = key;
        this.online = online;
        this.inPerson = inPerson;
    }

    /** How many purchases of a month are tried. */
    public int tries(Profile profile, double purchasesPerYear, int month) {
        return (int) (purchasesPerYear / Months.A_YEAR * online
                + Key.unit(key.at(profile.ordinal(), (long) month << WHICH_BITS)));
    }

    /** Of a try: which purchase of so many, and all else about its return, from the same draws. */
    public int number(Profile profile, int month, int which, int tries, int purchases, Draws draws) {
        draws.from(key.at(profile.ordinal(), (long) month << WHICH_BITS | which + 1));
        return (int) ((which + draws.unit()) * purchases / tries);
    }

    /** Whether it comes back. */
    public boolean comesBack(Mcc mcc, Draws draws) {
        return draws.chance(mcc.onlineShare() + (1 - mcc.onlineShare()) * inPerson / online);
    }
}
