package dev.datagen.world.time;

import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * When what banks book in a run over all accounts comes to one of them: each bank starts at a time of its own, always the same, and needs a while to
 * come through, in an order of no meaning. Immutable.
 */
public final class BankRuns {

    /** Of the time within which all banks run, one needs so much (estimate). */
    private static final double ONE_LASTS = 0.4;

    private final Key key;
    private final long withinMillis;

    /** @param withinMillis from the start of the first bank's run to the end of the last one's */
    public BankRuns(Key key, long withinMillis) {
        this.key = key;
        this.withinMillis = withinMillis;
    }

    /**
     * How long after the first bank has started a customer's accounts are booked, in milliseconds; less than all banks need.
     *
     * @param run what tells the runs apart, such as the month or the day
     */
    public long delay(Profile profile, int run) {
        double started = Key.unit(key.at(profile.bank()));
        double within = Key.unit(key.at(profile.ordinal(), run));
        return (long) (withinMillis * ((1 - ONE_LASTS) * started + ONE_LASTS * within));
    }
}
