package dev.datagen.world.loan;

import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.DefaultRisk;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.ClosedDays;
import dev.datagen.world.time.Moments;
import org.jspecify.annotations.Nullable;

/** How one loan is repaid: when each instalment is due and paid, and where that leaves it and the loan. Immutable. */
public final class LoanCourse {

    /** Of an instalment that is never paid. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Beside the numbers of instalments, for draws of their own. */
    private static final long CLOSED = 1L << 32;

    private final LoanTerms terms;
    private final long ordinal;
    private final Key key;
    private final @Nullable Arrears arrears;
    private final int prepaidAfter;
    private final @Nullable Renegotiation renegotiation;
    private final @Nullable Prepayment prepayment;
    private final int lastOpen;
    private final int writtenOffDay;
    private final DueDays dueDays;
    private final PaymentHabit habit;
    private final PaymentTimes times;

    /**
     * A course.
     *
     * @param ordinal of the borrower
     * @param arrears from when on nothing is paid by the contract; null if all is
     * @param prepaidAfter the last instalment that is paid by itself, on its day; {@link #NEVER} if all are
     * @param prepayment of part of the loan; one that takes told instalments away is not followed by the payment of all
     * @param times of day at which instalments are paid
     */
    LoanCourse(
            LoanTerms terms,
            long ordinal,
            Key key,
            @Nullable Arrears arrears,
            int prepaidAfter,
            @Nullable Renegotiation renegotiation,
            @Nullable Prepayment prepayment,
            PaymentTimes times) {
        this.terms = terms;
        this.ordinal = ordinal;
        this.key = key;
        this.arrears = arrears;
        this.prepaidAfter = prepaidAfter;
        this.renegotiation = renegotiation;
        this.prepayment = prepayment;
        this.lastOpen = terms.term() - (prepayment != null && prepayment.shortensTerm() ? prepayment.parts() : 0);
        this.dueDays = new DueDays(terms, renegotiation);
        this.times = times;
        this.habit = new PaymentHabit(terms, ordinal, key, dueDays, times.areDebited());
        this.writtenOffDay = firstNeverPaid() > term() ? NEVER : givenUpDay(firstNeverPaid());
    }

    /** The first instalment that is never paid; {@link #NEVER} if all are. */
    int firstNeverPaid() {
        if (renegotiation != null) {
            return renegotiation.stopsAt();
        }
        return arrears == null || arrears.paidDay() != NEVER ? NEVER : arrears.from();
    }

    /** As months are closed: with the one within which the days are over. */
    private int givenUpDay(int first) {
        int over = payableDay(first) + DefaultRisk.of(terms.type()).daysUntilWrittenOff();
        int closed = lastBusinessDay(Months.of(over));
        return closed >= over ? closed : lastBusinessDay(Months.of(over) + 1);
    }

    private static int lastBusinessDay(int month) {
        return BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(month + 1) - 1);
    }

    /** The terms of the contract. */
    public LoanTerms terms() {
        return terms;
    }

    /** What borrower and bank came to terms about; null if they did not. */
    @Nullable
    public Renegotiation renegotiation() {
        return renegotiation;
    }

    /** The part that is paid before its time; null if none is. */
    @Nullable
    public Prepayment prepayment() {
        return prepayment;
    }

    /** The last instalment that is not paid away by a prepayment. */
    public int lastOpen() {
        return lastOpen;
    }

    /**
     * How many instalments there are. A housing loan of which part is paid has a schedule of its own from then on; of another, the last instalments
     * are paid by what is left to them (antecipação), and stay.
     */
    int term() {
        return terms.type() == LoanType.HOUSING ? lastOpen : terms.term();
    }

    /** Whether a prepayment is told by the instalments that it pays, not by the row of the loan alone. */
    public boolean paysLastOnes() {
        return lastOpen < term();
    }

    /** The day on which an instalment is due, in days since 1970-01-01; instalments count from 1. */
    public int dueDay(int number) {
        return dueDays.of(number);
    }

    /** The instalment that is due in a month by the contract; outside the term where none is. */
    public int numberIn(int month) {
        return dueDays.numberIn(month);
    }

    /** The day until which an instalment can be paid without charge: on which it is due, or the next one with banks. */
    public int payableDay(int number) {
        return LoanPayments.payableDay(dueDays.of(number));
    }

    /** How many of the instalments that are open are paid late, as a share. */
    public double lateShare() {
        return habit.lateShare();
    }

    /** The first instalment whose telling may fall into a month; of a loan that has ended, the last one that is not paid away. */
    public int earliestIn(int month) {
        int earliest = Math.min(lastOpen, dueDays.numberIn(month) - habit.mostMonths() - dueDays.monthsLater());
        return Math.max(
                1,
                arrears != null && month == monthOf(arrears.paidDay()) ? Math.min(earliest, arrears.from()) : earliest);
    }

    /** The last instalment whose telling may fall into a month: all of them where the loan's course changes. */
    public int latestIn(int month) {
        boolean changes = month == monthOf(prepaidDay())
                || month == monthOf(prepaymentDay())
                || month == monthOf(writtenOffDay)
                || renegotiation != null && month == monthOf(renegotiation.day());
        return changes ? term() : Math.min(term(), dueDays.numberIn(month) + 1);
    }

    private static int monthOf(int day) {
        return day == NEVER ? NEVER : Months.of(day);
    }

    /** Whether an instalment is paid before its time, with all that are left or the last ones of them. */
    public boolean isPrepaid(int number) {
        return number > prepaidAfter || number > lastOpen;
    }

    /** The first instalment that is paid before its time; meaningless where none is. */
    public int firstPrepaid() {
        return Math.min(prepaidAfter, lastOpen) + 1;
    }

    /** The instalment with which those are paid that are paid before their time. */
    private int paidWith() {
        return prepayment != null && paysLastOnes() ? prepayment.after() : prepaidAfter;
    }

    /** The day on which part of the loan is paid; {@link #NEVER} if there is none. */
    public int prepaymentDay() {
        return prepayment == null ? NEVER : byHandDay(dueDay(prepayment.after()), prepayment.after());
    }

    /** When it is, after the instalment of that day. */
    public long prepaymentMillis(Prepayment prepaid) {
        return Brasilia.startOfDay(prepaymentDay()) + times.byDay(prepaid.after()) + Moments.MINUTE;
    }

    /** The day on which all that is left is paid, by another bank while banks are open; {@link #NEVER} if there is none. */
    int prepaidDay() {
        if (prepaidAfter == NEVER) {
            return NEVER;
        }
        boolean isOwn = terms.type() == LoanType.PERSONAL || terms.type() == LoanType.VEHICLE;
        return isOwn && terms.payer() == Payer.GOOD
                ? byHandDay(dueDay(prepaidAfter), prepaidAfter)
                : payableDay(prepaidAfter);
    }

    /** The day on which the bank gives up what is left, whether within the period or after it; {@link #NEVER} if it doesn't. */
    public int writtenOffDay() {
        return writtenOffDay;
    }

    /** When it does, in milliseconds since 1970-01-01T00:00Z; all instalments that are open then are lost with it. */
    public long writtenOffMillis() {
        return run().millis(writtenOffDay);
    }

    /** The run in which instalments turn late and the loan is given up. */
    public OverdueRun run() {
        return new OverdueRun(key, ordinal);
    }

    /** Whether the loan has been given up by a day. */
    public boolean isWrittenOffOn(int day) {
        return writtenOffDay <= day;
    }

    /** The day an instalment is paid, whether within the period or after it; {@link #NEVER} for good. */
    public int paidDay(int number) {
        if (number > lastOpen) {
            return prepaymentDay();
        } else if (number >= prepaidAfter) {
            return prepaidDay();
        }
        if (renegotiation != null && number >= renegotiation.from()) {
            return number >= renegotiation.stopsAt() ? NEVER : payableDay(number);
        }
        if (arrears != null && number >= arrears.from()) {
            return Math.max(arrears.paidDay(), payableDay(number));
        }
        return bookedDay(habit.day(number), number);
    }

    /** Who pays in time and by themselves may do so in the app while banks are closed. */
    private int bookedDay(int day, int number) {
        boolean isByHand = terms.payer() == Payer.GOOD && terms.type() != LoanType.PAYROLL && !isByAgreement(number);
        return isByHand ? byHandDay(day, number) : BankCalendar.BRAZIL.nextBusinessDay(day);
    }

    private int byHandDay(int day, int number) {
        return ClosedDays.afterwards(Key.unit(key.at(ordinal, CLOSED | number)), day);
    }

    /** Whether an instalment would be debited: not one with which more is paid. */
    private boolean isByAgreement(int number) {
        boolean isPaidWithMore = number == prepaidAfter || prepayment != null && number == prepayment.after();
        return times.areDebited() && !isPaidWithMore;
    }

    /**
     * Whether the bank takes an instalment by itself, on the morning of the day on which it is due, or the next one with banks: what is overdue until then is
     * paid by hand, and this one with it.
     */
    public boolean isDebited(int number) {
        boolean isAgreed = isByAgreement(number) && !isPrepaid(number) && !isAfterStop(number);
        int day = paidDay(number);
        return isAgreed && day == payableDay(number) && (number == 1 || paidDay(number - 1) < day);
    }

    /** When the borrower looks whether there is enough for an instalment that is debited: on the evening before; in milliseconds since 1970-01-01T00:00Z. */
    public long looksMillis(int number) {
        return Brasilia.startOfDay(paidDay(number) - 1) + times.looks(number);
    }

    /** Whether an instalment is not paid when due by the contract, or comes after one that is not. */
    boolean isAfterStop(int number) {
        return arrears != null && number >= arrears.from();
    }

    /** From when on nothing is paid; null if that never comes. */
    @Nullable
    public Arrears arrears() {
        return arrears;
    }

    /** In milliseconds since midnight; of instalments that are paid by hand on one day, one after another. */
    public long paidTime(int number) {
        if (isPrepaid(number) || number == prepaidAfter) {
            return times.byDay(paidWith());
        }
        if (terms.type() == LoanType.PAYROLL && !isAfterStop(number) || isDebited(number)) {
            return times.debited(number);
        }
        if (prepayment != null && number == prepayment.after()) {
            return times.byDay(number);
        }
        int day = paidDay(number);
        boolean isLate = day != NEVER && (arrears != null || habit.isLateAtTimes());
        int first = number;
        while (isLate && first > 1 && paidDay(first - 1) == day) {
            first--;
        }
        return times.byHand(first) + (number - first) * Moments.MINUTE;
    }

    /**
     * What is paid of an instalment, in cents: with fine and interest if late; before its time, what principal and interest were worth then, at the contract's
     * rate (Código de Defesa do Consumidor, article 52, § 2).
     *
     * @param schedule stands at the instalment
     */
    public long paidCents(LoanSchedule schedule, int number, int paidDay) {
        if (isPrepaid(number)) {
            double growth = StrictMath.pow(1 + terms.rateMillionths() / 1e6, number - (double) paidWith());
            return Math.round((schedule.principalCents() + schedule.interestCents()) / growth);
        }
        long total = schedule.totalCents();
        return total + LoanPayments.lateCharge(total, paidDay - payableDay(number));
    }

    /** The first instalment that is not paid at the end of a day, from 1; one more than there are where all are paid. */
    public int firstOpenOn(int day) {
        int number = 1;
        while (number <= term() && paidDay(number) <= day) {
            number++;
        }
        return number;
    }

    /** The day on which the last instalment is paid; {@link #NEVER} if one never is. */
    public int paidOffDay() {
        int latest = Integer.MIN_VALUE;
        for (int number = 1; number <= term(); number++) {
            latest = Math.max(latest, paidDay(number));
        }
        return latest;
    }

    /** Where the loan stands at the end of a day. */
    public LoanState stateOn(int day) {
        int open = firstOpenOn(day);
        return open > term() ? LoanState.PAID_OFF : LoanState.of(day - payableDay(open));
    }

    /** When what holds of an instalment was agreed: as the contract was, or later. */
    long agreedMillis(int number) {
        if (prepayment != null && number > prepayment.after() && !paysLastOnes()) {
            return prepaymentMillis(prepayment);
        }
        return renegotiation != null && number >= renegotiation.from()
                ? Brasilia.startOfDay(renegotiation.day()) + LoanPayments.agreedTime(key, ordinal)
                : Brasilia.startOfDay(terms.disbursementDay()) + LoanPayments.agreedTime(key, ordinal);
    }
}
