package dev.datagen.world.life.card;

import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceSums;
import dev.datagen.world.card.InvoiceTimes;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.life.card.InvoicePayments.Payment;
import dev.datagen.world.population.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of invoices. Belongs to one thread. */
public final class InvoiceRows {

    private final Setting setting;
    private final Holder holder;
    private final InvoiceTimes times;

    InvoiceRows(Setting setting, Holder holder, InvoiceTimes times) {
        this.setting = setting;
        this.holder = holder;
        this.times = times;
    }

    UUID id(Profile profile, int due) {
        return setting.ids().id(IdKind.INVOICE, profile.ordinal(), due, 0);
    }

    /** The invoices that are closed or open, but not settled, when the period ends. */
    void rest(Cohort cohort, int index, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        int lastDay = setting.period().lastDay();
        int month = times.nextDue(profile, lastDay, setting.period().endMillis());
        InvoiceSums next = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, month);
        if (InvoiceCalendar.closingDay(profile, month) <= lastDay) {
            unpaid(cohort, index, month, next, waiting(profile, month, next, lastDay), rows);
            month++;
            next = InvoiceSums.afterNext(cohort.cards(), cohort.revolving(), index, month);
        }
        unpaid(cohort, index, month, next, InvoiceStatus.OPEN, rows);
    }

    /** Since when a card had been blocked that was when the period began, so many payments having been missed. */
    long blockedMillis(Profile profile, int missed) {
        int next = times.nextDue(
                profile, setting.period().firstDay(), setting.period().startMillis());
        return times.settledMillis(profile, next - missed + Revolving.BLOCKED_AFTER - 1);
    }

    /** The invoice to which purchases of an instant go, as it stands then; null while there is nothing on it. */
    @Nullable
    public Invoice open(Cohort cohort, int index, long millis) {
        Profile profile = cohort.profile(index);
        int day = Brasilia.epochDay(millis);
        int due = InvoiceCalendar.dueMonth(profile, Months.of(day), day);
        boolean isNext = times.isNext(profile, due, millis);
        return open(
                cohort,
                index,
                due,
                isNext
                        ? InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due)
                        : InvoiceSums.afterNext(cohort.cards(), cohort.revolving(), index, due),
                millis);
    }

    /** The invoice after one that has just been settled; null while there is nothing on it. */
    @Nullable
    public Invoice openAfter(Cohort cohort, int index, int settledDue, long millis) {
        return open(
                cohort,
                index,
                settledDue + 1,
                InvoiceSums.next(cohort.cards(), cohort.revolving(), index, settledDue + 1),
                millis);
    }

    private @Nullable Invoice open(Cohort cohort, int index, int due, InvoiceSums sums, long millis) {
        return sums.isEmpty() ? null : row(cohort, index, due, sums, new Payment(0, InvoiceStatus.OPEN), millis);
    }

    private static boolean isWaiting(InvoiceStatus status) {
        return status == InvoiceStatus.CLOSED || status == InvoiceStatus.OVERDUE;
    }

    /** What has become on a day of an invoice that has closed and is not settled: nobody is late with nothing. */
    private static InvoiceStatus waiting(Profile profile, int due, InvoiceSums sums, int day) {
        return day > InvoiceCalendar.payableDay(profile, due) && sums.total() > 0
                ? InvoiceStatus.OVERDUE
                : InvoiceStatus.CLOSED;
    }

    /** Since when it is that. */
    private static long waitingSince(Profile profile, int due, InvoiceStatus status) {
        return Brasilia.startOfDay(
                status == InvoiceStatus.OVERDUE
                        ? InvoiceCalendar.payableDay(profile, due) + 1
                        : InvoiceCalendar.closingDay(profile, due));
    }

    /** The invoice that was closed or became overdue between two instants and has not been settled by the second; null if there is none, or nothing on it. */
    @Nullable
    public Invoice waiting(Cohort cohort, int index, long fromMillis, long untilMillis) {
        Profile profile = cohort.profile(index);
        int day = Brasilia.epochDay(untilMillis - 1);
        int due = InvoiceCalendar.dueMonth(profile, Months.of(day), day) - 1;
        InvoiceSums sums = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due);
        InvoiceStatus status = waiting(profile, due, sums, day);
        boolean now = waitingSince(profile, due, status) >= fromMillis
                && times.isNext(profile, due, untilMillis)
                && !times.isNext(profile, due + 1, untilMillis);
        return now && !sums.isEmpty() ? row(cohort, index, due, sums, new Payment(0, status), untilMillis - 1) : null;
    }

    private void unpaid(
            Cohort cohort, int index, int month, InvoiceSums sums, InvoiceStatus status, MasterDataConsumer rows) {
        if (!sums.isEmpty()) {
            rows.invoice(row(
                    cohort,
                    index,
                    month,
                    sums,
                    new Payment(0, status),
                    setting.period().endMillis() - 1));
        }
    }

    /** An invoice as it stands at an instant: it is open, or the last one that closed. */
    Invoice row(Cohort cohort, int index, int due, InvoiceSums sums, Payment payment, long millis) {
        Profile profile = cohort.profile(index);
        int closing = InvoiceCalendar.closingDay(profile, due);
        long opened = Brasilia.startOfDay(InvoiceCalendar.closingDay(profile, due - 1));
        return new Invoice(
                id(profile, due),
                holder.cardId(profile),
                holder.customerId(profile),
                closing,
                InvoiceCalendar.dueDay(profile, due),
                sums.purchases(),
                sums.carried(),
                sums.charges(),
                sums.tax(),
                sums.financed(),
                Revolving.minimumCents(sums),
                payment.paid(),
                payment.status(),
                payment.paid() > 0 ? millis : Field.ABSENT,
                setting.beginnings().withCard(profile, opened),
                isWaiting(payment.status()) ? waitingSince(profile, due, payment.status()) : millis,
                sums.credits(),
                payment.status() == InvoiceStatus.OPEN
                        ? Field.ABSENT
                        : cohort.cards().limitCents(index));
    }
}
