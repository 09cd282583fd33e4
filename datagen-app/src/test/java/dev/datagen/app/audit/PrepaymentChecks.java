package dev.datagen.app.audit;

import java.util.List;

/** Parts of loans that are paid before their time, and what is left of the schedules. */
final class PrepaymentChecks {

    private PrepaymentChecks() {}

    static final List<Check> ALL = List.of(
            // In the app also while banks are closed, or on the next business day.
            new Check("part_of_a_loan_is_paid_with_an_instalment", """
                    SELECT l.loan_id, l.loan_type || ': ' || coalesce(l.prepaid_amount::text, 'nothing') || ' on '
                        || coalesce(l.prepaid_date::text, 'no day')
                    FROM audit.loans l LEFT JOIN audit.prepayments p USING (loan_id)
                    LEFT JOIN audit.business_days d
                        ON d.day = (l.first_due_date + make_interval(months => p.after - 1))::date
                    WHERE num_nulls(l.prepaid_date, l.prepaid_amount, l.prepayment_effect) NOT IN (0, 3)
                       OR l.prepaid_date IS NOT NULL AND (l.loan_type = 'PAYROLL' OR l.renegotiated_date IS NOT NULL
                        OR l.prepayment_effect NOT IN ('TERM', 'INSTALLMENT') OR l.prepaid_date NOT IN (d.day, d.next_business)
                        OR l.prepaid_amount NOT BETWEEN 0.01 AND l.principal * 0.5)"""),
            new Check("who_shortens_the_term_pays_the_last_instalments", """
                    SELECT p.loan_id, p.prepaid_amount || ' is not ' || coalesce(i.paid, 0)
                    FROM audit.prepayments p
                    LEFT JOIN (SELECT loan_id, paid_date, sum(paid_amount) AS paid FROM audit.installments
                               WHERE discount_amount > 0 GROUP BY 1, 2) AS i ON (i.loan_id, i.paid_date) = (p.loan_id, p.prepaid_date)
                    WHERE p.pays_last_ones AND p.prepaid_amount IS DISTINCT FROM i.paid"""),
            // Of a loan for housing by SAC, whole amortisations, but for what correcting each to the cent has left to
            // the last: half a cent a month at most of each, up or down, which adds up like a random walk.
            new Check("who_shortens_a_loan_for_housing_pays_whole_amortisations", """
                    SELECT p.loan_id, p.prepaid_amount || ' of ' || i.principal_amount
                    FROM audit.prepayments p
                    JOIN audit.installments i ON (i.loan_id, i.installment_number) = (p.loan_id, p.after)
                    WHERE p.loan_type = 'HOUSING' AND p.prepayment_effect = 'TERM' AND p.amortization_system = 'SAC'
                      AND abs(p.prepaid_amount - round(p.prepaid_amount / i.principal_amount) * i.principal_amount)
                        > 0.01 * sqrt(p.after) * (p.term_months - p.after)"""),
            // What is left follows from its interest, up to the half cent to which that is rounded.
            new Check("what_is_left_is_paid_by_as_many_equal_parts", """
                    SELECT p.loan_id, told.level || ' is not ' || round(due.level, 2)
                    FROM audit.prepayments p
                    JOIN audit.installments i ON (i.loan_id, i.installment_number) = (p.loan_id, p.after + 1),
                        LATERAL (SELECT i.interest_amount / p.interest_rate AS balance, p.term_months - p.after AS parts) AS b,
                        LATERAL (SELECT CASE p.amortization_system WHEN 'SAC' THEN 1.0 / parts
                            ELSE p.interest_rate / (1 - (1 + p.interest_rate) ^ -parts) END AS of_balance) AS f,
                        LATERAL (SELECT balance * of_balance AS level, 0.005 / p.interest_rate * of_balance AS rounding) AS due,
                        LATERAL (SELECT i.principal_amount
                            + CASE p.amortization_system WHEN 'SAC' THEN 0 ELSE i.interest_amount END AS level) AS told
                    WHERE p.prepayment_effect = 'INSTALLMENT' AND abs(told.level - due.level) > due.rounding + 0.015"""),
            // On the account of whoever repays here, as instalments show, if any was told to be paid by itself.
            new Check("what_is_paid_of_the_balance_is_one_booking", """
                    SELECT p.loan_id, coalesce(t.amount::text, 'nothing') || ' of ' || p.prepaid_amount
                    FROM audit.prepayments p
                    LEFT JOIN audit.transactions t ON t.purpose = 'LOAN_PREPAYMENT'
                        AND (t.reference_id, t.day) = (p.loan_id, p.prepaid_date)
                    LEFT JOIN (SELECT DISTINCT customer_id FROM audit.transactions WHERE purpose = 'LOAN_INSTALLMENT') AS here
                        ON here.customer_id = p.customer_id, audit.period
                    WHERE NOT p.pays_last_ones AND p.prepaid_date BETWEEN first_day AND last_day
                      AND CASE WHEN t.transaction_id IS NULL THEN here.customer_id IS NOT NULL
                        ELSE (t.amount, t.direction, t.customer_id) <> (p.prepaid_amount, 'DEBIT', p.customer_id)
                          OR here.customer_id IS NULL AND EXISTS (SELECT FROM audit.installments i
                            WHERE i.loan_id = p.loan_id AND i.discount_amount = 0
                              AND i.paid_date BETWEEN first_day AND last_day) END"""));
}
