package dev.datagen.world.work;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.UnemploymentInsurance;
import dev.datagen.world.population.Earnings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a customer's work: jobs one after the other, and retirement. Immutable.
 *
 * @param initial how they earned a living when the period began
 * @param initialIncomeCents what they have of it in 2025
 * @param jobs by time; of employees, at least the one they began with, and of who was dismissed shortly before the period that one, too
 * @param retiredMonth the first month of a pension; {@link Tenure#OPEN} if that is not foreseen
 * @param pensionCents of a month, as granted
 * @param reviewMonth in which month of the year, 1 to 12, the bank learns anew what they have without a job
 */
public record Career(
        EmploymentStatus initial,
        int initialIncomeCents,
        List<Tenure> jobs,
        int retiredMonth,
        int pensionCents,
        int reviewMonth) {

    /** Of the last wage (estimate). */
    private static final int ODD_JOBS_PERCENT = 35;

    /** The job of a month. */
    @Nullable
    public Tenure in(int month) {
        // By index, for this is asked all the time.
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).worksIn(month)) {
                return jobs.get(i);
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

    /** The job of which a day comes after the last of work. */
    @Nullable
    public Tenure leftBy(int day) {
        Tenure left = null;
        for (Tenure job : jobs) {
            left = job.lastDay() < day ? job : left;
        }
        return left;
    }

    /**
     * When it is known that a job has ended: on the next business day, or with the job or the pension that follows at once; {@link Tenure#OPEN} if that is
     * after a day.
     */
    public int endKnownBy(int day, Tenure job) {
        if (job.endMonth() - 1 > Months.of(day)) {
            return Tenure.OPEN;
        }
        int since = after(job) == job.endMonth() ? Months.firstDay(job.endMonth()) : job.lastDay() + 1;
        int known = BankCalendar.BRAZIL.nextBusinessDay(since);
        return known <= day ? known : Tenure.OPEN;
    }

    /** Where somebody stands at the end of a day: in a month, still without the job that begins in it, or already without the one that ends. */
    public int monthKnownOn(int day) {
        int month = Months.of(day);
        Tenure job = in(month);
        if (job != null && job.hiredDay() > day && in(month - 1) == null) {
            return month - 1;
        }
        return job != null && endKnownBy(day, job) != Tenure.OPEN ? month + 1 : month;
    }

    /** What is known of somebody's work on a day, in days since 1970-01-01. */
    public EmploymentStatus statusOn(int day) {
        return status(monthKnownOn(day));
    }

    /** Gross income of a month, as it is known on a day. */
    public long incomeCentsOn(int day) {
        return incomeCents(monthKnownOn(day));
    }

    /** The first month of the job after one, or of the pension; {@link Tenure#OPEN} if neither is foreseen. */
    int after(Tenure job) {
        return job.number() + 1 < jobs.size() ? jobs.get(job.number() + 1).firstMonth() : retiredMonth;
    }

    /** The first day of the job after one, or of the pension; {@link Tenure#OPEN} likewise. */
    public int dayAfter(Tenure job) {
        if (job.number() + 1 < jobs.size()) {
            return jobs.get(job.number() + 1).hiredDay();
        }
        return retiredMonth == Tenure.OPEN ? Tenure.OPEN : Months.firstDay(retiredMonth);
    }

    /** The day of a month from which on the bank knows of work that begins with it, or of an income that changes. */
    public int changeKnownIn(int month) {
        Tenure job = in(month);
        return job != null && job.firstMonth() == month
                ? job.hiredDay()
                : BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(month));
    }

    /** Whether a pension is paid in a month. */
    public boolean isRetired(int month) {
        return month >= retiredMonth;
    }

    /** Whether a month's income is not that of the one before. */
    public boolean changesIn(int month) {
        return incomeCents(month) != incomeCents(month - 1);
    }

    /** The last month of the year up to a given one in which income changed; {@link Integer#MIN_VALUE} if it did not. */
    public int lastChange(int month) {
        for (int changed = month; changed > month - Months.A_YEAR; changed--) {
            if (changesIn(changed)) {
                return changed;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** How somebody earns a living in a month. */
    public EmploymentStatus status(int month) {
        if (isRetired(month)) {
            return EmploymentStatus.RETIRED;
        }
        if (initial == EmploymentStatus.SELF_EMPLOYED) {
            return initial;
        }
        return in(month) == null ? EmploymentStatus.UNEMPLOYED : EmploymentStatus.EMPLOYED;
    }

    /** Whether there is no month without work from one to another, both included. */
    public boolean isNeverUnemployed(int firstMonth, int lastMonth) {
        for (int month = firstMonth; month <= lastMonth; month++) {
            if (status(month) == EmploymentStatus.UNEMPLOYED) {
                return false;
            }
        }
        return true;
    }

    /** Gross income of a month; of who is between two jobs, the unemployment insurance while it is paid, and odd jobs after it or without. */
    public long incomeCents(int month) {
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
        if (left == null) {
            return Earnings.ownCents(initialIncomeCents, reviewMonth, month);
        }
        return isInsured(left, month)
                ? UnemploymentInsurance.cents(left.insuredCents(), month)
                : left.lastGrossCents() * ODD_JOBS_PERCENT / 100;
    }

    private static boolean isInsured(Tenure left, int month) {
        int payments = left.insurancePayments();
        return payments > 0 && month <= Months.of(UnemploymentInsurance.payday(left.lastDay(), payments - 1));
    }
}
