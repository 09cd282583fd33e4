package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.market.Market;
import dev.datagen.world.market.Sessions;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a customer on B3, and what they leave behind: shares at once, money two sessions later.
 *
 * <p>What was traded in a session settles in one sum on the investment account. What that lacks is sent there in the hours before, and what is left over
 * goes back to the holder's bank at times.
 */
final class TradeLife {

    /** When B3 pays and is paid, in milliseconds since midnight. */
    private static final long SETTLES_AT = 15 * Moments.HOUR + 50 * Moments.MINUTE;

    /** Of orders, those that come more often the nearer the opening, and the close; the others come at any time of a session (estimates). */
    private static final double AROUND_OPENING = 0.28;

    private static final double AROUND_CLOSE = 0.2;

    private static final int FATE_BITS = 2;
    private static final Order.Fate[] FATES = Order.Fate.values();

    /** When people send what is lacking, and take back what is left over. */
    private static final long FUNDED_FROM = 8 * Moments.HOUR;

    private static final long FUNDED_UNTIL = 15 * Moments.HOUR + 30 * Moments.MINUTE;
    private static final long TAKEN_BACK_FROM = 15 * Moments.HOUR + 55 * Moments.MINUTE;
    private static final long TAKEN_BACK_UNTIL = 16 * Moments.HOUR + 45 * Moments.MINUTE;

    /** After so many settlements somebody looks whether money lies idle, which is more than what some orders cost, and than they want to invest. */
    private static final double LOOKS_FOR_IDLE = 0.25;

    private static final long LEAST_TAKEN_BACK_CENTS = 200_00;
    private static final long LEAST_ROUND_CENTS = 10_00;
    private static final int ROUND_FROM = 100;
    private static final double WITHDRAWN = 0.02;
    private static final double EXPIRED = 0.03;

    private final Setting setting;
    private final Key key;
    private final Key transferKey;
    private final TradingDays days;
    private final OpeningPositions openings;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final InvestorMeans means;
    private final Orders orders;
    private final TradeTeller teller;
    private final Bookkeeper books;
    private final TransactionTeller transactions;

    private final int lastSession;

    TradeLife(Setting setting, Holder holder, Bookkeeper books, TransactionTeller transactions) {
        this.setting = setting;
        this.key = setting.key().derive("trades");
        this.transferKey = key.derive("transfers");
        this.days = tradingDays(setting);
        this.openings = new OpeningPositions(setting, key.derive("opening"));
        this.events = new EventDraws(key, draws);
        this.means = new InvestorMeans(setting);
        this.orders = new Orders(setting.market(), means, key.derive("sides"), draws);
        this.teller = new TradeTeller(setting, holder);
        this.books = books;
        this.transactions = transactions;
        this.lastSession = TradingCalendar.B3.previousSession(setting.period().lastDay());
    }

    /** On how many days who trades. */
    static TradingDays tradingDays(Setting setting) {
        return new TradingDays(setting.key().derive("trades").derive("days"), setting.trades());
    }

    /** The shares that investors held at first. */
    OpeningPositions openings() {
        return openings;
    }

    /** Opens the portfolio of who trades with what was held when the period began. */
    void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (profile.tradesPerYear() == 0) {
            return;
        }
        Portfolios portfolios = cohort.portfolios();
        portfolios.clear(index);
        openings.enter(profile);
        for (int kind = 0; kind < openings.kinds(); kind++) {
            portfolios.open(index, kind, openings.stock(kind), openings.quantity(kind), openings.averageCost(kind));
        }
    }

    void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (profile.tradesPerYear() == 0) {
            return;
        }
        Sessions.Month sessions = setting.sessions().of(month);
        planSplits(month, agenda);
        planLeftOver(cohort, index, month, sessions, agenda);
        days.enter(profile, month);
        int number = 0;
        int planned = 0;
        for (int day = 0; day < days.count(); day++) {
            int count = days.orders(day);
            draws.from(key.at(profile.ordinal(), 1L << 48 | (long) month << 8 | day));
            int session = draws.below(sessions.days().length);
            if (count > 0 && (planned >>> session & 1) == 0) {
                planned |= 1 << session;
                planSettlement(profile, month, session, sessions, agenda);
            }
            if (count > 0) {
                planOrders(profile, month, session, sessions, number, count, agenda);
            }
            number += count;
        }
    }

    private void planSplits(int month, Agenda agenda) {
        for (Market.Split split : setting.market().splits(month)) {
            long time = (split.epochDay() - Months.firstDay(month)) * Moments.DAY;
            agenda.add(time, Agenda.SPLIT, split.stock(), split.ratio());
        }
    }

    /** What was traded in the last sessions of the month before settles in the first of this one. */
    private void planLeftOver(Cohort cohort, int index, int month, Sessions.Month sessions, Agenda agenda) {
        for (int i = 0; i < Sessions.SETTLEMENT_SESSIONS; i++) {
            int session = sessions.number() + i - Sessions.SETTLEMENT_SESSIONS;
            if (cohort.portfolios().unsettledCents(index, session) != 0) {
                addSettlement(cohort.profile(index), sessions.days()[i], month, session, agenda);
            }
        }
    }

    private void planSettlement(Profile profile, int month, int session, Sessions.Month sessions, Agenda agenda) {
        int day = sessions.settlementDay(session);
        if (day < Months.firstDay(month + 1)) {
            addSettlement(profile, day, month, sessions.number() + session, agenda);
            planTakingBack(profile, day, month, agenda);
        }
    }

    /** Of what settles in the month of the trade: what is left over of the month before says no more, once it has settled, that it did. */
    private void planTakingBack(Profile profile, int day, int month, Agenda agenda) {
        draws.from(transferKey.at(profile.ordinal(), ~day));
        if (draws.chance(LOOKS_FOR_IDLE)) {
            int dayOfMonth = day - Months.firstDay(month);
            long time = Moments.between(TAKEN_BACK_FROM, TAKEN_BACK_UNTIL, draws);
            agenda.add(dayOfMonth * Moments.DAY + time, Agenda.SETTLEMENT, 0, Numbers.takenBack(dayOfMonth + 1));
        }
    }

    private void addSettlement(Profile profile, int day, int month, int session, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (!agenda.holds(dayOfMonth)) {
            return;
        }
        long midnight = dayOfMonth * Moments.DAY;
        int detail = Math.floorMod(session, Portfolios.UNSETTLED);
        int number = Numbers.settlement(dayOfMonth + 1);
        draws.from(transferKey.at(profile.ordinal(), day));
        long funded = midnight + Moments.between(FUNDED_FROM, FUNDED_UNTIL, draws);
        agenda.add(funded, Agenda.SETTLEMENT, detail, Numbers.fetchedFor(number));
        agenda.add(midnight + SETTLES_AT, Agenda.SETTLEMENT, detail, number);
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
                    day * Moments.DAY + (fate == Order.Fate.EXPIRES ? sessions.closes()[session] : time),
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
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        int number = Agenda.number(item);
        int session = Agenda.detail(item) >>> FATE_BITS;
        Sessions.Month sessions = setting.sessions().of(month);
        events.startDetails(profile.ordinal(), month, number);
        int day = sessions.days()[session];
        double part = sessions.part(session, Agenda.millisInMonth(item) % Moments.DAY);
        Order.Fate fate = FATES[Agenda.detail(item) & (1 << FATE_BITS) - 1];
        long cash = cohort.balance(index, profile.investmentSlot())
                + cohort.portfolios().unsettledCents(index);
        Order order = orders.give(cohort.portfolios(), index, profile, cash, day, part, fate);
        long withheld = fill(cohort.portfolios(), index, month, order);
        if (order.isFilled()) {
            cohort.portfolios().owe(index, sessions.number() + session, receivable(order, withheld));
        }
        if (audience != null) {
            UUID id = setting.ids().id(IdKind.TRADE, profile.ordinal(), month, number);
            audience.trade(teller.tell(id, profile, order, withheld, millis, sessions.settlementDay(session)));
        }
    }

    /**
     * An order that nobody planned, at prices of the period's last session: which share and how many comes from {@code random}.
     *
     * @param settlements take what it costs or brings
     */
    void act(
            Cohort cohort,
            int index,
            long random,
            UUID id,
            long millis,
            SettlementActs settlements,
            EventConsumer audience) {
        Profile profile = cohort.profile(index);
        draws.from(random);
        int today = Brasilia.epochDay(millis);
        Order.Fate fate = draws.chance(WITHDRAWN + EXPIRED) ? Order.Fate.WITHDRAWN : Order.Fate.FILLS;
        long cash = cohort.balance(index, profile.investmentSlot()) + settlements.dueCents(profile.ordinal());
        Order order = orders.give(cohort.portfolios(), index, profile, cash, lastSession, draws.unit(), fate);
        long withheld = fill(cohort.portfolios(), index, Months.of(today), order);
        int settlementDay = TradingCalendar.B3.settlementDay(today);
        if (order.isFilled()) {
            settlements.owe(profile.ordinal(), settlementDay, receivable(order, withheld));
        }
        audience.trade(teller.tell(id, profile, order, withheld, millis, settlementDay));
    }

    /** What a filled order brings, negative for what it costs, in cents. */
    private static long receivable(Order order, long withheld) {
        return order.sells() ? order.netCents(withheld) : -order.netCents(0);
    }

    /** Of the period. */
    int lastSession() {
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
        long withheld = BrokerageNote.withheld(portfolios.sell(index, month, order.totalCents()), order.totalCents());
        portfolios.take(index, order.place(), order.quantity());
        return withheld;
    }

    /** Books what has been traded in a session, in one sum, or what has to be sent for that, or what is taken back after it. */
    void settle(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int number = Agenda.number(item);
        if (Numbers.isFetched(number)) {
            fund(cohort, index, month, item, millis, audience);
        } else if (Numbers.isTakenBack(number)) {
            takeBack(cohort, index, month, item, millis, audience);
        } else {
            int cents = cohort.portfolios().settle(index, Agenda.detail(item));
            if (cents > 0) {
                Entry entry = entry(cohort, index, month, item, TransactionType.DEPOSIT, cents, millis);
                books.credit(cohort, index, entry, audience, TradeTeller::exchange);
            } else if (cents < 0) {
                Entry entry = entry(cohort, index, month, item, TransactionType.BOLETO, -cents, millis);
                books.take(cohort, index, entry, audience, TradeTeller::exchange);
            }
        }
    }

    private void fund(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int slot = cohort.profile(index).investmentSlot();
        long due = -cohort.portfolios().unsettledCents(index, Agenda.detail(item));
        long lacking = due - cohort.balance(index, slot);
        if (lacking > 0) {
            TransactionType type = Bookkeeper.transferOf(millis);
            Entry entry = entry(cohort, index, month, item, type, funded(lacking), millis);
            books.credit(cohort, index, entry, audience, transactions::own);
        }
    }

    private void takeBack(
            Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        long cash = cohort.available(index, profile.investmentSlot());
        double kept = means.keptCents(profile, cohort.portfolios().costCents(index), cash);
        long idle = (long) (cash - kept);
        if (idle >= LEAST_TAKEN_BACK_CENTS) {
            long round = roundCents(idle);
            TransactionType type = Bookkeeper.transferOf(millis);
            Entry entry = entry(cohort, index, month, item, type, idle / round * round, millis);
            books.take(cohort, index, entry, audience, transactions::own);
        }
    }

    private static Entry entry(
            Cohort cohort, int index, int month, long item, TransactionType type, long cents, long millis) {
        boolean own = type == Bookkeeper.transferOf(millis);
        return new Entry(
                month,
                Agenda.number(item),
                cohort.profile(index).investmentSlot(),
                type,
                own ? TransactionPurpose.OWN_TRANSFER : TransactionPurpose.STOCK_SETTLEMENT,
                cents,
                millis);
    }

    /** Who has to send money, sends a round sum. */
    static long funded(long lackingCents) {
        long round = roundCents(lackingCents);
        return (lackingCents + round - 1) / round * round;
    }

    /** Sums are round to two figures. */
    private static long roundCents(long cents) {
        long round = LEAST_ROUND_CENTS;
        while (cents / round >= ROUND_FROM) {
            round *= 10;
        }
        return round;
    }
}
