package dev.datagen.world.life;

import dev.datagen.model.OrderType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.market.DayPrices;
import dev.datagen.world.market.Market;
import dev.datagen.world.market.Tape;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;

/**
 * Decides what an order is for. It is filled by the price of its instant: at market, at a limit that the price has just come to, or by a stop that
 * it has just set off. One that is not filled asks for a price that the session never sees.
 *
 * <p>Nobody both buys and sells a share in the same session, so nothing is a day trade. Belongs to one thread.
 */
final class Orders {

    /** Of a share, a customer may sell in so many sessions and buy in the others. */
    private static final double SELLING_SESSIONS = 0.6;

    /** Who can pay a middling order mostly buys, and who cannot mostly sells. */
    private static final double BUYS_WITH_MONEY = 0.75;

    private static final double BUYS_WITHOUT = 0.1;

    /** Of orders that the price comes to, those with a limit, and of those that it sets off, stops. */
    private static final double LIMITS = 0.64;

    private static final double STOPS = 0.1;
    private static final double STOPS_IN_VAIN = 0.12;

    /** Who may hold another kind buys more of what they hold all the same. */
    private static final double BUYS_MORE = 0.35;

    /** A limit that is never reached lies up to so far beyond the range. */
    private static final double FARTHEST = 0.03;

    private static final int MOST_SLIPPAGE_CENTS = 3;
    private static final int TRIES = 12;
    private static final int STOCK_BITS = 8;

    private final Market market;
    private final Tape tape;
    private final Key sides;
    private final Draws draws;
    private final OrderSizes sizes;
    private final InvestorMeans means;
    private final Categorical popularity;

    /** Of who gives the order, in cents. */
    private double middling;

    /** The most that an order may cost, likewise. */
    private long spendable;

    /** Draws from a sequence that its user starts anew for each order. */
    Orders(Market market, InvestorMeans means, Key sides, Draws draws) {
        this.market = market;
        this.tape = market.tape();
        this.sides = sides;
        this.draws = draws;
        this.sizes = new OrderSizes(draws);
        this.means = means;
        this.popularity = Categorical.of(market.listings().stream()
                .mapToDouble(StockListing::volumeShare)
                .toArray());
    }

    /**
     * The order that is given.
     *
     * @param cashCents what is on the account once all that was traded before has settled
     * @param time when something becomes of it, 0 to 1 within the session
     */
    Order give(
            Portfolios portfolios, int index, Profile profile, long cashCents, int day, double time, Order.Fate fate) {
        middling = means.orderCents(profile, portfolios.costCents(index) + cashCents);
        spendable = means.spentCents(profile, cashCents, day);
        int toSell = toSell(portfolios, index, profile, day);
        if (toSell >= 0 && !draws.chance(spendable >= middling ? BUYS_WITH_MONEY : BUYS_WITHOUT)) {
            return sell(portfolios, index, toSell, day, time, fate);
        }
        int stock = toBuy(portfolios, index, profile, day);
        if (stock >= 0) {
            return buy(stock, portfolios.placeFor(index, stock), day, time, fate);
        }
        // They hold enough kinds, and all of them are for sale today.
        return sell(portfolios, index, toSell, day, time, fate);
    }

    /** The place of a share that is for sale today; −1 if there is none. */
    private int toSell(Portfolios portfolios, int index, Profile profile, int day) {
        int kinds = portfolios.kinds(index);
        int first = draws.below(Math.max(1, kinds));
        for (int i = 0; i < kinds; i++) {
            int place = portfolios.held(index, (first + i) % kinds);
            if (sells(profile, day, portfolios.stock(index, place))) {
                return place;
            }
        }
        return -1;
    }

    private boolean sells(Profile profile, int day, int stock) {
        return Key.unit(sides.at(profile.ordinal(), (long) day << STOCK_BITS | stock)) < SELLING_SESSIONS;
    }

    /** −1 if there is none. */
    private int toBuy(Portfolios portfolios, int index, Profile profile, int day) {
        boolean holdsEnough = portfolios.kinds(index) >= means.mostKinds(profile);
        if (holdsEnough || draws.chance(BUYS_MORE)) {
            int more = toBuyMore(portfolios, index, profile, day);
            if (more >= 0 || holdsEnough) {
                return more;
            }
        }
        int stock = 0;
        for (int i = 0; i < TRIES; i++) {
            stock = popularity.pick(draws.unit());
            if (canBuy(portfolios, index, profile, day, stock)) {
                return stock;
            }
        }
        int all = market.listings().size();
        for (int i = 1; i <= all; i++) {
            int other = (stock + i) % all;
            if (canBuy(portfolios, index, profile, day, other)) {
                return other;
            }
        }
        return -1;
    }

    /** Of what is held; −1 if all of that is for sale today. */
    private int toBuyMore(Portfolios portfolios, int index, Profile profile, int day) {
        int kinds = portfolios.kinds(index);
        int first = draws.below(Math.max(1, kinds));
        for (int i = 0; i < kinds; i++) {
            int stock = portfolios.stock(index, portfolios.held(index, (first + i) % kinds));
            if (canBuy(portfolios, index, profile, day, stock)) {
                return stock;
            }
        }
        return -1;
    }

    private boolean canBuy(Portfolios portfolios, int index, Profile profile, int day, int stock) {
        return !sells(profile, day, stock) && portfolios.placeFor(index, stock) >= 0 && market.isListed(stock, day);
    }

    private Order buy(int stock, int place, int day, double time, Order.Fate fate) {
        tape.moveTo(stock, day, time);
        DayPrices session = tape.session();
        if (fate != Order.Fate.FILLS) {
            boolean stop = draws.chance(STOPS_IN_VAIN);
            int price = stop ? above(session.highCents()) : below(session.lowCents());
            return inVain(day, stock, place, false, sizes.bought(middling, spendable, price), price, stop, fate);
        }
        int price = tape.priceCents();
        OrderType type = type(tape.isFalling(), tape.isRising());
        long asked = asked(type, price, Math.max(session.lowCents(), price - draws.below(MOST_SLIPPAGE_CENTS)));
        return new Order(day, stock, place, false, sizes.bought(middling, spendable, price), price, type, asked, fate);
    }

    private Order sell(Portfolios portfolios, int index, int place, int day, double time, Order.Fate fate) {
        int stock = portfolios.stock(index, place);
        int held = portfolios.quantity(index, place);
        tape.moveTo(stock, day, time);
        DayPrices session = tape.session();
        if (fate != Order.Fate.FILLS) {
            boolean stop = draws.chance(STOPS_IN_VAIN);
            int price = stop ? below(session.lowCents()) : above(session.highCents());
            return inVain(day, stock, place, true, sizes.sold(middling, held, price), price, stop, fate);
        }
        int price = tape.priceCents();
        OrderType type = type(tape.isRising(), tape.isFalling());
        long asked = asked(type, price, Math.min(session.highCents(), price + draws.below(MOST_SLIPPAGE_CENTS)));
        return new Order(day, stock, place, true, sizes.sold(middling, held, price), price, type, asked, fate);
    }

    private static Order inVain(
            int day, int stock, int place, boolean sells, int quantity, int price, boolean stop, Order.Fate fate) {
        OrderType type = stop ? OrderType.STOP : OrderType.LIMIT;
        return new Order(day, stock, place, sells, quantity, price, type, price, fate);
    }

    private OrderType type(boolean comesToALimit, boolean setsOffAStop) {
        if (comesToALimit && draws.chance(LIMITS)) {
            return OrderType.LIMIT;
        }
        return setsOffAStop && draws.chance(STOPS) ? OrderType.STOP : OrderType.MARKET;
    }

    private static long asked(OrderType type, int price, int stopPrice) {
        return switch (type) {
            case MARKET -> Field.ABSENT;
            case LIMIT -> price;
            case STOP -> stopPrice;
        };
    }

    private int above(int cents) {
        return cents + 1 + (int) (cents * FARTHEST * draws.unit());
    }

    private int below(int cents) {
        return Math.max(1, cents - 1 - (int) (cents * FARTHEST * draws.unit()));
    }
}
