package dev.datagen.world.life;

import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.life.InvoicePayments.Payment;
import dev.datagen.world.population.Profile;
import java.util.UUID;

/** Writes the rows of invoices. Belongs to one thread. */
final class InvoiceRows {

    private final Setting setting;
    private final Holder holder;

    InvoiceRows(Setting setting, Holder holder) {
        this.setting = setting;
        this.holder = holder;
    }

    UUID id(Profile profile, int due) {
        return setting.ids().id(IdKind.INVOICE, profile.ordinal(), due, 0);
    }

    /** The invoices that are closed or open, but not due, when the period ends. */
    void rest(Cohort cohort, int index, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        int lastDay = setting.period().lastDay();
        int month = Months.of(lastDay);
        while (InvoiceCalendar.payableDay(profile, month - 1) > lastDay) {
            month--;
        }
        while (InvoiceCalendar.payableDay(profile, month) <= lastDay) {
            month++;
        }
        InvoiceSums next = InvoiceSums.next(cohort, index, month);
        if (InvoiceCalendar.closingDay(profile, month) <= lastDay) {
            unpaid(profile, month, next, InvoiceStatus.CLOSED, rows);
            month++;
            next = InvoiceSums.afterNext(cohort, index, month);
        }
        unpaid(profile, month, next, InvoiceStatus.OPEN, rows);
    }

    private void unpaid(Profile profile, int month, InvoiceSums sums, InvoiceStatus status, MasterDataConsumer rows) {
        if (!sums.isEmpty()) {
            rows.invoice(row(
                    profile,
                    month,
                    sums,
                    new Payment(0, status),
                    setting.period().endMillis() - 1));
        }
    }

    /** An invoice as it stands at an instant. */
    Invoice row(Profile profile, int due, InvoiceSums sums, Payment payment, long millis) {
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
                Revolving.minimumCents(sums.total()),
                payment.paid(),
                payment.status(),
                payment.paid() > 0 ? millis : Field.ABSENT,
                Math.max(opened, setting.beginnings().cardMillis(profile)),
                payment.status() == InvoiceStatus.CLOSED ? Brasilia.startOfDay(closing) : millis,
                sums.credits());
    }
}
