package dev.datagen.world.life;

import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.HousingCredit;
import dev.datagen.world.credit.PriceTable;
import dev.datagen.world.credit.ReferenceRate;
import dev.datagen.world.population.LoanTerms;
import org.jspecify.annotations.Nullable;

/**
 * The instalments of a loan, in cents, one after the other.
 *
 * <p>PRICE has equal instalments, P·i·(1+i)^n / ((1+i)^n − 1) rounded to the cent; SAC has equal amortisation. Interest is that of
 * the balance, rounded half up. The last instalment takes what rounding left, so that the principal sums exactly.
 *
 * <p>A housing loan is corrected by TR on each due day, before interest: the balance, and by the same factor what is equal in its
 * instalments. What is due after a day whose TR nobody knows yet is not. Insurance and a fee are paid on top.
 *
 * <p>From a renegotiation on, what was owed then is paid by PRICE: overdue instalments with their late charges, and the principal of the others.
 */
final class LoanSchedule {

    private static final long MILLION = 1_000_000;

    private final LoanTerms terms;
    private final @Nullable ReferenceRate indexed;
    private final int indexedUntil;
    private final boolean isHousing;
    private final @Nullable Renegotiation renegotiation;
    private final DueDays dueDays;
    private final int firstDueMonth;
    private int number;
    private long levelCents;
    private long balanceCents;
    private long principalCents;
    private long interestCents;
    private long indexationCents;
    private long insuranceCents;

    /** As it stands in the contract, without TR. Stands before the first instalment. */
    LoanSchedule(LoanTerms terms) {
        this(terms, null, null, 0);
    }

    /** With a renegotiation, and with TR on what is due up to a day and not paid before. Stands before the first instalment. */
    LoanSchedule(LoanCourse course, ReferenceRate indexed, int indexedUntil) {
        this(course.terms(), course.renegotiation(), indexed, Math.min(indexedUntil, course.prepaidDay()));
    }

    private LoanSchedule(
            LoanTerms terms, @Nullable Renegotiation renegotiation, @Nullable ReferenceRate indexed, int indexedUntil) {
        this.terms = terms;
        this.indexed = indexed;
        this.indexedUntil = indexedUntil;
        this.isHousing = terms.type() == LoanType.HOUSING;
        this.firstDueMonth = Months.of(terms.firstDueDay());
        this.renegotiation = renegotiation;
        this.dueDays = new DueDays(terms, renegotiation);
        this.balanceCents = terms.principalCents();
        this.levelCents = terms.levelCents();
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
            renegotiate();
            correct();
            interestCents = share(balanceCents, terms.rateMillionths());
            if (number == terms.term()) {
                principalCents = balanceCents;
            } else if (terms.system() == AmortizationSystem.PRICE) {
                principalCents = Math.min(balanceCents, levelCents - interestCents);
            } else {
                principalCents = Math.min(balanceCents, levelCents);
            }
        }
        insuranceCents =
                isHousing ? HousingCredit.insuranceCents(balanceCents, terms.lifeMillionths(), terms.assetCents()) : 0;
    }

    private void renegotiate() {
        if (renegotiation == null || number != renegotiation.from()) {
            return;
        }
        DueDays byContract = new DueDays(terms, null);
        long overdueCents = 0;
        for (int i = number; i <= terms.term() && byContract.of(i) <= renegotiation.day(); i++) {
            long interest = share(balanceCents, terms.rateMillionths());
            long principal = i == terms.term() ? balanceCents : Math.min(balanceCents, levelCents - interest);
            int days = renegotiation.day() - LoanPayments.payableDay(byContract.of(i));
            overdueCents += principal + interest + LoanPayments.lateCharge(principal + interest, days);
            balanceCents -= principal;
        }
        balanceCents += overdueCents;
        levelCents = PriceTable.instalmentCents(balanceCents, terms.rateMillionths(), terms.term() - number + 1);
    }

    private void correct() {
        indexationCents = 0;
        if (isHousing && indexed != null && dueDay(number) <= indexedUntil) {
            int rate = indexed.millionths(firstDueMonth + number - 2);
            indexationCents = share(balanceCents, rate);
            balanceCents += indexationCents;
            levelCents += share(levelCents, rate);
        }
    }

    private static long share(long cents, int millionths) {
        return (cents * millionths + MILLION / 2) / MILLION;
    }

    int dueDay(int instalment) {
        return dueDays.of(instalment);
    }

    /** What is owed before the instalment is paid. */
    long balanceCents() {
        return balanceCents;
    }

    long principalCents() {
        return principalCents;
    }

    long interestCents() {
        return interestCents;
    }

    /** By how much TR has raised the balance; 0 of what is not corrected. */
    long indexationCents() {
        return indexationCents;
    }

    /** Of a housing loan; else 0. */
    long insuranceCents() {
        return insuranceCents;
    }

    /** Of a housing loan; else 0. */
    long feeCents() {
        return isHousing ? HousingCredit.FEE_CENTS : 0;
    }

    long totalCents() {
        return principalCents + interestCents + insuranceCents + feeCents();
    }
}
