package dev.datagen.world.market;

import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.List;

/** Makes of two closes what lies between: the opening, the range and the volume of a session. Immutable. */
final class DayShapes {

    /**
     * Of a session's return, so much is there at the opening, and the opening adds some of its own, so that it says nothing of what comes after it: of a
     * return r and another like it, a r + √(a (1 − a)) r' and the rest of r do not go together. A seventh of the variance is that of the opening (estimate).
     */
    private static final double AT_OPENING = 0.15;

    private static final double OPENING_ADDS = Math.sqrt(AT_OPENING * (1 - AT_OPENING));

    /** Of the standard deviation of a return, what is left after the opening. */
    private static final double AFTER_OPENING = Math.sqrt(1 - AT_OPENING);

    private static final int LOT = 100;
    private static final int MOST_VOLUME = 2_000_000_000;

    /** B3's tick is a cent; no share becomes worthless. */
    private static final int LEAST_CENTS = 10;

    private static final double MILLIONTHS_OF_A_REAL = 1e4;

    private final Key key;
    private final Bustle bustle;

    DayShapes(Key key, List<StockListing> listings) {
        this.key = key;
        this.bustle = new Bustle(key.derive("bustle"), listings);
    }

    /**
     * The prices of a session, to the tick.
     *
     * @param from the close before, in cents, less what splits and dividends took
     * @param to the close, in cents
     * @param deviation of the share's return on that day
     * @param opening what the opening adds of its own, of the same deviation
     */
    DayPrices of(
            int stock,
            int epochDay,
            double from,
            double to,
            double deviation,
            double opening,
            int ratio,
            double dividendCents) {
        Draws draws = new Draws().from(key.at(stock, epochDay));
        double change = StrictMath.log(to / from);
        double open = from * StrictMath.exp(AT_OPENING * change + OPENING_ADDS * opening);
        double high = Math.max(open, to) * StrictMath.exp(beyond(open, to, deviation, draws));
        double low = Math.min(open, to) / StrictMath.exp(beyond(open, to, deviation, draws));
        double turnover = bustle.turnoverCents(stock, epochDay, Math.abs(change) / deviation);
        return new DayPrices(cents(open), cents(high), cents(low), cents(to), volume(turnover / to), ratio, (int)
                StrictMath.rint(dividendCents * MILLIONTHS_OF_A_REAL));
    }

    /**
     * How far a range reaches beyond the opening and the close, as a logarithm: the highest point of a Brownian bridge from one to the other, whose chance
     * to lie y beyond a move m is exp(−2 y (y + m) / σ²).
     */
    private static double beyond(double open, double close, double deviation, Draws draws) {
        double move = Math.abs(StrictMath.log(close / open));
        double square = deviation * AFTER_OPENING * deviation * AFTER_OPENING;
        return (Math.sqrt(move * move - 2 * square * StrictMath.log(1 - draws.unit())) - move) / 2;
    }

    private static int cents(double price) {
        return (int) Math.max(LEAST_CENTS, StrictMath.rint(price));
    }

    /** The round-lot market trades in lots. */
    private static int volume(double volume) {
        return (int) Math.min(MOST_VOLUME, Math.max(1, StrictMath.rint(volume / LOT)) * LOT);
    }
}
