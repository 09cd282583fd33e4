package dev.datagen.app.audit;

import java.util.List;

/** Who is paid, by what, how much and where. */
final class PaymentChecks {

    private PaymentChecks() {}

    static final List<Check> ALL = List.of(
            // Res. BCB 142/2021 and the cash machines' own limit: R$ 1,000 from 20 to 6 h.
            new Check("no_cash_above_the_night_limit", """
                    SELECT transaction_id, amount || ' at ' || clock FROM audit.transactions
                    WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND amount > 1000
                      AND (clock >= TIME '20:00' OR clock < TIME '06:00')"""),
            // Machines give R$ 1,000 to 5,000 a day, and no more than R$ 3,000 at once: nobody can ask for more.
            new Check("no_machine_gives_more_cash_than_it_can", """
                    SELECT transaction_id, amount FROM audit.transactions
                    WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND (amount > 3000 OR amount < 20)"""),
            // What is fetched for a payment comes in the same quarter of an hour, at any of its minutes and seconds.
            new Check("money_is_fetched_at_any_second", """
                    SELECT span, round(share, 3) || ' in the first of them'
                    FROM (SELECT avg((extract(second FROM "timestamp") < 5)::integer) AS of_seconds,
                              avg((extract(minute FROM "timestamp")::integer % 15 = 0)::integer) AS of_minutes
                          FROM audit.transactions WHERE purpose = 'OWN_TRANSFER' AND direction = 'CREDIT') AS fetched,
                        LATERAL (VALUES ('seconds', of_seconds, 0.14), ('minutes', of_minutes, 0.13)) AS s (span, share, most)
                    WHERE share > most"""),
            // Nobody turns from one app to another so fast.
            new Check("money_is_fetched_some_time_before_it_is_paid", """
                    SELECT 'payments', at_once || ' of ' || fetched || ' within two seconds'
                    FROM (SELECT count(*) AS fetched, count(*) FILTER (WHERE paid < "timestamp" + interval '2 seconds') AS at_once
                          FROM (SELECT purpose, direction, "timestamp",
                                    lead("timestamp") OVER (PARTITION BY account_id ORDER BY "offset") AS paid
                                FROM audit.transactions) AS t
                          WHERE purpose = 'OWN_TRANSFER' AND direction = 'CREDIT' AND paid < "timestamp" + interval '3 minutes') AS t
                    WHERE fetched > 100 AND at_once > fetched * 0.15"""),
            // From one day to the next as many do, or nearly so (estimate).
            new Check("what_is_left_is_sent_on_no_certain_days", """
                    SELECT 'sent', round(before, 3) || ' on the day before the ' || of_month || 'th, then ' || round(share, 3)
                    FROM (SELECT of_month, share, lag(share) OVER (ORDER BY of_month) AS before
                          FROM (SELECT of_month, count(transaction_id) / sum(count(transaction_id)) OVER () AS share
                                FROM generate_series(1, 31) AS of_month LEFT JOIN audit.transactions
                                    ON extract(day FROM day) = of_month AND transaction_type = 'PIX' AND purpose = 'OWN_TRANSFER'
                                        AND direction = 'DEBIT' AND status = 'COMPLETED'
                                GROUP BY of_month) AS days) AS days
                    WHERE abs(share - before) > 0.035"""),
            // BCB: about as many boletos in each quarter of 2024, and a third more Pix in its last than in its first.
            new Check("boletos_that_come_once_stay_in_use", """
                    SELECT 'boletos', least || ' in half a year, ' || most || ' in another'
                    FROM (SELECT min(paid) AS least, max(paid) AS most
                          FROM (SELECT count(*) AS paid FROM audit.transactions WHERE purpose = 'OTHER_BILL'
                                GROUP BY extract(year FROM day), extract(month FROM day) > 6) AS halves) AS halves
                    WHERE most > 1.7 * least + 3 * sqrt(least)"""),
            // One in seven would by chance; the others are used to a sum (estimate).
            new Check("many_withdraw_the_sum_of_the_last_time", """
                    SELECT 'withdrawals', round(same, 3) || ' of ' || again || ' as the last time'
                    FROM (SELECT count(*) AS again, avg((amount = before)::integer) AS same
                          FROM (SELECT amount, lag(amount) OVER (PARTITION BY account_id ORDER BY "offset") AS before
                                FROM audit.transactions
                                WHERE purpose = 'CASH' AND direction = 'DEBIT' AND status = 'COMPLETED') AS cash
                          WHERE before IS NOT NULL) AS cash
                    WHERE again > 200 AND same NOT BETWEEN 0.2 AND 0.5"""),
            // Whether there is enough says nothing of how a sum is written.
            new Check("what_cannot_be_paid_is_no_rounder", """
                    SELECT transaction_type || ' ' || purpose, round(failed, 2) || ' of what failed in whole reais, and '
                        || round(paid, 2) || ' of what was paid'
                    FROM (SELECT transaction_type, purpose,
                              count(*) FILTER (WHERE failure_reason = 'INSUFFICIENT_FUNDS') AS failures,
                              avg((amount = trunc(amount))::integer) FILTER (WHERE failure_reason = 'INSUFFICIENT_FUNDS') AS failed,
                              avg((amount = trunc(amount))::integer) FILTER (WHERE status = 'COMPLETED') AS paid
                          FROM audit.transactions
                          WHERE direction = 'DEBIT' AND purpose IN ('PURCHASE', 'TRANSFER', 'OTHER_BILL')
                          GROUP BY 1, 2) AS sums
                    WHERE failures >= 50 AND failed > paid + 0.2"""),
            // Each bank sets a limit of a day, of R$ 1,000 to 5,000; nobody goes there twice to reach the highest.
            new Check("nobody_draws_more_cash_than_a_days_limit", """
                    SELECT customer_id, day || ' ' || sum(amount) FROM audit.transactions
                    WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND status = 'COMPLETED'
                    GROUP BY customer_id, day HAVING sum(amount) > 3000"""),
            // What somebody lives on in a month: a wage, or without a job ever what the row says.
            new Check("nobody_draws_more_cash_in_a_day_than_a_month_brings", """
                    SELECT t.customer_id, t.day || ' ' || sum(t.amount) || ' of ' || max(coalesce(wage.gross, c.monthly_income))
                    FROM audit.transactions t JOIN audit.customers c USING (customer_id)
                    LEFT JOIN LATERAL audit.job_in(t.customer_id, audit.month(t.day)) AS j ON true,
                    LATERAL (SELECT g.gross FROM (SELECT) AS one
                        LEFT JOIN audit.wage(j, audit.month(t.day)) AS g ON j.job_id IS NOT NULL) AS wage
                    WHERE t.transaction_type = 'WITHDRAW' AND t.purpose = 'CASH' AND t.status = 'COMPLETED'
                      AND (j.job_id IS NOT NULL OR c.employment_status = 'SELF_EMPLOYED')
                    GROUP BY t.customer_id, t.day
                    HAVING sum(t.amount) > max(coalesce(wage.gross, c.monthly_income))"""),
            // People ask for round sums (estimate).
            new Check("more_draw_500_than_what_is_next_to_it", """
                    SELECT '500', of_500 || ', but ' || of_400 || ' of 400 and ' || of_600 || ' of 600'
                    FROM (SELECT count(*) FILTER (WHERE amount = 400) AS of_400, count(*) FILTER (WHERE amount = 500) AS of_500,
                              count(*) FILTER (WHERE amount = 600) AS of_600
                          FROM audit.transactions
                          WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND status = 'COMPLETED') AS cash
                    WHERE of_500 <= greatest(of_400, of_600)"""),
            new Check("only_who_is_of_working_age_drives", """
                    SELECT t.transaction_id, t.counterparty_name || ' pays who was born on ' || c.birth_date
                    FROM audit.transactions t JOIN audit.customers c USING (customer_id)
                    WHERE t.counterparty_name IN ('Uber', '99', 'iFood') AND t.direction = 'CREDIT' AND t.purpose = 'PURCHASE'
                      AND t.original_e2e_id IS NULL
                      AND (t.amount < 15 OR t.amount > 2500
                          OR t.day NOT BETWEEN c.birth_date + interval '18 years' - interval '2 days'
                              AND c.birth_date + interval '71 years')"""),
            // Digital institutions have no terminals: what is paid in there comes by boleto, and notes come out of
            // Banco24Horas.
            new Check("cash_moves_where_there_are_terminals", """
                    SELECT t.transaction_id, t.description || ' at ' || a.bank_code || ' near ' || coalesce(t.location_lat::text, 'nowhere')
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE t.purpose = 'CASH' AND (t.description, t.location_lat IS NOT NULL) NOT IN (
                        SELECT line, located FROM (VALUES ('Saque em caixa eletrônico', true, false), ('Depósito em dinheiro', true, false),
                            ('Saque no Banco24Horas', true, true), ('Depósito por boleto', false, true)) AS words (line, located, digital)
                        WHERE digital = audit.is_digital(a.bank_code))"""),
            new Check("a_ted_is_not_for_small_sums", """
                    SELECT transaction_id, amount FROM audit.transactions
                    WHERE transaction_type = 'TED' AND purpose = 'TRANSFER' AND amount < 50"""),
            new Check("a_business_has_one_name_and_institution", """
                    WITH paid AS (
                        SELECT transaction_id, counterparty_key, counterparty_name, counterparty_ispb FROM audit.transactions
                        WHERE transaction_type = 'PIX' AND purpose = 'PURCHASE')
                    SELECT transaction_id, counterparty_name || ' at ' || counterparty_ispb
                    FROM paid JOIN (SELECT counterparty_key FROM paid GROUP BY 1
                        HAVING count(DISTINCT (counterparty_name, counterparty_ispb)) > 1) AS several USING (counterparty_key)"""),
            new Check("a_business_that_pays_shows_its_cnpj", """
                    SELECT transaction_id, coalesce(counterparty_key, 'null') || ' of ' || counterparty_name
                    FROM audit.transactions
                    WHERE transaction_type = 'PIX' AND purpose = 'PURCHASE' AND direction = 'CREDIT'
                      AND NOT coalesce(counterparty_key ~ '^[0-9A-Z]{12}\\d{2}$', false)"""),
            new Check("what_comes_once_is_no_utility_or_tax", """
                    SELECT transaction_id, counterparty_name || ' by ' || payment_line FROM audit.transactions
                    WHERE purpose = 'OTHER_BILL' AND (length(payment_line) <> 47 OR counterparty_name IN (
                        SELECT counterparty_name FROM audit.transactions
                        WHERE purpose IN ('ENERGY', 'WATER', 'TAX')))"""),
            // 5 % of the minimum wage of the month before, and R$ 1 of ICMS, R$ 5 of ISS or both (LC 123/2006, article
            // 18-A).
            new Check("a_simples_is_that_of_its_month", """
                    SELECT t.transaction_id, t.amount || ' due ' || t.due_date
                    FROM audit.bills t, LATERAL (SELECT wage FROM audit.minimum_wages
                        WHERE since <= audit.plus_months(audit.month(t.due_date), -1) ORDER BY since DESC LIMIT 1) AS minimum
                    WHERE t.counterparty_name = 'Simples Nacional'
                      AND t.amount - round(minimum.wage * 0.05, 2) NOT IN (1, 5, 6)"""),
            new Check("what_failed_was_not_sent", """
                    SELECT transaction_id, description FROM audit.transactions
                    WHERE status = 'FAILED' AND description IN ('Pix enviado', 'TED enviada', 'DOC enviado')"""),
            // A day of travel begins at 4 h.
            new Check("nobody_draws_cash_at_home_while_abroad", """
                    SELECT t.transaction_id, t.day || ' in ' || p.location_country
                    FROM audit.transactions t
                    JOIN audit.credit_cards c USING (customer_id)
                    JOIN audit.card_transactions p ON p.card_id = c.card_id
                        AND (p."timestamp" AT TIME ZONE 'America/Sao_Paulo' - interval '4 hours')::date
                            = (t."timestamp" AT TIME ZONE 'America/Sao_Paulo' - interval '4 hours')::date
                    WHERE t.purpose = 'CASH' AND t.description <> 'Depósito por boleto'
                      AND p.location_country <> 'BR' AND p.entry_mode <> 'ONLINE'"""));
}
