package dev.datagen.world.life.card;

import dev.datagen.world.Period;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceSums;
import dev.datagen.world.card.InvoiceTimes;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.card.RevolvingDebts;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * What is owed on cards when the period begins: what their holders buy in a month, on the invoices that wait and in parts on later ones, as if
 * they had always done so. Of who does not always pay in full, invoices of months before the period are settled, unseen, as those of the period will
 * be: debts, parts and missed payments are there from the first day. So is what it cost to pay the last one late. Belongs to one thread.
 */
final class CardOpenings {

    /** Of what would be bought, so much is: the rest is declined, not tried or comes back (fitted to what is bought in the period). */
    private static final double BOUGHT = 0.95;

    /** What is bought by the number of parts in which it is paid, by value and by number (fitted likewise). */
    private static final int[] PARTS = {2, 3, 4, 5, 6, 8, 10, 12};

    private static final double[] VALUE = {0.086, 0.094, 0.035, 0.033, 0.054, 0.025, 0.037, 0.023};
    private static final double[] NUMBER = {0.0262, 0.0282, 0.0096, 0.0086, 0.0126, 0.0051, 0.0066, 0.0036};
    private static final double AT_ONCE = 0.613;

    /** Months differ (estimate). */
    private static final LogNormal VARIED = new LogNormal(0.9, 0.45);

    /** Who would buy more than so much of the limit in a month cannot: it would run out (fitted likewise). */
    private static final double MOST_OF_LIMIT_A_MONTH = 0.42;

    /** Of what is left of the limit, no more than so much is owed. */
    private static final double MOST_OF_LIMIT = 0.9;

    /** So many invoices are settled unseen: more than it takes until a debt is given up. */
    private static final int UNSEEN = 18;

    private static final double DAYS_A_MONTH = 30.4;

    private final Period period;
    private final Beginnings beginnings;
    private final Cancellations cancellations;
    private final CardTickets tickets;
    private final InvoiceTimes times;
    private final InvoicePayments payments;
    private final Key key;
    private final Draws draws = new Draws();

    CardOpenings(Setting setting, CardTickets tickets, InvoiceTimes times, InvoicePayments payments) {
        this.period = setting.period();
        this.beginnings = setting.beginnings();
        this.cancellations = setting.cancellations();
        this.tickets = tickets;
        this.times = times;
        this.payments = payments;
        this.key = setting.key().derive("purchases").derive("opening");
    }

    /**
     * Opens a card.
     *
     * @param atHandCents what its holder has for invoices
     */
    void open(Cohort cohort, int index, long atHandCents) {
        Profile profile = cohort.profile(index);
        cohort.cards().open(index, profile.cardLimitCents());
        cohort.revolving().clear(index);
        cohort.revolving().begin(index);
        if (profile.purchasesPerYear() == 0 || beginnings.isNew(profile)) {
            return;
        }
        draws.from(key.at(profile.ordinal()));
        double usual = Math.min(tickets.usualCents(profile) * BOUGHT, profile.cardLimitCents() * MOST_OF_LIMIT_A_MONTH);
        int next = times.nextDue(profile, period.firstDay(), period.startMillis());
        if (cohort.revolving().mayOwe(index)) {
            settleUnseen(cohort, index, next, UNSEEN, usual, atHandCents);
        } else if (times.isLate(profile, next - 1)) {
            settleUnseen(cohort, index, next, 1, usual, atHandCents);
        }
        owe(cohort, index, next, usual);
    }

    /** @param invoices so many are settled unseen */
    private void settleUnseen(Cohort cohort, int index, int next, int invoices, double usual, long atHandCents) {
        RevolvingDebts debts = cohort.revolving();
        int began = Months.of(Brasilia.epochDay(beginnings.cardMillis(cohort.profile(index))));
        for (int due = Math.max(next - invoices, began + 2); due < next; due++) {
            long most = debts.isBlocked(index) ? 0 : cohort.availableLimitCents(index);
            long cents = Math.min(most, (long) (usual * VARIED.at(draws.unit())));
            cohort.cards().owe(index, due, 1, cents, 0);
            payments.settle(
                    cohort,
                    index,
                    due,
                    InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due),
                    Brasilia.epochDay(times.settledMillis(cohort.profile(index), due)),
                    atHandCents,
                    0);
            if (debts.isWrittenOff(index)) {
                cohort.cards().clear(index);
                debts.clear(index);
            }
        }
        debts.begin(index);
    }

    /** Of who is blocked, only what was bought before; of who leaves, only what falls due before. */
    private void owe(Cohort cohort, int index, int next, double usual) {
        Profile profile = cohort.profile(index);
        int first = period.firstDay();
        int open = InvoiceCalendar.dueMonth(profile, Months.of(first), first);
        int missed = cohort.revolving().missed(index);
        int end = cancellations.lastDue(profile);
        int last = Math.min(end, missed < Revolving.BLOCKED_AFTER ? open : next - missed + Revolving.BLOCKED_AFTER - 1);
        double age = (period.startMillis() - beginnings.cardMillis(profile)) / (double) Moments.DAY / DAYS_A_MONTH;
        double elapsed = (first - InvoiceCalendar.closingDay(profile, open - 1)) / DAYS_A_MONTH;
        double perMonth = tickets.perMonth(profile) * BOUGHT;
        if (next < open && last >= next) {
            oweAtOnce(cohort, index, next, usual, perMonth, Math.min(1, age - elapsed));
        }
        if (last == open) {
            oweAtOnce(cohort, index, open, usual, perMonth, Math.min(age, elapsed));
        }
        for (int i = 0; i < PARTS.length; i++) {
            double ago = draws.unit() * PARTS[i];
            double number = Math.min(1, perMonth * NUMBER[i] * PARTS[i]);
            int due = open - (int) Math.ceil(Math.max(0, ago - elapsed));
            long cents = (long) (usual * VALUE[i] / number * VARIED.at(draws.unit()));
            if (draws.chance(number) && ago < age && due <= last) {
                for (int month = Math.max(next, due); month < due + PARTS[i] && month <= end; month++) {
                    owe(cohort, index, month, cents);
                }
            }
        }
    }

    /** @param months in which it was bought */
    private void oweAtOnce(Cohort cohort, int index, int due, double usual, double perMonth, double months) {
        double number = Math.min(1, perMonth * months);
        double cents = usual * AT_ONCE * months * VARIED.at(draws.unit());
        if (number > 0 && draws.chance(number)) {
            owe(cohort, index, due, (long) (cents / number));
        }
    }

    private void owe(Cohort cohort, int index, int due, long cents) {
        long most = (long) (cohort.availableLimitCents(index) * MOST_OF_LIMIT);
        cohort.cards().owe(index, due, 1, Math.min(most, cents), 0);
    }
}
