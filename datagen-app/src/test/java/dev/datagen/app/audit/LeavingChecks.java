package dev.datagen.app.audit;

import java.util.List;

/** Who leaves the bank: they take along all they have, and nothing is heard of them afterwards. */
final class LeavingChecks {

    private LeavingChecks() {}

    static final List<Check> ALL = List.of(
            // Between 1 and 6 % a year (estimate).
            new Check("customers_leave_all_the_time", """
                    SELECT month, coalesce(count(customer_id), 0) || ' left'
                    FROM audit.period, generate_series(first_day::timestamp, last_day - interval '2 months', interval '6 months') AS m (month)
                    LEFT JOIN audit.gone ON left_at >= month AND left_at < month + interval '6 months'
                    GROUP BY month
                    HAVING count(customer_id) NOT BETWEEN 0.005 * (SELECT count(*) FROM audit.customers)
                        AND 0.03 * (SELECT count(*) FROM audit.customers)"""),
            // Of who had no card, some come back, and the bank goes on hearing of them.
            new Check("nothing_happens_to_who_has_left", """
                    SELECT e.id, e.at || ' after ' || g.left_at
                    FROM (SELECT transaction_id AS id, customer_id, "timestamp" AS at FROM audit.transactions
                        UNION ALL SELECT transaction_id, customer_id, "timestamp" FROM audit.card_transactions
                        UNION ALL SELECT trade_id, customer_id, executed_at FROM audit.trades
                        UNION ALL SELECT installment_id, customer_id, updated_at FROM audit.installments
                        UNION ALL SELECT invoice_id, customer_id, updated_at FROM audit.invoices
                        UNION ALL SELECT j.job_id, j.customer_id, j.updated_at FROM audit.jobs j JOIN audit.credit_cards USING (customer_id)
                        UNION ALL SELECT c.customer_id, c.customer_id, c.updated_at FROM audit.customers c JOIN audit.credit_cards USING (customer_id)) AS e
                    JOIN audit.gone g USING (customer_id) WHERE e.at > g.left_at"""),
            new Check("who_has_left_holds_nothing", """
                    SELECT h.id, h.what
                    FROM (SELECT card_id AS id, customer_id, 'card ' || status AS what FROM audit.credit_cards WHERE status <> 'CANCELLED'
                        UNION ALL SELECT loan_id, customer_id, 'loan ' || status FROM audit.loans WHERE status <> 'PAID_OFF'
                        UNION ALL SELECT invoice_id, customer_id, 'invoice ' || status FROM audit.invoices
                            WHERE (card_id, due_date) IN (SELECT card_id, max(due_date) FROM audit.invoices GROUP BY card_id)
                              AND status NOT IN ('PAID', 'WRITTEN_OFF')
                        UNION ALL SELECT a.account_id, a.customer_id, p.quantity || ' shares'
                            FROM audit.positions p JOIN audit.accounts a USING (account_id) WHERE p.quantity > 0) AS h
                    JOIN audit.gone USING (customer_id)"""),
            // What is due of it, tax and dividends, falls due in the two months after it. Others have closed an empty
            // account.
            new Check("who_leaves_sells_all_months_before", """
                    SELECT t.trade_id, t.trade_type || ' ' || t.order_type || ' ' || t.status || ' on ' || t.day || ', left on ' || g.left_on
                    FROM audit.trades t JOIN audit.gone g USING (customer_id)
                    JOIN (SELECT account_id, max(day) AS day FROM audit.trades GROUP BY account_id) AS last USING (account_id)
                    WHERE audit.months(t.day, (g.gave_up_at AT TIME ZONE 'America/Sao_Paulo')::date) < 3
                       OR t.day = last.day AND (t.trade_type, t.order_type, t.status) <> ('SELL', 'MARKET', 'EXECUTED')"""),
            new Check("who_leaves_is_in_the_red_no_more", """
                    SELECT t.transaction_id, t.balance_after || ' on ' || t.day || ', left on ' || g.left_on
                    FROM audit.transactions t JOIN audit.gone g USING (customer_id), audit.period
                    WHERE t.balance_after < 0 AND t.day >= greatest(audit.month(g.heard_on), first_day)"""),
            // In office hours; who comes back for the first one does so within ten days and the holidays after them.
            new Check("who_leaves_closes_one_account_after_the_other", """
                    SELECT a.account_id, a.account_type || ' closed at ' || closed
                    FROM audit.accounts a JOIN audit.gone g USING (customer_id) JOIN audit.credit_cards USING (customer_id), audit.period,
                        LATERAL (SELECT a.closed_at AT TIME ZONE 'America/Sao_Paulo' AS closed) AS here
                    JOIN audit.business_days ON day = closed::date
                    WHERE a.closed_at >= first_day AND (closed::time NOT BETWEEN '09:00' AND '17:00' OR NOT is_business
                        OR a.account_type = 'CONTA_CORRENTE' AND a.closed_at <> g.left_at
                        OR a.closed_at <> g.left_at AND a.closed_at - g.gave_up_at > interval '25 minutes')"""),
            new Check("what_lay_on_a_closed_account_goes_to_one_elsewhere", """
                    SELECT t.transaction_id, t.transaction_type || ' ' || t.direction || ' of ' || t.purpose
                    FROM audit.transactions t JOIN audit.accounts a ON a.account_id = t.account_id AND a.closed_at = t."timestamp"
                    WHERE (t.direction, t.purpose, t.status) <> ('DEBIT', 'OWN_TRANSFER', 'COMPLETED')
                       OR t.transaction_type NOT IN ('PIX', 'TED')"""),
            // All of what was bought has been on an invoice that was paid.
            new Check("what_was_bought_with_a_card_given_up_is_paid", """
                    SELECT DISTINCT p.transaction_id, 'due in ' || p.due_month
                    FROM audit.purchase_parts p JOIN audit.credit_cards c USING (card_id) JOIN audit.gone g USING (customer_id)
                    LEFT JOIN audit.invoice_chain i ON i.card_id = p.card_id AND i.due_month = p.due_month
                    LEFT JOIN (SELECT card_id, max(due_date) AS last_paid FROM audit.invoices WHERE paid_at IS NOT NULL GROUP BY 1) AS l
                        ON l.card_id = p.card_id
                    WHERE i.invoice_id IS NULL OR i.total_amount > 0 AND i.due_date > coalesce(last_paid, '-infinity')"""));
}
