package dev.datagen.app.audit;

import java.util.List;

/** The tax on what was gained by selling shares, which its owner pays (DARF 6015). */
final class GainsTaxChecks {

    private GainsTaxChecks() {}

    static final List<Check> ALL = List.of(
            // In the month after; who does not use a checking account here pays it elsewhere.
            new Check("gains_from_shares_are_taxed", """
                    WITH due AS (
                        SELECT a.customer_id, audit.plus_months(g.month, 1) AS month, g.tax
                        FROM audit.gains_taxes() AS g JOIN audit.accounts a ON a.account_id = g.account
                        CROSS JOIN audit.period
                        WHERE audit.plus_months(g.month, 2) - 1 <= last_day AND a.customer_id IN (
                            SELECT c.customer_id FROM audit.accounts c JOIN audit.transactions USING (account_id)
                            WHERE c.account_type = 'CONTA_CORRENTE')),
                    paid AS (
                        SELECT customer_id, audit.month(day) AS month, amount FROM audit.transactions
                        WHERE description = 'Pagamento de DARF 6015')
                    SELECT coalesce(d.customer_id, p.customer_id), coalesce(d.month, p.month) || ' '
                        || coalesce(p.amount, 0) || ' is not ' || coalesce(d.tax, 0)
                    FROM due d FULL JOIN paid p ON p.customer_id = d.customer_id AND p.month = d.month
                    WHERE d.tax IS DISTINCT FROM p.amount"""),
            new Check("a_tax_on_gains_is_paid_to_receita_federal", """
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
                        'Pagamento de DARF 6015', 'Restituição do IRPF')"""));
}
