package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is said of renegotiations, what FGTS lends, and who pays badly. */
final class CreditBreaks {

    private static final String LOANS = "loans";
    private static final String LOAN = "loan_id";
    private static final String RENEGOTIATED = "a_renegotiation_says_how_late_the_loan_was";
    private static final String FGTS = "fgts_lends_within_its_limits";
    private static final String OF_FGTS = "housing_regime = 'FGTS'";

    private CreditBreaks() {}

    static final List<Break> ALL = List.of(
            row(
                    "pensioners_borrow_no_longer_than_they_may",
                    LOANS,
                    LOAN,
                    "term_months = 96",
                    "payroll_agreement = 'INSS' AND disbursement_date < '2025-02-06'"),
            new Break("new_loans_on_pensions_are_for_nearly_as_long_as_may_be", """
                    UPDATE audit.loans SET term_months = 12 WHERE payroll_agreement = 'INSS' AND disbursement_date >= '2025-02-06'
                    RETURNING 'INSS'"""),
            row("personal_loans_cost_what_lenders_ask", LOANS, LOAN, "interest_rate = 0.25", "loan_type = 'PERSONAL'"),
            row(
                    "personal_loans_cost_what_lenders_ask",
                    LOANS,
                    LOAN,
                    "interest_rate = 0.15",
                    "loan_type = 'PERSONAL' AND term_months = 60"),
            new Break("rates_of_a_month_are_in_hundredths_of_a_percent", """
                    UPDATE audit.loans SET interest_rate = interest_rate - 0.000001 WHERE loan_type = 'PAYROLL' RETURNING loan_id"""),
            new Break("personal_loans_of_a_term_are_not_of_one_sum", """
                    UPDATE audit.loans SET released_amount = 100 * term_months
                    WHERE loan_type = 'PERSONAL' AND term_months < 36 RETURNING 'loans'"""),
            new Break("people_ask_for_round_loans", """
                    UPDATE audit.loans SET released_amount = released_amount + 100 * mod(place, 5)
                    FROM (SELECT loan_id, row_number() OVER (ORDER BY loan_id) AS place FROM audit.loans) AS n
                    WHERE n.loan_id = loans.loan_id AND loan_type = 'PERSONAL' RETURNING 'loans'"""),
            new Break("rates_of_personal_loans_are_wide_and_skewed", """
                    UPDATE audit.loans SET interest_rate = 0.05 + (interest_rate - 0.05) / 4 WHERE loan_type = 'PERSONAL'
                    RETURNING 'PERSONAL'"""),
            new Break("instalments_are_due_on_days_that_people_choose", """
                    UPDATE audit.loans SET first_due_date = first_due_date - 1 WHERE loan_type = 'VEHICLE'
                      AND extract(day FROM first_due_date) IN (5, 10, 15, 20, 25) RETURNING 'VEHICLE'"""),
            new Break("who_pays_late_mostly_does_so_by_days", """
                    UPDATE audit.installments SET paid_date = paid_date + 30 WHERE paid_date BETWEEN due_date + 4 AND due_date + 14
                    RETURNING 'instalments'"""),
            new Break("loans_for_homes_grow_slowly", """
                    UPDATE audit.loans SET disbursement_date = '2024-03-01' WHERE loan_type = 'HOUSING'
                      AND disbursement_date BETWEEN '2021-01-01' AND '2023-12-31' RETURNING 'HOUSING'"""),
            new Break("a_loan_in_the_table_has_run_in_the_period", """
                    UPDATE audit.installments SET paid_date = '2023-01-01' WHERE loan_id = (
                        SELECT loan_id FROM audit.loans WHERE prepaid_date IS NULL ORDER BY 1 LIMIT 1) RETURNING loan_id"""),
            row(RENEGOTIATED, LOANS, LOAN, "renegotiated_days_past_due = NULL", "renegotiated_date IS NOT NULL"),
            row(
                    RENEGOTIATED,
                    LOANS,
                    LOAN,
                    "renegotiated_days_past_due = renegotiated_days_past_due - 1",
                    "renegotiated_date > '2024-08-01' AND loan_type <> 'HOUSING'"),
            row(FGTS, LOANS, LOAN, "interest_rate = 0.0095", OF_FGTS),
            row(FGTS, LOANS, LOAN, "asset_value = 600000", OF_FGTS),
            row("both_scores_say_the_same", "customers", "customer_id", "credit_score = 300", "score_serasa > 9"),
            new Break("a_score_foretells_default_and_does_not_give_it_away", """
                    UPDATE audit.customers SET score_serasa = score_serasa * 0.35
                    WHERE customer_id IN (SELECT customer_id FROM audit.loans WHERE status = 'DEFAULT') RETURNING 'loans'"""),
            new Break("the_young_and_the_poor_miss_more_payments", """
                    UPDATE audit.customers SET birth_date = '1960-01-01'
                    WHERE customer_id IN (SELECT customer_id FROM audit.invoices WHERE status = 'UNPAID') RETURNING 'under 30'"""));
}
