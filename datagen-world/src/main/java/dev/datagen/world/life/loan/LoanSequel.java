package dev.datagen.world.life.loan;

import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.loan.LoanSchedules;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;

/** A customer's loan after the period: each instalment is told again when it is paid, when it turns late, and when it is given up. */
final class LoanSequel {

    private static final int PAID = 1;
    private static final int LATE = 2;
    private static final int GIVEN_UP = 3;

    private final Period period;
    private final LoanSchedules schedules;
    private final LoanTeller teller;

    LoanSequel(Setting setting, LoanTeller teller) {
        this.period = setting.period();
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.lived().lastDay());
        this.teller = teller;
    }

    void plan(LoanCourse course, int month, Agenda agenda) {
        for (int number = Math.max(1, course.earliestIn(month) - 1); number <= course.latestIn(month); number++) {
            int paid = course.paidDay(number);
            int late = course.payableDay(number) + 1;
            int givenUp = Math.min(late + LoanState.DEFAULT_AFTER_DAYS, course.writtenOffDay());
            add(month, paid, course.paidTime(number), PAID, number, agenda);
            if (paid > late && late < course.writtenOffDay()) {
                add(month, late, course.run().time(late) + number, LATE, number, agenda);
            }
            if (paid > givenUp) {
                add(month, givenUp, course.run().time(givenUp) + number, GIVEN_UP, number, agenda);
            }
        }
    }

    private void add(int month, int day, long timeOfDay, int state, int number, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (day > period.lastDay() && dayOfMonth >= 0 && dayOfMonth < Months.length(month)) {
            agenda.add(dayOfMonth * Moments.DAY + timeOfDay, Agenda.INSTALLMENT, state, number);
        }
    }

    /** What there is to tell. */
    Installment told(LoanCourse course, Occasion occasion) {
        Profile profile = occasion.profile();
        int number = occasion.number();
        int detail = occasion.detail();
        long millis = occasion.millis();
        LoanSchedule schedule = schedules.at(course, number);
        int due = course.dueDay(number);
        if (detail != PAID) {
            InstallmentStatus status = detail == LATE ? InstallmentStatus.LATE : InstallmentStatus.DEFAULT;
            return teller.unpaid(profile, schedule, number, due, status, millis, millis);
        }
        int today = Brasilia.epochDay(millis);
        long paid = course.paidCents(schedule, number, today);
        return teller.paid(profile, schedule, number, due, today, paid, millis, millis);
    }

    /** What pays off the instalments that are paid before their time, in cents. */
    long payoffCents(LoanCourse course) {
        return schedules.payoffCents(course);
    }
}
