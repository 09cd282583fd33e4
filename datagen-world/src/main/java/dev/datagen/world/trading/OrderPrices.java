package dev.datagen.world.trading;

import dev.datagen.model.OrderType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.market.DayPrices;
import dev.datagen.world.market.Tape;
import dev.datagen.world.random.Draws;

/**
 * What kind an order is, and the price that it asks for. It is filled at the price of its instant: at market, at a limit that this has just come to, at
 * once because it is better than the limit, or by a stop that it has just set off. One that is not filled asks for a price that the session never sees.
 * People like round prices (Harris, Stock price clustering and discreteness, 1991). Belongs to one thread.
 */
public final class OrderPrices {

    /** Ticks of a cent that people round to, and how many of them to each; but never to more than a part of the price (estimates). */
    private static final int[] STEPS = {5, 10, 50, 100};

    private static final Categorical STEP = Categorical.of(30, 40, 20, 10);
    private static final int LARGEST_STEP = 50;

    /** Of orders that the price is on its way to, those that have waited for it with a limit: by the largest step that it is a multiple of (estimates). */
    private static final double WAIT = 0.28;

    private static final double[] WAIT_FOR_ROUND = {0.45, 0.7, 0.9, 0.95};

    /** Of the others, those whose limit is worse than the price, and of these the round ones (estimates). */
    private static final double AT_ONCE = 0.18;

    private static final double ROUND_AT_ONCE = 0.6;
    private static final int WORSE_CENTS = 3;

    /** Of orders that the price sets off, stops, and of these those at round prices (estimates). */
    private static final double STOPS = 0.13;

    private static final double ROUND_STOPS = 0.6;
    private static final int MOST_SLIPPAGE_CENTS = 3;

    /** Of those that are not filled, stops, and those at round prices (estimates). */
    private static final double STOPS_IN_VAIN = 0.12;

    private static final double ROUND_IN_VAIN = 0.4;

    /** A price that is never reached lies up to so far beyond the range. */
    private static final double FARTHEST = 0.03;

    /** A little more than a minute of the shortest session. */
    private static final double LEAST_WAIT = 0.005;

    private static final double BEFORE_OPENING = -1;

    private final Tape tape;
    private final Draws draws;

    private OrderType type = OrderType.MARKET;
    private int price;
    private long orderPrice;
    private double since;

    public OrderPrices(Tape tape, Draws draws) {
        this.tape = tape;
        this.draws = draws;
    }

    /**
     * Decides on an order for the share and the instant that the tape stands at.
     *
     * @param time 0 to 1 within the session
     */
    public void decide(boolean sells, double time, Order.Fate fate) {
        since = BEFORE_OPENING;
        if (fate != Order.Fate.FILLS) {
            askInVain(sells);
            return;
        }
        price = tape.priceCents();
        boolean comes = sells ? tape.isRising() : tape.isFalling();
        boolean leaves = sells ? tape.isFalling() : tape.isRising();
        if (comes && draws.chance(waiting(price)) && waited(price, time)) {
            ask(OrderType.LIMIT, price);
        } else if (draws.chance(AT_ONCE)) {
            boolean round = draws.chance(ROUND_AT_ONCE);
            int step = round ? step(price) : 1;
            int worse = round ? 0 : draws.below(WORSE_CENTS);
            ask(OrderType.LIMIT, sells ? Math.max(1, below(price, step) - worse) : above(price, step) + worse);
        } else if (leaves && draws.chance(STOPS)) {
            askToStop(sells, time);
        } else {
            ask(OrderType.MARKET, Field.ABSENT);
        }
    }

    /** An order at market, likewise, whose owner wants to be rid of the share. */
    public void atMarket() {
        since = BEFORE_OPENING;
        price = tape.priceCents();
        ask(OrderType.MARKET, Field.ABSENT);
    }

    private void askInVain(boolean sells) {
        DayPrices session = tape.session();
        boolean stop = draws.chance(STOPS_IN_VAIN);
        double away = FARTHEST * draws.unit();
        boolean round = draws.chance(ROUND_IN_VAIN);
        if (stop == sells) {
            int beyond = session.lowCents() - (int) (session.lowCents() * away);
            price = Math.max(1, below(beyond, round ? step(beyond) : 1));
        } else {
            int beyond = session.highCents() + (int) (session.highCents() * away);
            price = above(beyond, round ? step(beyond) : 1);
        }
        ask(stop ? OrderType.STOP : OrderType.LIMIT, price);
    }

    /** What a stop is set off by lies some ticks before the price at which it is filled. */
    private void askToStop(boolean sells, double time) {
        DayPrices session = tape.session();
        int way = sells ? 1 : -1;
        int slipped = price + way * draws.below(MOST_SLIPPAGE_CENTS);
        int round = sells ? above(price - 1, STEPS[0]) : below(price + 1, STEPS[0]);
        int wanted = draws.chance(ROUND_STOPS) ? round : slipped;
        int stop = sells ? Math.min(session.highCents(), wanted) : Math.max(session.lowCents(), wanted);
        if (waited(stop, time)) {
            ask(OrderType.STOP, stop);
        } else {
            ask(OrderType.MARKET, Field.ABSENT);
        }
    }

    private void ask(OrderType asked, long cents) {
        type = asked;
        orderPrice = cents;
    }

    /** Whether an order may have waited for the price to come to another. */
    private boolean waited(int cents, double time) {
        double from = tape.onItsWaySince(cents);
        if (from >= 0 && time - from < LEAST_WAIT) {
            return false;
        }
        since = from;
        return true;
    }

    private static double waiting(int cents) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (cents % STEPS[i] == 0) {
                return WAIT_FOR_ROUND[i];
            }
        }
        return WAIT;
    }

    private int step(int cents) {
        int i = STEP.pick(draws.unit());
        while (i > 0 && STEPS[i] * LARGEST_STEP > cents) {
            i--;
        }
        return STEPS[i];
    }

    /** The next multiple of a step above a price. */
    private static int above(int cents, int step) {
        return (cents / step + 1) * step;
    }

    /** The next multiple of a step below a price. */
    private static int below(int cents, int step) {
        return (cents - 1) / step * step;
    }

    /** The kind of the order. */
    public OrderType type() {
        return type;
    }

    /** At which it is filled, or which it asks for in vain. */
    public int priceCents() {
        return price;
    }

    /** The limit, or what sets a stop off; {@link Field#ABSENT} at market. */
    public long orderPriceCents() {
        return orderPrice;
    }

    /** After which part of the session it was given, if it waited; less than 0 if it may have been given before the opening. */
    public double since() {
        return since;
    }
}
