package dev.datagen.world.life.household;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Company;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.payroll.TaxInterest;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.TaxBalances;
import java.util.Objects;

/**
 * Income tax that is paid and not withheld, by DARF and until the last business day of a month: on what was gained by selling shares in the month before (code
 * 6015), from the checking account of those who have one here and use it; and what the declaration of the last year leaves (0211), of those whose wage
 * or pension comes here. Others pay it elsewhere.
 */
public final class DarfLife {

    private static final long PAID_FROM = 7 * Moments.HOUR;
    private static final long PAID_UNTIL = 16 * Moments.HOUR + 30 * Moments.MINUTE;

    /** So many days before it is due at the most, and mostly few. */
    private static final int EARLIEST = 20;

    private final Household household;
    private final TaxBalances balances;
    private final Counterparties counterparties;
    private final Bookkeeper books;
    private final Key key;
    private final Draws draws = new Draws();

    /** @param setting what all lives share */
    public DarfLife(Setting setting, Household household, TaxBalances balances, Bookkeeper books) {
        this.household = household;
        this.balances = balances;
        this.counterparties = setting.others().counterparties();
        this.books = books;
        this.key = setting.key().derive("income tax");
    }

    /** What the months before leave to be paid is known by now, and mostly nothing. */
    public void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (paysOnGains(cohort, index) && cohort.portfolios().taxDueCents(index, month) > 0) {
            plan(profile, month, MovementNumbers.GAINS_TAX, agenda);
        }
        Career career = household.career();
        if (career != null && balances.partCents(profile, career, month) > 0) {
            plan(profile, month, MovementNumbers.TAX_BALANCE, agenda);
        }
    }

    private void plan(Profile profile, int month, int tax, Agenda agenda) {
        draws.from(key.at(profile.ordinal(), (long) tax << 32 | month));
        int early = (int) (EARLIEST * draws.unit() * draws.unit());
        int day = BankCalendar.BRAZIL.nextBusinessDay(dueDay(month) - early) - Months.firstDay(month);
        agenda.add(
                day * Moments.DAY + Moments.between(PAID_FROM, PAID_UNTIL, draws),
                Agenda.BILL,
                0,
                MovementNumbers.recurring(MovementNumbers.SINGLE, tax));
    }

    private static boolean paysOnGains(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        return cohort.portfolios().isRemembered(index) && profile.holdsChecking() && profile.transactionsPerYear() > 0;
    }

    private static int dueDay(int month) {
        return BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(month + 1) - 1);
    }

    /** Of what an {@link Agenda} holds as bills, by its number. */
    public static boolean isDarf(int number) {
        return MovementNumbers.source(number) == MovementNumbers.SINGLE;
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        int month = occasion.month();
        long cents = MovementNumbers.which(occasion.number()) == MovementNumbers.GAINS_TAX
                ? occasion.cohort().portfolios().taxDueCents(occasion.index(), month)
                : TaxInterest.with(
                        balances.partCents(occasion.profile(), Objects.requireNonNull(household.career()), month),
                        month);
        Entry entry = occasion.entry(0, TransactionType.BOLETO, TransactionPurpose.TAX, cents);
        books.debit(occasion, entry, this::treasury);
    }

    private Counterparty treasury(Movement movement) {
        draws.from(key.at(movement.profile().ordinal(), ~((long) movement.number() << 32 | movement.month())));
        Company treasury = Company.RECEITA_FEDERAL;
        int due = dueDay(movement.month());
        String line = counterparties.paymentLine(
                UtilityBill.Segment.GOVERNMENT, treasury, movement.amountCents(), due, draws);
        return Counterparty.biller(treasury.name(), treasury.document(), line, due);
    }
}
