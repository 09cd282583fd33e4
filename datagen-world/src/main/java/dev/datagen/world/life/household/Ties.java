package dev.datagen.world.life.household;

import dev.datagen.world.account.Departures;

/**
 * Ties of a customer over which payments go one way: how many a year, and from when to when, as either side may join or leave within the period.
 *
 * <p>Mutable scratch space of {@link Friends}.
 */
public final class Ties {

    private final double[] perYear;
    private final int[] since;
    private final int[] until;

    Ties(int count) {
        perYear = new double[count];
        since = new int[count];
        until = new int[count];
    }

    /** Over a tie goes nothing. */
    void setNone(int tie) {
        set(tie, 0, 0, 0);
    }

    void set(int tie, double paymentsPerYear, int sinceDay, int untilDay) {
        perYear[tie] = paymentsPerYear;
        since[tie] = sinceDay;
        until[tie] = untilDay;
    }

    /** Payments a year over a tie; 0 where there are none. */
    public double perYear(int tie) {
        return perYear[tie];
    }

    /** The day after which there are any, both having joined, in days since 1970-01-01; 0 if both had before the period. */
    public int since(int tie) {
        return since[tie];
    }

    /** The day from which on there are none any more, as one of both prepares to leave; see {@link Departures#day}. */
    public int until(int tie) {
        return until[tie];
    }
}
