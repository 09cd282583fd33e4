package dev.datagen.world.life.loan;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.credit.ReferenceRate;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Instalments of loans after the period: each act tells that the next open one is paid, or has become late and is paid by the next act.
 *
 * <p>A loan that has been paid off is taken again on the same terms, and its instalments are numbered on: number {@code term + 1} is the
 * first one of the new contract. Mutable; belongs to one thread.
 */
public final class LoanActs {

    private final LoanTeller teller;
    private final LoanPayments loans;
    private final ReferenceRate referenceRate;
    private final int lastDay;
    /** By customer: the instalment that is paid next, 0 where nobody has asked; negative while it is late. */
    private final int[] next;

    private final @Nullable LoanSchedule[] schedules;
    private final Draws draws = new Draws();

    /**
     * Acts that have not begun.
     *
     * @param customers how many there are; their ordinals are below it
     */
    public LoanActs(Setting setting, LoanPayments loans, int customers) {
        this.teller = new LoanTeller(setting, new Holder(setting));
        this.loans = loans;
        this.referenceRate = setting.referenceRate();
        this.lastDay = setting.period().lastDay();
        next = new int[customers];
        schedules = new LoanSchedule[next.length];
    }

    /** Tells of the next open instalment of a customer's loan, drawn by {@code random}. */
    public void act(Profile profile, long random, long millis, EventConsumer audience) {
        LoanCourse course = loans.course(profile);
        int customer = (int) profile.ordinal();
        int open = next[customer] == 0 ? course.firstOpenOn(lastDay) : next[customer];
        int number = Math.abs(open);
        int today = Brasilia.epochDay(millis);
        boolean turnsLate =
                open > 0 && draws.from(random).chance(course.lateShare()) && due(course, number, today, true) < today;
        int due = due(course, number, today, turnsLate || open < 0);
        int following = number == course.lastOpen() ? course.terms().term() + 1 : number + 1;
        next[customer] = turnsLate ? -number : following;
        audience.installment(told(profile, course, number, due, turnsLate, today, millis));
    }

    /** The day agreed on; of a new contract the one before or the one from today on. */
    private static int due(LoanCourse course, int number, int today, boolean past) {
        if (number <= course.terms().term()) {
            return course.dueDay(number);
        }
        int firstDue = course.terms().firstDueDay();
        int dayOfMonth = firstDue - Months.firstDay(Months.of(firstDue)) + 1;
        int month = Months.of(today);
        int inMonth = Months.day(month, dayOfMonth);
        if (past) {
            return inMonth < today ? inMonth : Months.day(month - 1, dayOfMonth);
        }
        return inMonth >= today ? inMonth : Months.day(month + 1, dayOfMonth);
    }

    private Installment told(
            Profile profile, LoanCourse course, int number, int due, boolean late, int today, long millis) {
        LoanSchedule schedule = scheduleAt((int) profile.ordinal(), course, number);
        long total = schedule.totalCents();
        int lateDays = Math.max(0, today - LoanPayments.payableDay(due));
        if (late) {
            return teller.unpaid(profile, schedule, number, due, LoanState.ofOverdue(lateDays), millis, millis);
        }
        long paid = total + LoanPayments.lateCharge(total, lateDays);
        return teller.paid(profile, schedule, number, due, today, paid, millis, millis);
    }

    /** What was renegotiated goes on as it was agreed; a new contract is as the first one was. */
    private LoanSchedule scheduleAt(int customer, LoanCourse course, int number) {
        LoanTerms terms = course.terms();
        int inContract = (number - 1) % terms.term() + 1;
        LoanSchedule schedule = schedules[customer];
        if (schedule == null || !schedule.canMoveTo(terms, inContract)) {
            schedule =
                    number > terms.term() ? new LoanSchedule(terms) : new LoanSchedule(course, referenceRate, lastDay);
            schedules[customer] = schedule;
        }
        schedule.moveTo(inContract);
        return schedule;
    }
}
