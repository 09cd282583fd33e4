package dev.datagen.world.life.card;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardDebts;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceSums;
import dev.datagen.world.card.InvoiceTimes;
import dev.datagen.world.card.LimitReviews;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.life.card.InvoicePayments.Payment;
import dev.datagen.world.life.household.Household;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Invoices of credit cards: they close five to ten days before they are due, as the issuer has it, and until the first business day from the due day they are paid in full, in
 * part or not at all, or else in full some days late. What is left is in the next invoice, with interest and IOF, and no longer: then it is paid, or paid off in parts, or overdue. Who
 * misses two payments in a row can use the card no longer until one is made; after twelve the issuer gives the debt up.
 *
 * <p>Who banks mainly here pays from the account here.
 */
public final class InvoiceLife {

    /** In an {@link Agenda}, of an invoice that closes and the limit with it reviewed; others are settled. */
    private static final int REVIEW = 1;

    private final Household household;
    private final Bookkeeper books;
    private final TransactionTeller teller;
    private final InvoiceTimes times;
    private final InvoicePayments payments;
    private final InvoiceRows rows;
    private final CardOpenings openings;
    private final LimitReviews reviews;

    /** @param tickets of the purchases of which there are invoices */
    public InvoiceLife(
            Setting setting,
            Holder holder,
            Household household,
            Bookkeeper books,
            TransactionTeller teller,
            CardTickets tickets) {
        this.household = household;
        this.books = books;
        this.teller = teller;
        this.times = new InvoiceTimes(
                setting.key(),
                setting.reference(),
                setting.revolving(),
                setting.careers(),
                setting.employment(),
                setting.cancellations());
        this.payments = new InvoicePayments(setting.revolving(), setting.cancellations());
        this.rows = new InvoiceRows(setting, holder, times);
        this.reviews = new LimitReviews(setting.key(), setting.beginnings(), setting.cancellations());
        this.openings = new CardOpenings(setting, tickets, times, payments);
    }

    /** Opens a card with what was owed when the period began; the accounts have been opened. */
    public void open(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (!profile.holdsCard()) {
            return;
        }
        long atHandCents = 0;
        if (cohort.revolving().mayOwe(index)) {
            household.enter(cohort, index);
            atHandCents = atHandCents(cohort, index);
        }
        openings.open(cohort, index, atHandCents);
    }

    /** The rows of the invoices that it settles. */
    public InvoiceRows rows() {
        return rows;
    }

    /** An invoice due in one month may be paid in the next; one due at its beginning is paid before it by some. */
    public void plan(Profile profile, int month, Agenda agenda) {
        if (profile.holdsCard()) {
            for (int due = month - 1; due <= month + 1; due++) {
                plan(profile, month, due, agenda);
            }
            planReview(profile, month, agenda);
        }
    }

    private void plan(Profile profile, int month, int due, Agenda agenda) {
        int first = Months.firstDay(month);
        int after = Months.firstDay(month + 1);
        if (InvoiceCalendar.closingDay(profile, due) >= after || InvoiceCalendar.closingDay(profile, due + 1) < first) {
            return;
        }
        long inMonth = times.settledMillis(profile, due) - Brasilia.startOfDay(first);
        if (inMonth >= 0 && inMonth < (after - first) * Moments.DAY) {
            agenda.add(inMonth, Agenda.INVOICE, due - month + 1, 0);
        }
    }

    /** Of the invoice that closes in a month. */
    private void planReview(Profile profile, int month, Agenda agenda) {
        int due = InvoiceCalendar.dueMonth(profile, month, Months.firstDay(month + 1) - 1) - 1;
        if (reviews.isReviewed(profile, due)) {
            int day = InvoiceCalendar.closingDay(profile, due) - Months.firstDay(month);
            agenda.add(day * Moments.DAY, Agenda.INVOICE, due - month + 1, REVIEW);
        }
    }

    /** Settles an invoice: tells first how it was settled, then of the payment, those who listen. */
    public void happen(Occasion occasion, @Nullable InvoiceConsumer settled) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        if (cohort.revolving().isWrittenOff(index)) {
            return;
        }
        Profile profile = occasion.profile();
        long millis = occasion.millis();
        int due = occasion.month() + occasion.detail() - 1;
        InvoiceSums open = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due);
        if (occasion.number() == REVIEW) {
            review(cohort, index, due, open, millis, settled);
            return;
        }
        Payment payment = payments.settle(
                cohort, index, due, open, Brasilia.epochDay(millis), atHandCents(cohort, index), millis);
        if (settled != null && !open.isEmpty()) {
            settled.settled(cohort, index, rows.row(cohort, index, due, open, payment, millis));
        }
        if (household.paysInvoices() && payment.paid() > 0) {
            int number = MovementNumbers.recurring(
                    MovementNumbers.SINGLE, MovementNumbers.FIRST_INVOICE + occasion.detail());
            books.debit(
                    occasion,
                    occasion.entry(number, 0, TransactionType.BOLETO, TransactionPurpose.CARD_INVOICE, payment.paid()),
                    new Bookkeeper.Other() {
                        @Override
                        public Counterparty of(Movement movement) {
                            return teller.institution(
                                    movement, InvoiceCalendar.dueDay(profile, due), rows.id(profile, due));
                        }
                    });
        }
    }

    /** An invoice has closed: what is on none stays as it is. */
    private void review(
            Cohort cohort, int index, int due, InvoiceSums closed, long millis, @Nullable InvoiceConsumer audience) {
        if (closed.isEmpty()) {
            return;
        }
        CardDebts debts = cohort.cards();
        int before = debts.limitCents(index);
        int limit = reviews.limitCents(
                cohort.profile(index),
                due,
                before,
                debts.outstandingCents(index),
                cohort.revolving().missed(index),
                closed.carried() + closed.financed() > 0);
        if (limit == before) {
            return;
        }
        debts.limit(index, limit, millis);
        if (audience != null) {
            audience.limitChanged(cohort, index, millis);
        }
    }

    /** What lies here for an invoice, in cents; of who pays from elsewhere nothing. */
    private long atHandCents(Cohort cohort, int index) {
        return household.paysInvoices() ? cohort.balance(index, 0) + cohort.saved(index) : 0;
    }
}
