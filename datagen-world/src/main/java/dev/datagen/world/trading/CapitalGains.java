package dev.datagen.world.trading;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.memory.Passage;

/**
 * What those who trade gained by selling shares, month by month, and the tax on it: 15 % (Lei 11.033/2004, article 2, II) of a month in which more was
 * sold than R$ 20,000, less the losses of months before, whatever was sold in them, and what was withheld from sales of the year (IN RFB 1.585/2015, articles 56 to 65). Nothing is
 * known of losses before the period.
 */
final class CapitalGains {

    /** Sales of a month in cents take so many bits; more than 20,971.51 is as good as that. */
    private static final int SOLD_BITS = 21;

    private static final int MOST_SOLD = (1 << SOLD_BITS) - 1;
    private static final int TAX_PERCENT = 15;

    /** Less is not paid before a later month adds to it (Lei 9.430/1996, article 68). */
    private static final int LEAST_PAID_CENTS = 10_00;

    /** The month that is being counted, and what was sold in it. */
    private final int[] sold;

    /** Of that month, negative for a loss; in cents, as all that follows. */
    private final long[] gains;

    /** Of the months before that. */
    private final long[] losses;

    /** Of the year, and not yet counted against tax. */
    private final int[] withheld;

    /** What the months before left to be paid in this one, or later if it is too little. */
    private final int[] due;

    CapitalGains(int traders) {
        sold = new int[traders];
        gains = new long[traders];
        losses = new long[traders];
        withheld = new int[traders];
        due = new int[traders];
    }

    void clear(int trader) {
        gains[trader] = 0;
        losses[trader] = 0;
        for (int[] each : new int[][] {sold, withheld, due}) {
            each[trader] = 0;
        }
    }

    /**
     * Counts a sale among those of a month, which is not before any that it was asked about.
     *
     * @param gain what is received, fees taken off, less what the shares cost on average
     * @return the tax withheld of it
     */
    long sell(int trader, int month, long total, long gain) {
        turnTo(trader, month);
        int before = sold[trader] & MOST_SOLD;
        long taken = BrokerageNote.withheld(before, total);
        sold[trader] = month << SOLD_BITS | (int) Math.min(MOST_SOLD, before + total);
        gains[trader] += gain;
        withheld[trader] += (int) taken;
        return taken;
    }

    /** The tax to be paid in a month, of the month before; 0 if there is none, or too little. */
    long taxDueCents(int trader, int month) {
        turnTo(trader, month);
        return due[trader] < LEAST_PAID_CENTS ? 0 : due[trader];
    }

    private void turnTo(int trader, int month) {
        int counted = sold[trader] >>> SOLD_BITS;
        if (counted == month) {
            return;
        }
        if (due[trader] >= LEAST_PAID_CENTS) {
            due[trader] = 0;
        }
        close(trader);
        if (Months.year(counted) != Months.year(month)) {
            withheld[trader] = 0;
        }
        sold[trader] = month << SOLD_BITS;
        gains[trader] = 0;
    }

    /** Reckons the month that was counted. */
    private void close(int trader) {
        long gain = gains[trader];
        if (gain < 0) {
            losses[trader] -= gain;
        } else if ((sold[trader] & MOST_SOLD) > BrokerageNote.SOLD_WITHOUT_TAX_CENTS) {
            long offset = Math.min(gain, losses[trader]);
            int tax = (int) (((gain - offset) * TAX_PERCENT + 50) / 100);
            int credit = Math.min(tax, withheld[trader]);
            losses[trader] -= offset;
            withheld[trader] -= credit;
            due[trader] += tax - credit;
        }
    }

    /** Takes what is remembered out of memory, or puts it back. */
    void pass(Passage passage) {
        passage.all(sold);
        passage.all(gains);
        passage.all(losses);
        passage.all(withheld);
        passage.all(due);
    }
}
