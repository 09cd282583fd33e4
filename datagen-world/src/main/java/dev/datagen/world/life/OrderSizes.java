package dev.datagen.world.life;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;

/** How many shares people buy and sell: round lots of a hundred, or less than one in the fractional market. Belongs to one thread. */
final class OrderSizes {

    /** Shares in a round lot. */
    static final int LOT = 100;

    private static final double FRACTIONAL = 0.22;

    /** A purchase in the fractional market, and in round lots, in R$, of somebody with {@link #MIDDLING_INCOME}. */
    private static final LogNormal SMALL = new LogNormal(450, 0.9);

    private static final LogNormal LARGE = new LogNormal(6000, 0.9);
    private static final double MIDDLING_INCOME = 5_000_00;
    private static final double LEAST_FACTOR = 0.3;
    private static final double MOST_FACTOR = 6;

    /** No order is worth more, in cents. */
    private static final long MOST_CENTS = 100_000_00;

    private static final double SELLS_ALL = 0.4;

    private final Draws draws;

    OrderSizes(Draws draws) {
        this.draws = draws;
    }

    /** Who has more, buys more; whoever cannot afford a lot buys less than one. */
    int bought(Profile profile, int priceCents) {
        double means = Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, profile.incomeCents() / MIDDLING_INCOME));
        LogNormal law = draws.chance(FRACTIONAL) ? SMALL : LARGE;
        int shares = (int) (Math.min(law.at(draws.unit()) * means * 100, MOST_CENTS) / priceCents);
        return shares >= LOT && law == LARGE ? shares / LOT * LOT : Math.max(1, Math.min(LOT - 1, shares));
    }

    /** All that can be sold at once, or a part of it. */
    int sold(int held, int priceCents) {
        int most = (int) Math.max(1, Math.min(held, MOST_CENTS / priceCents));
        if (held > 1 && !draws.chance(SELLS_ALL)) {
            most = 1 + draws.below(most);
        }
        return most > LOT ? most / LOT * LOT : most;
    }
}
