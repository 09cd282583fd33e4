package dev.datagen.world.market;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Daily prices of every share over a period, and what happens within a session.
 *
 * <p>A day's prices are the same in every period that holds it. They are not adjusted for splits and dividends: they fall when these go.
 *
 * <p>Immutable.
 */
public final class Market {

    /** What went ex so many months before a period may be paid within it. */
    private static final int LEAD_MONTHS = 2;

    private static final double MILLIONTHS_OF_A_CENT = 1e4;

    private final List<StockListing> listings;
    private final Sessions sessions;
    private final Key tapeKey;
    private final int firstDay;
    private final int firstMonth;
    private final int[] sessionOfDay;

    /** By session and share. */
    private final DayPrices[][] prices;

    /** By month of the period. */
    private final List<List<Split>> splits = new ArrayList<>();

    /** By month, which of its sessions. */
    private final List<Categorical> busy = new ArrayList<>();

    private final Dividends dividends;

    /**
     * A share is split before a session opens.
     *
     * @param ratio shares for each one held
     */
    public record Split(int stock, int epochDay, int ratio) {}

    /** Prices from the last session before the second month before a period to the end of its last month. */
    public Market(Key key, Period period, List<StockListing> listings) {
        this.listings = listings;
        sessions = new Sessions(period);
        tapeKey = key.derive("tape");
        firstDay = TradingCalendar.B3.previousSession(leadDay(period) - 1);
        firstMonth = period.firstMonth() - LEAD_MONTHS;
        int lastDay = Months.firstDay(period.lastMonth() + 1) - 1;
        sessionOfDay = sessionOfDay(firstDay, lastDay);
        prices = new DayPrices[sessionOfDay[sessionOfDay.length - 1] + 1][listings.size()];
        CorporateActions actions = new CorporateActions(
                key.derive("corporate actions"),
                listings,
                Math.min(firstDay, PriceWalk.ANCHOR),
                Math.max(lastDay, PriceWalk.ANCHOR));
        DayShapes shapes = new DayShapes(key.derive("shapes"), listings);
        new PriceWalk(key.derive("returns"), listings, actions, (day, before, close, drawn) -> {
                    DayPrices[] session = prices[sessionOfDay[day - firstDay]];
                    for (int stock = 0; stock < session.length; stock++) {
                        session[stock] = shapes.of(
                                stock,
                                day,
                                actions.after(stock, day, before),
                                close[stock],
                                drawn.deviations()[stock],
                                drawn.openings()[stock],
                                actions.ratio(stock, day),
                                actions.dividendCents(stock, day, before));
                    }
                })
                .visit(firstDay, lastDay);
        List<Dividend> found = new ArrayList<>();
        for (int month = firstMonth; month <= period.lastMonth(); month++) {
            int until = Math.min(Months.firstDay(month + 1), period.lastDay() + 1);
            splits.add(splits(Math.max(Months.firstDay(month), period.firstDay()), until));
            collectDividends(Months.firstDay(month), until, actions, found);
            busy.add(busy(month));
        }
        dividends = new Dividends(found, listings, firstMonth, period.lastMonth());
    }

    /** The first day of which prices are shown: that of the second month before a period. */
    public static int leadDay(Period period) {
        return Months.firstDay(period.firstMonth() - LEAD_MONTHS);
    }

    /** For each day, the number of the last session up to it. */
    private static int[] sessionOfDay(int first, int last) {
        int[] sessions = new int[last - first + 1];
        for (int i = 1; i < sessions.length; i++) {
            sessions[i] = sessions[i - 1] + (TradingCalendar.B3.isSession(first + i) ? 1 : 0);
        }
        return sessions;
    }

    private List<Split> splits(int from, int until) {
        List<Split> found = new ArrayList<>();
        for (int day = from; day < until; day++) {
            for (int stock = 0; isSession(day) && stock < listings.size(); stock++) {
                int ratio = prices(stock, day).ratio();
                if (ratio > 1) {
                    found.add(new Split(stock, day, ratio));
                }
            }
        }
        return List.copyOf(found);
    }

    private void collectDividends(int from, int until, CorporateActions actions, List<Dividend> to) {
        for (int day = from; day < until; day++) {
            for (int stock = 0; isSession(day) && stock < listings.size(); stock++) {
                int millionths = prices(stock, day).dividendMillionths();
                if (millionths > 0) {
                    to.add(actions.dividend(to.size(), stock, day, millionths));
                }
            }
        }
    }

    private Categorical busy(int month) {
        return Categorical.of(IntStream.range(Months.firstDay(month), Months.firstDay(month + 1))
                .filter(this::isSession)
                .mapToDouble(day -> Arrays.stream(prices[sessionOfDay[day - firstDay]])
                        .mapToDouble(each -> (double) each.closeCents() * each.volume())
                        .sum())
                .toArray());
    }

    private boolean isSession(int epochDay) {
        return sessionOfDay[epochDay - firstDay] != sessionOfDay[epochDay - 1 - firstDay];
    }

    /** The sessions of all months of the period. */
    public Sessions sessions() {
        return sessions;
    }

    /** The shares that can be traded. */
    public List<StockListing> listings() {
        return listings;
    }

    /** Whether a share is listed on a day. */
    public boolean isListed(int stock, int epochDay) {
        return listings.get(stock).isListedOn(epochDay);
    }

    /** Prices of the last session up to a day of the period or of the two months before it. */
    public DayPrices prices(int stock, int epochDay) {
        return prices[sessionOfDay[epochDay - firstDay]][stock];
    }

    /** Close of the last session up to a day of the period. */
    public int closeCents(int stock, int epochDay) {
        return prices(stock, epochDay).closeCents();
    }

    /** What the close of the session before is worth in that of a day, after splits and dividends, in cents. */
    public double closeBeforeCents(int stock, int epochDay) {
        DayPrices[] before = prices[sessionOfDay[epochDay - firstDay] - 1];
        DayPrices now = prices(stock, epochDay);
        return (before[stock].closeCents() - now.dividendMillionths() / MILLIONTHS_OF_A_CENT) / now.ratio();
    }

    /**
     * One of a month's sessions, more often one in which much is traded.
     *
     * @param u 0 to 1
     * @return from 0
     */
    public int busySession(int month, double u) {
        return busy.get(month - firstMonth).pick(u);
    }

    /** The splits of a month of the period, in order of time. */
    public List<Split> splits(int month) {
        return splits.get(month - firstMonth);
    }

    /** The dividends that go ex in the period or in the two months before it. */
    public Dividends dividends() {
        return dividends;
    }

    /** A reader of what happens within sessions; for one thread. */
    public Tape tape() {
        return new Tape(this, tapeKey);
    }
}
