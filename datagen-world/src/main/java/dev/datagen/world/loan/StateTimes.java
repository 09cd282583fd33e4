package dev.datagen.world.loan;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;

/**
 * When a loan and its instalments took the states that they have at the end of a day, in milliseconds since 1970-01-01T00:00Z.
 *
 * @param day in days since 1970-01-01
 */
public record StateTimes(LoanCourse course, int day) {

    /** When the loan's row last changed: when the last instalment took its state. */
    public long ofLoan() {
        if (course.isWrittenOffOn(day)) {
            return course.writtenOffMillis();
        }
        long latest = course.agreedMillis(course.term());
        Prepayment prepayment = course.prepayment();
        if (prepayment != null) {
            latest = Math.max(latest, course.prepaymentMillis(prepayment));
        }
        int month = Months.of(day);
        for (int number = course.earliestIn(month); number <= course.latestIn(month); number++) {
            latest = Math.max(latest, ofInstalment(number));
        }
        return course.prepaidDay() <= day ? Math.max(latest, ofInstalment(course.term())) : latest;
    }

    /** When an instalment took its state; they count from 1. */
    public long ofInstalment(int number) {
        int paid = course.paidDay(number);
        if (paid <= day) {
            return Brasilia.startOfDay(paid) + course.paidTime(number);
        }
        int payable = course.payableDay(number);
        if (course.isWrittenOffOn(day) && course.writtenOffDay() - payable <= LoanState.DEFAULT_AFTER_DAYS) {
            return course.writtenOffMillis();
        } else if (day - payable > LoanState.DEFAULT_AFTER_DAYS) {
            return course.run().millis(payable + LoanState.DEFAULT_AFTER_DAYS + 1);
        } else if (payable < day) {
            return course.run().millis(payable + 1);
        }
        return course.agreedMillis(number);
    }
}
