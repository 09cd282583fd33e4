package dev.datagen.world.life;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;

/**
 * The instalments of a loan, in cents, one after the other.
 *
 * <p>PRICE has equal instalments, P·i·(1+i)^n / ((1+i)^n − 1) rounded to the cent; SAC has equal amortisation. Interest is that of
 * the balance, rounded half up. The last instalment takes what rounding left, so that the principal sums exactly.
 */
final class LoanSchedule {

    private static final long MILLION = 1_000_000;

    private final LoanTerms terms;
    private final int firstDueMonth;
    private final int dueDayOfMonth;
    private int number;
    private long balanceCents;
    private long principalCents;
    private long interestCents;

    /** Stands before the first instalment. */
    LoanSchedule(LoanTerms terms) {
        this.terms = terms;
        this.firstDueMonth = Months.of(terms.firstDueDay());
        this.dueDayOfMonth = terms.firstDueDay() - Months.firstDay(firstDueMonth) + 1;
        this.balanceCents = terms.principalCents();
    }

    /** Whether it is the schedule of these very terms and the instalment is not behind. */
    @SuppressWarnings("ReferenceEquality") // equal terms of another loan would do as well, but are not worth comparing
    boolean canMoveTo(LoanTerms otherTerms, int target) {
        return terms == otherTerms && number <= target;
    }

    /** Moves to an instalment, from 1, which must not be behind. */
    void moveTo(int target) {
        while (number < target) {
            balanceCents -= principalCents;
            number++;
            interestCents = (balanceCents * terms.rateMillionths() + MILLION / 2) / MILLION;
            if (number == terms.term()) {
                principalCents = balanceCents;
            } else if (terms.system() == AmortizationSystem.PRICE) {
                principalCents = Math.min(balanceCents, terms.levelCents() - interestCents);
            } else {
                principalCents = terms.levelCents();
            }
        }
    }

    int dueDay(int instalment) {
        return Months.day(firstDueMonth + instalment - 1, dueDayOfMonth);
    }

    int firstDueMonth() {
        return firstDueMonth;
    }

    long principalCents() {
        return principalCents;
    }

    long interestCents() {
        return interestCents;
    }

    long totalCents() {
        return principalCents + interestCents;
    }
}
