package dev.datagen.world.life;

import dev.datagen.world.account.Bonds;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.Profile;

/**
 * What keeps customers: a loan until it is paid off, and debts of a card of which payments are missed; investments, an overdraft and a card that is not
 * always paid in full only make it rarer. Immutable.
 */
final class CustomerBonds implements Bonds {

    private final Overdrafts overdrafts;
    private final Revolving revolving;
    private final LoanPayments loans;

    CustomerBonds(Overdrafts overdrafts, Revolving revolving, LoanPayments loans) {
        this.overdrafts = overdrafts;
        this.revolving = revolving;
        this.loans = loans;
    }

    @Override
    public int freeSince(Profile profile) {
        if (revolving.misses(profile)) {
            return NEVER;
        }
        return profile.loan() == null
                ? Integer.MIN_VALUE
                : loans.course(profile).paidOffDay();
    }

    @Override
    public int count(Profile profile) {
        return (profile.loan() == null ? 0 : 1)
                + (profile.investmentSlot() < 0 ? 0 : 1)
                + (revolving.mayOwe(profile) ? 1 : 0)
                + (overdrafts.isUsed(profile) ? 1 : 0);
    }
}
