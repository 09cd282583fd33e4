package dev.datagen.world.life.household;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.account.RoundSums;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.Night;

/**
 * What customers do not need until the next income they put on their savings here, until there is what they want to keep there, or send to an account
 * of theirs elsewhere: a round sum, in most months, where there is enough.
 */
public final class OwnTransferLife {

    /** Around the middle of the month, when most bills are paid: from the 6th to the 26th, the fewer the farther from it (estimate). */
    private static final int FIRST_DAY = 6;

    private static final int HALF_OF_DAYS = 11;

    /** By TED while banks take orders; by Pix on any day, in the app, before the night limit holds. */
    private static final long FROM = 9 * Moments.HOUR;

    private static final long UNTIL = 16 * Moments.HOUR + 45 * Moments.MINUTE;
    private static final long LEAST_CENTS = 100_00;

    /** Of the months, so many are let pass (estimate). */
    private static final double LET_PASS = 0.1;

    /** Who may be in the red sends no more at once, in months of income, or half of what they can: of a windfall they live for a while. */
    private static final long MOST_INCOMES = 3;

    private final ReferenceData reference;
    private final Household household;
    private final Bookkeeper books;
    private final Bookkeeper.Other elsewhere;
    private final OpeningBalances openings;
    private final Key key;
    private final Draws draws = new Draws();

    /** @param setting what all lives share */
    public OwnTransferLife(
            Setting setting,
            Household household,
            OpeningBalances openings,
            Bookkeeper books,
            TransactionTeller teller) {
        this.reference = setting.reference();
        this.household = household;
        this.openings = openings;
        this.books = books;
        this.elsewhere = teller::own;
        this.key = setting.key().derive("own transfers");
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        if (!household.sendsIn(profile, month)) {
            return;
        }
        draws.from(key.at(profile.ordinal(), month));
        if (draws.chance(LET_PASS)) {
            return;
        }
        int wished = Months.day(month, FIRST_DAY + draws.below(HALF_OF_DAYS) + draws.below(HALF_OF_DAYS));
        boolean pix = Bookkeeper.transferOf(Brasilia.startOfDay(wished)) == TransactionType.PIX;
        int day = pix ? wished : BankCalendar.BRAZIL.nextBusinessDay(wished);
        agenda.add(
                (day - Months.firstDay(month)) * Moments.DAY
                        + (pix
                                ? Moments.boletoTime(behind(profile), Night.FROM, draws)
                                : Moments.between(FROM, UNTIL, draws)),
                Agenda.OWN_TRANSFER,
                0,
                MovementNumbers.recurring(MovementNumbers.OWN_TRANSFER, 0));
    }

    private long behind(Profile profile) {
        return Moments.behindBrasilia(
                reference.municipality(profile.municipality()).state());
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Profile profile = occasion.profile();
        int month = occasion.month();
        long spare = cohort.balance(index, 0) - household.keptCents(profile, month);
        if (spare < LEAST_CENTS) {
            return;
        }
        if (household.goesIntoTheRed()) {
            spare = Math.min(spare, Math.max(spare / 2, MOST_INCOMES * profile.incomeCents()));
        }
        draws.from(~key.at(profile.ordinal(), month));
        long missing = household.savesHere() && !household.goesIntoTheRed()
                ? openings.keptCents(profile, profile.savingsSlot()) - cohort.saved(index)
                : 0;
        boolean saves = missing >= LEAST_CENTS;
        Entry entry = occasion.entry(
                0,
                Bookkeeper.transferOf(occasion.millis()),
                TransactionPurpose.OWN_TRANSFER,
                RoundSums.upTo(saves ? Math.min(spare, missing) : spare, draws.unit()));
        if (saves) {
            books.transfer(occasion, entry, 0, profile.savingsSlot());
        } else {
            books.debit(occasion, entry, elsewhere);
        }
    }
}
