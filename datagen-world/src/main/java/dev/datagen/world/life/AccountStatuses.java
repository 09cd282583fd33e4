package dev.datagen.world.life;

import dev.datagen.model.AccountStatus;
import dev.datagen.model.AccountType;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * Which accounts are dormant, blocked or closed: only such as move nothing all year, so that no event contradicts the status.
 */
final class AccountStatuses {

    private static final double CLOSED = 0.10;
    private static final double BLOCKED = 0.04;
    private static final double DORMANT = 0.55;

    private final Key key;

    AccountStatuses(Key key) {
        this.key = key.derive("account status");
    }

    AccountStatus status(Profile profile, int slot) {
        boolean trades = profile.tradesPerYear() > 0 && profile.accountTypes().get(slot) == AccountType.INVESTIMENTOS;
        if (profile.transactionsPerYear() > 0 || trades) {
            return AccountStatus.ACTIVE;
        }
        double u = Key.unit(key.at(profile.ordinal(), slot));
        if (u < CLOSED) {
            return AccountStatus.CLOSED;
        } else if (u < CLOSED + BLOCKED) {
            return AccountStatus.BLOCKED;
        }
        return u < CLOSED + BLOCKED + DORMANT ? AccountStatus.DORMANT : AccountStatus.ACTIVE;
    }

    /** A closed account was emptied before the period began. */
    boolean isClosed(Profile profile, int slot) {
        return status(profile, slot) == AccountStatus.CLOSED;
    }
}
