package dev.datagen.world.life;

import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;

/** A customer's loan after the period: each instalment is told again when it is paid, when it turns late, and when it is given up. */
final class LoanSequel {

    private static final int PAID = 1;
    private static final int LATE = 2;
    private static final int GIVEN_UP = 3;

    private final Period period;
    private final LoanPayments payments;
    private final LoanSchedules schedules;
    private final LoanTeller teller;

    LoanSequel(Setting setting, LoanPayments payments, LoanTeller teller) {
        this.period = setting.period();
        this.payments = payments;
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.lived().lastDay());
        this.teller = teller;
    }

    void plan(Profile profile, LoanTerms terms, int month, Agenda agenda) {
        LoanSchedule schedule = new LoanSchedule(terms);
        int due = month - schedule.firstDueMonth() + 1;
        for (int number = Math.max(1, due - LoanPayments.MONTHS_TO_DEFAULT - 1);
                number <= Math.min(terms.term(), due + 1);
                number++) {
            planInstallment(profile, terms, schedule.dueDay(number), number, month, agenda);
        }
    }

    private void planInstallment(Profile profile, LoanTerms terms, int due, int number, int month, Agenda agenda) {
        int paid = payments.paidDay(profile, terms, due, number);
        int late = LoanPayments.payableDay(due) + 1;
        int givenUp = late + LoanPayments.DEFAULT_AFTER_DAYS;
        long turning = LoanPayments.TURNS_LATE_AT + number;
        add(month, paid, payments.paidTime(profile, number), PAID, number, agenda);
        if (paid > late) {
            add(month, late, turning, LATE, number, agenda);
        }
        if (paid > givenUp) {
            add(month, givenUp, turning, GIVEN_UP, number, agenda);
        }
    }

    private void add(int month, int day, long timeOfDay, int state, int number, Agenda agenda) {
        int dayOfMonth = day - Months.firstDay(month);
        if (day > period.lastDay() && dayOfMonth >= 0 && dayOfMonth < Months.length(month)) {
            agenda.add(dayOfMonth * Moments.DAY + timeOfDay, Agenda.INSTALLMENT, state, number);
        }
    }

    /** What there is to tell. */
    Installment told(Profile profile, LoanTerms terms, long item, long millis) {
        int number = Agenda.number(item);
        LoanSchedule schedule = schedules.at(terms, number);
        int due = schedule.dueDay(number);
        if (Agenda.detail(item) != PAID) {
            InstallmentStatus status =
                    Agenda.detail(item) == LATE ? InstallmentStatus.LATE : InstallmentStatus.DEFAULT;
            return teller.unpaid(profile, schedule, number, due, status, millis, millis);
        }
        int today = Brasilia.epochDay(millis);
        long total = schedule.totalCents();
        long paid = total + LoanPayments.lateCharge(total, today - LoanPayments.payableDay(due));
        return teller.paid(profile, schedule, number, due, today, paid, millis, millis);
    }
}
