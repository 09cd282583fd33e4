package dev.datagen.model;

import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import java.util.List;
import java.util.UUID;

/**
 * A wage of a job: what is paid from a day on, until the next one of the job.
 *
 * @param wageId identifier
 * @param jobId the job
 * @param validFromDay the first day for which it is paid, in days since 1970-01-01: the first of a month, or that of the hiring
 * @param monthlyWageCents gross, in cents
 * @param reason why it is not the one before
 * @param createdAtMillis when the bank came to know of it, in milliseconds since 1970-01-01T00:00Z
 */
public record Wage(
        UUID wageId, UUID jobId, int validFromDay, long monthlyWageCents, WageReason reason, long createdAtMillis) {

    /** The table, its columns and its keys. */
    public static final Table<Wage> TABLE = new Table<>(
            "wages",
            "A wage of a job: what is paid from a day on, until the next one of the job.",
            FieldList.of()
                    .id("wage_id", "Identifier")
                    .id("job_id", "The job")
                    .day("valid_from", "First day for which it is paid: the first of a month, or that of the hiring")
                    .money("monthly_wage", "Gross wage of a month, R$")
                    .word("reason", WageReason.class, "Why it is not the one before")
                    .moment("created_at", "When the bank came to know of it")
                    .list(),
            Wage::read,
            List.of(List.of("job_id", "valid_from")),
            List.of(new ForeignKey("job_id", "jobs")));

    private static void read(Wage row, FieldValues to) {
        to.id(row.wageId);
        to.id(row.jobId);
        to.day(row.validFromDay);
        to.money(row.monthlyWageCents);
        to.word(row.reason);
        to.moment(row.createdAtMillis);
    }
}
