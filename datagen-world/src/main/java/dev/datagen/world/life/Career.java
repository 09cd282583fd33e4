package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.population.Earnings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a customer's work: jobs one after the other, and retirement. Immutable.
 *
 * @param initial how they earned a living when the period began
 * @param initialIncomeCents what they had of it
 * @param jobs by time; of employees, at least the one they began with
 * @param retiredMonth the first month of a pension; {@link Tenure#OPEN} if that is not foreseen
 * @param pensionCents of a month, as granted
 */
record Career(EmploymentStatus initial, int initialIncomeCents, List<Tenure> jobs, int retiredMonth, int pensionCents) {

    /** The job of a month. */
    @Nullable
    Tenure in(int month) {
        for (Tenure job : jobs) {
            if (job.worksIn(month)) {
                return job;
            }
        }
        return null;
    }

    /** The job that ended last before a month begins, or with its beginning. */
    @Nullable
    Tenure leftBefore(int month) {
        Tenure left = null;
        for (Tenure job : jobs) {
            left = job.endMonth() <= month ? job : left;
        }
        return left;
    }

    /** The first month of the job after one, or of the pension; {@link Tenure#OPEN} if neither is foreseen. */
    int after(Tenure job) {
        return job.number() + 1 < jobs.size() ? jobs.get(job.number() + 1).firstMonth() : retiredMonth;
    }

    boolean isRetired(int month) {
        return month >= retiredMonth;
    }

    /** Whether the pay of a month is that of the one before, adjusted by the prices of the year between. */
    boolean isAdjustedIn(int month) {
        Tenure job = in(month);
        boolean pensioner = isRetired(month) && isRetired(month - 1) && Months.monthOfYear(month) == 0;
        return pensioner || !isRetired(month) && job != null && job.firstMonth() < month && job.adjustedBy(month) == month;
    }

    /** The last month up to a given one in which pay was adjusted; {@link Integer#MIN_VALUE} if there was none. */
    int lastAdjustment(int month) {
        int adjusted = month;
        while (adjusted > month - 12 && !isAdjustedIn(adjusted)) {
            adjusted--;
        }
        return isAdjustedIn(adjusted) ? adjusted : Integer.MIN_VALUE;
    }

    EmploymentStatus status(int month) {
        if (isRetired(month)) {
            return EmploymentStatus.RETIRED;
        }
        if (initial == EmploymentStatus.SELF_EMPLOYED) {
            return initial;
        }
        return in(month) == null ? EmploymentStatus.UNEMPLOYED : EmploymentStatus.EMPLOYED;
    }

    /** Gross income of a month; of who is between two jobs, the unemployment insurance. */
    long incomeCents(int month) {
        if (isRetired(month)) {
            boolean began = retiredMonth > Integer.MIN_VALUE;
            return Earnings.pensionCents(
                    pensionCents, began ? retiredMonth : Earnings.BENEFITS_OF, retiredMonth, month);
        }
        Tenure job = in(month);
        if (job != null) {
            return job.grossCents(month);
        }
        Tenure left = leftBefore(month);
        return left == null ? initialIncomeCents : UnemploymentInsurance.cents(left.lastGrossCents(), month);
    }
}
