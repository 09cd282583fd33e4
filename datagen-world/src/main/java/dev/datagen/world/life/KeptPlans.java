package dev.datagen.world.life;

import java.util.Arrays;

/**
 * What is left to happen of the months that customers of a cohort are in, so that a month that is cut into many spans is planned once. At
 * activity 1 some 100 bytes a customer.
 */
final class KeptPlans {

    private static final int NONE = -1;

    /** A span that goes from one month into the next has some customers in either. */
    private final OfMonth[] months;

    KeptPlans(int customers) {
        months = new OfMonth[] {new OfMonth(customers), new OfMonth(customers)};
    }

    private static final class OfMonth {
        private int month = NONE;

        /** Where the items of each customer begin, and end, in those of all. */
        private final int[] starts;

        private final int[] ends;
        private long[] items = {};
        private int used;

        OfMonth(int customers) {
            starts = new int[customers];
            ends = new int[customers];
        }

        void begin(int newMonth) {
            month = newMonth;
            used = 0;
            Arrays.fill(starts, NONE);
        }

        void keep(int index, Agenda agenda, int first) {
            int count = agenda.size() - first;
            if (starts[index] != NONE) {
                starts[index] = ends[index] - count;
                return;
            }
            if (used + count > items.length) {
                items = Arrays.copyOf(items, Math.max(used + count, items.length + items.length / 2));
            }
            agenda.copyTo(first, items, used);
            starts[index] = used;
            used += count;
            ends[index] = used;
        }
    }

    private OfMonth of(int month) {
        return months[month & 1];
    }

    /** Fills an agenda with what is left of a customer's month; false if nothing is known of it. */
    boolean restore(int index, int month, Agenda agenda) {
        OfMonth kept = of(month);
        if (kept.month != month || kept.starts[index] == NONE) {
            return false;
        }
        agenda.fill(kept.items, kept.starts[index], kept.ends[index]);
        return true;
    }

    /** Keeps what an agenda of a customer's month, planned or restored, holds from an item on. */
    void keep(int index, int month, Agenda agenda, int first) {
        OfMonth kept = of(month);
        if (kept.month != month) {
            kept.begin(month);
        }
        kept.keep(index, agenda, first);
    }

    void forget() {
        for (OfMonth month : months) {
            month.month = NONE;
        }
    }
}
