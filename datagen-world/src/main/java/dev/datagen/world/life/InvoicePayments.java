package dev.datagen.world.life;

import dev.datagen.model.InvoiceStatus;
import dev.datagen.world.credit.CardCredit;
import dev.datagen.world.credit.CreditTax;
import dev.datagen.world.population.Profile;

/** Pays invoices in full, in part or not at all, and books what is left. Immutable. */
final class InvoicePayments {

    private final Revolving revolving;

    InvoicePayments(Revolving revolving) {
        this.revolving = revolving;
    }

    /** What is paid of an invoice, in cents, and what that makes of it. */
    record Payment(long paid, InvoiceStatus status) {}

    /**
     * How an invoice is settled.
     *
     * @param atHandCents what its holder has for it: who has enough leaves nothing unpaid
     */
    Payment settle(Cohort cohort, int index, int due, InvoiceSums open, long atHandCents, long millis) {
        cohort.cards().settle(index, due);
        if (cohort.revolving().mayOwe(index) && open.total() > 0) {
            int missed = cohort.revolving().missed(index);
            boolean lacks = atHandCents < open.total();
            if (missed > 0 && lacks && revolving.missesAgain(cohort.profile(index), due, missed)) {
                return missAgain(cohort, index, due, open, millis);
            }
            if (open.carried() > 0) {
                int parts = revolving.parts(cohort.profile(index), due);
                if (parts > 1 && open.financed() == 0) {
                    return payOff(cohort, index, due, open, parts, millis);
                }
            } else if (open.financed() == 0) {
                Revolving.Way way = revolving.way(cohort.profile(index), due);
                if (way == Revolving.Way.MINIMUM || way == Revolving.Way.NOTHING && lacks) {
                    return payInPart(cohort, index, due, open, way, millis);
                }
            }
        }
        return payInFull(cohort, index, open, millis);
    }

    private static Payment payInFull(Cohort cohort, int index, InvoiceSums open, long millis) {
        if (cohort.revolving().mayOwe(index)) {
            cohort.revolving().carryNothing(index);
            cohort.revolving().partPaid(index);
        }
        return paid(cohort, index, open.total(), open.total(), InvoiceStatus.PAID, millis);
    }

    /** What is left, with all it costs, may be beyond the limit: then nothing can be bought until it is paid. */
    private Payment payInPart(Cohort cohort, int index, int due, InvoiceSums open, Revolving.Way way, long millis) {
        boolean nothing = way == Revolving.Way.NOTHING;
        Profile profile = cohort.profile(index);
        long paid = nothing ? 0 : revolving.partCents(profile, due, open.total());
        long left = open.total() - paid;
        int days = InvoiceCalendar.dueDay(profile, due + 1) - InvoiceCalendar.dueDay(profile, due);
        long charges =
                revolving.rates(profile).interestCents(left, days) + (nothing ? CardCredit.fineCents(left, days) : 0);
        long tax = CreditTax.cents(left * days, left, InvoiceCalendar.dueDay(profile, due));
        cohort.revolving().carry(index, left, charges, tax);
        if (nothing) {
            cohort.revolving().miss(index);
        }
        return paid(
                cohort,
                index,
                paid,
                paid - charges - tax,
                nothing ? InvoiceStatus.UNPAID : InvoiceStatus.PARTIALLY_PAID,
                millis);
    }

    /** All of it goes to the next invoice; interest and fines stop where they are as much as what was bought (Lei 14.690/2023). */
    private Payment missAgain(Cohort cohort, int index, int due, InvoiceSums open, long millis) {
        Profile profile = cohort.profile(index);
        RevolvingDebts debts = cohort.revolving();
        if (debts.missed(index) == Revolving.WRITTEN_OFF_AFTER - 1) {
            debts.carry(index, open.total(), 0, 0);
            debts.miss(index);
            return paid(cohort, index, 0, 0, InvoiceStatus.WRITTEN_OFF, millis);
        }
        int day = InvoiceCalendar.dueDay(profile, due);
        int days = InvoiceCalendar.dueDay(profile, due + 1) - day;
        long newly = open.total() - open.carried() - open.charges() - open.tax();
        long tax = CreditTax.cents(open.total() * days, newly, day);
        long bought = open.total() - debts.accruedCents(index);
        long most = Math.max(0, bought - debts.accruedCents(index) - tax);
        long charges = Math.min(most, revolving.rates(profile).arrearsCents(open.total(), newly, days));
        debts.carry(index, open.total(), charges, tax);
        debts.miss(index);
        return paid(cohort, index, 0, -charges - tax, InvoiceStatus.UNPAID, millis);
    }

    private Payment payOff(Cohort cohort, int index, int due, InvoiceSums open, int parts, long millis) {
        Profile profile = cohort.profile(index);
        long debt = open.carried() + open.charges() + open.tax();
        long part = revolving.rates(profile).partCents(debt, parts, InvoiceCalendar.dueDay(profile, due));
        long paid = open.total() - debt + part;
        long added = part * parts - debt;
        cohort.revolving().carryNothing(index);
        cohort.revolving().payOff(index, part, parts - 1);
        return paid(cohort, index, paid, paid - added, InvoiceStatus.FINANCED, millis);
    }

    private static Payment paid(Cohort cohort, int index, long paid, long lessOwed, InvoiceStatus status, long millis) {
        cohort.cards().change(index, -lessOwed, millis);
        return new Payment(paid, status);
    }
}
