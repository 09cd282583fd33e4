package dev.datagen.world.life.loan;

import dev.datagen.model.Loan;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.loan.LoanCourse;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.loan.LoanSchedules;
import dev.datagen.world.loan.OverdueRun;
import dev.datagen.world.population.Profile;
import dev.datagen.world.time.Moments;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows of loans that are written off after the period. Belongs to one thread. */
public final class LoanChanges {

    private final Setting setting;
    private final LoanPayments payments;
    private final LoanSchedules schedules;

    /** @param setting what all lives share */
    public LoanChanges(Setting setting, LoanPayments payments) {
        this.setting = setting;
        this.payments = payments;
        this.schedules =
                new LoanSchedules(setting.referenceRate(), setting.lived().lastDay());
    }

    /** @param untilMillis not included */
    public void writtenOffBetween(Profile profile, long fromMillis, long untilMillis, RowChangeConsumer changes) {
        if (profile.loan() == null || !isAnyWrittenOff(fromMillis, untilMillis)) {
            return;
        }
        LoanCourse course = payments.course(profile);
        boolean isLost = course.writtenOffDay() != LoanCourse.NEVER;
        if (isLost && course.writtenOffMillis() >= fromMillis && course.writtenOffMillis() < untilMillis) {
            Map<String, @Nullable Object> columns =
                    course.stateOn(course.writtenOffDay()).columns();
            columns.put("written_off_date", LocalDate.ofEpochDay(course.writtenOffDay()));
            columns.put("written_off_amount", schedules.writtenOffCents(course));
            changes.rowChanged(new RowChange(
                    Loan.TABLE,
                    setting.ids().id(IdKind.LOAN, profile.ordinal(), 0),
                    columns,
                    course.writtenOffMillis()));
        }
    }

    /** Loans are written off in the run of a day. */
    private static boolean isAnyWrittenOff(long fromMillis, long untilMillis) {
        long today = Brasilia.startOfDay(Brasilia.epochDay(fromMillis));
        long next = fromMillis < today + OverdueRun.UNTIL ? today : today + Moments.DAY;
        return next + OverdueRun.FROM < untilMillis;
    }
}
