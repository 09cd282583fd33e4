package dev.datagen.world.market;

import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.List;

/**
 * Walks the prices of all shares from the session of their reference prices, in either direction, so that a day's prices are the same
 * wherever a period begins and ends.
 *
 * <p>The returns are drawn for each day; a weak pull leads back to the reference, and splits and dividends leave their marks.
 */
final class PriceWalk {

    /** When the reference prices were taken. */
    static final int ANCHOR = TradingCalendar.B3.previousSession(StockListing.REFERENCE_EPOCH_DAY);

    /** A distance from the reference price halves in two years. */
    private static final double PULL = StrictMath.log(2) / (2 * TradingCalendar.SESSIONS_A_YEAR);

    private final Returns returns;
    private final CorporateActions actions;
    private final Visitor visitor;
    private final double[] reference;

    /** Takes a session: closes in cents, not rounded, and what was drawn for it. */
    interface Visitor {
        void session(int epochDay, double[] closeBefore, double[] close, Returns.Session drawn);
    }

    PriceWalk(Key key, List<StockListing> listings, CorporateActions actions, Visitor visitor) {
        this.returns = new Returns(key, listings);
        this.actions = actions;
        this.visitor = visitor;
        this.reference =
                listings.stream().mapToDouble(StockListing::referencePriceCents).toArray();
    }

    /** Visits the sessions from a day to another, both included, in no particular order. */
    void visit(int firstDay, int lastDay) {
        TradingCalendar b3 = TradingCalendar.B3;
        Steps steps = new Steps();
        for (int day = ANCHOR; day >= firstDay; day = b3.previousSession(day - 1)) {
            steps.back(day, day <= lastDay);
        }
        steps = new Steps();
        for (int day = b3.nextSession(ANCHOR + 1); day <= lastDay; day = b3.nextSession(day + 1)) {
            steps.on(day, day >= firstDay);
        }
    }

    /** One direction's walk. */
    private final class Steps {
        private final Returns.Session drawn = new Returns.Session(reference.length);
        private final double[] distance = new double[reference.length];
        private double[] close = reference.clone();

        void back(int day, boolean visited) {
            returns.of(day, drawn);
            double[] before = new double[close.length];
            for (int stock = 0; stock < close.length; stock++) {
                double from = (distance[stock] - drawn.returns()[stock]) * (1 - PULL);
                before[stock] =
                        actions.before(stock, day, close[stock] / StrictMath.exp(distance[stock] - from), before);
                distance[stock] = from;
            }
            if (visited) {
                visitor.session(day, before, close, drawn);
            }
            close = before;
        }

        void on(int day, boolean visited) {
            returns.of(day, drawn);
            double[] after = new double[close.length];
            for (int stock = 0; stock < close.length; stock++) {
                double to = (distance[stock] + drawn.returns()[stock]) * (1 - PULL);
                after[stock] = actions.after(stock, day, close) * StrictMath.exp(to - distance[stock]);
                distance[stock] = to;
            }
            if (visited) {
                visitor.session(day, close, after, drawn);
            }
            close = after;
        }
    }
}
