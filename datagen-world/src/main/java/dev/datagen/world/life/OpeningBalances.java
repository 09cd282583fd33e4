package dev.datagen.world.life;

import dev.datagen.model.AccountType;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** What lies on accounts when the period begins, and what their holders want to keep on those they do not pay from. Immutable. */
final class OpeningBalances {

    /** In months of income, by type: checking, savings, investment. */
    private static final LogNormal[] MONTHS = {new LogNormal(0.4, 1.0), new LogNormal(1.2, 1.2), new LogNormal(0.8, 1.3)
    };

    private static final double MOST_CENTS = 5e9;

    /** Nobody wants to keep less, in months of income. */
    private static final double LEAST_MONTHS_KEPT = 0.5;

    /** Nobody has saved more on an account, in months of income a year since they earn (estimate). */
    private static final double MOST_MONTHS_A_YEAR = 1.2;

    private static final int EARNS_SINCE_AGE = 16;
    private static final double DAYS_A_YEAR = 365.25;

    private final AccountStatuses statuses;
    private final Reserves reserves;
    private final double activity;
    private final int firstDay;
    private final Key key;

    OpeningBalances(Key key, AccountStatuses statuses, Reserves reserves, double activity, int firstDay) {
        this.firstDay = firstDay;
        this.statuses = statuses;
        this.reserves = reserves;
        this.activity = activity;
        this.key = key.derive("transactions").derive("opening");
    }

    /** What was on an account when the period began, in cents. */
    long cents(Profile profile, int slot) {
        boolean unused = slot == profile.savingsSlot() && !Household.saves(profile, activity);
        if (unused || statuses.isClosedAtFirst(profile, slot)) {
            return 0;
        }
        LogNormal months = MONTHS[profile.accountTypes().get(slot).ordinal()];
        boolean atHand = profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE;
        double share = atHand ? reserves.shareAtHand(profile) : reserves.share(profile);
        double saved = Math.min(months.at(Key.unit(key.at(profile.ordinal(), slot))), mostMonths(profile));
        return (long) Math.min(profile.incomeCents() * saved * share, MOST_CENTS);
    }

    /** What can have been saved since somebody earns, in months of income. */
    private double mostMonths(Profile profile) {
        return MOST_MONTHS_A_YEAR * Math.max(1, (firstDay - profile.birthDay()) / DAYS_A_YEAR - EARNS_SINCE_AGE);
    }

    /** What the holder of a savings or investment account wants to keep there, in cents: as much as at first, or more. */
    long keptCents(Profile profile, int slot) {
        return Math.max(
                cents(profile, slot), (long) (LEAST_MONTHS_KEPT * profile.incomeCents() * reserves.share(profile)));
    }
}
