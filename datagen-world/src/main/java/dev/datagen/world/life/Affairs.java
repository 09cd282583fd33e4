package dev.datagen.world.life;

import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
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
import dev.datagen.world.time.PersonalTimes;
import org.jspecify.annotations.Nullable;

/**
 * All that a life at the bank is made of, by subject: each plans its part of a month, and lets happen what was planned.
 *
 * <p>What happens does so against what the cohort remembers, so it is to be asked for in order of time. Mutable scratch space; belongs to one thread.
 */
final class Affairs {

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

    Affairs(Setting setting) {
        Holder holder = new Holder(setting);
        Friends ties = new Friends(setting);
        household = new Household(setting, ties);
        PersonalTimes times = new PersonalTimes(setting.key(), setting.careers(), setting.employment());
        accounts = new AccountLife(setting, holder, household, times);
        books = accounts.books();
        departures = setting.departures();
        closures = new ClosureLife(setting, accounts.openings(), books, accounts.teller());
        LoanPayments payments =
                new LoanPayments(setting.key(), setting.period(), setting.reference(), setting.careers());
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

    Bookkeeper books() {
        return books;
    }

    /** Gives a customer what they have at the start of the period. */
    void open(Cohort cohort, int index) {
        accounts.open(cohort, index);
        invoices.open(cohort, index);
        trades.open(cohort, index);
        dividends.open(cohort, index);
    }

    /** Turns to a customer: what is planned and happens is theirs until the next one. */
    void enter(Cohort cohort, int index) {
        household.enter(cohort, index);
        closures.enter(cohort.profile(index));
    }

    /**
     * Puts on an empty agenda what a customer will do in a month, by time.
     *
     * @param told whether somebody listens, now or later: instalments that move nothing are left out otherwise
     */
    void plan(Cohort cohort, int index, int month, boolean told, Agenda agenda) {
        Profile profile = cohort.profile(index);
        long leaves = departures.millis(profile);
        if (leaves == Departures.NEVER) {
            planAll(cohort, index, month, told, agenda);
        } else {
            long until = agenda.shorten(leaves - Brasilia.startOfDay(Months.firstDay(month)));
            planAll(cohort, index, month, told, agenda);
            agenda.prolong(until);
            closures.planDeparture(profile, month, agenda);
        }
        agenda.sort();
    }

    private void planAll(Cohort cohort, int index, int month, boolean told, Agenda agenda) {
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

    /** Lets one item of a month's agenda happen. */
    void happen(Occasion occasion, @Nullable InvoiceConsumer settled) {
        switch (occasion.kind()) {
            case Agenda.TRANSACTION -> accounts.happen(occasion);
            case Agenda.INCOME -> {
                if (TaxRefundLife.isRefund(occasion.number())) {
                    refunds.happen(occasion);
                } else {
                    incomes.happen(occasion);
                }
            }
            case Agenda.BILL -> {
                if (DarfLife.isDarf(occasion.number())) {
                    darfs.happen(occasion);
                } else {
                    bills.happen(occasion);
                }
            }
            case Agenda.FRIEND -> friends.happen(occasion);
            case Agenda.OWN_TRANSFER -> ownTransfers.happen(occasion);
            case Agenda.SAVINGS_INTEREST -> savings.happen(occasion);
            case Agenda.BANK_CHARGE -> charges.happen(occasion);
            case Agenda.CLOSURE -> closures.happen(occasion);
            case Agenda.DISPUTE -> disputes.happen(occasion);
            case Agenda.PURCHASE -> cards.happen(occasion);
            case Agenda.TRADE -> trades.happen(occasion);
            case Agenda.SETTLEMENT -> settle(occasion);
            case Agenda.EX_DIVIDEND -> dividends.goesEx(occasion);
            case Agenda.SPLIT -> split(occasion);
            case Agenda.INVOICE -> invoices.happen(occasion, settled);
            default -> loans.happen(occasion);
        }
    }

    private static void split(Occasion occasion) {
        occasion.cohort().portfolios().split(occasion.index(), occasion.detail(), occasion.number());
    }

    private void settle(Occasion occasion) {
        if (MovementNumbers.isDividend(occasion.number())) {
            dividends.pay(occasion);
        } else {
            tradeSettlements.happen(occasion);
        }
    }
}
