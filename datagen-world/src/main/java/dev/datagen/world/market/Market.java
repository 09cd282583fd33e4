package dev.datagen.world.market;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.time.LocalDate;
import java.util.List;

/**
 * Daily prices of every share over a period, in cents.
 *
 * <p>Each path is a geometric random walk with a common market factor, weighted by the share's beta, and a part of its own, so
 * that the year's volatility is the share's. It is tied to the reference price of the anchor day and runs from there in both
 * directions; each session's return depends on the share and the day alone, so a day's price is the same in every period.
 *
 * <p>Immutable.
 */
public final class Market {

    /** When the reference prices were taken. */
    static final int ANCHOR = (int) LocalDate.of(2026, 3, 5).toEpochDay();

    private static final double SESSIONS_A_YEAR = 250;
    private static final double MARKET_VOLATILITY = 0.16;
    private static final double YEARLY_DRIFT = 0.08;
    private static final int LEAST_PRICE = 10;

    private final List<StockListing> listings;
    private final Key key;
    private final int firstDay;
    private final int[] sessionOfDay;
    private final int[][] close;
    private final int[][] low;
    private final int[][] high;

    /** Prices from the last session before a period to its end. */
    public Market(Key key, Period period, List<StockListing> listings) {
        this.key = key;
        this.listings = listings;
        firstDay = TradingCalendar.B3.previousSession(period.firstDay() - 1);
        sessionOfDay = sessions(firstDay, period.lastDay());
        int count = sessionOfDay[sessionOfDay.length - 1] + 1;
        close = new int[listings.size()][count];
        low = new int[listings.size()][count];
        high = new int[listings.size()][count];
        for (StockListing listing : listings) {
            walk(listing, period.lastDay());
        }
    }

    /** For each day, the number of the last session up to it. */
    private static int[] sessions(int first, int last) {
        int[] sessions = new int[last - first + 1];
        for (int i = 1; i < sessions.length; i++) {
            sessions[i] = sessions[i - 1] + (TradingCalendar.B3.isSession(first + i) ? 1 : 0);
        }
        return sessions;
    }

    private void walk(StockListing listing, int lastDay) {
        double price = listing.referencePriceCents();
        int anchor = TradingCalendar.B3.previousSession(ANCHOR);
        // Back from the anchor to the period's end, or forward to its start …
        for (int day = anchor; day > lastDay; day = TradingCalendar.B3.previousSession(day - 1)) {
            price /= growth(listing, day);
        }
        for (int day = anchor; day < firstDay; ) {
            day = TradingCalendar.B3.nextSession(day + 1);
            price *= growth(listing, day);
        }
        // … then over the period, from whichever end was reached, in both directions if the anchor lies inside.
        int start = Math.max(firstDay, Math.min(anchor, TradingCalendar.B3.previousSession(lastDay)));
        double backward = price;
        for (int day = start; day >= firstDay; day = TradingCalendar.B3.previousSession(day - 1)) {
            double previous = backward / growth(listing, day);
            record(listing, day, previous, backward);
            backward = previous;
        }
        double forward = price;
        for (int day = TradingCalendar.B3.nextSession(start + 1);
                day <= lastDay;
                day = TradingCalendar.B3.nextSession(day + 1)) {
            double next = forward * growth(listing, day);
            record(listing, day, forward, next);
            forward = next;
        }
    }

    /** The day's range holds both closes and reaches a little beyond them. */
    private void record(StockListing listing, int day, double previous, double price) {
        int session = sessionOfDay[day - firstDay];
        int stock = listing.index();
        double wide = listing.annualVolatility() / StrictMath.sqrt(SESSIONS_A_YEAR) * 0.5;
        long random = key.at(stock + 1000, day);
        double top = Math.max(previous, price) * (1 + wide * Key.unit(random));
        double bottom = Math.min(previous, price) * (1 - wide * Key.unit(random * 31 + 7));
        close[stock][session] = cents(price);
        high[stock][session] = Math.max(cents(top), close[stock][session]);
        low[stock][session] = Math.min(cents(bottom), close[stock][session]);
    }

    private static int cents(double price) {
        return (int) Math.max(LEAST_PRICE, StrictMath.rint(price));
    }

    /** One plus the return of a session. */
    private double growth(StockListing listing, int day) {
        double daily = 1 / StrictMath.sqrt(SESSIONS_A_YEAR);
        double market = MARKET_VOLATILITY * daily * normal(0, day) * listing.beta();
        double marketShare = MARKET_VOLATILITY * listing.beta();
        double own = StrictMath.sqrt(Math.max(
                0.05 * listing.annualVolatility() * listing.annualVolatility(),
                listing.annualVolatility() * listing.annualVolatility() - marketShare * marketShare));
        double drift = YEARLY_DRIFT / SESSIONS_A_YEAR;
        return StrictMath.exp(drift + market + own * daily * normal(listing.index() + 1, day));
    }

    private double normal(int factor, int day) {
        return Normal.quantile(Math.max(key.derive("returns").at(factor, day) >>> 11, 1) * 0x1.0p-53);
    }

    /** The shares that can be traded. */
    public List<StockListing> listings() {
        return listings;
    }

    /** Close of the last session up to a day of the period. */
    public int closeCents(int stock, int epochDay) {
        return close[stock][sessionOfDay[epochDay - firstDay]];
    }

    /**
     * A price inside the range of a session's day.
     *
     * @param u where in the range, in [0, 1)
     */
    public int priceCents(int stock, int epochDay, double u) {
        int session = sessionOfDay[epochDay - firstDay];
        int bottom = low[stock][session];
        return bottom + (int) (u * (high[stock][session] - bottom + 1));
    }
}
