package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.world.Period;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.KeptPlans;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.life.card.CardLife;
import dev.datagen.world.life.card.InvoiceConsumer;
import dev.datagen.world.life.card.InvoiceLife;
import dev.datagen.world.life.household.BankChargeLife;
import dev.datagen.world.life.household.BillLife;
import dev.datagen.world.life.household.DarfLife;
import dev.datagen.world.life.household.Friends;
import dev.datagen.world.life.household.Household;
import dev.datagen.world.life.household.IncomeLife;
import dev.datagen.world.life.household.OwnTransferLife;
import dev.datagen.world.life.household.SavingsLife;
import dev.datagen.world.life.household.TaxRefundLife;
import dev.datagen.world.life.loan.LoanLife;
import dev.datagen.world.life.payment.AccountLife;
import dev.datagen.world.life.payment.ClosureLife;
import dev.datagen.world.life.payment.DisputeLife;
import dev.datagen.world.life.payment.FriendLife;
import dev.datagen.world.life.trade.DividendLife;
import dev.datagen.world.life.trade.TradeLife;
import dev.datagen.world.life.trade.TradeSettlements;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.PersonalTimes;
import org.jspecify.annotations.Nullable;

/**
 * Lives the lives of a cohort, silently or telling what happens.
 *
 * <p>Each month of a customer is planned from their profile, sorted by time, and then happens, item by item, against what the
 * cohort remembers. Who joins within the period begins to live then, and who leaves lives until then. Where a span ends in the middle of a month, the
 * plan is made again, alike, and what lies outside is left out. Where many spans share a month, who has nothing to do in one is passed over: the rest
 * of a month is known as soon as it is planned; and cohorts that {@linkplain Cohort#keepPlans keep plans} make them once.
 *
 * <p>Mutable scratch space; belongs to one thread, and serves any number of cohorts.
 */
final class Life {

    /** In longer spans most have something to do, and looking ahead costs more than it saves; unless plans are kept, which are made once. */
    private static final long BRIEF_MILLIS = 6 * Moments.DAY;

    private final Period period;
    private final Period lived;
    private final Beginnings beginnings;
    private final Departures departures;
    private final Household household;
    private final Bookkeeper books;
    private final AccountLife accounts;
    private final IncomeLife incomes;
    private final TaxRefundLife refunds;
    private final BillLife bills;
    private final FriendLife friends;
    private final OwnTransferLife ownTransfers;
    private final SavingsLife savings;
    private final BankChargeLife charges;
    private final DisputeLife disputes;
    private final ClosureLife closures;
    private final CardLife cards;
    private final InvoiceLife invoices;
    private final TradeLife trades;
    private final TradeSettlements tradeSettlements;
    private final DividendLife dividends;
    private final DarfLife darfs;
    private final LoanLife loans;
    private final Agenda agenda = new Agenda();

    Life(Setting setting) {
        period = setting.period();
        lived = setting.lived();
        Holder holder = new Holder(setting);
        Friends ties = new Friends(setting);
        household = new Household(setting, ties);
        PersonalTimes times = new PersonalTimes(setting.key(), setting.careers(), setting.employment());
        accounts = new AccountLife(setting, holder, household, times);
        books = accounts.books();
        beginnings = setting.beginnings();
        departures = setting.departures();
        closures = new ClosureLife(setting, accounts.openings(), books, accounts.teller());
        LoanPayments payments = new LoanPayments(setting.key(), setting.period(), setting.careers());
        incomes = new IncomeLife(setting, household, payments, books);
        refunds = new TaxRefundLife(setting, household, books);
        bills = new BillLife(setting, household, books, accounts.teller());
        friends = new FriendLife(setting, ties, books);
        ownTransfers = new OwnTransferLife(setting, household, accounts.openings(), books, accounts.teller());
        savings = new SavingsLife(setting, books);
        charges = new BankChargeLife(setting, household, books);
        disputes = new DisputeLife(setting, books);
        cards = new CardLife(setting, holder, times);
        trades = new TradeLife(setting, holder, books, accounts.teller());
        tradeSettlements = trades.settlements();
        dividends = new DividendLife(setting, trades.openings(), books);
        darfs = new DarfLife(setting, household, refunds.balances(), books);
        invoices = new InvoiceLife(setting, holder, household, books, accounts.teller(), cards.tickets());
        loans = new LoanLife(setting, holder, household, payments, books, accounts.teller());
    }

    AccountLife accounts() {
        return accounts;
    }

    DisputeLife disputes() {
        return disputes;
    }

    InvoiceLife invoices() {
        return invoices;
    }

    CardLife cards() {
        return cards;
    }

    LoanLife loans() {
        return loans;
    }

    TradeLife trades() {
        return trades;
    }

    /** Puts a cohort back to the start of the period. */
    void open(Cohort cohort) {
        cohort.livedUntil(period.startMillis());
        cohort.forgetRests();
        cohort.returned().clear();
        cohort.newDevicePayments().clear();
        cohort.putOff().clear();
        cohort.pixToReturn().clear();
        for (int i = 0; i < cohort.size(); i++) {
            accounts.open(cohort, i);
            invoices.open(cohort, i);
            trades.open(cohort, i);
            dividends.open(cohort, i);
        }
    }

    /**
     * Lets everyone of a cohort live up to an instant, which is not included.
     *
     * @param untilMillis a whole minute: what happens within one is seen at once
     * @param audience hears of events
     * @param settled hears of invoices as they are settled
     */
    void live(Cohort cohort, long untilMillis, @Nullable EventConsumer audience, @Nullable InvoiceConsumer settled) {
        long from = cohort.livedMillis();
        long until = Math.min(untilMillis, lived.endMillis());
        if (until <= from) {
            return;
        }
        int firstMonth = Months.of(Brasilia.epochDay(from));
        int lastMonth = Months.of(Brasilia.epochDay(until - 1));
        boolean ahead = cohort.plans() != null || until - from < BRIEF_MILLIS;
        if (!ahead) {
            cohort.forgetRests();
        }
        for (int i = 0; i < cohort.size(); i++) {
            if (cohort.restsUntil(i) >= until) {
                continue;
            }
            long begins = Math.max(from, beginnings.movesFromMillis(cohort.profile(i)));
            if (begins >= until || departures.lastDay(cohort.profile(i)) < Brasilia.epochDay(begins)) {
                continue;
            }
            household.enter(cohort, i);
            closures.enter(cohort.profile(i));
            int month = begins == from ? firstMonth : Months.of(Brasilia.epochDay(begins));
            for (; month <= lastMonth; month++) {
                long rest = liveInMonth(cohort, i, month, begins, until, ahead, audience, settled);
                if (ahead && month == lastMonth) {
                    cohort.rest(i, month, rest);
                }
            }
        }
        cohort.livedUntil(until);
        if (audience != null) {
            cohort.forgetPlansBefore(until);
        }
    }

    /**
     * Lives through the part of a month that lies in a span.
     *
     * @param ahead whether to look what comes after the span
     * @return until when nothing happens after the span, or to the end of what is planned, if {@code ahead}
     */
    private long liveInMonth(
            Cohort cohort,
            int index,
            int month,
            long from,
            long until,
            boolean ahead,
            @Nullable EventConsumer audience,
            @Nullable InvoiceConsumer settled) {
        long monthStart = Brasilia.startOfDay(Months.firstDay(month));
        long monthEnd = Brasilia.startOfDay(Months.firstDay(month + 1));
        cohort.enterMonth(index, month);
        KeptPlans plans = cohort.plans();
        if (plans == null) {
            agenda.open(from - monthStart, (ahead ? monthEnd : until) - monthStart);
            plan(cohort, index, month, audience != null);
            return liveAgenda(cohort, index, month, until, monthEnd, audience, settled);
        }
        long start = Math.max(from, monthStart);
        long rest;
        do {
            int part = plans.part((int) ((start - monthStart) / Moments.DAY));
            long end = Math.min(monthEnd, monthStart + plans.daysUntilEnd(part) * Moments.DAY);
            if (!plans.restore(index, month, part, start - monthStart, agenda)) {
                agenda.open(start - monthStart, end - monthStart);
                plan(cohort, index, month, true);
                plans.keep(index, month, part, agenda);
            }
            rest = liveAgenda(cohort, index, month, until, end, audience, settled);
            start = end;
        } while (start < Math.min(until, monthEnd));
        return rest;
    }

    /**
     * Lets happen what is on the agenda of a month, up to an instant.
     *
     * @param end of what is planned
     * @return when the next thing on it happens, or that end
     */
    private long liveAgenda(
            Cohort cohort,
            int index,
            int month,
            long until,
            long end,
            @Nullable EventConsumer audience,
            @Nullable InvoiceConsumer settled) {
        long monthStart = Brasilia.startOfDay(Months.firstDay(month));
        int next = 0;
        long last = Long.MIN_VALUE;
        while (next < agenda.size() && monthStart + Agenda.millisInMonth(agenda.item(next)) < until) {
            long item = agenda.item(next++);
            long millis = monthStart + Agenda.millisInMonth(item);
            books.turnTo(millis, last);
            happen(cohort, index, month, item, millis, audience, settled);
            last = millis;
        }
        return next < agenda.size() ? monthStart + Agenda.millisInMonth(agenda.item(next)) : end;
    }

    /** Instalments that move nothing are left out where nobody listens, now or later. */
    private void plan(Cohort cohort, int index, int month, boolean told) {
        Profile profile = cohort.profile(index);
        long leaves = departures.millis(profile);
        if (leaves == Departures.NEVER) {
            planAll(cohort, index, month, told);
        } else {
            long until = agenda.shorten(leaves - Brasilia.startOfDay(Months.firstDay(month)));
            planAll(cohort, index, month, told);
            agenda.prolong(until);
            closures.planDeparture(profile, month, agenda);
        }
        agenda.sort();
    }

    private void planAll(Cohort cohort, int index, int month, boolean told) {
        Profile profile = cohort.profile(index);
        accounts.plan().fill(profile, month, closures, agenda);
        closures.plan(profile, month, agenda);
        incomes.plan(profile, month, agenda);
        refunds.plan(profile, month, agenda);
        bills.plan(profile, month, agenda);
        friends.plan(cohort, index, month, agenda);
        ownTransfers.plan(profile, month, agenda);
        savings.plan(profile, month, agenda);
        charges.plan(cohort, index, month, agenda);
        disputes.plan(profile, month, agenda);
        cards.plan(profile, month, agenda);
        trades.plan(cohort, index, month, agenda);
        dividends.plan(cohort, index, month, agenda);
        darfs.plan(cohort, index, month, agenda);
        invoices.plan(profile, month, agenda);
        if (told || household.booksLoan(profile)) {
            loans.plan(profile, month, agenda);
        }
    }

    private void happen(
            Cohort cohort,
            int index,
            int month,
            long item,
            long millis,
            @Nullable EventConsumer audience,
            @Nullable InvoiceConsumer settled) {
        switch (Agenda.kind(item)) {
            case Agenda.TRANSACTION -> accounts.happen(cohort, index, month, item, millis, audience);
            case Agenda.INCOME -> {
                if (TaxRefundLife.isRefund(item)) {
                    refunds.happen(cohort, index, month, item, millis, audience);
                } else {
                    incomes.happen(cohort, index, month, item, millis, audience);
                }
            }
            case Agenda.BILL -> {
                if (DarfLife.isDarf(item)) {
                    darfs.happen(cohort, index, month, item, millis, audience);
                } else {
                    bills.happen(cohort, index, month, item, millis, audience);
                }
            }
            case Agenda.FRIEND -> friends.happen(cohort, index, month, item, millis, audience);
            case Agenda.OWN_TRANSFER -> ownTransfers.happen(cohort, index, month, item, millis, audience);
            case Agenda.SAVINGS_INTEREST -> savings.happen(cohort, index, month, item, millis, audience);
            case Agenda.BANK_CHARGE -> charges.happen(cohort, index, month, item, millis, audience);
            case Agenda.CLOSURE -> closures.happen(cohort, index, month, item, millis, audience);
            case Agenda.DISPUTE -> disputes.happen(cohort, index, month, item, millis, audience);
            case Agenda.PURCHASE -> cards.happen(cohort, index, month, item, millis, audience);
            case Agenda.TRADE -> trades.happen(cohort, index, month, item, millis, audience);
            case Agenda.SETTLEMENT -> settle(cohort, index, month, item, millis, audience);
            case Agenda.EX_DIVIDEND -> dividends.goesEx(cohort, index, item);
            case Agenda.SPLIT -> cohort.portfolios().split(index, Agenda.detail(item), Agenda.number(item));
            case Agenda.INVOICE -> invoices.happen(cohort, index, month, item, millis, audience, settled);
            default -> loans.happen(cohort, index, month, item, millis, audience);
        }
    }

    private void settle(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        if (MovementNumbers.isDividend(Agenda.number(item))) {
            dividends.pay(cohort, index, month, item, millis, audience);
        } else {
            tradeSettlements.happen(cohort, index, month, item, millis, audience);
        }
    }
}
