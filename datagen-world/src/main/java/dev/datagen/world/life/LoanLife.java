package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's loan: each instalment told once, when it took the state it has at the end of the period.
 *
 * <p>What was settled before the period, and the schedule of what is still to come, is told on the period's first day, in the order
 * of the instalments; a loan granted within the period tells its schedule when it is paid out. From then on an instalment is told
 * when it is paid, or when it turns late for good.
 */
final class LoanLife {

    /** The first day's telling of what came before is spread over so many hours. */
    private static final int OPENING_HOURS = 20;

    private static final long PAID_OUT_AT = 10 * Moments.HOUR;
    private static final long TURNS_LATE_AT = 2 * Moments.HOUR;
    private static final int DEFAULT_AFTER_DAYS = 90;
    private static final int MONTHS_TO_DEFAULT = 4;
    private static final int DELINQUENT_FROM_DAYS = 15;

    /** Nobody here pays much later than this and pays at all. */
    private static final int LONGEST_DELAY_DAYS = 60;

    /** Stands for the number of an instalment. */
    private static final int DISBURSEMENT = 0;

    private static final int NEVER = Integer.MAX_VALUE;

    /** What an item of the agenda tells: the state at the end of the period, or a later change. */
    private static final int AS_OF = 0;

    private static final int PAID = 1;
    private static final int LATE = 2;
    private static final int GIVEN_UP = 3;

    private final Setting setting;
    private final Holder holder;
    private final Household household;
    private final LoanBooks books;
    private final Period period;
    private final Key key;
    private @Nullable LoanSchedule latest;

    LoanLife(Setting setting, Holder holder, Household household, Bookkeeper books, TransactionTeller teller) {
        this.household = household;
        this.books = new LoanBooks(setting, holder, books, teller);
        this.setting = setting;
        this.holder = holder;
        this.period = setting.period();
        this.key = setting.key().derive("loans");
    }

    void plan(Profile profile, int month, Agenda agenda) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            return;
        }
        if (month >= period.lastMonth()) {
            planAfter(profile, terms, month, agenda);
        }
        if (month > period.lastMonth()) {
            return;
        }
        LoanSchedule schedule = new LoanSchedule(terms);
        int from = terms.firstTold();
        int to = terms.lastTold();
        planDisbursement(terms, month, agenda);
        boolean opens = month == Math.max(period.firstMonth(), Months.of(terms.disbursementDay()));
        if (!opens) {
            // Only what fell due this month or up to the longest delay before can be told now.
            int due = month - schedule.firstDueMonth() + 1;
            from = Math.max(from, due - 4);
            to = Math.min(to, due + 1);
        }
        for (int number = from; number <= to; number++) {
            long millis = recordedMillis(profile, terms, schedule, number);
            long inMonth = millis - Brasilia.startOfDay(Months.firstDay(month));
            if (inMonth >= 0 && inMonth < Months.length(month) * Moments.DAY) {
                agenda.add(inMonth, Agenda.INSTALLMENT, 0, number);
            }
        }
    }

    /** What is bought with the loan is paid to the seller; only the rest comes to the account. */
    private void planDisbursement(LoanTerms terms, int month, Agenda agenda) {
        boolean isPaidOut = terms.type() == LoanType.PERSONAL || terms.type() == LoanType.PAYROLL;
        int day = terms.disbursementDay() - Months.firstDay(month);
        if (household.repaysLoan() && isPaidOut && day >= 0 && day < Months.length(month)) {
            agenda.add(day * Moments.DAY + PAID_OUT_AT, Agenda.INSTALLMENT, 0, DISBURSEMENT);
        }
    }

    /** After the period, an instalment is told again when it is paid, when it turns late, and when it is given up. */
    private void planAfter(Profile profile, LoanTerms terms, int month, Agenda agenda) {
        LoanSchedule schedule = new LoanSchedule(terms);
        int due = month - schedule.firstDueMonth() + 1;
        for (int number = Math.max(1, due - MONTHS_TO_DEFAULT - 1);
                number <= Math.min(terms.term(), due + 1);
                number++) {
            int dueDay = schedule.dueDay(number);
            int paid = paidDay(profile, terms, dueDay, number);
            int payable = payableDay(dueDay);
            addAfter(month, paid, paidTime(profile, number), PAID, number, agenda);
            if (paid > payable + 1) {
                addAfter(month, payable + 1, TURNS_LATE_AT + number, LATE, number, agenda);
            }
            if (paid > payable + DEFAULT_AFTER_DAYS + 1) {
                addAfter(month, payable + DEFAULT_AFTER_DAYS + 1, TURNS_LATE_AT + number, GIVEN_UP, number, agenda);
            }
        }
    }

    private void addAfter(int month, int day, long timeOfDay, int state, int number, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (day > period.lastDay() && dayOfMonth >= 0 && dayOfMonth < Months.length(month)) {
            agenda.add(dayOfMonth * Moments.DAY + timeOfDay, Agenda.INSTALLMENT, state, number);
        }
    }

    /** Books what moves the customer's account, and tells of it and of the instalment unless there is nobody to tell. */
    void happen(Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        LoanTerms terms = terms(profile);
        int number = Agenda.number(item);
        if (number == DISBURSEMENT) {
            books.disburse(cohort, index, month, terms.principalCents(), millis, audience);
            return;
        }
        if (Agenda.detail(item) != AS_OF) {
            happenAfter(cohort, index, month, item, millis, audience);
            return;
        }
        boolean isBooked = household.repaysLoan() && isPaidNow(profile, terms, number);
        if (audience == null && !isBooked) {
            return;
        }
        LoanSchedule schedule = scheduleAt(terms, number);
        int due = schedule.dueDay(number);
        int paid = paidDay(profile, terms, due, number);
        boolean isPaid = paid <= period.lastDay();
        int lateDays = isPaid ? 0 : Math.max(0, period.lastDay() - payableDay(due));
        long total = schedule.totalCents();
        long paidCents = total + lateCharge(total, paid - payableDay(due));
        if (isBooked) {
            books.repay(cohort, index, month, number, paidCents, due, millis, audience);
        }
        if (audience == null) {
            return;
        }
        audience.installment(new Installment(
                id(profile, number),
                holder.loanId(profile),
                holder.customerId(profile),
                number,
                due,
                schedule.principalCents(),
                schedule.interestCents(),
                total,
                isPaid ? paid : Field.ABSENT,
                isPaid ? paidCents : Field.ABSENT,
                status(isPaid, lateDays),
                disbursedMillis(terms),
                stateMillis(profile, terms, due, number),
                millis));
    }

    private UUID id(Profile profile, int number) {
        return setting.ids().id(IdKind.INSTALLMENT, profile.ordinal(), number);
    }

    /** Whether an instalment is told because it is paid within the period. */
    private boolean isPaidNow(Profile profile, LoanTerms terms, int number) {
        int paid = paidDay(profile, terms, new LoanSchedule(terms).dueDay(number), number);
        return paid >= period.firstDay() && paid <= period.lastDay();
    }

    private void happenAfter(
            Cohort cohort, int index, int month, long item, long millis, @Nullable EventConsumer audience) {
        Profile profile = cohort.profile(index);
        LoanTerms terms = terms(profile);
        int number = Agenda.number(item);
        LoanSchedule schedule = scheduleAt(terms, number);
        Installment told = after(profile, terms, schedule, item, millis);
        if (told.paidAmountCents() != Field.ABSENT && household.repaysLoan()) {
            books.repay(
                    cohort, index, month, number, told.paidAmountCents(), schedule.dueDay(number), millis, audience);
        }
        if (audience != null) {
            audience.installment(told);
        }
    }

    private Installment after(Profile profile, LoanTerms terms, LoanSchedule schedule, long item, long millis) {
        int number = Agenda.number(item);
        int due = schedule.dueDay(number);
        int today = Brasilia.epochDay(millis);
        long total = schedule.totalCents();
        boolean isPaid = Agenda.detail(item) == PAID;
        return new Installment(
                id(profile, number),
                holder.loanId(profile),
                holder.customerId(profile),
                number,
                due,
                schedule.principalCents(),
                schedule.interestCents(),
                total,
                isPaid ? today : Field.ABSENT,
                isPaid ? total + lateCharge(total, today - payableDay(due)) : Field.ABSENT,
                isPaid
                        ? InstallmentStatus.PAID
                        : Agenda.detail(item) == LATE ? InstallmentStatus.LATE : InstallmentStatus.DEFAULT,
                disbursedMillis(terms),
                millis,
                millis);
    }

    /** Instalments are mostly told one after the other: the schedule goes on from the last one where it can. */
    private LoanSchedule scheduleAt(LoanTerms terms, int number) {
        LoanSchedule schedule = latest;
        if (schedule == null || !schedule.canMoveTo(terms, number)) {
            schedule = new LoanSchedule(terms);
            latest = schedule;
        }
        schedule.moveTo(number);
        return schedule;
    }

    private static InstallmentStatus status(boolean paid, int lateDays) {
        if (paid) {
            return InstallmentStatus.PAID;
        } else if (lateDays == 0) {
            return InstallmentStatus.PENDING;
        }
        return lateDays > DEFAULT_AFTER_DAYS ? InstallmentStatus.DEFAULT : InstallmentStatus.LATE;
    }

    /** Where the loan stands at the end of the period. */
    LoanStatus status(Profile profile) {
        return statusOn(period.lastDay(), profile);
    }

    /** Where the loan stands at the end of a day. */
    LoanStatus statusOn(int day, Profile profile) {
        LoanTerms terms = terms(profile);
        int open = firstOpenOn(day, profile);
        if (open > terms.term()) {
            return LoanStatus.PAID_OFF;
        }
        int lateDays = day - payableDay(new LoanSchedule(terms).dueDay(open));
        if (lateDays > DEFAULT_AFTER_DAYS) {
            return LoanStatus.DEFAULT;
        }
        return lateDays >= DELINQUENT_FROM_DAYS ? LoanStatus.DELINQUENT : LoanStatus.ACTIVE;
    }

    /** The first instalment that is not paid at the end of the period, from 1; one more than the term where all are. */
    int firstOpen(Profile profile) {
        return firstOpenOn(period.lastDay(), profile);
    }

    private int firstOpenOn(int day, Profile profile) {
        LoanTerms terms = terms(profile);
        LoanSchedule schedule = new LoanSchedule(terms);
        int number = 1;
        while (number <= terms.term() && paidDay(profile, terms, schedule.dueDay(number), number) <= day) {
            number++;
        }
        return number;
    }

    /** When the loan's row last changed: when the last instalment took its state. */
    long updatedMillis(Profile profile) {
        LoanTerms terms = terms(profile);
        LoanSchedule schedule = new LoanSchedule(terms);
        long latest = disbursedMillis(terms);
        int dueByEnd = Months.of(period.lastDay()) - schedule.firstDueMonth() + 1;
        for (int number = Math.max(1, dueByEnd - 4); number <= Math.min(terms.term(), dueByEnd); number++) {
            latest = Math.max(latest, stateMillis(profile, terms, schedule.dueDay(number), number));
        }
        return latest;
    }

    static long disbursedMillis(LoanTerms terms) {
        return Brasilia.startOfDay(terms.disbursementDay()) + PAID_OUT_AT;
    }

    /** When the stream tells of an instalment. */
    private long recordedMillis(Profile profile, LoanTerms terms, LoanSchedule schedule, int number) {
        long state = stateMillis(profile, terms, schedule.dueDay(number), number);
        if (state < period.startMillis()) {
            long opening = Math.floorMod(key.at(profile.ordinal(), -1), OPENING_HOURS * Moments.HOUR);
            return period.startMillis() + opening + number;
        }
        return state + number;
    }

    /** When an instalment took the state that it has at the end of the period. */
    private long stateMillis(Profile profile, LoanTerms terms, int due, int number) {
        int paid = paidDay(profile, terms, due, number);
        if (paid <= period.lastDay()) {
            return Brasilia.startOfDay(paid) + paidTime(profile, number);
        }
        int payable = payableDay(due);
        if (period.lastDay() - payable > DEFAULT_AFTER_DAYS) {
            return Brasilia.startOfDay(payable + DEFAULT_AFTER_DAYS + 1) + TURNS_LATE_AT;
        } else if (payable < period.lastDay()) {
            return Brasilia.startOfDay(payable + 1) + TURNS_LATE_AT;
        }
        return disbursedMillis(terms);
    }

    private long paidTime(Profile profile, int number) {
        return 7 * Moments.HOUR + Math.floorMod(key.at(profile.ordinal(), number) >>> 20, 14 * Moments.HOUR);
    }

    /** An instalment due on a day without banks can be paid on the next with them, without charge. */
    static int payableDay(int due) {
        return BankCalendar.BRAZIL.nextBusinessDay(due);
    }

    /** The day an instalment is paid, whether within the period or after it. */
    private int paidDay(Profile profile, LoanTerms terms, int due, int number) {
        long random = key.at(profile.ordinal(), number);
        int within = (int) (random & 0x3FF);
        double u = Key.unit(random);
        int payable = payableDay(due);
        int day = switch (terms.payer()) {
            case GOOD -> u < 0.25 ? Math.max(due - 1 - within % 4, terms.disbursementDay() + 1) : due;
            case OCCASIONALLY_LATE -> u < 0.15 ? payable + 2 + within % 24 : due;
            case CHRONICALLY_LATE -> u < 0.75 ? payable + 8 + within % (LONGEST_DELAY_DAYS - 8) : due;
            case DEFAULTER -> number < stopsAt(profile, terms) ? due : NEVER;
        };
        return day == NEVER ? NEVER : BankCalendar.BRAZIL.nextBusinessDay(day);
    }

    /** From which instalment a defaulter pays no more: long enough ago to be in default by the end of the period, if old enough. */
    private int stopsAt(Profile profile, LoanTerms terms) {
        int dueByEnd = Months.of(period.lastDay()) - Months.of(terms.firstDueDay()) + 1;
        int latest = Math.max(1, Math.min(dueByEnd, terms.term()) - MONTHS_TO_DEFAULT);
        return 1 + (int) (Key.unit(key.at(profile.ordinal(), -2)) * latest);
    }

    /** Fine of 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, art. 52; Código Civil, art. 406). */
    static long lateCharge(long cents, int days) {
        return days <= 0 ? 0 : (cents * 2 + 50) / 100 + (cents * days + 1500) / 3000;
    }

    static LoanTerms terms(Profile profile) {
        LoanTerms terms = profile.loan();
        if (terms == null) {
            throw new IllegalStateException("customer " + profile.ordinal() + " has no loan");
        }
        return terms;
    }
}
