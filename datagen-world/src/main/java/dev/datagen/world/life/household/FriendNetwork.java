package dev.datagen.world.life.household;

import dev.datagen.world.population.Population;
import dev.datagen.world.random.BlockPermutation;
import dev.datagen.world.random.Key;

/**
 * Who of the bank's customers is tied to whom, by ordinal, whether or not they take part: a small world of families, communities and hubs. Immutable.
 *
 * <p>In a family of four, who live in one place, each pays each. In an aligned block of 512, lined up by where they live, each pays two of a family
 * next to theirs, or a little further on, most of whom are of the same state. In a block of 64, from all over the country, each pays one, whom a
 * keyed permutation chooses, and half of them pay the one who moves most.
 */
final class FriendNetwork {

    /** Ties to relatives come first, then two to neighbours, and one to anybody of the block with one hub. */
    static final int FAMILY = 3;

    static final int FAR = 5;

    static final int HUB_BITS = 6;
    private static final double PAYS_THE_HUB = 0.5;

    /** Of two of a family who could pay each other, so many times one alone does (estimate). */
    private static final double ONE_WAY = 0.15;

    /** A line of families is that of an aligned block of 512 customers; in it, neighbours are so many families apart. */
    static final int LINE_BITS = 9;

    private static final int FURTHEST = 3;

    private final Population population;
    private final Key key;
    private final BlockPermutation far;

    FriendNetwork(Population population, Key key) {
        this.population = population;
        this.key = key;
        this.far = new BlockPermutation(key.derive("far"), HUB_BITS);
    }

    /** Who is paid over a tie up to {@link #FAR}. */
    long payee(long ordinal, int tie) {
        return tie < FAMILY ? relative(ordinal, tie) : tie < FAR ? neighbour(ordinal, tie, 1) : far.apply(ordinal);
    }

    /** Who pays over such a tie. */
    long payer(long ordinal, int tie) {
        return tie < FAMILY ? relative(ordinal, tie) : tie < FAR ? neighbour(ordinal, tie, -1) : far.invert(ordinal);
    }

    private long relative(long ordinal, int tie) {
        return population.relative(ordinal, 1 + tie);
    }

    /** Two of one family, so that friends of somebody pay each other. */
    private long neighbour(long ordinal, int tie, int direction) {
        int families = 1 + (int) Long.remainderUnsigned(key.at(ordinal >>> LINE_BITS, -1), FURTHEST);
        return population.neighbour(ordinal, direction * families, tie - FAMILY);
    }

    /** Whether one pays another over a tie, who may pay the one over the same tie of a family. */
    boolean pays(long payer, long payee, int tie) {
        if (tie >= FAMILY) {
            return true;
        }
        double u = Key.unit(key.at(Math.min(payer, payee), -3 - tie));
        return u >= ONE_WAY || u < ONE_WAY / 2 == payer < payee;
    }

    /** Whether somebody pays the hub of the block. */
    boolean paysHub(long ordinal) {
        return Key.unit(key.at(ordinal, -2)) < PAYS_THE_HUB;
    }
}
