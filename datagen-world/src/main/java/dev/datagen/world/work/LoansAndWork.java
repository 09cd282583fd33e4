package dev.datagen.world.work;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;

/**
 * What a loan says of its borrower's work: nobody lends to who has just lost it; pay from which instalments are withheld goes on until the last of them,
 * or ends with them where they are withheld no longer. Months are those since January 2000. Immutable.
 */
public abstract class LoansAndWork {

    /** So long before a loan on pay one has worked there, and after any loan nobody loses work. */
    private static final int MONTHS_AROUND_LOAN = 6;

    /** So many months of work at least come between a job that was lost and a loan. */
    private static final int MONTHS_AT_NEXT_JOB = 3;

    /** What a loan may take of a pension. */
    private static final double MOST_OF_PENSION = 0.35;

    /** The month in which one has been hired for the pay on which money is lent, at the latest. */
    static int hiredBy(Profile profile) {
        LoanTerms terms = profile.loan();
        return terms != null && terms.isWithheldFromPay() ? lent(terms) - MONTHS_AROUND_LOAN : Integer.MAX_VALUE;
    }

    /** The first month without the job from whose pay nothing is withheld any longer; {@link Tenure#OPEN} for who pays. */
    public abstract int lostIn(Profile profile);

    /** The first month after the pay from which the last instalment is withheld; {@link Integer#MIN_VALUE} without such a loan. */
    public abstract int boundUntil(Profile profile);

    /** When a job ends that is to end in a month and to be followed by another some months later: some time after the loan if that comes too soon. */
    static int endOf(Profile profile, int endMonth, int gap) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            return endMonth;
        }
        int lent = lent(terms);
        boolean isNear = endMonth <= lent + 1 && endMonth + gap > lent - MONTHS_AT_NEXT_JOB;
        return isNear ? lent + MONTHS_AROUND_LOAN : endMonth;
    }

    /** Whether a pension from a month on pays what is still to be paid then: nobody retires on one that a loan takes too much of. */
    static boolean isPaidBy(Profile profile, int retiring, double pensionCents) {
        LoanTerms terms = profile.loan();
        if (terms == null || Months.of(terms.firstDueDay()) + terms.term() <= retiring) {
            return true;
        }
        double interest =
                terms.system() == AmortizationSystem.SAC ? terms.principalCents() * (terms.rateMillionths() / 1e6) : 0;
        return terms.levelCents() + interest <= MOST_OF_PENSION * pensionCents;
    }

    private static int lent(LoanTerms terms) {
        return Months.of(terms.disbursementDay());
    }
}
