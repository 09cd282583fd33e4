package dev.datagen.world.counterparty;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.OtherPeople;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The people outside the bank whom a customer pays, and is paid by: a few again and again, most of them from around, and now and then somebody who is
 * met once. Immutable.
 */
public final class Contacts {

    private static final int FEWEST = 10;
    private static final int MOST = 30;

    /** By how many contacts somebody has: the n-th of them is paid with a weight of 1 / n (Zipf). */
    private static final Categorical[] BY_RANK =
            IntStream.rangeClosed(FEWEST, MOST).mapToObj(Contacts::byRank).toArray(Categorical[]::new);

    /** Met once (estimate). */
    private static final double STRANGER = 0.12;

    private final Key key;
    private final OtherPeople people;

    /** @param key of the world */
    public Contacts(Key key, OtherPeople people) {
        this.key = key.derive("contacts");
        this.people = people;
    }

    private static Categorical byRank(int count) {
        double[] weights = new double[count];
        Arrays.setAll(weights, rank -> 1.0 / (rank + 1));
        return Categorical.of(weights);
    }

    /** With whom a customer deals this time. */
    public int pick(Profile profile, Draws draws) {
        if (draws.chance(STRANGER)) {
            return people.pick(draws.bits(), profile);
        }
        Categorical ranks = BY_RANK[(int) (key.unitAt(profile.ordinal()) * BY_RANK.length)];
        return people.pick(key.at(profile.ordinal(), ranks.pick(draws.unit())), profile);
    }

    /** Some bits that are the same for all payments to somebody. */
    public long randomOf(Profile profile, int person) {
        return key.at(profile.ordinal(), ~(long) person);
    }
}
