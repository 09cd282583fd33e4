package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/**
 * Tax on what was gained by selling shares, paid by DARF of code 6015 until the last business day of the next month: from the checking account of those who
 * have one here and use it. Others pay it elsewhere.
 */
final class GainsTaxLife {

    private static final long PAID_FROM = 7 * Moments.HOUR;
    private static final long PAID_UNTIL = 16 * Moments.HOUR + 30 * Moments.MINUTE;

    /** So many days before it is due at the most, and mostly few. */
    private static final int EARLIEST = 20;

    private final Counterparties counterparties;
    private final Bookkeeper books;
    private final Key key;
    private final Draws draws = new Draws();

    GainsTaxLife(Setting setting, Bookkeeper books) {
        this.counterparties = setting.counterparties();
        this.books = books;
        this.key = setting.key().derive("tax on gains");
    }

    /** What the month before leaves to be paid is known by now, and mostly nothing. */
    void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (!paysHere(profile) || cohort.portfolios().taxDueCents(index, month) == 0) {
            return;
        }
        draws.from(key.at(profile.ordinal(), month));
        int early = (int) (EARLIEST * draws.unit() * draws.unit());
        int day = BankCalendar.BRAZIL.nextBusinessDay(dueDay(month) - early) - Months.firstDay(month);
        agenda.add(
                day * Moments.DAY + Moments.between(PAID_FROM, PAID_UNTIL, draws),
                Agenda.BILL,
                0,
                Numbers.recurring(Numbers.SINGLE, Numbers.GAINS_TAX));
    }

    private static boolean paysHere(Profile profile) {
        return profile.tradesPerYear() > 0 && profile.holdsChecking() && profile.transactionsPerYear() > 0;
    }

    private static int dueDay(int month) {
        return BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(month + 1) - 1);
    }

    /** Of what an {@link Agenda} holds as bills. */
    static boolean isGainsTax(long item) {
        return Numbers.source(Agenda.number(item)) == Numbers.SINGLE;
    }

    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Entry entry = new Entry(
                month,
                Agenda.number(item),
                0,
                TransactionType.BOLETO,
                TransactionPurpose.TAX,
                cohort.portfolios().taxDueCents(index, month),
                millis);
        books.debit(cohort, index, entry, audience, this::treasury);
    }

    private Counterparty treasury(Movement movement) {
        draws.from(key.at(movement.profile().ordinal(), ~movement.month()));
        Company treasury = Company.RECEITA_FEDERAL;
        int due = dueDay(movement.month());
        String line = counterparties.paymentLine(
                UtilityBill.Segment.GOVERNMENT, treasury, movement.amountCents(), due, draws);
        return Counterparty.biller(treasury.name(), treasury.document(), line, due);
    }
}
