package dev.datagen.world.life;

import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Position;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.Wage;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.life.card.InvoiceRows;
import dev.datagen.world.life.household.JobRows;
import dev.datagen.world.life.trade.Positions;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.Profile;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Tenure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come into being or change as a whole while customers act: invoices with purchases and payments, positions with trades, jobs that
 * begin. Belongs to one thread.
 */
final class WholeRows {

    private final Setting setting;
    private final InvoiceRows invoices;
    private final Positions positions;
    private final JobRows jobs;

    WholeRows(Setting setting, InvoiceRows invoices, MasterData masterData) {
        this.setting = setting;
        this.invoices = invoices;
        this.positions = masterData.positions();
        this.jobs = masterData.jobs();
    }

    /** Something was bought with a card, or has come back. */
    void bought(Cohort cohort, int index, long millis, RowChangeConsumer changes) {
        tell(invoices.open(cohort, index, millis), millis, changes);
    }

    /** What is left of an invoice is on the next one. */
    void settled(Cohort cohort, int index, Invoice invoice, RowChangeConsumer changes) {
        long millis = invoice.updatedAtMillis();
        tell(invoice, millis, changes);
        tell(invoices.openAfter(cohort, index, Months.of((int) invoice.dueDay()), millis), millis, changes);
    }

    private static void tell(@Nullable Invoice invoice, long millis, RowChangeConsumer changes) {
        if (invoice != null) {
            changes.rowChanged(RowChange.of(Invoice.TABLE, invoice, millis));
        }
    }

    void traded(Cohort cohort, int index, Trade event, RowChangeConsumer changes) {
        if (event.status() == TradeStatus.EXECUTED) {
            int stock = setting.ids()
                    .identity(event.stockId())
                    .map(Identity::ordinal)
                    .map(Math::toIntExact)
                    .orElseThrow(() -> new IllegalStateException("no share of ours: " + event.stockId()));
            tell(cohort, index, stock, event.executedAtMillis(), changes);
        }
    }

    private void tell(Cohort cohort, int index, int stock, long millis, RowChangeConsumer changes) {
        Position position = positions.of(cohort, index, stock, Brasilia.epochDay(millis));
        if (position != null) {
            changes.rowChanged(RowChange.of(Position.TABLE, position, millis));
        }
    }

    /** A job that begins in a month, and income that changes with it, is known to the bank on the day of the hiring; what changes otherwise on the first one. */
    void work(Profile profile, int month, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        int hired = setting.careers().hiringDay(profile, month);
        boolean mayBe = isWithin(setting.changes().toldMillis(profile, month), fromMillis, untilMillis)
                || isWithin(setting.changes().toldMillis(profile, month, hired), fromMillis, untilMillis);
        if (!mayBe) {
            return;
        }
        Career career = setting.careers().of(profile);
        long told = setting.changes().toldMillis(profile, month, career.changeKnownIn(month));
        boolean isHeard = Brasilia.epochDay(told) <= setting.departures().lastDayHeard(profile);
        if (!isHeard || !isWithin(told, fromMillis, untilMillis)) {
            return;
        }
        for (Tenure job : career.jobs()) {
            if (job.firstMonth() == month) {
                changes.rowChanged(RowChange.of(Job.TABLE, jobs.begun(profile, job), told));
                changes.rowChanged(RowChange.of(Wage.TABLE, jobs.wage(profile, job, month), told));
            } else if (job.worksIn(month) && career.changesIn(month)) {
                UUID id = setting.ids().id(IdKind.JOB, profile.ordinal(), job.number());
                changes.rowChanged(new RowChange(Job.TABLE, id, "monthly_wage", job.grossCents(month), told));
                changes.rowChanged(RowChange.of(Wage.TABLE, jobs.wage(profile, job, month), told));
            }
        }
        if (career.changesIn(month)) {
            UUID id = setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0);
            changes.rowChanged(new RowChange(Customer.TABLE, id, "monthly_income", career.incomeCents(month), told));
        }
    }

    private static boolean isWithin(long millis, long fromMillis, long untilMillis) {
        return millis >= fromMillis && millis < untilMillis;
    }

    /** What no event tells of: invoices that were closed or became overdue between two instants, and shares that were split. */
    void passed(Cohort cohort, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        for (int index = 0; index < cohort.size(); index++) {
            if (cohort.profile(index).holdsCard()) {
                Invoice waiting = invoices.waiting(cohort, index, fromMillis, untilMillis);
                tell(waiting, waiting == null ? 0 : waiting.updatedAtMillis(), changes);
            }
        }
        int lastMonth = Months.of(Brasilia.epochDay(untilMillis - 1));
        for (int month = Months.of(Brasilia.epochDay(fromMillis)); month <= lastMonth; month++) {
            for (Market.Split split : setting.market().splits(month)) {
                long millis = Brasilia.startOfDay(split.epochDay());
                if (millis >= fromMillis && millis < untilMillis) {
                    split(cohort, split, untilMillis - 1, changes);
                }
            }
        }
    }

    /** As late as can be, since trades after it may have been told already. */
    private void split(Cohort cohort, Market.Split split, long millis, RowChangeConsumer changes) {
        for (int index = 0; index < cohort.size(); index++) {
            Profile profile = cohort.profile(index);
            boolean may = profile.investmentSlot() >= 0
                    && (!cohort.portfolios().isRemembered(index)
                            || cohort.portfolios().quantityOf(index, split.stock()) > 0);
            if (may) {
                tell(cohort, index, split.stock(), millis, changes);
            }
        }
    }
}
