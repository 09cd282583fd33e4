package dev.datagen.world.life.trade;

import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.market.Market;
import dev.datagen.world.market.Tape;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import dev.datagen.world.trading.Order;
import dev.datagen.world.trading.OrderPrices;
import dev.datagen.world.trading.OrderSizes;
import dev.datagen.world.trading.Portfolios;

/**
 * Decides what an order is for. It is filled at the price of its instant: see {@link OrderPrices}.
 *
 * <p>Nobody both buys and sells a share in the same session, so nothing is a day trade. Belongs to one thread.
 */
final class Orders {

    /** Of a share, a customer may sell in so many sessions and buy in the others. */
    private static final double SELLING_SESSIONS = 0.6;

    /** Who can pay a middling order mostly buys, and who cannot mostly sells. */
    private static final double BUYS_WITH_MONEY = 0.75;

    private static final double BUYS_WITHOUT = 0.1;

    /** Who sees a share risen by a standard deviation of a day sells rather than buys by so much, and the other way round (estimate). */
    private static final double CONTRARIAN = 0.12;

    /**
     * Of shares, those that somebody who wants to buy looks at on a day: more that have moved, and most that have fallen (Barber and Odean, 2008;
     * estimates).
     */
    private static final double NOTICED = 0.45;

    private static final double NOTICED_FOR_MOVING = 0.18;
    private static final double NOTICED_FOR_FALLING = 0.15;

    /** In standard deviations of a day. */
    private static final double MOST_MOVED = 3;

    /** Who may hold another kind buys more of what they hold all the same. */
    private static final double BUYS_MORE = 0.35;

    /**
     * What has lost is passed over so often by who looks for something to sell, for that day. Gains are realised half as often again as losses
     * (Odean, 1998); here a quarter, as few have several shares for sale on a day.
     */
    private static final double KEEPS_LOSERS = 0.7;

    private static final int TRIES = 12;
    private static final int STOCK_BITS = 8;

    private final Market market;
    private final Tape tape;
    private final Key sides;
    private final Key attention;
    private final Key regrets;
    private final OrderPrices asked;
    private final double[] deviations;
    private final Draws draws;
    private final OrderSizes sizes;
    private final InvestorMeans means;
    private final Categorical popularity;

    /** Of who gives the order, in cents. */
    private double middling;

    /** The most that an order may cost, likewise. */
    private long spendable;

    /** When something becomes of the order, 0 to 1 within the session. */
    private double time;

    /** Draws from a sequence that its user starts anew for each order. */
    Orders(Market market, InvestorMeans means, Key key, Draws draws) {
        this.market = market;
        this.tape = market.tape();
        this.sides = key.derive("sides");
        this.attention = key.derive("attention");
        this.regrets = key.derive("regrets");
        this.asked = new OrderPrices(tape, draws);
        this.deviations = market.listings().stream()
                .mapToDouble(each -> each.annualVolatility() / Math.sqrt(TradingCalendar.SESSIONS_A_YEAR))
                .toArray();
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
        this.time = time;
        int toSell = toSell(portfolios, index, profile, day);
        if (toSell >= 0 && !draws.chance(buys(portfolios.stock(index, toSell), day))) {
            return sell(portfolios, index, toSell, day, fate);
        }
        int stock = toBuy(portfolios, index, profile, day);
        if (stock >= 0) {
            return buy(stock, portfolios.placeFor(index, stock), day, fate);
        }
        // They hold enough kinds, and all of them are for sale today.
        return sell(portfolios, index, toSell, day, fate);
    }

    /**
     * The order that sells all lots of a share, or what is less than one, at market.
     *
     * @param place of it
     * @param time when it is filled, 0 to 1 within the session
     */
    Order sellOff(Portfolios portfolios, int index, int place, int day, double time) {
        int stock = portfolios.stock(index, place);
        tape.moveTo(stock, day, time);
        asked.atMarket();
        return order(stock, place, day, true, OrderSizes.atOnce(portfolios.quantity(index, place)), Order.Fate.FILLS);
    }

    /** How probably something is bought, by who would else sell a share. */
    private double buys(int stock, int day) {
        return (spendable >= middling ? BUYS_WITH_MONEY : BUYS_WITHOUT) * (1 - CONTRARIAN * moved(stock, day));
    }

    /** How far a share has moved since the close before, in standard deviations of a day. */
    private double moved(int stock, int day) {
        tape.moveTo(stock, day, time);
        double change = tape.priceCents() / market.closeBeforeCents(stock, day) - 1;
        return Math.max(-MOST_MOVED, Math.min(MOST_MOVED, change / deviations[stock]));
    }

    private boolean notices(Profile profile, int day, int stock) {
        double u = Key.unit(attention.at(profile.ordinal(), (long) day << STOCK_BITS | stock));
        if (u < NOTICED) {
            return true;
        }
        double moved = moved(stock, day);
        return u < NOTICED + NOTICED_FOR_MOVING * Math.abs(moved) - NOTICED_FOR_FALLING * moved;
    }

    /** The place of a share that is for sale today, rather of one that has gained; −1 if there is none. */
    private int toSell(Portfolios portfolios, int index, Profile profile, int day) {
        int kinds = portfolios.kinds(index);
        int first = draws.below(Math.max(1, kinds));
        int passedOver = -1;
        for (int i = 0; i < kinds; i++) {
            int place = portfolios.held(index, (first + i) % kinds);
            if (sells(profile, day, portfolios.stock(index, place))) {
                if (!isKept(portfolios, index, profile, place, day)) {
                    return place;
                }
                passedOver = passedOver < 0 ? place : passedOver;
            }
        }
        return passedOver;
    }

    /** Whether a share would bring less than it cost, and its holder does not want to see that today. */
    private boolean isKept(Portfolios portfolios, int index, Profile profile, int place, int day) {
        int stock = portfolios.stock(index, place);
        if (Key.unit(regrets.at(profile.ordinal(), (long) day << STOCK_BITS | stock)) >= KEEPS_LOSERS) {
            return false;
        }
        tape.moveTo(stock, day, time);
        return (long) tape.priceCents() * Portfolios.COST_OF_A_CENT < portfolios.averageCost(index, place);
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
            if (canBuy(portfolios, index, profile, day, stock) && notices(profile, day, stock)) {
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

    private Order buy(int stock, int place, int day, Order.Fate fate) {
        tape.moveTo(stock, day, time);
        asked.decide(false, time, fate);
        int price = asked.priceCents();
        return order(stock, place, day, false, sizes.bought(middling, spendable, price), fate);
    }

    private Order sell(Portfolios portfolios, int index, int place, int day, Order.Fate fate) {
        int stock = portfolios.stock(index, place);
        tape.moveTo(stock, day, time);
        asked.decide(true, time, fate);
        int quantity = sizes.sold(middling, portfolios.quantity(index, place), asked.priceCents());
        return order(stock, place, day, true, quantity, fate);
    }

    private Order order(int stock, int place, int day, boolean sells, int quantity, Order.Fate fate) {
        return new Order(
                day,
                stock,
                place,
                sells,
                quantity,
                asked.priceCents(),
                asked.type(),
                asked.orderPriceCents(),
                asked.since(),
                fate);
    }
}
