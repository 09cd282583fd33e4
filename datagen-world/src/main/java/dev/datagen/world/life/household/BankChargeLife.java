package dev.datagen.world.life.household;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.credit.OverdraftCharge;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;
import java.util.Arrays;

/**
 * What the bank itself takes from a checking account, on the first business day of a month: the fee of a package of services, and interest and
 * IOF of the month before if the account was in the red. It does so before dawn; what is not there is taken later on the day, as soon as the holder
 * has sent it.
 */
public final class BankChargeLife {

    private static final TransactionPurpose[] PURPOSES = {
        TransactionPurpose.BANK_FEE, TransactionPurpose.OVERDRAFT_INTEREST, TransactionPurpose.OVERDRAFT_TAX
    };

    private static final int FEE = 0;
    private static final int INTEREST = 1;
    private static final int TAX = 2;
    private static final long TAKEN_FROM = 3 * Moments.HOUR;
    private static final long TAKEN_WITHIN = 45 * Moments.MINUTE;

    /** One kind of charge is taken after the other. */
    private static final long APART = 3 * Moments.MINUTE;

    /** What was put off is taken within some seconds. */
    private static final long AGAIN_FROM = 8 * Moments.HOUR;

    private static final long AGAIN_UNTIL = 20 * Moments.HOUR;
    private static final long AGAIN_APART = 2_000;

    /** In an item's detail, beside the charge: tried again. */
    private static final int AGAIN = 4;

    private final Household household;
    private final Bookkeeper books;
    private final Key key;
    private final BankRuns started;
    private final BankRuns[] runs = new BankRuns[PURPOSES.length];

    /** @param setting what all lives share */
    public BankChargeLife(Setting setting, Household household, Bookkeeper books) {
        this.key = setting.key().derive("charges put off");
        Arrays.setAll(runs, charge -> new BankRuns(setting.key().derive("charges " + charge), APART));
        this.started = new BankRuns(setting.key().derive("charges"), TAKEN_WITHIN);
        this.household = household;
        this.books = books;
    }

    /** What the month before costs is known by now, and mostly nothing. */
    public void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (household.paysFee()) {
            add(FEE, profile, month, agenda);
        }
        if (cohort.overdrafts().isUsed(index)) {
            OverdraftCharge charge = cohort.overdraftCharge(index, Brasilia.startOfDay(Months.firstDay(month)));
            if (charge.interestCents() > 0) {
                add(INTEREST, profile, month, agenda);
            }
            if (charge.taxCents() > 0) {
                add(TAX, profile, month, agenda);
            }
        }
    }

    private void add(int charge, Profile profile, int month, Agenda agenda) {
        long day = (OverdraftCharge.bookingDay(month - 1) - Months.firstDay(month)) * Moments.DAY;
        long again = AGAIN_FROM + (long) ((AGAIN_UNTIL - AGAIN_FROM) * Key.unit(key.at(profile.ordinal(), month)));
        long taken = TAKEN_FROM + started.delay(profile, month) + charge * APART + runs[charge].delay(profile, month);
        agenda.add(day + taken, Agenda.BANK_CHARGE, charge, number(charge));
        agenda.add(day + again + charge * AGAIN_APART, Agenda.BANK_CHARGE, charge | AGAIN, number(charge));
    }

    private static int number(int charge) {
        return MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.FIRST_CHARGE + charge);
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        long millis = occasion.millis();
        int charge = occasion.detail() & AGAIN - 1;
        boolean again = (occasion.detail() & AGAIN) != 0;
        int number = occasion.number();
        if (again && !cohort.putOff().take(index, number)) {
            return;
        }
        long cents = cents(cohort, index, charge, millis);
        if (cents == 0) {
            return;
        }
        Entry entry = occasion.entry(0, TransactionType.WITHDRAW, PURPOSES[charge], cents);
        if (again) {
            books.fetch(occasion, entry, cents + putOffCents(cohort, index, millis));
        } else if (cents > cohort.collectable(index, millis)) {
            cohort.putOff().remember(index, number);
            return;
        }
        books.take(occasion, entry, movement -> Counterparty.NOBODY);
    }

    private long putOffCents(Cohort cohort, int index, long millis) {
        long cents = 0;
        for (int charge = FEE; charge <= TAX; charge++) {
            cents += cohort.putOff().holds(index, number(charge)) ? cents(cohort, index, charge, millis) : 0;
        }
        return cents;
    }

    private long cents(Cohort cohort, int index, int charge, long millis) {
        Profile profile = cohort.profile(index);
        return switch (charge) {
            case FEE -> household.feeCents(profile, Months.of(Brasilia.epochDay(millis)));
            case INTEREST -> cohort.overdraftCharge(index, millis).interestCents();
            default -> cohort.overdraftCharge(index, millis).taxCents();
        };
    }
}
