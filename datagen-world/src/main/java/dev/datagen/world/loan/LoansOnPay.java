package dev.datagen.world.loan;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.LoansAndWork;
import dev.datagen.world.work.Tenure;

/** What the course of a loan whose instalments are withheld from pay says of the borrower's work. Immutable. */
public final class LoansOnPay extends LoansAndWork {

    private final LoanPayments payments;

    /** @param key of the world */
    public LoansOnPay(Key key, Period period, ReferenceData reference) {
        this.payments = new LoanPayments(key, period, reference, null);
    }

    @Override
    public int lostIn(Profile profile) {
        if (!LoanPayments.isWithheldFromPay(profile)) {
            return Tenure.OPEN;
        }
        LoanCourse course = payments.course(profile);
        Arrears arrears = course.arrears();
        return arrears == null ? Tenure.OPEN : Months.of(course.dueDay(arrears.from())) - 1;
    }

    @Override
    public int boundUntil(Profile profile) {
        if (!LoanPayments.isWithheldFromPay(profile)) {
            return Integer.MIN_VALUE;
        }
        LoanCourse course = payments.course(profile);
        int prepaid = course.prepaidDay();
        return Months.of(prepaid == LoanCourse.NEVER ? course.dueDay(course.term()) : prepaid);
    }
}
