package dev.datagen.world.trading;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;

/**
 * How many shares people buy and sell: round lots of a hundred, or less than one in the fractional market, and mostly round numbers of either. Belongs
 * to one thread.
 */
public final class OrderSizes {

    /** Shares in a round lot. */
    static final int LOT = 100;

    /** Around what is middling for somebody. */
    private static final LogNormal AROUND = new LogNormal(1, 1.0);

    /** No order is worth more, in cents, unless its owner wants to be rid of the shares. */
    private static final long MOST_CENTS = 100_000_00;

    private static final double LESS = 0.7;

    /** Whose shares of a kind are worth little more than an order, sells all of them. */
    private static final double LITTLE_MORE = 1.5;

    private static final double SELLS_ALL = 0.4;

    /** Buys a whole lot who can buy as much of one. */
    private static final double NEARLY_A_LOT = 0.65;

    /** Of orders, those of a round number of shares or lots. */
    private static final double ROUND = 0.65;

    private final Draws draws;

    public OrderSizes(Draws draws) {
        this.draws = draws;
    }

    /**
     * How many somebody buys.
     *
     * @param middlingCents what they mostly spend
     * @param mostCents what they can spend; one share is bought even so
     */
    public int bought(double middlingCents, long mostCents, int priceCents) {
        long largest = largestCents();
        double cents = Math.min(middlingCents * AROUND.at(draws.unit()), largest);
        int most = (int) (Math.min(mostCents, largest) / priceCents);
        int shares = (int) (cents / priceCents);
        if (shares < LOT && shares >= LOT * NEARLY_A_LOT && most >= LOT) {
            return LOT;
        }
        return rounded(Math.max(1, Math.min(shares, most)));
    }

    /** All that can be sold at once, or a part of it. */
    public int sold(double middlingCents, int held, int priceCents) {
        int most = (int) Math.max(1, Math.min(held, largestCents() / priceCents));
        double shares = middlingCents * AROUND.at(draws.unit()) / priceCents;
        if (most <= shares * LITTLE_MORE || draws.chance(SELLS_ALL) && most <= LOT) {
            return atOnce(most);
        }
        return rounded((int) Math.max(1, Math.min(most, shares)));
    }

    /** As many of some shares as one order can sell: all lots, or less than one. */
    public static int atOnce(int shares) {
        return shares > LOT ? shares / LOT * LOT : shares;
    }

    /** What people think of as a large order differs. */
    private long largestCents() {
        return (long) (MOST_CENTS * (1 - LESS * draws.unit()));
    }

    /** A number of shares that can be traded at once, no more than some: mostly a round one. */
    public int rounded(int shares) {
        int unit = shares < LOT ? 1 : LOT;
        int units = shares / unit;
        return units > 5 && draws.chance(ROUND) ? units / step(units) * step(units) * unit : units * unit;
    }

    private static int step(int units) {
        return units < 30 ? 5 : units < 100 ? 10 : units < 300 ? 50 : 100;
    }
}
