package dev.datagen.world.life.trade;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.market.Sessions;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;
import dev.datagen.world.trading.Portfolios;

/**
 * The money of trades: what was traded in a session settles in one sum on the investment account, two sessions later. What that lacks is sent there in
 * the hours before, and what is left over goes back to the holder's bank at times.
 */
public final class TradeSettlements {

    /** When banks pass on what B3 pays and is paid, in milliseconds since midnight: after what is lacking was sent, before what is left goes back. */
    private static final long SETTLES_FROM = 15 * Moments.HOUR + 31 * Moments.MINUTE;

    private static final long SETTLES_WITHIN = 23 * Moments.MINUTE;

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
    private final Setting setting;
    private final Key key;
    private final Departures departures;
    private final BankRuns runs;
    private final InvestorMeans means;
    private final Bookkeeper books;
    private final Bookkeeper.Other own;
    private final Draws draws = new Draws();

    TradeSettlements(Setting setting, Key key, InvestorMeans means, Bookkeeper books, TransactionTeller transactions) {
        this.setting = setting;
        this.departures = setting.departures();
        this.key = key;
        this.runs = new BankRuns(key.derive("runs"), SETTLES_WITHIN);
        this.means = means;
        this.books = books;
        this.own = transactions::own;
    }

    /** What was traded in the last sessions of the month before settles in the first of this one. */
    void planLeftOver(Cohort cohort, int index, int month, Agenda agenda) {
        Sessions.Month sessions = setting.market().sessions().of(month);
        for (int i = 0; i < Sessions.SETTLEMENT_SESSIONS; i++) {
            int session = sessions.number() + i - Sessions.SETTLEMENT_SESSIONS;
            if (cohort.portfolios().unsettledCents(index, session) != 0) {
                addSettlement(cohort.profile(index), sessions.days()[i], month, session, agenda);
            }
        }
    }

    /** What is traded in a session of a month settles two sessions later; what is left over afterwards may go back. */
    void plan(Profile profile, int month, int session, Agenda agenda) {
        Sessions.Month sessions = setting.market().sessions().of(month);
        int day = sessions.settlementDay(session);
        if (day < Months.firstDay(month + 1)) {
            addSettlement(profile, day, month, sessions.number() + session, agenda);
            planTakingBack(profile, day, month, agenda);
        }
    }

    /**
     * Who has sold all takes back what it brought. Of what settles in the month of the trade: what is left over of the month before says no more, once
     * it has settled, that it did.
     */
    private void planTakingBack(Profile profile, int day, int month, Agenda agenda) {
        draws.from(key.at(profile.ordinal(), ~day));
        if (draws.chance(LOOKS_FOR_IDLE) || hasSoldAll(profile, day)) {
            int dayOfMonth = day - Months.firstDay(month);
            long time = Moments.between(TAKEN_BACK_FROM, TAKEN_BACK_UNTIL, draws);
            agenda.add(
                    dayOfMonth * Moments.DAY + time, Agenda.SETTLEMENT, 0, MovementNumbers.takenBack(dayOfMonth + 1));
        }
    }

    private void addSettlement(Profile profile, int day, int month, int session, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (!agenda.holds(dayOfMonth)) {
            return;
        }
        long midnight = dayOfMonth * Moments.DAY;
        int detail = Math.floorMod(session, Portfolios.UNSETTLED);
        int number = MovementNumbers.settlement(dayOfMonth + 1);
        draws.from(key.at(profile.ordinal(), day));
        long funded = midnight + Moments.between(FUNDED_FROM, FUNDED_UNTIL, draws);
        agenda.add(funded, Agenda.SETTLEMENT, detail, MovementNumbers.fetchedFor(number));
        agenda.add(midnight + SETTLES_FROM + runs.delay(profile, day), Agenda.SETTLEMENT, detail, number);
    }

    /** Books what has been traded in a session, in one sum, or what has to be sent for that, or what is taken back after it. */
    public void happen(Occasion occasion) {
        int number = occasion.number();
        if (MovementNumbers.isFetched(number)) {
            fund(occasion);
        } else if (MovementNumbers.isTakenBack(number)) {
            takeBack(occasion);
        } else {
            long cents = occasion.cohort().portfolios().settle(occasion.index(), occasion.detail());
            if (cents > 0) {
                Entry entry = entry(occasion, TransactionType.DEPOSIT, cents);
                books.credit(occasion, entry, TradeTeller::exchange);
            } else if (cents < 0) {
                Entry entry = entry(occasion, TransactionType.BOLETO, -cents);
                books.take(occasion, entry, TradeTeller::exchange);
            }
        }
    }

    private void fund(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        int slot = occasion.profile().investmentSlot();
        long due = -cohort.portfolios().unsettledCents(index, occasion.detail());
        long lacking = due - cohort.balance(index, slot);
        if (lacking > 0) {
            TransactionType type = Bookkeeper.transferOf(occasion.millis());
            Entry entry = entry(occasion, type, funded(lacking));
            books.credit(occasion, entry, own);
        }
    }

    private void takeBack(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        long cash = cohort.available(index, profile.investmentSlot());
        double kept = hasSoldAll(profile, Brasilia.epochDay(occasion.millis()))
                ? 0
                : means.keptCents(profile, cohort.portfolios().costCents(index), cash);
        long idle = (long) (cash - kept);
        if (idle >= LEAST_TAKEN_BACK_CENTS) {
            long round = roundCents(idle);
            TransactionType type = Bookkeeper.transferOf(occasion.millis());
            Entry entry = entry(occasion, type, idle / round * round);
            books.take(occasion, entry, own);
        }
    }

    /** Whether somebody who leaves has sold all shares before the day on which something settles. */
    private boolean hasSoldAll(Profile profile, int day) {
        return departures.saleDay(profile) < day;
    }

    private static Entry entry(Occasion occasion, TransactionType type, long cents) {
        boolean own = type == Bookkeeper.transferOf(occasion.millis());
        return occasion.entry(
                occasion.profile().investmentSlot(),
                type,
                own ? TransactionPurpose.OWN_TRANSFER : TransactionPurpose.STOCK_SETTLEMENT,
                cents);
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
