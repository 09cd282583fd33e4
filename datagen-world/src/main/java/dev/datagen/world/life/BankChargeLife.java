package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.OverdraftCharge;
import dev.datagen.world.population.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What the bank itself takes from a checking account, on the first business day of a month: the fee of a package of services, and interest and
 * IOF of the month before if the account was in the red.
 */
final class BankChargeLife {

    private static final TransactionPurpose[] PURPOSES = {
        TransactionPurpose.BANK_FEE, TransactionPurpose.OVERDRAFT_INTEREST, TransactionPurpose.OVERDRAFT_TAX
    };

    private static final int FEE = 0;
    private static final int INTEREST = 1;
    private static final int TAX = 2;
    private static final long TAKEN_AT = 3 * Moments.HOUR + Moments.MINUTE / 2;
    private static final long APART = 3 * Moments.MINUTE;

    private final Household household;
    private final Bookkeeper books;

    BankChargeLife(Household household, Bookkeeper books) {
        this.household = household;
        this.books = books;
    }

    /** What the month before costs is known by now, and mostly nothing. */
    void plan(Cohort cohort, int index, int month, Agenda agenda) {
        if (household.paysFee()) {
            add(FEE, month, agenda);
        }
        if (cohort.overdrafts().limitCents(index) > 0) {
            OverdraftCharge charge = cohort.overdraftCharge(index, Brasilia.startOfDay(Months.firstDay(month)));
            if (charge.interestCents() > 0) {
                add(INTEREST, month, agenda);
            }
            if (charge.taxCents() > 0) {
                add(TAX, month, agenda);
            }
        }
    }

    private static void add(int charge, int month, Agenda agenda) {
        int day = OverdraftCharge.bookingDay(month - 1) - Months.firstDay(month);
        agenda.add(
                day * Moments.DAY + TAKEN_AT + charge * APART,
                Agenda.BANK_CHARGE,
                charge,
                Numbers.recurring(Numbers.SINGLE, Numbers.FIRST_CHARGE + charge));
    }

    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        int charge = Agenda.detail(item);
        long cents = cents(cohort, index, charge, millis);
        if (cents > 0) {
            books.debit(
                    cohort,
                    index,
                    new Entry(month, Agenda.number(item), 0, TransactionType.WITHDRAW, PURPOSES[charge], cents, millis),
                    audience,
                    movement -> Counterparty.NOBODY);
        }
    }

    private long cents(Cohort cohort, int index, int charge, long millis) {
        Profile profile = cohort.profile(index);
        return switch (charge) {
            case FEE -> household.feeCents(profile);
            case INTEREST -> cohort.overdraftCharge(index, millis).interestCents();
            default -> cohort.overdraftCharge(index, millis).taxCents();
        };
    }
}
