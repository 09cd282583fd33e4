package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import java.util.UUID;

/**
 * An instalment of a loan, as it stood at the end of the period.
 *
 * @param installmentId identifier
 * @param loanId the loan
 * @param customerId its borrower
 * @param installmentNumber from 1
 * @param dueDay in days since 1970-01-01
 * @param principalAmountCents in cents
 * @param interestAmountCents in cents
 * @param totalAmountCents what is to be paid, in cents
 * @param paidDay in days since 1970-01-01, Field.ABSENT if unpaid
 * @param paidAmountCents in cents, Field.ABSENT if unpaid
 * @param status at the end of the period
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param recordedAtMillis when the stream tells of it, in milliseconds since 1970-01-01T00:00Z
 * @param indexationAmountCents by how much TR has raised the balance, in cents; Field.ABSENT of what is not for housing
 * @param insuranceAmountCents of life and building, in cents; Field.ABSENT of what is not for housing
 * @param feeAmountCents for administration, in cents; Field.ABSENT of what is not for housing
 * @param lateChargeCents fine and interest for paying late, in cents; Field.ABSENT if unpaid
 * @param discountCents interest and charges saved by paying early, in cents; Field.ABSENT if unpaid
 */
public record Installment(
        UUID installmentId,
        UUID loanId,
        UUID customerId,
        int installmentNumber,
        int dueDay,
        long principalAmountCents,
        long interestAmountCents,
        long totalAmountCents,
        long paidDay,
        long paidAmountCents,
        InstallmentStatus status,
        long createdAtMillis,
        long updatedAtMillis,
        long recordedAtMillis,
        long indexationAmountCents,
        long insuranceAmountCents,
        long feeAmountCents,
        long lateChargeCents,
        long discountCents) {

    /** The topic, the Avro record and its fields; those after {@code updated_at} are additions to the first schema. */
    public static final EventType<Installment> EVENT = new EventType<>(
            "banking.installments",
            "Installment",
            "An instalment of a loan, as it stood at the end of the period.",
            FieldList.of()
                    .id("installment_id", "Identifier")
                    .id("loan_id", "Loan")
                    .id("customer_id", "Borrower")
                    .integer("installment_number", "From 1")
                    .day("due_date", "Same day each month, clipped to its end")
                    .money("principal_amount", "Amortisation, R$")
                    .money("interest_amount", "Interest, R$")
                    .money("total_amount", "Principal, interest, insurance and fee, R$")
                    .day("paid_date", "When it was paid")
                    .optional()
                    .money("paid_amount", "What was paid: the total and late charges, less the discount, R$")
                    .optional()
                    .word("status", InstallmentStatus.class, "Status at the end of the period")
                    .moment("created_at", "When the record was made")
                    .optional()
                    .moment("updated_at", "When the record last changed")
                    .optional()
                    .moment(
                            "recorded_at",
                            "When the stream tells of it, Kafka's record timestamp: the start of the period for what happened before it")
                    .optional()
                    .money(
                            "indexation_amount",
                            "Of a housing loan: by how much TR raised the balance before interest, R$; 0 if not yet due")
                    .optional()
                    .money(
                            "insurance_amount",
                            "Of a housing loan: insurance of the borrower's life (MIP) and of the building (DFI), R$")
                    .optional()
                    .money("fee_amount", "Of a housing loan: fee of administration, R$")
                    .optional()
                    .money(
                            "late_charge_amount",
                            "Part of what was paid that is fine (2 %) and interest for being late (1 % a month), R$")
                    .optional()
                    .money(
                            "discount_amount",
                            "Interest and charges saved because the loan was paid off before its time, R$")
                    .optional()
                    .list(),
            Installment::read,
            "loan_id",
            Installment::loanId,
            Installment::installmentId,
            Installment::recordedAtMillis,
            "com.financial.installment.created.v1",
            "/financial/banking/loans");

    private static void read(Installment event, FieldValues to) {
        to.id(event.installmentId);
        to.id(event.loanId);
        to.id(event.customerId);
        to.integer(event.installmentNumber);
        to.day(event.dueDay);
        to.money(event.principalAmountCents);
        to.money(event.interestAmountCents);
        to.money(event.totalAmountCents);
        to.day(event.paidDay);
        to.money(event.paidAmountCents);
        to.word(event.status);
        to.moment(event.createdAtMillis);
        to.moment(event.updatedAtMillis);
        to.moment(event.recordedAtMillis);
        to.money(event.indexationAmountCents);
        to.money(event.insuranceAmountCents);
        to.money(event.feeAmountCents);
        to.money(event.lateChargeCents);
        to.money(event.discountCents);
    }
}
