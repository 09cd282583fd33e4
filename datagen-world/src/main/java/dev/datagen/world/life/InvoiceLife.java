package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.CardCredit;
import dev.datagen.world.credit.CreditTax;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invoices of credit cards: they close seven days before they are due, and on the first business day from the due day they are paid in full, in
 * part or not at all. What is left is in the next invoice, with interest and IOF, and no longer: then it is paid, or paid off in parts.
 *
 * <p>Who banks mainly here pays from the account here.
 */
final class InvoiceLife {

    /** Days from an invoice's closing to its due day. */
    static final int CLOSING_DAYS = 7;

    private static final long PAID_AT = 10 * Moments.HOUR;

    private final Setting setting;
    private final Holder holder;
    private final Household household;
    private final Bookkeeper books;
    private final TransactionTeller teller;

    InvoiceLife(Setting setting, Holder holder, Household household, Bookkeeper books, TransactionTeller teller) {
        this.setting = setting;
        this.holder = holder;
        this.household = household;
        this.books = books;
        this.teller = teller;
    }

    /** What an invoice holds, and how it is paid. */
    private record Payment(
            long purchases, long carried, long charges, long tax, long financed, long paid, InvoiceStatus status) {

        long total() {
            return purchases + carried + charges + tax + financed;
        }
    }

    /** An invoice due at a month's end may have to wait for the first business day of the next. */
    void plan(Profile profile, int month, Agenda agenda) {
        if (profile.holdsCard()) {
            plan(profile, month, 0, agenda);
            plan(profile, month, 1, agenda);
        }
    }

    private static void plan(Profile profile, int month, int monthsAgo, Agenda agenda) {
        int day = payableDay(profile, month - monthsAgo) - Months.firstDay(month);
        if (day >= 0 && day < Months.length(month)) {
            agenda.add(day * Moments.DAY + PAID_AT, Agenda.INVOICE, monthsAgo, 0);
        }
    }

    private static int dueDay(Profile profile, int month) {
        return Months.day(month, profile.cardDueDay());
    }

    private static int payableDay(Profile profile, int month) {
        return BankCalendar.BRAZIL.nextBusinessDay(dueDay(profile, month));
    }

    /** The day from which on purchases go to the invoice after the one due in a month. */
    static int closingDay(Profile profile, int month) {
        return dueDay(profile, month) - CLOSING_DAYS;
    }

    /** The month in which what is bought on a day falls due. */
    static int dueMonth(Profile profile, int monthOfDay, int day) {
        int month = monthOfDay;
        while (day >= closingDay(profile, month)) {
            month++;
        }
        return month;
    }

    /** Settles an invoice: tells first how it was settled, then of the payment, those who listen. */
    void happen(
            Cohort cohort,
            int index,
            int month,
            long item,
            long millis,
            @Nullable EventConsumer audience,
            @Nullable InvoiceConsumer settled) {
        Profile profile = cohort.profile(index);
        int due = month - Agenda.detail(item);
        Payment open = open(cohort, index, due);
        if (open.total() == 0) {
            return;
        }
        Payment payment = settle(cohort, index, due, open, millis);
        if (settled != null) {
            settled.settled(cohort, index, row(profile, due, payment, millis));
        }
        if (household.paysInvoices() && payment.paid() > 0) {
            int number = Numbers.recurring(Numbers.SINGLE, Numbers.FIRST_INVOICE + Agenda.detail(item));
            books.debit(
                    cohort,
                    index,
                    new Entry(
                            month,
                            number,
                            0,
                            TransactionType.BOLETO,
                            TransactionPurpose.CARD_INVOICE,
                            payment.paid(),
                            millis),
                    audience,
                    movement -> teller.institution(movement, dueDay(profile, due), id(profile, due)));
        }
    }

    private static Payment open(Cohort cohort, int index, int due) {
        RevolvingDebts left = cohort.revolving();
        return new Payment(
                cohort.cards().boughtCents(index, due),
                left.carriedCents(index),
                left.chargesCents(index),
                left.taxCents(index),
                left.partCents(index),
                0,
                InvoiceStatus.OPEN);
    }

    private Payment settle(Cohort cohort, int index, int due, Payment open, long millis) {
        cohort.cards().settle(index, due);
        if (cohort.revolving().mayOwe(index)) {
            if (open.carried() > 0) {
                int parts = setting.revolving().parts(cohort.profile(index), due);
                if (parts > 1 && open.financed() == 0) {
                    return payOff(cohort, index, due, open, parts, millis);
                }
            } else if (open.financed() == 0) {
                Revolving.Way way = setting.revolving().way(cohort.profile(index), due);
                if (way != Revolving.Way.FULL) {
                    return payInPart(cohort, index, due, open, way, millis);
                }
            }
        }
        return payInFull(cohort, index, open, millis);
    }

    private static Payment payInFull(Cohort cohort, int index, Payment open, long millis) {
        if (cohort.revolving().mayOwe(index)) {
            cohort.revolving().carry(index, 0, 0, 0);
            cohort.revolving().partPaid(index);
        }
        return paid(cohort, index, open, open.total(), open.total(), InvoiceStatus.PAID, millis);
    }

    /** What is left has to fit under the limit with all it costs, or the invoice is paid after all. */
    private Payment payInPart(Cohort cohort, int index, int due, Payment open, Revolving.Way way, long millis) {
        boolean nothing = way == Revolving.Way.NOTHING;
        long paid = nothing ? 0 : Revolving.minimumCents(open.total());
        long left = open.total() - paid;
        Profile profile = cohort.profile(index);
        int days = dueDay(profile, due + 1) - dueDay(profile, due);
        long charges = setting.revolving().rates(profile).interestCents(left, days)
                + (nothing ? CardCredit.fineCents(left, days) : 0);
        long tax = CreditTax.cents(left * days, left, dueDay(profile, due));
        if (cohort.cards().outstandingCents(index) - paid + charges + tax > profile.cardLimitCents()) {
            return payInFull(cohort, index, open, millis);
        }
        cohort.revolving().carry(index, left, charges, tax);
        return paid(
                cohort,
                index,
                open,
                paid,
                paid - charges - tax,
                nothing ? InvoiceStatus.UNPAID : InvoiceStatus.PARTIALLY_PAID,
                millis);
    }

    private Payment payOff(Cohort cohort, int index, int due, Payment open, int parts, long millis) {
        Profile profile = cohort.profile(index);
        long debt = open.carried() + open.charges() + open.tax();
        long part = setting.revolving().rates(profile).partCents(debt, parts, dueDay(profile, due));
        long paid = open.total() - debt + part;
        long added = part * parts - debt;
        if (cohort.cards().outstandingCents(index) - paid + added > profile.cardLimitCents()) {
            return payInFull(cohort, index, open, millis);
        }
        cohort.revolving().carry(index, 0, 0, 0);
        cohort.revolving().payOff(index, part, parts - 1);
        return paid(cohort, index, open, paid, paid - added, InvoiceStatus.FINANCED, millis);
    }

    private static Payment paid(
            Cohort cohort, int index, Payment open, long paid, long lessOwed, InvoiceStatus status, long millis) {
        cohort.cards().change(index, -lessOwed, millis);
        return new Payment(open.purchases(), open.carried(), open.charges(), open.tax(), open.financed(), paid, status);
    }

    /** The invoices that are closed or open, but not due, when the period ends. */
    void rest(Cohort cohort, int index, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        int lastDay = setting.period().lastDay();
        int month = Months.of(lastDay);
        while (payableDay(profile, month - 1) > lastDay) {
            month--;
        }
        while (payableDay(profile, month) <= lastDay) {
            month++;
        }
        Payment next = open(cohort, index, month);
        if (closingDay(profile, month) <= lastDay) {
            row(profile, month, next, InvoiceStatus.CLOSED, rows);
            month++;
            next = new Payment(
                    cohort.cards().boughtCents(index, month),
                    0,
                    0,
                    0,
                    cohort.revolving().partAfterNextCents(index),
                    0,
                    InvoiceStatus.OPEN);
        }
        row(profile, month, next, InvoiceStatus.OPEN, rows);
    }

    private void row(Profile profile, int month, Payment open, InvoiceStatus status, MasterDataConsumer rows) {
        if (open.total() > 0) {
            Payment payment = new Payment(
                    open.purchases(), open.carried(), open.charges(), open.tax(), open.financed(), 0, status);
            rows.invoice(row(profile, month, payment, setting.period().endMillis() - 1));
        }
    }

    private UUID id(Profile profile, int due) {
        return setting.ids().id(IdKind.INVOICE, profile.ordinal(), due, 0);
    }

    private Invoice row(Profile profile, int due, Payment payment, long millis) {
        long opened = Brasilia.startOfDay(closingDay(profile, due - 1));
        return new Invoice(
                id(profile, due),
                holder.cardId(profile),
                holder.customerId(profile),
                closingDay(profile, due),
                dueDay(profile, due),
                payment.purchases(),
                payment.carried(),
                payment.charges(),
                payment.tax(),
                payment.financed(),
                Revolving.minimumCents(payment.total()),
                payment.paid(),
                payment.status(),
                payment.paid() > 0 ? millis : Field.ABSENT,
                Math.max(opened, setting.beginnings().cardMillis(profile)),
                payment.status() == InvoiceStatus.CLOSED ? Brasilia.startOfDay(closingDay(profile, due)) : millis);
    }
}
