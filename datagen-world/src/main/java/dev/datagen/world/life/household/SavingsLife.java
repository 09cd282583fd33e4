package dev.datagen.world.life.household;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.population.Profile;
import dev.datagen.world.savings.SavingsAnniversary;
import dev.datagen.world.savings.SavingsYield;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;

/**
 * Interest on savings, booked in the first hour of the anniversary of the account's opening, on the least that lay there since the one before.
 *
 * <p>What was there when the period began is taken to have lain there for a month.
 */
public final class SavingsLife {

    private static final long BOOKED_FROM = 2 * Moments.MINUTE;
    private static final long BOOKED_WITHIN = 56 * Moments.MINUTE;

    private final BankRuns runs;
    private final Beginnings beginnings;
    private final SavingsYield yield;
    private final Bookkeeper books;

    /** @param setting what all lives share */
    public SavingsLife(Setting setting, Bookkeeper books) {
        this.runs = new BankRuns(setting.key().derive("savings interest"), BOOKED_WITHIN);
        this.beginnings = setting.beginnings();
        this.yield = SavingsYield.of(setting.reference().macro());
        this.books = books;
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        int slot = profile.savingsSlot();
        if (slot >= 0) {
            agenda.add(
                    (anniversary(profile, slot) - 1) * Moments.DAY + BOOKED_FROM + runs.delay(profile, month),
                    Agenda.SAVINGS_INTEREST,
                    0,
                    MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.SAVINGS_INTEREST));
        }
    }

    /** Day of the month, 1 to 28. */
    private int anniversary(Profile profile, int slot) {
        return SavingsAnniversary.dayOfMonth(beginnings.accountDay(profile, slot));
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int slot = profile.savingsSlot();
        int start = Months.day(occasion.month() - 1, anniversary(profile, slot));
        long interest = yield.interestCents(cohort.savingsLows().cents(index), start);
        if (interest > 0) {
            books.credit(
                    occasion,
                    occasion.entry(slot, TransactionType.DEPOSIT, TransactionPurpose.SAVINGS_INTEREST, interest),
                    movement -> Counterparty.NOBODY);
        }
        cohort.savingsLows().start(index, cohort.balance(index, slot));
    }
}
