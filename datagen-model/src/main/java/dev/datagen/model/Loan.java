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
 * A loan granted to a customer.
 *
 * @param loanId identifier
 * @param customerId its borrower
 * @param loanType what it is for
 * @param principalCents amount borrowed, in cents
 * @param interestRateMillionths per month, in millionths: 19900 is 1.99 %
 * @param termMonths number of instalments
 * @param amortizationSystem PRICE or SAC
 * @param status at the end of the period
 * @param disbursementDay in days since 1970-01-01
 * @param propertyId what secures a housing loan
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param firstDueDay due date of the first instalment, in days since 1970-01-01
 * @param taxCents IOF, which is lent as well, in cents
 * @param releasedCents principal less IOF, in cents
 * @param yearlyCostMillionths CET, a year, in millionths
 * @param payrollAgreement who withholds the instalments of a payroll loan
 * @param assetCents price of the vehicle or property, in cents; {@link Field#ABSENT} without one
 * @param housingRegime rules of a housing loan
 * @param lifeInsuranceMillionths of the balance a month, in millionths; {@link Field#ABSENT} of what is not a housing loan
 * @param daysPastDue since the oldest open instalment could have been paid at the end of the period
 * @param arrearsBucket the band in which these days are
 * @param renegotiationDay when what was owed became a new debt, in days since 1970-01-01; {@link Field#ABSENT} if it didn't
 * @param renegotiatedCents the new debt, in cents; {@link Field#ABSENT} without one
 * @param prepaymentDay when part of it was paid before its time, in days since 1970-01-01; {@link Field#ABSENT} if none was
 * @param prepaidCents what was paid then, in cents; {@link Field#ABSENT} if nothing was
 * @param prepaymentEffect what that did to the schedule; null if there was none
 * @param renegotiatedDaysPastDue since the oldest open instalment could have been paid, on the day of the renegotiation; {@link Field#ABSENT} without one
 * @param writtenOffDay when it was given up, in days since 1970-01-01; {@link Field#ABSENT} if it wasn't
 * @param writtenOffCents what was lost of the principal, in cents; {@link Field#ABSENT} if nothing was
 */
public record Loan(
        UUID loanId,
        UUID customerId,
        LoanType loanType,
        long principalCents,
        long interestRateMillionths,
        int termMonths,
        AmortizationSystem amortizationSystem,
        LoanStatus status,
        int disbursementDay,
        @Nullable UUID propertyId,
        long createdAtMillis,
        long updatedAtMillis,
        int firstDueDay,
        long taxCents,
        long releasedCents,
        long yearlyCostMillionths,
        @Nullable PayrollAgreement payrollAgreement,
        long assetCents,
        @Nullable HousingRegime housingRegime,
        long lifeInsuranceMillionths,
        int daysPastDue,
        @Nullable ArrearsBucket arrearsBucket,
        long renegotiationDay,
        long renegotiatedCents,
        long prepaymentDay,
        long prepaidCents,
        @Nullable PrepaymentEffect prepaymentEffect,
        long renegotiatedDaysPastDue,
        long writtenOffDay,
        long writtenOffCents) {

    /** The table, its columns and its keys. */
    public static final Table<Loan> TABLE = new Table<>(
            "loans",
            "A loan granted to a customer.",
            FieldList.of()
                    .id("loan_id", "Identifier")
                    .id("customer_id", "Borrower")
                    .word("loan_type", LoanType.class, "What the loan is for")
                    .money("principal", "Amount borrowed, R$; the schedule's principal sums to it")
                    .rate("interest_rate", "Interest per month: 0.019900 is 1.99 % a.m.")
                    .integer("term_months", "Number of monthly instalments")
                    .word(
                            "amortization_system",
                            AmortizationSystem.class,
                            "PRICE: equal instalments; SAC: equal amortisation")
                    .word("status", LoanStatus.class, "Status at the end of the period")
                    .day("disbursement_date", "When the money was paid out; a business day")
                    .id("property_id", "Property that secures a housing loan")
                    .optional()
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .day("first_due_date", "Due date of the first instalment, 30 to 59 days after disbursement")
                    .money("iof_amount", "IOF, part of the principal, R$; none on housing")
                    .optional()
                    .money("released_amount", "What borrower or seller was paid: principal less IOF, R$")
                    .optional()
                    .rate(
                            "cet",
                            "Custo Efetivo Total a year, interest, IOF, insurance and fee included: 0.318200 is 31.82 % a.a.")
                    .optional()
                    .word(
                            "payroll_agreement",
                            PayrollAgreement.class,
                            "Who withholds the instalments of a payroll loan")
                    .optional()
                    .money("asset_value", "Price of the vehicle or property that is bought, R$")
                    .optional()
                    .word("housing_regime", HousingRegime.class, "Rules of a housing loan")
                    .optional()
                    .rate(
                            "life_insurance_rate",
                            "Of a housing loan: what insurance of the borrower's life (MIP) takes of the balance a month")
                    .optional()
                    .integer(
                            "days_past_due",
                            "Days since the oldest open instalment could have been paid, at the end of the period, whether or not the loan was written off")
                    .optional()
                    .word("arrears_bucket", ArrearsBucket.class, "The band of days_past_due")
                    .optional()
                    .day(
                            "renegotiated_date",
                            "When what was owed became a new debt; the instalments due after it pay that")
                    .optional()
                    .money(
                            "renegotiated_amount",
                            "The new debt, R$: what was owed before the first overdue instalment, without interest and charges since")
                    .optional()
                    .day(
                            "prepaid_date",
                            "When part of the balance was paid before its time; the instalments due after it pay the rest")
                    .optional()
                    .money("prepaid_amount", "What was paid of the balance then, R$")
                    .optional()
                    .word("prepayment_effect", PrepaymentEffect.class, "What that did to the schedule")
                    .optional()
                    .integer(
                            "renegotiated_days_past_due",
                            "Days past due on the day of the renegotiation, which sets days_past_due back; above 90 it was a problem asset and stays one for some time")
                    .optional()
                    .day(
                            "written_off_date",
                            "When the bank gave up what was open, as it closed the month in which so many days were over since the oldest open instalment could have been paid: 360 without security, 420 of a vehicle, 540 of a home, which are taken and sold; from then on it is no part of what the bank is owed")
                    .optional()
                    .money("written_off_amount", "What was owed of the principal then, R$, before what a sale brought")
                    .optional()
                    .list(),
            Loan::read,
            List.of(),
            List.of(new ForeignKey("customer_id", "customers"), new ForeignKey("property_id", "properties")));

    private static void read(Loan row, FieldValues to) {
        to.id(row.loanId);
        to.id(row.customerId);
        to.word(row.loanType);
        to.money(row.principalCents);
        to.rate(row.interestRateMillionths);
        to.integer(row.termMonths);
        to.word(row.amortizationSystem);
        to.word(row.status);
        to.day(row.disbursementDay);
        to.id(row.propertyId);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.day(row.firstDueDay);
        to.money(row.taxCents);
        to.money(row.releasedCents);
        to.rate(row.yearlyCostMillionths);
        to.word(row.payrollAgreement);
        to.money(row.assetCents);
        to.word(row.housingRegime);
        to.rate(row.lifeInsuranceMillionths);
        to.integer(row.daysPastDue);
        to.word(row.arrearsBucket);
        to.day(row.renegotiationDay);
        to.money(row.renegotiatedCents);
        to.day(row.prepaymentDay);
        to.money(row.prepaidCents);
        to.word(row.prepaymentEffect);
        to.integer(row.renegotiatedDaysPastDue);
        to.day(row.writtenOffDay);
        to.money(row.writtenOffCents);
    }
}
