package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.delete;
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

    /** The booking of such a part, on an account that also pays instalments of the loan. */
    private static final String OF_BALANCE = """
            t.purpose = 'LOAN_PREPAYMENT'
            AND (t.reference_id, t.day) IN (SELECT loan_id, prepaid_date FROM audit.prepayments WHERE NOT pays_last_ones)
            AND t.reference_id IN (SELECT n.loan_id FROM audit.installments n
                JOIN audit.transactions b ON b.reference_id = n.installment_id WHERE n.discount_amount = 0)""";

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
                    OF_HOUSING + NOW + " AND amortization_system = 'SAC' AND prepaid_date > '2024-12-01'"),
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
                            + " AND (loan_type = 'HOUSING' OR prepayment_effect = 'INSTALLMENT')" + NOW),
            delete("what_is_paid_of_the_balance_is_one_booking", OF_BALANCE, "reference_id"),
            new Break("what_is_paid_of_the_balance_is_one_booking", """
                    DELETE FROM audit.transactions i USING audit.transactions t
                    WHERE i.purpose = 'LOAN_INSTALLMENT' AND i.customer_id = t.customer_id AND t.transaction_id = (
                        SELECT t.transaction_id FROM audit.transactions t WHERE %s ORDER BY 1 LIMIT 1)
                    RETURNING t.reference_id""".formatted(OF_BALANCE)));
}
