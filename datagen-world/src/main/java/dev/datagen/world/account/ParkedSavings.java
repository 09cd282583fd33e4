package dev.datagen.world.account;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * Savings accounts that are all that somebody has at a bank which they hardly use. Most of them lie empty; on the others a sum is put aside, and taken out
 * again with the next movement, so that at any time half of them hold one. Their interest counts among what is promised of their holders: the more
 * movements those are, the more of the accounts are used. Immutable.
 */
public final class ParkedSavings {

    /** An account that is used is moved so often in a year, and in half of the months interest is booked. */
    private static final double DRAWN_A_YEAR = 2;

    private static final double INTEREST_A_YEAR = 6;
    private static final double FULL = 0.5;

    /** What was put there before the period, in months of income: as what is put there in it. */
    private static final LogNormal MONTHS = new LogNormal(0.2, 0.8);

    private static final long ROUND_CENTS = 50_00;

    private static final int USE = 0;
    private static final int STATE = 1;
    private static final int SUM = 2;

    private final Key key;
    private final double activity;

    /** @param key of the world */
    public ParkedSavings(Key key, double activity) {
        this.key = key.derive("parked savings");
        this.activity = activity;
    }

    /** Whether such an account is all that a customer has here, and whether it is used. */
    public boolean areUsed(Profile profile) {
        return areAll(profile)
                && Key.unit(key.at(profile.ordinal(), USE)) < moved(profile) / (DRAWN_A_YEAR + INTEREST_A_YEAR);
    }

    private boolean areAll(Profile profile) {
        return profile.savingsSlot() == 0 && profile.investmentSlot() < 0 && !UseOfBank.saves(profile, activity);
    }

    private double moved(Profile profile) {
        return profile.transactionsPerYear() * activity;
    }

    /** How many movements a year are drawn for such an account. */
    public double drawnPerYear(Profile profile) {
        return areUsed(profile) ? Math.max(DRAWN_A_YEAR, moved(profile) - INTEREST_A_YEAR) : 0;
    }

    /** What lies there when the period begins, in cents; 0 on every other account that is used, and on all that are not. */
    public long atFirstCents(Profile profile) {
        if (!areUsed(profile) || Key.unit(key.at(profile.ordinal(), STATE)) >= FULL) {
            return 0;
        }
        double cents = profile.incomeCents() * MONTHS.at(Key.unit(key.at(profile.ordinal(), SUM)));
        return Math.max(1, (long) (cents / ROUND_CENTS)) * ROUND_CENTS;
    }
}
