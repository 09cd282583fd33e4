package dev.datagen.app.audit;

import java.util.List;

/** Loans: schedules recomputed from their terms, statuses from payments, payments from bookings. */
final class LoanChecks {

    private LoanChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_schedule_sums_to_the_principal", """
                    SELECT l.loan_id, sum(i.principal_amount) || ' is not ' || l.principal
                    FROM audit.loans l JOIN audit.installments i USING (loan_id)
                    GROUP BY l.loan_id, l.principal, l.term_months
                    HAVING count(*) = l.term_months AND sum(i.principal_amount) <> l.principal"""),
            new Check("an_instalment_is_told_once", """
                    SELECT loan_id, installment_number || ' told ' || count(*) || ' times'
                    FROM audit.installments GROUP BY loan_id, installment_number HAVING count(*) > 1"""),
            new Check("interest_is_of_the_balance", """
                    SELECT i.installment_id, i.interest_amount || ' of ' || l.principal - i.repaid
                    FROM (SELECT *, coalesce(sum(principal_amount) OVER before, 0) AS repaid,
                              first_value(installment_number) OVER loan AS first_told
                          FROM audit.installments
                          WINDOW loan AS (PARTITION BY loan_id ORDER BY installment_number),
                              before AS (loan ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS i
                    JOIN audit.loans l USING (loan_id)
                    WHERE i.first_told = 1 AND i.interest_amount <> round((l.principal - i.repaid) * l.interest_rate, 2)"""),
            new Check("instalments_are_level_by_their_system", """
                    SELECT i.loan_id, max(level) - min(level)
                    FROM (SELECT l.loan_id, CASE l.amortization_system WHEN 'SAC' THEN i.principal_amount ELSE i.total_amount END AS level
                          FROM audit.installments i JOIN audit.loans l USING (loan_id)
                          WHERE i.installment_number < l.term_months) AS i
                    GROUP BY 1 HAVING max(level) - min(level) > 0"""),
            new Check("an_instalment_is_due_on_the_loans_day", """
                    SELECT i.installment_id, i.due_date || ' from ' || l.first_due_date
                    FROM audit.installments i JOIN audit.loans l USING (loan_id)
                    WHERE i.due_date <> (l.first_due_date + make_interval(months => i.installment_number - 1))::date"""),
            new Check("the_first_instalment_is_due_after_30_to_59_days", """
                    SELECT loan_id, first_due_date - disbursement_date || ' days'
                    FROM audit.loans WHERE first_due_date - disbursement_date NOT BETWEEN 30 AND 59"""),
            new Check("an_instalment_stands_where_its_payment_says", """
                    SELECT i.installment_id, i.status || ' due ' || i.due_date || ' paid ' || coalesce(i.paid_date::text, 'never')
                    FROM audit.installments i JOIN audit.business_days d ON d.day = i.due_date, audit.period
                    WHERE i.status <> CASE
                        WHEN i.paid_date IS NOT NULL THEN 'PAID'
                        WHEN d.next_business >= last_day THEN 'PENDING'
                        WHEN last_day - d.next_business > 90 THEN 'DEFAULT'
                        ELSE 'LATE' END
                       OR (i.paid_date IS NULL) <> (i.paid_amount IS NULL)"""),
            // 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, article 52).
            new Check("who_pays_late_pays_more", """
                    SELECT i.installment_id, i.paid_amount || ' of ' || i.total_amount
                    FROM audit.installments i JOIN audit.business_days d ON d.day = i.due_date
                    WHERE i.paid_amount <> i.total_amount + CASE WHEN i.paid_date <= d.next_business THEN 0
                        ELSE round(i.total_amount * 0.02, 2)
                           + round(i.total_amount * (i.paid_date - d.next_business) / 3000, 2) END"""),
            new Check("a_loan_stands_where_its_oldest_open_instalment_says", """
                    SELECT l.loan_id, l.status || ' with ' || coalesce(o.late::text, 'nothing open')
                    FROM audit.loans l
                    JOIN (SELECT i.loan_id, max(last_day - d.next_business) FILTER (WHERE i.paid_date IS NULL) AS late
                          FROM audit.installments i JOIN audit.business_days d ON d.day = i.due_date, audit.period
                          GROUP BY 1) AS o USING (loan_id)
                    WHERE l.status <> CASE WHEN o.late IS NULL THEN 'PAID_OFF' WHEN o.late > 90 THEN 'DEFAULT'
                        WHEN o.late >= 15 THEN 'DELINQUENT' ELSE 'ACTIVE' END"""),
            new Check("an_instalment_booked_was_paid", """
                    SELECT t.transaction_id, t.amount || ' of ' || coalesce(i.paid_amount::text, 'nothing')
                    FROM audit.transactions t LEFT JOIN audit.installments i ON i.installment_id = t.reference_id
                    WHERE t.purpose = 'LOAN_INSTALLMENT' AND (i.installment_id IS NULL OR t.direction <> 'DEBIT'
                        OR (t.customer_id, t.amount, t.day, t.due_date)
                           <> (i.customer_id, i.paid_amount, i.paid_date, i.due_date))"""),
            new Check("who_repays_here_repays_all_here", """
                    SELECT i.installment_id, i.paid_amount
                    FROM audit.installments i, audit.period
                    WHERE i.paid_date BETWEEN first_day AND last_day
                      AND i.customer_id IN (SELECT customer_id FROM audit.transactions WHERE purpose = 'LOAN_INSTALLMENT')
                      AND NOT EXISTS (SELECT FROM audit.transactions t WHERE t.reference_id = i.installment_id)"""),
            new Check("what_was_lent_arrived", """
                    SELECT t.transaction_id, t.amount || ' of ' || coalesce(l.principal::text, 'nothing')
                    FROM audit.transactions t LEFT JOIN audit.loans l ON l.loan_id = t.reference_id
                    WHERE t.purpose = 'LOAN_DISBURSEMENT' AND (l.loan_id IS NULL OR t.direction <> 'CREDIT'
                        OR (t.customer_id, t.amount, t.day) <> (l.customer_id, l.principal, l.disbursement_date)
                        OR l.loan_type NOT IN ('PERSONAL', 'PAYROLL'))"""));
}
