package dev.datagen.world.life;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Invoice;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.world.account.Changes;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Clientele;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.life.card.CardRows;
import dev.datagen.world.life.card.InvoiceConsumer;
import dev.datagen.world.life.card.InvoiceRows;
import dev.datagen.world.life.loan.LoanChanges;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.BitSet;

/**
 * What becomes of rows while their holders act: balances, limits and the states of loans follow events and payments; now and then somebody
 * moves house, or an account that nobody uses is blocked or freed. Mutable; belongs to one thread.
 */
final class RowLife {

    /** Acts to each house move, and to each change of an idle account's status. */
    private static final double MOVES = 1 / 400.0;

    private static final double STATUS_CHANGES = 1 / 800.0;

    /** Of an account that nobody uses, where lives go on by the calendar (estimate). */
    private static final double STATUS_CHANGES_A_YEAR = 0.1;

    private final Setting setting;
    private final MasterData masterData;
    private final LoanPayments loans;
    private final LoanChanges loanChanges;
    private final WholeRows wholeRows;
    private final RowConsequences consequences;
    private final PlasticChanges plastics;
    /** Of customers who act; lives are told a cohort at a time. */
    private final Clientele everyone;

    private final int customers;
    /** By customer and slot: whether the idle account has another status than before the acts. */
    private final BitSet toggled = new BitSet();

    private final Key key;
    private final Draws draws = new Draws();

    RowLife(Setting setting, MasterData masterData, InvoiceRows invoices, Clientele everyone) {
        this.wholeRows = new WholeRows(setting, invoices, masterData);
        this.plastics = new PlasticChanges(setting, masterData);
        this.setting = setting;
        this.masterData = masterData;
        this.loans = new LoanPayments(setting.key(), setting.period(), setting.reference(), setting.careers());
        this.loanChanges = new LoanChanges(setting, loans);
        this.everyone = everyone;
        this.key = setting.key().derive("row changes");
        this.customers = everyone.size();
        this.consequences = new RowConsequences(setting, wholeRows, everyone);
    }

    /** From now on events are of this cohort. */
    void turnTo(Cohort cohort) {
        consequences.turnTo(Clientele.of(cohort));
    }

    /** Changes that come with no event. */
    void changeNow(long act, long random, long millis, RowChangeConsumer changes) {
        draws.from(random ^ act);
        double u = draws.unit();
        if (u >= MOVES + STATUS_CHANGES) {
            return;
        }
        change(everyone.profile(draws.below(customers)), u < MOVES, millis, changes);
    }

    /**
     * Changes of a cohort that come with no event, while lives go on by the calendar.
     *
     * @param untilMillis not included
     */
    void changeBetween(Cohort cohort, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        int lastMonth = Months.of(Brasilia.epochDay(untilMillis - 1));
        for (int month = Months.of(Brasilia.epochDay(fromMillis)); month <= lastMonth; month++) {
            int first = Months.firstDay(month);
            int last = Months.firstDay(month + 1) - 1;
            boolean begins = Brasilia.startOfDay(first) >= fromMillis;
            for (int index = 0; index < cohort.size(); index++) {
                Profile profile = cohort.profile(index);
                wholeRows.work(profile, month, fromMillis, untilMillis, changes);
                if (begins) {
                    plastics.monthBegins(profile, month, changes);
                }
                draws.from(key.at(profile.ordinal(), month));
                double u = draws.unit() * Months.A_YEAR;
                if (u < Changes.MOVES_A_YEAR + STATUS_CHANGES_A_YEAR) {
                    long millis = Changes.between(first, last, draws.bits());
                    if (millis >= fromMillis && millis < untilMillis) {
                        change(profile, u < Changes.MOVES_A_YEAR, millis, changes);
                    }
                }
            }
        }
        for (int index = 0; index < cohort.size(); index++) {
            plastics.replacedBetween(cohort.profile(index), fromMillis, untilMillis, changes);
            loanChanges.writtenOffBetween(cohort.profile(index), fromMillis, untilMillis, changes);
            overdraftRaised(cohort.profile(index), fromMillis, untilMillis, changes);
        }
    }

    private void overdraftRaised(Profile profile, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        long until = Math.min(untilMillis, setting.departures().millis(profile));
        Overdrafts.Change last = setting.overdrafts().lastChange(profile, until);
        if (last != null && last.millis() >= fromMillis) {
            changes.rowChanged(new RowChange(
                    Account.TABLE,
                    setting.ids().id(IdKind.ACCOUNT, profile.ordinal(), 0),
                    StateChanges.overdraft(last),
                    last.millis()));
        }
    }

    /** Changes of a cohort that no event tells of, and that show once it has lived. */
    void changed(Cohort cohort, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        wholeRows.passed(cohort, fromMillis, untilMillis, changes);
        for (int index = 0; index < cohort.size(); index++) {
            Profile profile = cohort.profile(index);
            long leaves = setting.departures().millis(profile);
            if (leaves < untilMillis) {
                left(cohort, index, leaves, fromMillis, untilMillis, changes);
            }
        }
    }

    private void left(
            Cohort cohort, int index, long millis, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        Profile profile = cohort.profile(index);
        if (profile.holdsCard() && millis >= fromMillis && !cohort.revolving().isWrittenOff(index)) {
            changes.rowChanged(new RowChange(
                    CreditCard.TABLE,
                    setting.ids().id(IdKind.CREDIT_CARD, profile.ordinal(), 0),
                    CardRows.cancelled(millis),
                    millis));
        }
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            long closed = setting.statuses().history(profile, slot).closedMillis();
            if (closed > millis && closed >= fromMillis && closed < untilMillis) {
                changes.rowChanged(new RowChange(
                        Account.TABLE,
                        setting.ids().id(IdKind.ACCOUNT, profile.ordinal(), slot),
                        StateChanges.closed(closed),
                        closed));
            }
        }
    }

    private void change(Profile profile, boolean moves, long millis, RowChangeConsumer changes) {
        if (millis >= setting.departures().millis(profile)) {
            return;
        }
        if (moves && !Changes.buysHome(profile)) {
            move(profile, millis, changes);
        } else if (!moves) {
            changeStatus(profile, millis, changes);
        }
    }

    private void move(Profile profile, long millis, RowChangeConsumer changes) {
        changes.rowChanged(new RowChange(
                Customer.TABLE,
                setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0),
                masterData.newAddress(profile, draws.bits()),
                millis));
    }

    /** Says what becomes of rows as invoices are settled, and limits with them reviewed. */
    InvoiceConsumer alongInvoices(RowChangeConsumer changes) {
        return new InvoiceConsumer() {
            /** What has been paid can be spent again, what interest was added can't. */
            @Override
            public void settled(Cohort cohort, int index, Invoice invoice) {
                RowLife.limitChanged(setting, cohort, index, invoice.updatedAtMillis(), changes);
                wholeRows.settled(cohort, index, invoice, changes);
            }

            @Override
            public void limitChanged(Cohort cohort, int index, long millis) {
                changes.rowChanged(new RowChange(
                        CreditCard.TABLE,
                        setting.ids()
                                .id(IdKind.CREDIT_CARD, cohort.profile(index).ordinal(), 0),
                        CardRows.limits(cohort, index),
                        millis));
            }
        };
    }

    /** What is left of a card's limit has changed without a purchase. */
    static void limitChanged(Setting setting, Cohort cohort, int index, long millis, RowChangeConsumer changes) {
        Profile profile = cohort.profile(index);
        changes.rowChanged(new RowChange(
                CreditCard.TABLE,
                setting.ids().id(IdKind.CREDIT_CARD, profile.ordinal(), 0),
                "available_limit",
                cohort.availableLimitCents(index),
                millis));
    }

    /** Of accounts on which nothing happens, so that no event contradicts it; a closed one stays closed. */
    private void changeStatus(Profile profile, long millis, RowChangeConsumer changes) {
        int slot = draws.below(profile.accountTypes().size());
        AccountStatus before = setting.statuses().status(profile, slot);
        boolean idle = profile.transactionsPerYear() == 0 && profile.tradesPerYear() == 0;
        if (!idle || before == AccountStatus.CLOSED) {
            return;
        }
        int place = (int) profile.ordinal() * Profile.MOST_ACCOUNTS + slot;
        toggled.flip(place);
        AccountStatus other = before == AccountStatus.BLOCKED ? AccountStatus.ACTIVE : AccountStatus.BLOCKED;
        AccountStatus now = toggled.get(place) ? other : before;
        changes.rowChanged(new RowChange(
                Account.TABLE,
                setting.ids().id(IdKind.ACCOUNT, profile.ordinal(), slot),
                "status",
                now.name(),
                millis));
    }

    /** Says of each act first what it does to a row. */
    EventConsumer alongActs(EventConsumer audience, RowChangeConsumer changes) {
        return new RowsOfEvents(audience, changes, consequences.ofActs(loans, changes));
    }

    /** Says of each event of lives that go on after the period first what it does to a row. */
    EventConsumer alongLives(EventConsumer audience, RowChangeConsumer changes, LoanPayments payments) {
        return new RowsOfEvents(audience, changes, consequences.ofLives(payments, changes));
    }
}
