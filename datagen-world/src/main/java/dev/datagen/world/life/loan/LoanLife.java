package dev.datagen.world.life.loan;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.ledger.TransactionTeller;
import dev.datagen.world.life.household.Household;
import dev.datagen.world.loan.LoanCosts;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.loan.LoanSchedules;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.loan.Prepayment;
import dev.datagen.world.loan.StateTimes;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A customer's loan: each instalment told once, when it took the state it has at the end of the period.
 *
 * <p>What was settled before the period, and the schedule of what is still to come, is told on the period's first day, in the order
 * of the instalments; a loan granted within the period tells its schedule when it is paid out. From then on an instalment is told
 * when it is paid, or when it turns late for good.
 */
public final class LoanLife {

    /** The first day's telling of what came before is spread over so many hours. */
    private static final int OPENING_HOURS = 20;

    /** Stands for the number of an instalment. */
    private static final int DISBURSEMENT = 0;

    /** What an item of the agenda tells: the state at the end of the period, or, above it, a later change. */
    private static final int AS_OF = 0;

    /** Part of the balance is paid before its time, and no instalment tells of it. */
    private static final int PREPAYMENT = 4;

    /** The borrower looks whether there is enough for an instalment that is debited on the day after. */
    private static final int LOOKS = 5;

    private final Household household;
    private final LoanBooks books;
    private final LoanPayments payments;
    private final LoanSequel sequel;
    private final Period period;
    private final Key key;
    private final LoanSchedules schedules;
    private final LoanTeller teller;
    /** Of the loan that was asked for last: what happens to one comes one after the other. */
    private @Nullable LoanCourse latest;

    /** By number of an instalment, when the stream tells of it, as each is looked at for many months; 0 if that is not known. */
    private long[] recorded = new long[64];

    private @Nullable LoanCourse recordedOf;

    /** @param setting what all lives share */
    public LoanLife(
            Setting setting,
            Holder holder,
            Household household,
            LoanPayments payments,
            Bookkeeper books,
            TransactionTeller transactions) {
        this.household = household;
        this.books = new LoanBooks(setting, holder, books, transactions);
        this.payments = payments;
        this.teller = new LoanTeller(setting, holder);
        this.sequel = new LoanSequel(setting, teller);
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.period().lastDay());
        this.period = setting.period();
        this.key = setting.key().derive("loans");
    }

    /** How borrowers repay. */
    public LoanPayments payments() {
        return payments;
    }

    @SuppressWarnings("ReferenceEquality") // equal terms of another loan are repaid in another way
    private LoanCourse course(Profile profile) {
        LoanCourse course = latest;
        if (course == null || course.terms() != LoanPayments.terms(profile)) {
            course = payments.course(profile);
            latest = course;
        }
        return course;
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            return;
        }
        LoanCourse course = course(profile);
        if (household.repaysLoan()) {
            planLooks(course, month, agenda);
        }
        if (month >= period.lastMonth()) {
            sequel.plan(course, month, agenda);
        }
        if (month > period.lastMonth()) {
            return;
        }
        planDisbursement(profile, terms, month, agenda);
        planPrepayment(course, month, agenda);
        boolean opens = month == Math.max(period.firstMonth(), Months.of(terms.disbursementDay()));
        int from = opens ? terms.firstTold() : Math.max(terms.firstTold(), course.earliestIn(month));
        int to = opens ? terms.lastTold() : Math.min(terms.lastTold(), course.latestIn(month));
        for (int number = from; number <= to; number++) {
            long inMonth = recorded(profile, course, number) - Brasilia.startOfDay(Months.firstDay(month));
            if (inMonth >= 0 && inMonth < Months.length(month) * Moments.DAY) {
                agenda.add(inMonth, Agenda.INSTALLMENT, AS_OF, number);
            }
        }
    }

    /** What is bought with the loan is paid to the seller; only the rest comes to the account. */
    private void planDisbursement(Profile profile, LoanTerms terms, int month, Agenda agenda) {
        long inMonth = payments.disbursedMillis(profile) - Brasilia.startOfDay(Months.firstDay(month));
        boolean isNow = inMonth >= 0 && inMonth < Months.length(month) * Moments.DAY;
        if (isNow && terms.isPaidToBorrower() && household.booksLoan(profile)) {
            agenda.add(inMonth, Agenda.INSTALLMENT, AS_OF, DISBURSEMENT);
        }
    }

    private void planPrepayment(LoanCourse course, int month, Agenda agenda) {
        Prepayment prepayment = course.prepayment();
        if (prepayment != null && !course.paysLastOnes() && household.repaysLoan()) {
            long inMonth = course.prepaymentMillis(prepayment) - Brasilia.startOfDay(Months.firstDay(month));
            if (inMonth >= 0 && inMonth < Months.length(month) * Moments.DAY) {
                agenda.add(inMonth, Agenda.INSTALLMENT, PREPAYMENT, prepayment.after());
            }
        }
    }

    /** For what is due in a month, or on the first day of the next one; of the period only what is told. */
    private void planLooks(LoanCourse course, int month, Agenda agenda) {
        LoanTerms terms = course.terms();
        int due = course.numberIn(month);
        for (int number = Math.max(1, due); number <= Math.min(terms.term(), due + 1); number++) {
            if (!course.isDebited(number)) {
                continue;
            }
            boolean isTold = number >= terms.firstTold() && number <= terms.lastTold();
            long inMonth = course.looksMillis(number) - Brasilia.startOfDay(Months.firstDay(month));
            if ((isTold || course.paidDay(number) > period.lastDay())
                    && inMonth >= 0
                    && inMonth < Months.length(month) * Moments.DAY) {
                agenda.add(inMonth, Agenda.INSTALLMENT, LOOKS, number);
            }
        }
    }

    /** Books what moves the customer's account, and tells of it and of the instalment unless there is nobody to tell. */
    public void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        LoanTerms terms = LoanPayments.terms(profile);
        int number = occasion.number();
        if (number == DISBURSEMENT) {
            books.disburse(occasion, LoanCosts.releasedCents(terms));
            return;
        }
        boolean isLater = occasion.detail() != AS_OF;
        LoanCourse course = course(profile);
        if (occasion.detail() == LOOKS) {
            LoanSchedule schedule = schedules.at(course, number);
            books.look(occasion, number, schedule.totalCents());
            return;
        }
        Prepayment prepayment = course.prepayment();
        if (prepayment != null && occasion.detail() == PREPAYMENT) {
            long cents = schedules.prepaidCents(course, prepayment);
            books.prepay(occasion, MovementNumbers.LOAN_PREPAID_IN_PART, cents);
            return;
        }
        EventConsumer audience = occasion.audience();
        if (audience == null && !(household.repaysLoan() && (isLater || isPaidNow(course, number)))) {
            return;
        }
        Installment told = isLater ? sequel.told(course, occasion) : told(profile, course, number, occasion.millis());
        if (told.paidDay() >= period.firstDay() && household.repaysLoan()) {
            book(occasion, course, told);
        }
        if (audience != null) {
            audience.installment(told);
        }
    }

    /** What is paid before its time is booked in one sum, with the first instalment that is told of it. */
    private void book(Occasion occasion, LoanCourse course, Installment told) {
        int number = told.installmentNumber();
        if (!course.isPrepaid(number)) {
            books.repay(occasion, told);
            return;
        }
        boolean isLater = told.paidDay() > period.lastDay();
        int first = course.firstPrepaid();
        boolean isFirst =
                number == (isLater ? first : Math.max(first, course.terms().firstTold()));
        if (isFirst && (course.paysLastOnes() || LoanPayments.isPaidOffByBorrower(occasion.profile(), course))) {
            long cents = isLater ? sequel.payoffCents(course) : schedules.payoffCents(course);
            int what = course.paysLastOnes() ? MovementNumbers.LOAN_PREPAID_IN_PART : MovementNumbers.LOAN_PREPAID;
            books.prepay(occasion, what, cents);
        }
    }

    /** Whether an instalment is told because it is paid within the period. */
    private boolean isPaidNow(LoanCourse course, int number) {
        int paid = course.paidDay(number);
        return paid >= period.firstDay() && paid <= period.lastDay();
    }

    private Installment told(Profile profile, LoanCourse course, int number, long millis) {
        LoanSchedule schedule = schedules.at(course, number);
        int due = course.dueDay(number);
        int paid = course.paidDay(number);
        long updated = new StateTimes(course, period.lastDay()).ofInstalment(number);
        if (paid > period.lastDay()) {
            InstallmentStatus status = course.isWrittenOffOn(period.lastDay())
                    ? InstallmentStatus.DEFAULT
                    : unpaid(Math.max(0, period.lastDay() - course.payableDay(number)));
            return teller.unpaid(profile, schedule, number, due, status, updated, millis);
        }
        long cents = course.paidCents(schedule, number, paid);
        return teller.paid(profile, schedule, number, due, paid, cents, updated, millis);
    }

    private static InstallmentStatus unpaid(int lateDays) {
        return lateDays == 0 ? InstallmentStatus.PENDING : LoanState.ofOverdue(lateDays);
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private long recorded(Profile profile, LoanCourse course, int number) {
        if (recordedOf != course) {
            recordedOf = course;
            int last = course.terms().lastTold();
            recorded = last < recorded.length ? recorded : new long[last + 1];
            Arrays.fill(recorded, 0);
        }
        if (recorded[number] == 0) {
            recorded[number] = recordedMillis(profile, course, number);
        }
        return recorded[number];
    }

    /** When the stream tells of an instalment. */
    private long recordedMillis(Profile profile, LoanCourse course, int number) {
        long state = new StateTimes(course, period.lastDay()).ofInstalment(number);
        if (state < period.startMillis()) {
            long opening = Math.floorMod(key.at(profile.ordinal(), -1), OPENING_HOURS * Moments.HOUR);
            return period.startMillis() + opening + number;
        }
        return state + number;
    }
}
