package dev.datagen.world.ledger;

import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that customers have at other institutions. The key of the CPF is here, so that each of those has a random key or none.
 * Immutable.
 */
final class AccountsElsewhere {

    /** Which of theirs people use (estimate; of five or six institutions a person, by BCB's CCS, most are hardly used). */
    private static final Categorical USED = Categorical.of(70, 20, 10);

    /** Of accounts elsewhere (estimate). */
    private static final double HAS_KEY = 0.8;

    private static final int BANK = 0;
    private static final int RANDOM_KEY = 8;

    private final Key key;
    private final Counterparties others;

    AccountsElsewhere(Key key, Counterparties others) {
        this.key = key.derive("own accounts elsewhere");
        this.others = others;
    }

    /** One of a customer's, from 0: most often the first, by a quantile in [0, 1). */
    int pick(double u) {
        return USED.pick(u);
    }

    /** The institution of one, which is of another group than the one here. */
    Bank bank(Profile profile, int which) {
        Draws draws = new Draws().from(key.at(profile.ordinal(), BANK + which));
        int here = others.bank(profile).pixIspb();
        Bank bank;
        do {
            bank = others.bank(draws.unit());
        } while (bank.pixIspb() == here);
        return bank;
    }

    /** The random key of one, if it has one. */
    @Nullable
    String pixKey(Profile profile, int which) {
        return Key.unit(key.at(profile.ordinal(), RANDOM_KEY + which)) < HAS_KEY
                ? others.randomKey(profile, 1 + which)
                : null;
    }
}
