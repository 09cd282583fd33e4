package dev.datagen.world.life.payment;

import dev.datagen.model.AccountType;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.account.AccountHistory;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.life.household.OpeningBalances;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import java.util.Arrays;

/**
 * Accounts are closed, for which all that is on them goes to an account elsewhere, and opened again with a first sum from there; those of who joins within
 * the period are opened, and those of who leaves the bank are closed, all together, some weeks after the checking account has come out of the red for good.
 *
 * <p>Remembers the accounts of the customer last entered; belongs to one thread.
 */
public final class ClosureLife {

    private static final int LEAST_STEPS = 5;
    private static final int STEPS = 46;
    private static final long STEP_CENTS = 10_00;

    private final Setting setting;
    private final Bookkeeper books;
    private final TransactionTeller teller;
    private final FirstDeposits firstDeposits;
    private final Key key;
    private final AccountHistory[] histories = new AccountHistory[Profile.MOST_ACCOUNTS];
    private final double years;
    private boolean unsteady;

    /** @param setting what all lives share */
    public ClosureLife(Setting setting, OpeningBalances openings, Bookkeeper books, TransactionTeller teller) {
        this.setting = setting;
        this.firstDeposits = new FirstDeposits(setting, openings, books, teller);
        this.books = books;
        this.teller = teller;
        this.key = setting.key().derive("accounts opened again");
        this.years = setting.lived().days() / Years.DAYS;
        Arrays.fill(histories, AccountHistory.STEADY);
    }

    /** Looks at a customer, whom all that follows is about. */
    public void enter(Profile profile) {
        unsteady = false;
        if (!AccountStatuses.areUnsteady(profile)) {
            return;
        }
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            boolean mayChange = setting.statuses().mayChange(profile, slot, years);
            histories[slot] = mayChange ? setting.statuses().history(profile, slot) : AccountHistory.STEADY;
            unsteady |= mayChange;
        }
    }

    /** Whether an account of the customer entered is closed at a time of a month. */
    boolean isClosed(int slot, int month, long millisInMonth) {
        return unsteady && histories[slot].isClosed(Brasilia.startOfDay(Months.firstDay(month)) + millisInMonth);
    }

    /**
     * Puts on the agenda that who leaves comes out of the red, and that they close all accounts, if that is in a month, numbered from January 2000.
     */
    public void planDeparture(Profile profile, int month, Agenda agenda) {
        if (setting.overdrafts().isUsed(profile)) {
            plan(setting.departures().outOfTheRedMillis(profile), month, 0, MovementNumbers.OUT_OF_THE_RED, agenda);
        }
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            long closed = setting.statuses().history(profile, slot).closedMillis();
            plan(closed, month, slot, MovementNumbers.ACCOUNT_CLOSED, agenda);
        }
    }

    /** Puts on the agenda what else is to happen in a month. */
    public void plan(Profile profile, int month, Agenda agenda) {
        firstDeposits.plan(profile, month, agenda);
        for (int slot = 0; unsteady && slot < profile.accountTypes().size(); slot++) {
            plan(histories[slot].closedMillis(), month, slot, MovementNumbers.ACCOUNT_CLOSED, agenda);
            if (profile.accountTypes().get(slot) != AccountType.POUPANCA) {
                plan(histories[slot].reopenedMillis(), month, slot, MovementNumbers.ACCOUNT_REOPENED, agenda);
            }
        }
    }

    private static void plan(long millis, int month, int slot, int which, Agenda agenda) {
        long start = Brasilia.startOfDay(Months.firstDay(month));
        if (millis >= start && millis < Brasilia.startOfDay(Months.firstDay(month + 1))) {
            agenda.add(
                    millis - start,
                    Agenda.CLOSURE,
                    slot,
                    MovementNumbers.recurring(MovementNumbers.SINGLE, which + slot));
        }
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        if (FirstDeposits.isOne(occasion.number())) {
            firstDeposits.happen(occasion);
            return;
        }
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        int slot = occasion.detail();
        int number = occasion.number();
        if (MovementNumbers.which(number) == MovementNumbers.OUT_OF_THE_RED) {
            cohort.overdrafts().giveUp(index);
            books.fetch(occasion, entry(occasion, 0, 0), 0);
            return;
        }
        boolean closes = MovementNumbers.which(number) < MovementNumbers.ACCOUNT_REOPENED;
        double u = Key.unit(key.at(occasion.profile().ordinal(), slot));
        long cents = closes ? cohort.balance(index, slot) : (LEAST_STEPS + (int) (STEPS * u)) * STEP_CENTS;
        if (cents == 0) {
            return;
        }
        Entry entry = entry(occasion, slot, cents);
        if (closes) {
            books.debit(occasion, entry, teller::own);
        } else {
            books.credit(occasion, entry, teller::own);
        }
    }

    private static Entry entry(Occasion occasion, int slot, long cents) {
        return occasion.entry(slot, Bookkeeper.transferOf(occasion.millis()), TransactionPurpose.OWN_TRANSFER, cents);
    }
}
