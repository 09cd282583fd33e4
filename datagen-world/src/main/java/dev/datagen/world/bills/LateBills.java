package dev.datagen.world.bills;

import dev.datagen.world.random.Key;

/**
 * Which bills are forgotten for some days, and what that costs: some households often forget, most of them seldom. Of a boleto a fine and interest
 * are paid with it (CDC, article 52; Código Civil, article 406); utilities ask for them with a later bill, which is not modelled. Immutable.
 */
public final class LateBills {

    /** Of households, so many often forget; of their bills so many are late, and of those of others (estimates). */
    private static final double FORGETFUL = 0.25;

    private static final double OF_FORGETFUL = 0.25;
    private static final double OF_OTHERS = 0.03;

    private static final int MOST_DAYS = 15;

    private static final int FINE_PERCENT = 2;

    /** Simple, by the day. */
    private static final int INTEREST_PERCENT_A_MONTH = 1;

    private static final int DAYS_A_MONTH = 30;

    private final Key key;

    /** @param key for this alone */
    public LateBills(Key key) {
        this.key = key;
    }

    /** How many days after the last one without charges the bill of a month is paid; 0 for most. */
    public int days(long ordinal, BillNeed need, int month) {
        double often = Key.unit(key.at(ordinal, -1)) < FORGETFUL ? OF_FORGETFUL : OF_OTHERS;
        long bill = (long) month << 8 | need.ordinal();
        double u = Key.unit(key.at(~ordinal, bill));
        return Key.unit(key.at(ordinal, bill)) < often ? 1 + (int) (MOST_DAYS * u * u) : 0;
    }

    /**
     * Whether a bill may be paid after its day at all: taxes are asked for anew, who does not pay a plan in advance sees nothing, and Pix codes and
     * debits are of their day.
     */
    public static boolean mayBe(BillNeed need, Bills.Payment payment) {
        return payment == Bills.Payment.LINE && !need.isTax() && need != BillNeed.STREAMING;
    }

    /**
     * What is paid on top of a bill.
     *
     * @param days since it was due, 0 if it is paid in time
     */
    public static long chargeCents(BillNeed need, long cents, int days) {
        if (days == 0 || need.segment() != null) {
            return 0;
        }
        long interest = Math.round(cents * INTEREST_PERCENT_A_MONTH * days / (100.0 * DAYS_A_MONTH));
        return Math.round(cents * FINE_PERCENT / 100.0) + interest;
    }
}
