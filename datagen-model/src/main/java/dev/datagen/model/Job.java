package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that a customer has or had within the period.
 *
 * @param jobId identifier
 * @param customerId the employee
 * @param employerCnpj 14 characters
 * @param employerName as it stands on payslips
 * @param hiredDay first day of work, in days since 1970-01-01
 * @param leftDay last day of work, in days since 1970-01-01; {@link Field#ABSENT} while it goes on
 * @param leavingReason why it ended
 * @param monthlyWageCents gross, in cents; of one that has ended, the last one
 * @param createdAtMillis when the bank came to know of it, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param adjustmentMonth 1 to 12: the month of the year from which on wages are adjusted by the prices of a year (data-base)
 */
public record Job(
        UUID jobId,
        UUID customerId,
        String employerCnpj,
        String employerName,
        int hiredDay,
        long leftDay,
        @Nullable LeavingReason leavingReason,
        long monthlyWageCents,
        long createdAtMillis,
        long updatedAtMillis,
        int adjustmentMonth) {

    /** The table, its columns and its keys. */
    public static final Table<Job> TABLE = new Table<>(
            "jobs",
            "A job that a customer has or had within the period.",
            FieldList.of()
                    .id("job_id", "Identifier")
                    .id("customer_id", "The employee")
                    .text("employer_cnpj", "CNPJ of the employer, 14 characters")
                    .text("employer_name", "Name of the employer")
                    .day("hired_on", "First day of work")
                    .day("left_on", "Last day of work; null while the job goes on")
                    .optional()
                    .word("leaving_reason", LeavingReason.class, "Why it ended")
                    .optional()
                    .money("monthly_wage", "Gross wage of a month, R$; of a job that has ended, the last one")
                    .moment("created_at", "When the bank came to know of it")
                    .moment("updated_at", "When it last changed")
                    .integer(
                            "adjustment_month",
                            "Month of the year in which the wage is adjusted by INPC (data-base), 1 to 12")
                    .list(),
            Job::read,
            List.of(List.of("customer_id", "hired_on")),
            List.of(new ForeignKey("customer_id", "customers")));

    private static void read(Job row, FieldValues to) {
        to.id(row.jobId);
        to.id(row.customerId);
        to.text(row.employerCnpj);
        to.text(row.employerName);
        to.day(row.hiredDay);
        to.day(row.leftDay);
        to.word(row.leavingReason);
        to.money(row.monthlyWageCents);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.integer(row.adjustmentMonth);
    }
}
