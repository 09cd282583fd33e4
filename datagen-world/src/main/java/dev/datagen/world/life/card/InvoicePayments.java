package dev.datagen.world.life.card;

import dev.datagen.model.InvoiceStatus;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceSums;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.card.Revolving.Kind;
import dev.datagen.world.card.RevolvingDebts;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.credit.CardCredit;
import dev.datagen.world.credit.CreditTax;
import dev.datagen.world.population.Profile;

/** Pays invoices in full, in time or late, in part or not at all, and books what is left, but for who leaves: nothing is left of their last one. Immutable. */
final class InvoicePayments {

    /** Who leaves misses none of so many invoices before the last one. */
    private static final int PAID_BEFORE_LAST = 12;

    private final Revolving revolving;
    private final Cancellations cancellations;

    InvoicePayments(Revolving revolving, Cancellations cancellations) {
        this.revolving = revolving;
        this.cancellations = cancellations;
    }

    /** What is paid of an invoice, in cents, and what that makes of it. */
    record Payment(long paid, InvoiceStatus status) {}

    /**
     * How an invoice is settled.
     *
     * @param day on which it is, in days since 1970-01-01
     * @param atHandCents what its holder has for it: who has enough leaves nothing unpaid
     */
    Payment settle(Cohort cohort, int index, int due, InvoiceSums open, int day, long atHandCents, long millis) {
        cohort.cards().settle(index, due, open.credits());
        RevolvingDebts debts = cohort.revolving();
        if (day > InvoiceCalendar.payableDay(cohort.profile(index), due) && open.total() > 0) {
            return payLate(cohort, index, due, open, day, millis);
        }
        if (!debts.mayOwe(index) || open.total() == 0) {
            return payInFull(cohort, index, open, millis);
        }
        Profile profile = cohort.profile(index);
        Kind kind = debts.kind(index);
        int dueAfter = cancellations.dueAfter(profile, due);
        if (dueAfter > PAID_BEFORE_LAST
                && atHandCents < open.total()
                && revolving.paysNothing(kind, profile, due, debts.missed(index), open)) {
            return payNothing(cohort, index, due, open, millis);
        }
        if (open.financed() == 0) {
            int parts = open.carried() > 0 ? revolving.parts(kind, profile, due) : 1;
            if (parts > 1 && parts - 1 <= dueAfter) {
                return payOff(cohort, index, due, open, parts, millis);
            }
            if (dueAfter > 0 && revolving.paysInPart(kind, profile, due, open)) {
                return payInPart(cohort, index, due, open, millis);
            }
        }
        return payInFull(cohort, index, open, millis);
    }

    private static Payment payInFull(Cohort cohort, int index, InvoiceSums open, long millis) {
        cohort.revolving().partPaid(index);
        cohort.revolving().carryNothing(index);
        return paid(cohort, index, open.total(), open.total(), InvoiceStatus.PAID, millis);
    }

    /** The next invoice charges for the days since the due day what is charged for a month of who pays nothing. */
    private Payment payLate(Cohort cohort, int index, int due, InvoiceSums open, int paidDay, long millis) {
        RevolvingDebts debts = cohort.revolving();
        int day = InvoiceCalendar.dueDay(cohort.profile(index), due);
        int days = paidDay - day;
        long bought = open.boughtCents();
        long tax = CreditTax.cents(open.total() * days, bought, day);
        long most = Math.max(0, debts.chargeableCents(index) + bought - tax);
        long charges = Math.min(most, missedCents(revolving.rates(cohort.profile(index)), open, days));
        debts.partPaid(index);
        debts.payLate(index, bought, charges, tax);
        return paid(cohort, index, open.total(), open.total() - charges - tax, InvoiceStatus.PAID, millis);
    }

    /** Some of what was bought is left, and with all it costs may be beyond the limit: then nothing can be bought until it is paid. */
    private Payment payInPart(Cohort cohort, int index, int due, InvoiceSums open, long millis) {
        Profile profile = cohort.profile(index);
        long paid = revolving.partCents(profile, due, open);
        if (paid >= open.total()) {
            return payInFull(cohort, index, open, millis);
        }
        long left = open.total() - paid;
        int day = InvoiceCalendar.dueDay(profile, due);
        int days = InvoiceCalendar.dueDay(profile, due + 1) - day;
        long charges = revolving.rates(profile).interestCents(left, days);
        long tax = CreditTax.cents(left * days, left, day);
        RevolvingDebts debts = cohort.revolving();
        debts.carryNothing(index);
        debts.mayCharge(index, left);
        debts.carry(index, left, charges, tax);
        return paid(cohort, index, paid, paid - charges - tax, InvoiceStatus.PARTIALLY_PAID, millis);
    }

    /** All of it goes to the next invoice, a part of what is being paid off as well; or the issuer gives it up. */
    private Payment payNothing(Cohort cohort, int index, int due, InvoiceSums open, long millis) {
        Profile profile = cohort.profile(index);
        RevolvingDebts debts = cohort.revolving();
        long charges = 0;
        long tax = 0;
        boolean givenUp = debts.missed(index) == Revolving.WRITTEN_OFF_AFTER - 1;
        if (!givenUp) {
            int day = InvoiceCalendar.dueDay(profile, due);
            int days = InvoiceCalendar.dueDay(profile, due + 1) - day;
            tax = CreditTax.cents(open.total() * days, open.boughtCents(), day);
            debts.mayCharge(index, open.boughtCents());
            long most = Math.max(0, debts.chargeableCents(index) - tax);
            charges = Math.min(most, missedCents(revolving.rates(profile), open, days));
        }
        debts.carry(index, open.total(), charges, tax);
        debts.miss(index);
        debts.partPaid(index);
        return paid(
                cohort, index, 0, -charges - tax, givenUp ? InvoiceStatus.WRITTEN_OFF : InvoiceStatus.UNPAID, millis);
    }

    /** Interest and fine, in cents: only what was just bought may revolve. */
    private static long missedCents(CardCredit rates, InvoiceSums open, int days) {
        return open.carried() + open.financed() == 0
                ? rates.interestCents(open.total(), days) + CardCredit.fineCents(open.total(), days)
                : rates.arrearsCents(open.total(), Math.min(open.total(), open.boughtCents() + open.financed()), days);
    }

    private Payment payOff(Cohort cohort, int index, int due, InvoiceSums open, int parts, long millis) {
        Profile profile = cohort.profile(index);
        RevolvingDebts debts = cohort.revolving();
        long debt = open.total() - open.boughtCents();
        long part = revolving
                .rates(profile)
                .partCents(debt, parts, InvoiceCalendar.dueDay(profile, due), debts.chargeableCents(index));
        long paid = open.boughtCents() + part;
        long added = part * parts - debt;
        debts.payOff(index, part, parts - 1, added);
        return paid(cohort, index, paid, paid - added, InvoiceStatus.FINANCED, millis);
    }

    private static Payment paid(Cohort cohort, int index, long paid, long lessOwed, InvoiceStatus status, long millis) {
        cohort.cards().change(index, -lessOwed, millis);
        return new Payment(paid, status);
    }
}
