package dev.datagen.world.market;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.List;

/** Makes of two closes what lies between: the opening, the range and the volume of a session. Immutable. */
final class DayShapes {

    /** Of a session's return, so much is there at the opening; the opening adds some of its own. */
    private static final double AT_OPENING = 0.25;

    private static final double OPENING_DEVIATION = 0.3;

    /** How far a range reaches beyond opening and close, so that it is 1.6 to 1.7 deviations on average (Parkinson, 1980). */
    private static final double REACH = 0.52;

    /** Turnover of the cash market in a session, in cents (B3, 2025: some R$ 18 bn). */
    private static final double TURNOVER_CENTS = 18e11;

    private static final LogNormal BUSTLE = new LogNormal(1, 0.3);
    private static final int LOT = 100;
    private static final int MOST_VOLUME = 2_000_000_000;

    /** B3's tick is a cent; no share becomes worthless. */
    private static final int LEAST_CENTS = 10;

    private static final double MILLIONTHS_OF_A_REAL = 1e4;

    private final Key key;
    private final double[] shares;

    DayShapes(Key key, List<StockListing> listings) {
        this.key = key;
        this.shares = listings.stream().mapToDouble(StockListing::volumeShare).toArray();
    }

    /**
     * The prices of a session, to the tick.
     *
     * @param from the close before, in cents, less what splits and dividends took
     * @param to the close, in cents
     * @param deviation of the share's return on that day
     */
    DayPrices of(int stock, int epochDay, double from, double to, double deviation, int ratio, double dividendCents) {
        Draws draws = new Draws().from(key.at(stock, epochDay));
        double change = StrictMath.log(to / from);
        double gap = AT_OPENING * change + OPENING_DEVIATION * deviation * normal(draws);
        double open = from * StrictMath.exp(gap);
        double high = Math.max(open, to) * StrictMath.exp(REACH * deviation * Math.abs(normal(draws)));
        double low = Math.min(open, to) / StrictMath.exp(REACH * deviation * Math.abs(normal(draws)));
        double bustle = BUSTLE.at(draws.unit()) * (0.7 + 0.4 * Math.abs(change) / deviation);
        return new DayPrices(
                cents(open),
                cents(high),
                cents(low),
                cents(to),
                volume(shares[stock] * TURNOVER_CENTS * bustle / to),
                ratio,
                (int) StrictMath.rint(dividendCents * MILLIONTHS_OF_A_REAL));
    }

    private static double normal(Draws draws) {
        return Normal.approximateQuantile(draws.unit());
    }

    private static int cents(double price) {
        return (int) Math.max(LEAST_CENTS, StrictMath.rint(price));
    }

    /** The round-lot market trades in lots. */
    private static int volume(double volume) {
        return (int) Math.min(MOST_VOLUME, Math.max(1, StrictMath.rint(volume / LOT)) * LOT);
    }
}
