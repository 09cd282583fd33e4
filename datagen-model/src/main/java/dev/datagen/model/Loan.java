package dev.datagen.model;

import dev.datagen.model.schema.FieldList;
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
        int firstDueDay) {

    /** The table, its columns and its keys. */
    public static final Table<Loan> TABLE = new Table<>(
            "loans",
            "A loan granted to a customer.",
            FieldList.<Loan>of()
                    .id("loan_id", Loan::loanId, "Identifier")
                    .id("customer_id", Loan::customerId, "Borrower")
                    .word("loan_type", LoanType.class, Loan::loanType, "What the loan is for")
                    .money(
                            "principal",
                            Loan::principalCents,
                            "Amount borrowed, R$; the schedule's principal sums to it")
                    .rate("interest_rate", Loan::interestRateMillionths, "Interest per month: 0.019900 is 1.99 % a.m.")
                    .integer("term_months", Loan::termMonths, "Number of monthly instalments")
                    .word(
                            "amortization_system",
                            AmortizationSystem.class,
                            Loan::amortizationSystem,
                            "PRICE: equal instalments; SAC: equal amortisation")
                    .word("status", LoanStatus.class, Loan::status, "Status at the end of the period")
                    .day("disbursement_date", Loan::disbursementDay, "When the money was paid out; a business day")
                    .id("property_id", Loan::propertyId, "Property that secures a housing loan")
                    .optional()
                    .moment("created_at", Loan::createdAtMillis, "When it came to be")
                    .moment("updated_at", Loan::updatedAtMillis, "When it last changed")
                    .day(
                            "first_due_date",
                            Loan::firstDueDay,
                            "Due date of the first instalment, 30 to 59 days after disbursement")
                    .list(),
            List.of(),
            List.of(new ForeignKey("customer_id", "customers"), new ForeignKey("property_id", "properties")));
}
