package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is paid of loans before its time. */
final class PrepaymentBreaks {

    private static final String LOANS = "loans";
    private static final String LOAN = "loan_id";
    private static final String OF_HOUSING = "loan_type = 'HOUSING' AND prepayment_effect = 'TERM'";

    private PrepaymentBreaks() {}

    /** What part of a loan was paid in the course of the period. */
    private static final String NOW = " AND prepaid_date > '2024-03-01'";

    static final List<Break> ALL = List.of(
            row(
                    "part_of_a_loan_is_paid_with_an_instalment",
                    LOANS,
                    LOAN,
                    "prepaid_date = prepaid_date + 3",
                    "prepaid_date > '2024-03-01'"),
            row(
                    "part_of_a_loan_is_paid_with_an_instalment",
                    LOANS,
                    LOAN,
                    "prepayment_effect = NULL",
                    "prepayment_effect = 'INSTALLMENT'"),
            row(
                    "who_shortens_the_term_pays_the_last_instalments",
                    LOANS,
                    LOAN,
                    "prepaid_amount = prepaid_amount + 0.01",
                    "loan_type <> 'HOUSING' AND prepayment_effect = 'TERM'"),
            row(
                    "who_shortens_a_loan_for_housing_pays_whole_amortisations",
                    LOANS,
                    LOAN,
                    "prepaid_amount = prepaid_amount + 40",
                    OF_HOUSING + NOW + " AND amortization_system = 'SAC' AND prepaid_date > '2025-02-01'"),
            row(
                    "what_is_left_is_paid_by_as_many_equal_parts",
                    LOANS,
                    LOAN,
                    "term_months = term_months + 12",
                    "loan_type <> 'HOUSING' AND prepayment_effect = 'INSTALLMENT'"),
            row(
                    "what_is_paid_of_the_balance_is_one_booking",
                    LOANS,
                    LOAN,
                    "prepaid_amount = prepaid_amount + 0.01",
                    "loan_id IN (SELECT reference_id FROM audit.transactions WHERE purpose = 'LOAN_PREPAYMENT')"
                            + " AND (loan_type = 'HOUSING' OR prepayment_effect = 'INSTALLMENT')" + NOW));
}
