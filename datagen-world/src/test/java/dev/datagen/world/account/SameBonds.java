package dev.datagen.world.account;

import dev.datagen.world.population.Profile;

/**
 * What keeps all customers alike.
 *
 * @param since when nothing has to end, or never
 */
public record SameBonds(int since) implements Bonds {

    /** Nothing. */
    public static final SameBonds NONE = new SameBonds(Integer.MIN_VALUE);

    /** All stay. */
    public static final SameBonds FOR_EVER = new SameBonds(NEVER);

    @Override
    public int freeSince(Profile profile) {
        return since;
    }

    @Override
    public int count(Profile profile) {
        return 0;
    }
}
