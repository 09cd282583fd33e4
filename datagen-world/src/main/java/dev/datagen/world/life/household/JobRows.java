package dev.datagen.world.life.household;

import dev.datagen.model.Job;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Wage;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Company;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Tenure;

/** Writes the rows of jobs and of what they pay. */
public final class JobRows {

    private final Setting setting;

    /** @param setting what all lives share */
    public JobRows(Setting setting) {
        this.setting = setting;
    }

    /** The job that one had when the period began, or had lost shortly before, and those since, as they stand at its end, or when the customer left. */
    public void write(Profile profile, Career career, MasterDataConsumer rows) {
        int lastDay = setting.changes().lastDayHeard(profile);
        int lastMonth = Months.of(lastDay);
        for (Tenure job : career.jobs()) {
            if (job.hiredDay() <= lastDay) {
                int endKnown = career.endKnownBy(lastDay, job);
                rows.job(row(profile, job, lastMonth, endKnown));
                writeWages(profile, job, Math.min(lastMonth, job.endMonth() - 1), rows);
            }
        }
    }

    /** From the one that pay of the period's first month, or of the holder's, is for; of a job lost before, those by which its insurance is reckoned. */
    private void writeWages(Profile profile, Tenure job, int lastMonth, MasterDataConsumer rows) {
        int first = Math.max(setting.period().firstMonth(), Months.of(profile.createdDay())) - 1;
        int since = lastMonth < first ? lastMonth - Tenure.INSURED_WAGES + 1 : first;
        int told = Math.max(since, job.firstMonth());
        rows.wage(wage(profile, job, job.toldSince(told)));
        for (int month = told + 1; month <= lastMonth; month++) {
            if (job.grossCents(month) != job.grossCents(month - 1)) {
                rows.wage(wage(profile, job, month));
            }
        }
    }

    /** What a job pays from a month on in which that changes, or in which it begins. */
    public Wage wage(Profile profile, Tenure job, int month) {
        boolean isFirst = month == job.firstMonth();
        long told = isFirst
                ? setting.changes().toldMillis(profile, month, job.hiredDay())
                : setting.changes().toldMillis(profile, month);
        return new Wage(
                setting.ids().id(IdKind.WAGE, profile.ordinal(), month, job.number()),
                setting.ids().id(IdKind.JOB, profile.ordinal(), job.number()),
                isFirst ? job.hiredDay() : Months.firstDay(month),
                job.grossCents(month),
                job.reason(month),
                Math.max(setting.beginnings().customerMillis(profile), told));
    }

    /** A job as it stands when the bank comes to know of it. */
    public Job begun(Profile profile, Tenure job) {
        return row(profile, job, job.firstMonth(), Tenure.OPEN);
    }

    /** @param endKnownDay {@link Tenure#OPEN} of one that goes on */
    private Job row(Profile profile, Tenure job, int month, int endKnownDay) {
        boolean hasEnded = endKnownDay != Tenure.OPEN;
        int paidMonth = hasEnded ? job.endMonth() - 1 : month;
        Company employer = setting.employment().company(profile, job);
        long known = setting.beginnings().customerMillis(profile);
        long begun = setting.changes().toldMillis(profile, job.firstMonth(), job.hiredDay());
        long created = Math.max(known, begun);
        int paidSince = job.paidSince(month);
        long changed = hasEnded
                ? setting.changes().endedMillis(profile, job, endKnownDay)
                : paidSince == job.firstMonth() ? begun : setting.changes().toldMillis(profile, paidSince);
        return new Job(
                setting.ids().id(IdKind.JOB, profile.ordinal(), job.number()),
                setting.ids().id(IdKind.CUSTOMER, profile.ordinal(), 0),
                employer.document(),
                employer.name(),
                job.hiredDay(),
                hasEnded ? job.lastDay() : Field.ABSENT,
                hasEnded ? job.leaving() : null,
                job.grossCents(paidMonth),
                created,
                Math.max(created, changed),
                job.adjustmentMonth());
    }
}
