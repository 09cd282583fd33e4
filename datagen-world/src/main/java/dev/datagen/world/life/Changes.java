package dev.datagen.world.life;

import dev.datagen.model.AccountStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** When the state of customers and accounts changed, for reasons other than a movement. Immutable. */
final class Changes {

    /** Moves of a household in a year (estimate). */
    static final double MOVES_A_YEAR = 0.07;

    private static final double DAYS_A_YEAR = 365.25;
    private static final int MOVE = 0;
    private static final int STATUS = 1;
    private static final long OFFICE_OPENS = 9 * Moments.HOUR;
    private static final long OFFICE_HOURS = 8 * Moments.HOUR;

    private final Key key;
    private final Period period;
    private final AccountStatuses statuses;
    private final Beginnings beginnings;

    Changes(Key key, Period period, AccountStatuses statuses, Beginnings beginnings) {
        this.key = key.derive("changes");
        this.period = period;
        this.statuses = statuses;
        this.beginnings = beginnings;
    }

    /** Whether a customer moved house within the period, at most once. */
    boolean moved(Profile profile) {
        double years = (period.lastDay() - period.firstDay() + 1) / DAYS_A_YEAR;
        return Key.unit(key.at(profile.ordinal(), MOVE)) < Math.min(0.5, MOVES_A_YEAR * years);
    }

    /** When the customer's row last changed: when they told the bank of their new address, or registered. */
    long customerMillis(Profile profile) {
        if (!moved(profile)) {
            return beginnings.customerMillis(profile);
        }
        return between(period.firstDay(), period.lastDay(), key.at(profile.ordinal(), MOVE) << 20);
    }

    /**
     * When an account took the status it has: as it was opened if it is active, before the period if it is closed, since its balance was paid
     * out then.
     */
    long accountMillis(Profile profile, int slot) {
        long created = beginnings.accountMillis(profile, slot);
        AccountStatus status = statuses.status(profile, slot);
        if (status == AccountStatus.ACTIVE) {
            return created;
        }
        int last = status == AccountStatus.CLOSED ? period.firstDay() - 1 : period.lastDay();
        return Math.max(created, between(Brasilia.epochDay(created), last, key.at(profile.ordinal(), STATUS + slot)));
    }

    /** An instant of office hours within some days. */
    static long between(int firstDay, int lastDay, long random) {
        int day = firstDay + (int) (Key.unit(random) * (lastDay - firstDay + 1));
        return Brasilia.startOfDay(day) + OFFICE_OPENS + Math.floorMod(random * 31, OFFICE_HOURS);
    }
}
