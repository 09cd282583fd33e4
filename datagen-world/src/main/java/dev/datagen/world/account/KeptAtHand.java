package dev.datagen.world.account;

import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** What stays on the account from which people pay when they send the rest elsewhere: by habit, but never quite the same. Immutable. */
public final class KeptAtHand {

    /** In months of income: somebody keeps so much at the least, and most little more (estimates). */
    private static final double LEAST = 0.15;

    private static final double MORE = 1.2;

    /**
     * Likewise, what those keep at the most who are at times in the red, and so many more for each unit of activity: fitted to how
     * many months of a year they are (BCB, Relatório de Economia Bancária 2018), before what is kept wavered by month.
     */
    private static final double IN_THE_RED = 0.05;

    private static final double IN_THE_RED_BY_ACTIVITY = 0.2;

    /** From month to month, by so much of what is kept in the mean (estimate). */
    private static final double VARIES = 0.4;

    private final Key key;
    private final Key monthKey;
    private final double activity;

    /** @param key that of the household */
    public KeptAtHand(Key key, double activity) {
        this.key = key;
        this.monthKey = key.derive("kept in a month");
        this.activity = activity;
    }

    /** In cents. */
    public long cents(Profile profile, int month, boolean goesIntoTheRed) {
        double u = key.unitAt(profile.ordinal());
        double months =
                goesIntoTheRed ? (IN_THE_RED + IN_THE_RED_BY_ACTIVITY * activity) * u * u * u : LEAST + MORE * u * u;
        double varied = 1 - VARIES + 2 * VARIES * Key.unit(monthKey.at(profile.ordinal(), month));
        return (long) (profile.incomeCents() * months * varied);
    }
}
