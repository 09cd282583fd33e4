package dev.datagen.app.audit;

import java.util.List;

/** Who joins within the period: nothing of theirs is older than they are, and what they begin with they bring. */
final class JoiningChecks {

    private JoiningChecks() {}

    static final List<Check> ALL = List.of(
            // Between 1 and 8 % a year (estimate: all published numbers count accounts, or banks' customers twice).
            new Check("customers_join_all_the_time", """
                    SELECT month, coalesce(count(customer_id), 0) || ' joined'
                    FROM audit.period, generate_series(first_day::timestamp, last_day - interval '2 months', interval '6 months') AS m (month)
                    LEFT JOIN audit.customers ON created_at >= month AND created_at < month + interval '6 months'
                    GROUP BY month
                    HAVING count(customer_id) NOT BETWEEN 0.005 * (SELECT count(*) FROM audit.customers)
                        AND 0.04 * (SELECT count(*) FROM audit.customers)"""),
            new Check("nobody_holds_anything_before_they_join", """
                    SELECT h.id, h.made || ' before ' || c.created_at
                    FROM (SELECT account_id AS id, customer_id, created_at AS made FROM audit.accounts
                        UNION ALL SELECT card_id, customer_id, created_at FROM audit.credit_cards
                        UNION ALL SELECT loan_id, customer_id, created_at FROM audit.loans
                        UNION ALL SELECT invoice_id, customer_id, created_at FROM audit.invoices
                        UNION ALL SELECT job_id, customer_id, created_at FROM audit.jobs
                        UNION ALL SELECT wage_id, customer_id, w.created_at FROM audit.wages w JOIN audit.jobs USING (job_id)) AS h
                    JOIN audit.customers c USING (customer_id)
                    WHERE h.made < c.created_at"""),
            new Check("a_card_buys_after_it_was_made", """
                    SELECT p.transaction_id, p."timestamp" || ' before ' || c.created_at
                    FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id)
                    WHERE p."timestamp" < c.created_at"""),
            new Check("an_invoice_is_made_after_its_card", """
                    SELECT i.invoice_id, i.created_at || ' before ' || c.created_at
                    FROM audit.invoices i JOIN audit.credit_cards c USING (card_id)
                    WHERE i.created_at < c.created_at"""),
            new Check("nothing_lay_on_an_account_before_it_was_made", """
                    SELECT account_id, opening_balance || ' before ' || created_at
                    FROM audit.accounts, audit.period
                    WHERE created_at >= first_day + interval '1 day' AND opening_balance <> 0
                    UNION ALL SELECT account_id, p.opening_quantity || ' shares before ' || a.created_at
                    FROM audit.positions p JOIN audit.accounts a USING (account_id), audit.period
                    WHERE a.created_at >= first_day + interval '1 day' AND p.opening_quantity <> 0"""),
            new Check("who_joins_brings_the_first_money", """
                    SELECT DISTINCT ON (c.customer_id) c.customer_id, t.direction || ' of ' || t.purpose
                    FROM audit.customers c CROSS JOIN audit.period
                    CROSS JOIN LATERAL (
                        SELECT min("timestamp") AS "timestamp" FROM audit.transactions f WHERE f.customer_id = c.customer_id) AS first
                    JOIN audit.transactions t ON t.customer_id = c.customer_id AND t."timestamp" = first."timestamp"
                    WHERE c.created_at >= first_day + interval '1 day'
                      AND (t.purpose, t.direction) <> ('OWN_TRANSFER', 'CREDIT')"""));
}
