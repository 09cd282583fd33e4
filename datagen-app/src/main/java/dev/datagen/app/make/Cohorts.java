package dev.datagen.app.make;

import dev.datagen.world.World;

/**
 * How the customers of a load are cut into cohorts, which are made together: in the same way on every machine, since a load that is resumed
 * has committed whole cohorts.
 *
 * @param customers of all cohorts
 * @param largest customers of each; the last one may have fewer
 */
public record Cohorts(long customers, int largest) {

    /** Enough to keep a transaction busy, few enough to spread over threads. */
    private static final int MOST_CUSTOMERS = 2048;

    /** A small load is cut into so many, for as many threads, if that leaves so many customers in each. */
    private static final int LEAST_COHORTS = 4;

    private static final int LEAST_CUSTOMERS = 25;

    /** In entity order a cohort's whole history is held at once: fewer than these where it is long. */
    private static final int MOST_IN_ENTITY_ORDER = 128;

    public static Cohorts of(EventOrder order, long customers, World world) {
        if (order == EventOrder.TIME) {
            long ofSmall = (customers + LEAST_COHORTS - 1) / LEAST_COHORTS;
            return new Cohorts(customers, (int) Math.max(LEAST_CUSTOMERS, Math.min(MOST_CUSTOMERS, ofSmall)));
        }
        int size = MOST_IN_ENTITY_ORDER;
        while (size > 1 && world.expectedEvents(size) > EventWriter.LEAST_EVENTS_IN_SPAN) {
            size /= 2;
        }
        return new Cohorts(customers, size);
    }

    /** How many there are; they are numbered from 0. */
    public int count() {
        return Math.toIntExact((customers + largest - 1) / largest);
    }

    /** The one that a customer is in. */
    public int of(long customer) {
        return Math.toIntExact(customer / largest);
    }

    /** The first customer of one. */
    public long first(long cohort) {
        return cohort * largest;
    }

    /** How many customers one has. */
    public int size(long cohort) {
        return (int) Math.min(largest, customers - first(cohort));
    }
}
