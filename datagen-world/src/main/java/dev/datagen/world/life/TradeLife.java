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
 * <p>What was traded in a session settles in one sum on the investment account.
 */
final class TradeLife {

    /** When B3 pays and is paid, in milliseconds since midnight. */
    private static final long SETTLES_AT = 15 * Moments.HOUR + 50 * Moments.MINUTE;

    private static final int FATE_BITS = 2;
    private static final Order.Fate[] FATES = Order.Fate.values();
    private static final long AMPLY = 2;
    private static final long LEAST_FUNDED_CENTS = 100_00;
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
    private final Bookkeeper books;
    private final TransactionTeller transactions;

    private final int lastSession;

    TradeLife(Setting setting, Holder holder, Bookkeeper books, TransactionTeller transactions) {
        this.setting = setting;
        this.key = setting.key().derive("trades");
        this.days = tradingDays(setting);
        this.openings = new OpeningPositions(setting, key.derive("opening"));
        this.events = new EventDraws(key, draws);
        this.orders = new Orders(setting.market(), key.derive("sides"), draws);
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
        planLeftOver(cohort.portfolios(), index, month, sessions, agenda);
        days.enter(profile, month);
        int number = 0;
        for (int day = 0; day < days.count(); day++) {
            int count = days.orders(day);
            draws.from(key.at(profile.ordinal(), 1L << 48 | (long) month << 8 | day));
            int session = draws.below(sessions.days().length);
            if (count > 0) {
                planSettlement(month, session, sessions, agenda);
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
    private static void planLeftOver(
            Portfolios portfolios, int index, int month, Sessions.Month sessions, Agenda agenda) {
        for (int i = 0; i < Sessions.SETTLEMENT_SESSIONS; i++) {
            int session = sessions.number() + i - Sessions.SETTLEMENT_SESSIONS;
            if (portfolios.isUnsettled(index, session)) {
                addSettlement(sessions.days()[i], month, session, agenda);
            }
        }
    }

    private static void planSettlement(int month, int session, Sessions.Month sessions, Agenda agenda) {
        int day = sessions.settlementDay(session);
        if (day < Months.firstDay(month + 1)) {
            addSettlement(day, month, sessions.number() + session, agenda);
        }
    }

    private static void addSettlement(int day, int month, int session, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        agenda.add(
                dayOfMonth * Moments.DAY + SETTLES_AT,
                Agenda.SETTLEMENT,
                Math.floorMod(session, Portfolios.UNSETTLED),
                Numbers.settlement(dayOfMonth + 1));
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
            long time = Moments.between(sessions.opens()[session], sessions.closingCalls()[session], draws);
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
        Order order = orders.give(cohort.portfolios(), index, profile, day, part, fate);
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
        Order order = orders.give(cohort.portfolios(), index, profile, lastSession, draws.unit(), fate);
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

    /** Books what has been traded in a session, in one sum. */
    void settle(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int cents = cohort.portfolios().settle(index, Agenda.detail(item));
        if (cents == 0) {
            return;
        }
        Entry entry = new Entry(
                month,
                Agenda.number(item),
                cohort.profile(index).investmentSlot(),
                cents > 0 ? TransactionType.DEPOSIT : TransactionType.BOLETO,
                TransactionPurpose.STOCK_SETTLEMENT,
                Math.abs(cents),
                millis);
        if (cents > 0) {
            books.credit(cohort, index, entry, audience, TradeTeller::exchange);
            return;
        }
        long lacking = entry.cents() - cohort.balance(index, entry.slot());
        if (lacking > 0) {
            Entry funds = entry.fetched(funded(lacking), Bookkeeper.transferOf(millis));
            books.credit(cohort, index, funds, audience, transactions::own);
        }
        books.debit(cohort, index, entry, audience, TradeTeller::exchange);
    }

    /** Who has to send money, sends enough for some more purchases, in a round sum. */
    static long funded(long lackingCents) {
        long ample = lackingCents * AMPLY;
        long round = LEAST_FUNDED_CENTS;
        while (round * 10 <= ample) {
            round *= 10;
        }
        return (ample + round - 1) / round * round;
    }
}
