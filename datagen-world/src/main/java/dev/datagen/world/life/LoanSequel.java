package dev.datagen.world.life;

import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;

/** A customer's loan after the period: each instalment is told again when it is paid, when it turns late, and when it is given up. */
final class LoanSequel {

    private static final int PAID = 1;
    private static final int LATE = 2;
    private static final int GIVEN_UP = 3;

    private final Setting setting;
    private final Holder holder;
    private final Period period;
    private final LoanPayments payments;

    LoanSequel(Setting setting, Holder holder, LoanPayments payments) {
        this.setting = setting;
        this.holder = holder;
        this.period = setting.period();
        this.payments = payments;
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

    /** What there is to tell of an instalment at which the schedule stands. */
    Installment told(Profile profile, LoanTerms terms, LoanSchedule schedule, long item, long millis) {
        int number = Agenda.number(item);
        int due = schedule.dueDay(number);
        int today = Brasilia.epochDay(millis);
        long total = schedule.totalCents();
        boolean isPaid = Agenda.detail(item) == PAID;
        int lateDays = today - LoanPayments.payableDay(due);
        return new Installment(
                setting.ids().id(IdKind.INSTALLMENT, profile.ordinal(), number),
                holder.loanId(profile),
                holder.customerId(profile),
                number,
                due,
                schedule.principalCents(),
                schedule.interestCents(),
                total,
                isPaid ? today : Field.ABSENT,
                isPaid ? total + LoanPayments.lateCharge(total, lateDays) : Field.ABSENT,
                status(Agenda.detail(item)),
                LoanPayments.disbursedMillis(terms),
                millis,
                millis);
    }

    private static InstallmentStatus status(int state) {
        return switch (state) {
            case PAID -> InstallmentStatus.PAID;
            case LATE -> InstallmentStatus.LATE;
            default -> InstallmentStatus.DEFAULT;
        };
    }
}
