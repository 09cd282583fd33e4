package dev.datagen.world.life.loan;

import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Holder;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;

/** Tells of instalments. Belongs to one thread. */
final class LoanTeller {

    private final Setting setting;
    private final Holder holder;
    private final LoanPayments payments;

    LoanTeller(Setting setting, Holder holder) {
        this.payments = new LoanPayments(setting.key(), setting.period(), setting.reference(), setting.careers());
        this.setting = setting;
        this.holder = holder;
    }

    /** Of an instalment at which the schedule stands and which is not paid. */
    Installment unpaid(
            Profile profile,
            LoanSchedule schedule,
            int number,
            int due,
            InstallmentStatus status,
            long updatedMillis,
            long millis) {
        return tell(profile, schedule, number, due, Field.ABSENT, Field.ABSENT, status, updatedMillis, millis);
    }

    /** Of an instalment at which the schedule stands and which has been paid. */
    Installment paid(
            Profile profile,
            LoanSchedule schedule,
            int number,
            int due,
            int paidDay,
            long paidCents,
            long updatedMillis,
            long millis) {
        InstallmentStatus status = InstallmentStatus.PAID;
        return tell(profile, schedule, number, due, paidDay, paidCents, status, updatedMillis, millis);
    }

    private Installment tell(
            Profile profile,
            LoanSchedule schedule,
            int number,
            int due,
            long paidDay,
            long paidCents,
            InstallmentStatus status,
            long updatedMillis,
            long millis) {
        LoanTerms terms = LoanPayments.terms(profile);
        boolean isPaid = paidCents != Field.ABSENT;
        long total = schedule.totalCents();
        boolean housing = terms.type() == LoanType.HOUSING;
        return new Installment(
                setting.ids().id(IdKind.INSTALLMENT, profile.ordinal(), number),
                holder.loanId(profile),
                holder.customerId(profile),
                number,
                due,
                schedule.principalCents(),
                schedule.interestCents(),
                total,
                paidDay,
                paidCents,
                status,
                payments.disbursedMillis(profile),
                updatedMillis,
                millis,
                housing ? schedule.indexationCents() : Field.ABSENT,
                housing ? schedule.insuranceCents() : Field.ABSENT,
                housing ? schedule.feeCents() : Field.ABSENT,
                isPaid ? Math.max(0, paidCents - total) : Field.ABSENT,
                isPaid ? Math.max(0, total - paidCents) : Field.ABSENT);
    }
}
