package dev.datagen.world.life.loan;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanType;
import dev.datagen.model.PayrollAgreement;
import dev.datagen.model.schema.Field;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.loan.DueDays;
import dev.datagen.world.loan.LoanCosts;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.loan.LoanSchedules;
import dev.datagen.world.loan.LoanState;
import dev.datagen.world.loan.Prepayment;
import dev.datagen.world.loan.Renegotiation;
import dev.datagen.world.loan.StateTimes;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of loans as they stand at the end of the period. Belongs to one thread. */
public final class LoanRows {

    private final Setting setting;
    private final LoanPayments payments;
    private final LoanSchedules schedules;

    /** @param setting what all lives share */
    public LoanRows(Setting setting, LoanPayments payments) {
        this.setting = setting;
        this.payments = payments;
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.period().lastDay());
    }

    /** @param propertyId what secures a housing loan */
    public Loan of(Profile profile, LoanTerms terms, @Nullable UUID propertyId) {
        boolean housing = terms.type() == LoanType.HOUSING;
        LoanCourse course = payments.course(profile);
        LoanState state = course.stateOn(setting.period().lastDay());
        Renegotiation renegotiation = course.renegotiation();
        Prepayment prepayment = course.prepayment();
        boolean isWrittenOff = course.isWrittenOffOn(setting.period().lastDay());
        long tax = LoanCosts.taxCents(terms);
        long released = LoanCosts.releasedCents(terms, tax);
        return new Loan(
                setting.ids().id(IdKind.LOAN, profile.ordinal(), 0),
                setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0),
                terms.type(),
                terms.principalCents(),
                terms.rateMillionths(),
                terms.term(),
                terms.system(),
                state.status(),
                terms.disbursementDay(),
                propertyId,
                payments.askedMillis(profile),
                new StateTimes(course, setting.period().lastDay()).ofLoan(),
                terms.firstDueDay(),
                tax,
                released,
                LoanCosts.yearlyMillionths(terms, released),
                terms.type() == LoanType.PAYROLL ? agreement(profile) : null,
                terms.assetCents() == 0 ? Field.ABSENT : terms.assetCents(),
                terms.regime(),
                housing ? terms.lifeMillionths() : Field.ABSENT,
                state.daysLate(),
                state.bucket(),
                renegotiation == null ? Field.ABSENT : renegotiation.day(),
                renegotiation == null ? Field.ABSENT : renegotiatedCents(course, renegotiation),
                prepayment == null ? Field.ABSENT : course.prepaymentDay(),
                prepayment == null ? Field.ABSENT : schedules.prepaidCents(course, prepayment),
                prepayment == null ? null : prepayment.effect(),
                renegotiation == null ? Field.ABSENT : daysPastDue(terms, renegotiation),
                isWrittenOff ? course.writtenOffDay() : Field.ABSENT,
                isWrittenOff ? schedules.writtenOffCents(course) : Field.ABSENT);
    }

    /** By the contract, which the renegotiation changed. */
    private static int daysPastDue(LoanTerms terms, Renegotiation renegotiation) {
        return renegotiation.day() - LoanPayments.payableDay(new DueDays(terms, null).of(renegotiation.from()));
    }

    private long renegotiatedCents(LoanCourse course, Renegotiation renegotiation) {
        LoanSchedule schedule = new LoanSchedule(
                course, setting.referenceRate(), setting.period().lastDay());
        schedule.moveTo(renegotiation.from());
        return schedule.renegotiatedCents();
    }

    private static PayrollAgreement agreement(Profile profile) {
        return profile.employment() == EmploymentStatus.RETIRED ? PayrollAgreement.INSS : PayrollAgreement.EMPLOYER;
    }
}
