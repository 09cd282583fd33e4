package dev.datagen.world.life;

import dev.datagen.model.LoanStatus;
import dev.datagen.world.population.Profile;

/** Customers' scores when the period ends: bureaus lower those of who owes what is overdue here. Immutable. */
final class Scores {

    /** What is left of a score, in percent, after so much is overdue: given up or in default, for two months or more, for less (estimates). */
    private static final int IN_DEFAULT = 35;

    private static final int OVERDUE = 50;
    private static final int LATE = 70;
    private static final int ALL = 100;
    private static final int TWO_MONTHS = 60;

    private final LoanPayments payments;
    private final int lastDay;

    Scores(LoanPayments payments, int lastDay) {
        this.payments = payments;
        this.lastDay = lastDay;
    }

    /** From 0 to 1000; of a customer whose life has been lived up to the period's end. */
    int score(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        int card = profile.holdsCard() ? ofCard(cohort.revolving(), index) : ALL;
        int loan =
                profile.loan() == null ? ALL : ofLoan(payments.course(profile).stateOn(lastDay));
        return profile.score() * Math.min(card, loan) / ALL;
    }

    private static int ofCard(RevolvingDebts debts, int index) {
        if (debts.isWrittenOff(index)) {
            return IN_DEFAULT;
        }
        return debts.isBlocked(index) ? OVERDUE : debts.missed(index) > 0 ? LATE : ALL;
    }

    private static int ofLoan(LoanState state) {
        if (state.status() == LoanStatus.DEFAULT) {
            return IN_DEFAULT;
        }
        return state.daysLate() >= TWO_MONTHS ? OVERDUE : state.status() == LoanStatus.DELINQUENT ? LATE : ALL;
    }
}
