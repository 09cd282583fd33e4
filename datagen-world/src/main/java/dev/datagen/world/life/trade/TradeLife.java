package dev.datagen.world.life.trade;

import dev.datagen.model.EventConsumer;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.market.Market;
import dev.datagen.world.market.Sessions;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.Moments;
import dev.datagen.world.trading.Order;
import dev.datagen.world.trading.OrderTimes;
import dev.datagen.world.trading.Portfolios;
import dev.datagen.world.trading.TradingDays;
import java.util.Arrays;
import java.util.UUID;

/**
 * Orders of a customer on B3, at last to sell all if they leave, and what they leave behind: shares at once, money two sessions later by
 * {@link TradeSettlements}.
 */
public final class TradeLife {

    /** Of orders, those that come more often the nearer the opening, and the close; the others come at any time of a session (estimates). */
    private static final double AROUND_OPENING = 0.28;

    private static final double AROUND_CLOSE = 0.2;

    private static final int FATE_BITS = 2;
    private static final Order.Fate[] FATES = Order.Fate.values();

    /** Orders are taken so long before trading starts (B3, pre-opening). */
    private static final long PRE_OPENING = 15 * Moments.MINUTE;

    /** An order that nobody planned was given up to so long before, and a while. */
    private static final long MOST_WAIT_OF_ACTS = 30 * Moments.MINUTE;

    /** Who leaves sells what is in one place after what is in another, lots before the rest, up to a while later: numbered from here on. */
    private static final int FIRST_OF_SALE = 1 << 16;

    private static final int ORDERS_OF_A_PLACE = 2;
    private static final long SOLD_APART = 90_000;

    private static final double WITHDRAWN = 0.02;
    private static final double EXPIRED = 0.03;

    private final Setting setting;
    private final Key key;
    private final TradingDays days;
    private final OpeningPositions openings;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final Orders orders;
    private final TradeTeller teller;
    private final TradeSettlements settlements;
    private final int lastSession;

    /** @param setting what all lives share */
    public TradeLife(Setting setting, Holder holder, Bookkeeper books, TransactionTeller transactions) {
        this.setting = setting;
        this.key = setting.key().derive("trades");
        this.days = TradingDays.of(setting.key(), setting.options().trades());
        this.openings = new OpeningPositions(setting, key.derive("opening"));
        this.events = new EventDraws(key, draws);
        InvestorMeans means = new InvestorMeans(setting);
        this.orders = new Orders(setting.market(), means, key, draws);
        this.teller = new TradeTeller(setting, holder);
        this.settlements = new TradeSettlements(setting, key.derive("transfers"), means, books, transactions);
        this.lastSession = TradingCalendar.B3.previousSession(setting.period().lastDay());
    }

    /** What settles what was traded. */
    public TradeSettlements settlements() {
        return settlements;
    }

    /** The shares that investors held at first. */
    public OpeningPositions openings() {
        return openings;
    }

    /** Opens the portfolio of who trades with what was held when the period began. */
    public void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (!cohort.portfolios().isRemembered(index)) {
            return;
        }
        Portfolios portfolios = cohort.portfolios();
        portfolios.clear(index);
        openings.enter(profile);
        for (int kind = 0; kind < openings.kinds(); kind++) {
            portfolios.open(index, kind, openings.stock(kind), openings.quantity(kind), openings.averageCost(kind));
        }
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (!cohort.portfolios().isRemembered(index)) {
            return;
        }
        planSplits(month, agenda);
        settlements.planLeftOver(cohort, index, month, agenda);
        int saleDay = setting.departures().saleDay(profile);
        if (profile.tradesPerYear() > 0) {
            planDays(profile, month, saleDay, agenda);
        }
        if (saleDay != Integer.MAX_VALUE && Months.of(saleDay) == month) {
            planSale(profile, month, saleDay, agenda);
        }
    }

    /** @param end no order is given from this day on */
    private void planDays(Profile profile, int month, int end, Agenda agenda) {
        Sessions.Month sessions = setting.market().sessions().of(month);
        days.enter(profile, month);
        int number = 0;
        int planned = 0;
        for (int day = 0; day < days.count(); day++) {
            int count = days.orders(day);
            draws.from(key.at(profile.ordinal(), 1L << 48 | (long) month << 8 | day));
            int session = setting.market().busySession(month, draws.unit());
            number += count;
            if (sessions.days()[session] >= end) {
                continue;
            }
            if (count > 0 && (planned >>> session & 1) == 0) {
                planned |= 1 << session;
                settlements.plan(profile, month, session, agenda);
            }
            if (count > 0) {
                planOrders(profile, month, session, sessions, number - count, count, agenda);
            }
        }
    }

    /** At any time of the session, what is in all places within the half hour. */
    private void planSale(Profile profile, int month, int day, Agenda agenda) {
        Sessions.Month sessions = setting.market().sessions().of(month);
        int session = Arrays.binarySearch(sessions.days(), day);
        settlements.plan(profile, month, session, agenda);
        draws.from(key.at(profile.ordinal(), 1L << 49 | month));
        long opens = sessions.opens()[session];
        long latest = sessions.closingCalls()[session] - Portfolios.PLACES * ORDERS_OF_A_PLACE * SOLD_APART;
        long time = Moments.between(opens, latest, draws);
        for (int order = 0; order < Portfolios.PLACES * ORDERS_OF_A_PLACE; order++) {
            agenda.add(
                    (day - Months.firstDay(month)) * Moments.DAY + time,
                    Agenda.TRADE,
                    session << FATE_BITS | Order.Fate.FILLS.ordinal(),
                    FIRST_OF_SALE + order);
            time += Moments.between(SOLD_APART / 8, SOLD_APART, draws);
        }
    }

    private void planSplits(int month, Agenda agenda) {
        for (Market.Split split : setting.market().splits(month)) {
            long time = (split.epochDay() - Months.firstDay(month)) * Moments.DAY;
            agenda.add(time, Agenda.SPLIT, split.stock(), split.ratio());
        }
    }

    private void planOrders(
            Profile profile,
            int month,
            int session,
            Sessions.Month sessions,
            int firstNumber,
            int count,
            Agenda agenda) {
        int day = sessions.days()[session] - Months.firstDay(month);
        if (!agenda.holds(day)) {
            return;
        }
        for (int number = firstNumber; number < firstNumber + count; number++) {
            events.startPlan(profile.ordinal(), month, number);
            long time = sessions.opens()[session]
                    + (long) (partOfSession() * (sessions.closingCalls()[session] - sessions.opens()[session]));
            double u = draws.unit();
            Order.Fate fate = u < WITHDRAWN
                    ? Order.Fate.WITHDRAWN
                    : u < WITHDRAWN + EXPIRED ? Order.Fate.EXPIRES : Order.Fate.FILLS;
            agenda.add(
                    day * Moments.DAY
                            + (fate == Order.Fate.EXPIRES
                                    ? OrderTimes.expiry(sessions.closes()[session], draws)
                                    : time),
                    Agenda.TRADE,
                    session << FATE_BITS | fate.ordinal(),
                    number);
        }
    }

    /** When an order comes: 0 to 1 within the session. */
    private double partOfSession() {
        double u = draws.unit();
        double v = draws.unit();
        if (u < AROUND_OPENING) {
            return v * v;
        }
        return u < AROUND_OPENING + AROUND_CLOSE ? 1 - v * v : v;
    }

    /** Books an order, and tells of it unless there is nobody to tell. */
    public void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int month = occasion.month();
        long millis = occasion.millis();
        int number = occasion.number();
        boolean isOfSale = number >= FIRST_OF_SALE;
        int placeSold = (number - FIRST_OF_SALE) / ORDERS_OF_A_PLACE;
        if (isOfSale && cohort.portfolios().stock(index, placeSold) < 0) {
            return;
        }
        int session = occasion.detail() >>> FATE_BITS;
        Sessions.Month sessions = setting.market().sessions().of(month);
        events.startDetails(profile.ordinal(), month, number);
        int day = sessions.days()[session];
        double part = sessions.part(session, Brasilia.millisOfDay(millis));
        Order order = isOfSale
                ? orders.sellOff(cohort.portfolios(), index, placeSold, day, part)
                : give(cohort, index, day, part, FATES[occasion.detail() & (1 << FATE_BITS) - 1]);
        long withheld = fill(cohort.portfolios(), index, month, order);
        if (order.isFilled()) {
            cohort.portfolios().owe(index, sessions.number() + session, receivable(order, withheld));
        }
        EventConsumer audience = occasion.audience();
        if (audience != null) {
            UUID id = setting.ids().id(IdKind.TRADE, profile.ordinal(), month, number);
            long opens = sessions.opens()[session];
            double since = order.since() * (sessions.closingCalls()[session] - opens);
            long earliest = Brasilia.startOfDay(day) + opens + (order.since() < 0 ? -PRE_OPENING : (long) since);
            long latest = Math.min(millis, Brasilia.startOfDay(day) + sessions.closes()[session]);
            long given = OrderTimes.givenMillis(order, latest, earliest, draws);
            audience.trade(teller.tell(id, profile, order, withheld, given, millis, sessions.settlementDay(session)));
        }
    }

    private Order give(Cohort cohort, int index, int day, double part, Order.Fate fate) {
        Profile profile = cohort.profile(index);
        long cash = cohort.balance(index, profile.investmentSlot())
                + cohort.portfolios().unsettledCents(index);
        return orders.give(cohort.portfolios(), index, profile, cash, day, part, fate);
    }

    /**
     * An order that nobody planned, at prices of the period's last session: which share and how many comes from {@code random}.
     *
     * @param acts take what it costs or brings
     */
    public void act(
            Cohort cohort, int index, long random, UUID id, long millis, SettlementActs acts, EventConsumer audience) {
        Profile profile = cohort.profile(index);
        draws.from(random);
        int today = Brasilia.epochDay(millis);
        Order.Fate fate = draws.chance(WITHDRAWN + EXPIRED) ? Order.Fate.WITHDRAWN : Order.Fate.FILLS;
        long cash = cohort.balance(index, profile.investmentSlot()) + acts.dueCents(profile.ordinal());
        Order order = orders.give(cohort.portfolios(), index, profile, cash, lastSession, draws.unit(), fate);
        long withheld = fill(cohort.portfolios(), index, Months.of(today), order);
        int settlementDay = TradingCalendar.B3.settlementDay(today);
        if (order.isFilled()) {
            acts.owe(profile.ordinal(), settlementDay, receivable(order, withheld));
        }
        long given = OrderTimes.givenMillis(order, millis, millis - MOST_WAIT_OF_ACTS, draws);
        audience.trade(teller.tell(id, profile, order, withheld, given, millis, settlementDay));
    }

    /** What a filled order brings, negative for what it costs, in cents. */
    private static long receivable(Order order, long withheld) {
        return order.sells() ? order.netCents(withheld) : -order.netCents(0);
    }

    /** Of the period. */
    public int lastSession() {
        return lastSession;
    }

    /** Moves the shares of an order, if it is filled; what is withheld of the sale, in cents. */
    private static long fill(Portfolios portfolios, int index, int month, Order order) {
        if (!order.isFilled()) {
            return 0;
        }
        if (!order.sells()) {
            portfolios.put(index, order.place(), order.stock(), order.quantity(), order.netCents(0));
            return 0;
        }
        return portfolios.sell(index, month, order);
    }
}
