package dev.datagen.world.loan;

import dev.datagen.world.credit.ReferenceRate;
import org.jspecify.annotations.Nullable;

/**
 * Schedules of one loan after another, corrected by TR up to a day. Instalments are mostly told one after the other: a schedule goes on from the
 * last one where it can. Belongs to one thread.
 */
public final class LoanSchedules {

    private final ReferenceRate referenceRate;
    private final int indexedUntil;
    private @Nullable LoanSchedule latest;

    /** @param indexedUntil the last day up to which TR corrects, in days since 1970-01-01 */
    public LoanSchedules(ReferenceRate referenceRate, int indexedUntil) {
        this.referenceRate = referenceRate;
        this.indexedUntil = indexedUntil;
    }

    /** The schedule of a loan, standing at an instalment; valid until the next one is asked for. */
    public LoanSchedule at(LoanCourse course, int number) {
        LoanSchedule schedule = latest;
        if (schedule == null || !schedule.canMoveTo(course.terms(), number)) {
            schedule = new LoanSchedule(course, referenceRate, indexedUntil);
            latest = schedule;
        }
        schedule.moveTo(number);
        return schedule;
    }

    /** What is paid of the balance before its time, in cents, by who prepays part of it. */
    public long prepaidCents(LoanCourse course, Prepayment prepayment) {
        if (course.paysLastOnes()) {
            return payoffCents(course);
        }
        LoanSchedule schedule = new LoanSchedule(course, referenceRate, indexedUntil);
        schedule.moveTo(prepayment.after() + 1);
        return schedule.prepaidCents();
    }

    /** What is owed of the principal, in cents, when the bank gives up a loan: before the first instalment that is never paid, as it is corrected when due. */
    public long writtenOffCents(LoanCourse course) {
        LoanSchedule schedule = new LoanSchedule(course, referenceRate, indexedUntil);
        schedule.moveTo(course.firstNeverPaid());
        return schedule.balanceCents();
    }

    /** What pays off the instalments that are paid before their time, in cents. */
    public long payoffCents(LoanCourse course) {
        LoanSchedule schedule = new LoanSchedule(course, referenceRate, indexedUntil);
        long sum = 0;
        for (int number = course.firstPrepaid(); number <= course.term(); number++) {
            schedule.moveTo(number);
            sum += course.paidCents(schedule, number, course.prepaidDay());
        }
        return sum;
    }
}
