package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.OrderType;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.market.Sessions;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders of a customer on B3: within its sessions, at prices of the day, never for shares that are not held. */
final class TradeLife {

    private static final double[] SEASON = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final double SELLS = 0.45;
    private static final double CANCELLED = 0.05;
    private static final double FRACTIONAL = 0.6;
    private static final Categorical ORDERS = Categorical.of(60, 35, 5);
    private static final OrderType[] ORDER_TYPES = OrderType.values();

    /** A purchase in the fractional market, and in round lots, in R$. */
    private static final LogNormal SMALL = new LogNormal(450, 0.9);

    private static final LogNormal LARGE = new LogNormal(6000, 0.9);

    /** Fees of B3 for a natural person: 0.0300 % of the value (since 2 February 2021), in hundred-thousandths. */
    private static final long FEE = 30;

    /** Income tax withheld on sales: 0.005 %, from R$ 1.00 (Lei 11.033/2004), in hundred-thousandths. */
    private static final long WITHHELD = 5;

    private static final long LEAST_WITHHELD_CENTS = 100;
    private static final long HUNDRED_THOUSAND = 100_000;
    /** Shares in a round lot. */
    private static final int LOT = 100;

    private static final int MOST_LOTS = 50;
    private static final double SELLS_ALL = 0.4;
    private static final double HAS_SHARES = 0.85;

    private final Setting setting;
    private final Holder holder;
    private final Key key;
    private final Rhythm rhythm;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final List<StockListing> listings;
    private final UUID[] stockIds;
    private final Categorical popularity;

    TradeLife(Setting setting, Holder holder) {
        this.setting = setting;
        this.holder = holder;
        this.key = setting.key().derive("trades");
        this.events = new EventDraws(key, draws);
        this.rhythm = new Rhythm(key.derive("rhythm"), SEASON);
        this.listings = setting.market().listings();
        this.stockIds = listings.stream()
                .map(listing -> setting.ids().id(IdKind.STOCK, listing.index(), 0))
                .toArray(UUID[]::new);
        this.popularity = Categorical.of(
                listings.stream().mapToDouble(StockListing::volumeShare).toArray());
    }

    /** Opens the portfolio with what was held when the period began. */
    void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (profile.investmentSlot() < 0) {
            return;
        }
        Portfolios portfolios = cohort.portfolios();
        portfolios.clear(index);
        draws.from(key.derive("opening").at(profile.ordinal()));
        if (!draws.chance(HAS_SHARES)) {
            return;
        }
        int kinds = 1 + draws.below(4);
        for (int i = 0; i < kinds; i++) {
            int stock = popularity.pick(draws.unit());
            int place = portfolios.placeFor(index, stock);
            portfolios.put(
                    index,
                    place,
                    stock,
                    quantity(setting.market().closeCents(stock, setting.period().firstDay())));
        }
    }

    void plan(Profile profile, int month, Agenda agenda) {
        int count = rhythm.count(profile.ordinal(), month, profile.tradesPerYear() * setting.trades());
        if (count == 0) {
            return;
        }
        Sessions.Month sessions = setting.sessions().of(month);
        for (int number = 0; number < count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            int session = draws.below(sessions.days().length);
            int day = sessions.days()[session] - Months.firstDay(month);
            if (!agenda.holds(day)) {
                continue;
            }
            agenda.add(
                    day * Moments.DAY + Moments.between(sessions.opens()[session], sessions.closes()[session], draws),
                    Agenda.TRADE,
                    0,
                    number);
        }
    }

    /** Books an order, and tells of it unless there is nobody to tell. */
    void happen(
            Cohort cohort, int index, int month, int day, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        events.startDetails(profile.ordinal(), month, number);
        UUID id = audience == null ? null : setting.ids().id(IdKind.TRADE, profile.ordinal(), month, number);
        order(cohort, index, day, id, millis, audience);
    }

    /** An order that nobody planned, at prices of the period's last session: which share and how many comes from {@code random}. */
    void act(Cohort cohort, int index, long random, UUID id, long millis, EventConsumer audience) {
        draws.from(random);
        order(cohort, index, setting.period().lastDay(), id, millis, audience);
    }

    private void order(
            Cohort cohort, int index, int day, @Nullable UUID id, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        Portfolios portfolios = cohort.portfolios();
        int kinds = portfolios.kinds(index);
        boolean sells = kinds > 0 && draws.chance(SELLS);
        int place;
        int stock;
        if (sells) {
            place = portfolios.held(index, draws.below(kinds));
            stock = portfolios.stock(index, place);
        } else {
            stock = popularity.pick(draws.unit());
            place = portfolios.placeFor(index, stock);
            if (place < 0) {
                place = portfolios.held(index, draws.below(kinds));
                stock = portfolios.stock(index, place);
            }
        }
        int price = setting.market().priceCents(stock, day, draws.unit());
        int quantity = sells ? sold(portfolios.quantity(index, place)) : quantity(price);
        boolean cancelled = draws.chance(CANCELLED);
        if (!cancelled && sells) {
            portfolios.take(index, place, quantity);
        } else if (!cancelled) {
            portfolios.put(index, place, stock, quantity);
        }
        if (audience != null && id != null) {
            audience.trade(told(profile, id, stock, sells, quantity, price, cancelled, millis));
        }
    }

    /** All that can be sold at once, or a part of it: round lots, or less than one in the fractional market. */
    private int sold(int held) {
        int most = held > LOT ? held / LOT * LOT : held;
        if (held < 2 || draws.chance(SELLS_ALL)) {
            return most;
        }
        int part = 1 + draws.below(most);
        return part > LOT ? part / LOT * LOT : part;
    }

    private int quantity(int priceCents) {
        if (draws.chance(FRACTIONAL)) {
            return (int) Math.max(1, Math.min(LOT - 1, SMALL.at(draws.unit()) * 100 / priceCents));
        }
        int lots = (int) (LARGE.at(draws.unit()) * 100 / (priceCents * LOT));
        return Math.max(1, Math.min(MOST_LOTS, lots)) * LOT;
    }

    private Trade told(
            Profile profile,
            UUID id,
            int stock,
            boolean sells,
            int quantity,
            int price,
            boolean cancelled,
            long millis) {
        long total = (long) quantity * price;
        long fees = share(total, FEE);
        long withheld = share(total, WITHHELD);
        if (sells && withheld >= LEAST_WITHHELD_CENTS) {
            fees += withheld;
        }
        return new Trade(
                id,
                holder.accountId(profile, profile.investmentSlot()),
                holder.customerId(profile),
                stockIds[stock],
                listings.get(stock).ticker(),
                sells ? TradeType.SELL : TradeType.BUY,
                quantity,
                price,
                total,
                fees,
                sells ? total - fees : total + fees,
                ORDER_TYPES[ORDERS.pick(draws.unit())],
                cancelled ? TradeStatus.CANCELLED : TradeStatus.EXECUTED,
                millis,
                Brasilia.startOfDay(TradingCalendar.B3.settlementDay(Brasilia.epochDay(millis))));
    }

    private static long share(long cents, long hundredThousandths) {
        return (cents * hundredThousandths + HUNDRED_THOUSAND / 2) / HUNDRED_THOUSAND;
    }
}
