package dev.datagen.app.audit;

import java.util.List;

/** Income tax that people pay themselves: on what they gained by selling shares (DARF 6015), and what a year's declaration leaves (0211). */
final class TaxChecks {

    private TaxChecks() {}

    static final List<Check> ALL = List.of(
            // In the month after; who does not use a checking account here pays it elsewhere. Taking along what lies
            // there is no use, and neither is what is brought as one is opened again.
            new Check("gains_from_shares_are_taxed", """
                    WITH due AS (
                        SELECT a.customer_id, audit.plus_months(g.month, 1) AS month, g.tax
                        FROM audit.gains_taxes() AS g JOIN audit.accounts a ON a.account_id = g.account
                        CROSS JOIN audit.period
                        WHERE audit.plus_months(g.month, 2) - 1 <= last_day AND a.customer_id IN (
                            SELECT c.customer_id FROM audit.accounts c JOIN audit.transactions USING (account_id)
                            WHERE c.account_type = 'CONTA_CORRENTE'
                              AND c.closed_at IS DISTINCT FROM "timestamp" AND c.reopened_at IS DISTINCT FROM "timestamp")),
                    paid AS (
                        SELECT customer_id, audit.month(day) AS month, amount FROM audit.transactions
                        WHERE description = 'Pagamento de DARF 6015')
                    SELECT coalesce(d.customer_id, p.customer_id), coalesce(d.month, p.month) || ' '
                        || coalesce(p.amount, 0) || ' is not ' || coalesce(d.tax, 0)
                    FROM due d FULL JOIN paid p ON p.customer_id = d.customer_id AND p.month = d.month
                    WHERE d.tax IS DISTINCT FROM p.amount"""),
            new Check("a_darf_is_paid_to_receita_federal", """
                    SELECT t.transaction_id, t.counterparty_name || ' due ' || coalesce(t.due_date::text, 'never')
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    LEFT JOIN audit.business_days e ON e.day = audit.plus_months(audit.month(t.day), 1) - 1
                    WHERE t.description LIKE 'Pagamento de DARF %' AND (
                        t.due_date IS DISTINCT FROM e.previous_business
                        OR (t.transaction_type, t.direction, t.status, t.purpose, t.counterparty_key)
                            <> ('BOLETO', 'DEBIT', 'COMPLETED', 'TAX', '00394460005887')
                        OR length(t.payment_line) IS DISTINCT FROM 48 OR a.account_type <> 'CONTA_CORRENTE')
                    UNION ALL SELECT transaction_id, description FROM audit.transactions
                    WHERE counterparty_key = '00394460005887' AND description NOT IN (
                        'Pagamento de DARF 6015', 'Pagamento de DARF 0211', 'Restituição do IRPF')"""),
            // In up to eight parts from May on, of R$ 50 at least; cents that do not divide come first (Lei 9.250/1995,
            // article 14).
            new Check("a_years_tax_is_paid_in_equal_parts", """
                    SELECT t.transaction_id, t.amount || ' as number ' || number || ' of ' || parts || ' after ' || t.first
                    FROM audit.tax_parts t LEFT JOIN audit.tax_interest i ON i.month = audit.month(t.day)
                    WHERE NOT audit.is_away(t.customer_id, make_date(extract(year FROM t.day)::integer, 5, 1))
                      AND (extract(month FROM t.day) <> number + 4 OR i.rate IS NULL
                       OR t.first < CASE WHEN parts > 1 THEN 50 ELSE 10 END
                       OR t.amount NOT BETWEEN round((t.first - 0.01 * (parts - 1)) * (1 + i.rate), 2)
                            AND round(t.first * (1 + i.rate), 2))"""),
            // More than the wage or pension that bears no tax with the most that others bring besides, less what a
            // payroll loan takes of it; of who has joined within the period, by a job in the year that is taxed.
            new Check("who_owes_tax_has_income_and_gets_none_back", """
                    SELECT t.transaction_id, coalesce(earned::text, 'nothing') || ' earned'
                    FROM audit.tax_parts t CROSS JOIN audit.period
                    CROSS JOIN LATERAL (SELECT audit.is_away(t.customer_id, first_day) AS is_new) AS n
                    CROSS JOIN LATERAL (SELECT max(amount) AS earned
                        FROM (SELECT amount FROM audit.transactions e
                              WHERE e.customer_id = t.customer_id AND e.purpose IN ('SALARY', 'PENSION')
                                AND e.day BETWEEN t.day - interval '2 years'
                                    AND CASE WHEN is_new AND e.purpose = 'PENSION' THEN last_day ELSE t.day END
                              UNION ALL SELECT monthly_wage FROM audit.jobs j
                              WHERE is_new AND j.customer_id = t.customer_id AND extract(year FROM t.day) - 1
                                BETWEEN extract(year FROM hired_on) AND coalesce(extract(year FROM left_on), 9999)) AS income) AS e
                    WHERE coalesce(earned, 0) < 1200
                       OR EXISTS (SELECT FROM audit.transactions r WHERE r.customer_id = t.customer_id
                            AND r.purpose = 'INCOME_TAX_REFUND' AND extract(year FROM r.day) = extract(year FROM t.day))"""));
}
