package dev.datagen.world.life.payment;

import dev.datagen.model.AccountType;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.RoundSums;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.life.household.OpeningBalances;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/**
 * What who joins within the period brings to each new account, from one elsewhere: as much as would else have been there when the period began.
 * Nothing comes to a checking account that is not used from then on: it was opened and left empty.
 */
final class FirstDeposits {

    /** The first account is paid into first, and the others so much later each. */
    private static final long APART = 7 * Moments.MINUTE;

    /** Nobody brings less to the first (estimate). */
    private static final long LEAST_CENTS = 20_00;

    private final Beginnings beginnings;
    private final OpeningBalances openings;
    private final Bookkeeper books;
    private final TransactionTeller teller;
    private final Key key;

    FirstDeposits(Setting setting, OpeningBalances openings, Bookkeeper books, TransactionTeller teller) {
        this.beginnings = setting.beginnings();
        this.openings = openings;
        this.books = books;
        this.teller = teller;
        this.key = setting.key().derive("first deposits");
    }

    void plan(Profile profile, int month, Agenda agenda) {
        if (!beginnings.isNew(profile)) {
            return;
        }
        long inMonth = beginnings.movesFromMillis(profile) - Brasilia.startOfDay(Months.firstDay(month));
        if (inMonth < 0 || inMonth >= Months.length(month) * Moments.DAY) {
            return;
        }
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            int number = MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.ACCOUNT_OPENED + slot);
            agenda.add(inMonth + slot * APART, Agenda.CLOSURE, slot, number);
        }
    }

    /** Whether an item is one of them, among those of accounts that close and open, by its number. */
    static boolean isOne(int number) {
        return MovementNumbers.which(number) >= MovementNumbers.ACCOUNT_OPENED;
    }

    void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        int slot = occasion.detail();
        long cents = cents(profile, slot);
        if (cents == 0) {
            return;
        }
        Entry entry = occasion.entry(
                slot,
                Bookkeeper.transferOf(occasion.millis()),
                TransactionPurpose.OWN_TRANSFER,
                RoundSums.near(cents, Key.unit(key.at(profile.ordinal(), slot))));
        books.credit(occasion, entry, teller::own);
    }

    private long cents(Profile profile, int slot) {
        if (profile.accountTypes().get(slot) == AccountType.CONTA_CORRENTE && profile.transactionsPerYear() == 0) {
            return 0;
        }
        return Math.max(openings.cents(profile, slot), slot == 0 ? LEAST_CENTS : 0);
    }
}
