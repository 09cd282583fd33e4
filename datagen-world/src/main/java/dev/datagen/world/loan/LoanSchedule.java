package dev.datagen.world.loan;

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
 * <p>From a renegotiation on, what was owed before the first overdue instalment is paid by those that were open: interest and charges since then are
 * waived. From a prepayment on, the rest of the balance is; either as many instalments are left, or each stays what it was.
 */
public final class LoanSchedule {

    private static final long MILLION = 1_000_000;

    private final LoanTerms terms;
    private final @Nullable ReferenceRate indexed;
    private final int indexedUntil;
    private final boolean isHousing;
    private final @Nullable Renegotiation renegotiation;
    private final @Nullable Prepayment prepayment;
    private final int last;
    private final DueDays dueDays;
    private int number;
    private int dueDay;
    private int correctedMonth;
    private long levelCents;
    private long balanceCents;
    private long principalCents;
    private long interestCents;
    private long indexationCents;
    private long insuranceCents;
    private long renegotiatedCents;
    private long prepaidCents;

    /** As it stands in the contract, without TR. Stands before the first instalment. */
    public LoanSchedule(LoanTerms terms) {
        this(terms, terms.term(), null, null, null, 0);
    }

    /** With a renegotiation or a prepayment, and with TR on what is due up to a day and neither paid nor written off before. Stands before the first instalment. */
    public LoanSchedule(LoanCourse course, ReferenceRate indexed, int indexedUntil) {
        this(
                course.terms(),
                course.term(),
                course.renegotiation(),
                course.paysLastOnes() ? null : course.prepayment(),
                indexed,
                Math.min(indexedUntil, Math.min(course.prepaidDay(), course.writtenOffDay())));
    }

    private LoanSchedule(
            LoanTerms terms,
            int last,
            @Nullable Renegotiation renegotiation,
            @Nullable Prepayment prepayment,
            @Nullable ReferenceRate indexed,
            int indexedUntil) {
        this.terms = terms;
        this.indexed = indexed;
        this.indexedUntil = indexedUntil;
        this.isHousing = terms.type() == LoanType.HOUSING;
        this.correctedMonth = Months.of(terms.firstDueDay()) - 1;
        this.last = last;
        this.renegotiation = renegotiation;
        this.prepayment = prepayment;
        this.dueDays = new DueDays(terms, renegotiation);
        this.balanceCents = terms.principalCents();
        this.levelCents = terms.levelCents();
    }

    /** Whether it is the schedule of these very terms and the instalment is not behind. */
    @SuppressWarnings("ReferenceEquality") // equal terms of another loan would do as well, but are not worth comparing
    public boolean canMoveTo(LoanTerms otherTerms, int target) {
        return terms == otherTerms && number <= target;
    }

    /** Moves to an instalment, from 1, which must not be behind. */
    public void moveTo(int target) {
        while (number < target) {
            balanceCents -= principalCents;
            number++;
            renegotiate();
            prepay();
            dueDay = dueDays.of(number);
            demand(dueDay, number == last);
        }
    }

    /** What falls due on a day of the balance, once it is corrected. */
    private void demand(int due, boolean isLast) {
        correct(due);
        interestCents = share(balanceCents, terms.rateMillionths());
        long byContract = terms.system() == AmortizationSystem.PRICE ? levelCents - interestCents : levelCents;
        principalCents = isLast ? balanceCents : Math.min(balanceCents, byContract);
        insuranceCents = isHousing
                ? HousingCredit.insuranceCents(balanceCents, terms.lifeMillionths(), terms.buildingCents())
                : 0;
    }

    /** Nothing is added to what was owed before the first overdue instalment, so that the instalments stay what they were. */
    private void renegotiate() {
        if (renegotiation != null && number == renegotiation.from()) {
            renegotiatedCents = balanceCents;
        }
    }

    /** As much is paid as what the last instalments would have repaid: what is left is worth those that stay. */
    private void prepay() {
        if (prepayment == null || number != prepayment.after() + 1) {
            return;
        }
        int left = terms.term() - prepayment.after();
        int stay = left - prepayment.parts();
        long kept = terms.system() == AmortizationSystem.PRICE
                ? PriceTable.worthCents(levelCents, terms.rateMillionths(), stay)
                : levelCents * stay;
        prepaidCents = Math.max(0, balanceCents - kept);
        balanceCents -= prepaidCents;
        if (!prepayment.shortensTerm()) {
            level(left);
        }
    }

    private void level(int instalments) {
        levelCents = terms.system() == AmortizationSystem.PRICE
                ? PriceTable.instalmentCents(balanceCents, terms.rateMillionths(), instalments)
                : balanceCents / instalments;
    }

    /** By TR of each month since the last correction. */
    private void correct(int due) {
        indexationCents = 0;
        if (isHousing && indexed != null && due <= indexedUntil) {
            for (int month = Months.of(due); correctedMonth < month; correctedMonth++) {
                int rate = indexed.millionths(correctedMonth);
                long cents = share(balanceCents, rate);
                indexationCents += cents;
                balanceCents += cents;
                levelCents += share(levelCents, rate);
            }
        }
    }

    private static long share(long cents, int millionths) {
        return (cents * millionths + MILLION / 2) / MILLION;
    }

    /** When the instalment falls due at which it stands. */
    int dueDay() {
        return dueDay;
    }

    /** What is owed before the instalment is paid. */
    long balanceCents() {
        return balanceCents;
    }

    /** What the instalment takes off the balance. */
    public long principalCents() {
        return principalCents;
    }

    /** Its interest. */
    public long interestCents() {
        return interestCents;
    }

    /** By how much TR has raised the balance; 0 of what is not corrected. */
    public long indexationCents() {
        return indexationCents;
    }

    /** Of a housing loan; else 0. */
    public long insuranceCents() {
        return insuranceCents;
    }

    /** What was owed when the loan was renegotiated; 0 of an instalment before that. */
    public long renegotiatedCents() {
        return renegotiatedCents;
    }

    /** What was paid of the balance before its time; 0 of an instalment before that. */
    long prepaidCents() {
        return prepaidCents;
    }

    /** Of a housing loan; else 0. */
    public long feeCents() {
        return isHousing ? HousingCredit.FEE_CENTS : 0;
    }

    /** What is to be paid of it in all. */
    public long totalCents() {
        return principalCents + interestCents + insuranceCents + feeCents();
    }
}
