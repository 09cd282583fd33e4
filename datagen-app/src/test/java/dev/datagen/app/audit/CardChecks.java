package dev.datagen.app.audit;

import java.util.List;

/** Cards, their invoices and how these are paid. */
final class CardChecks {

    private CardChecks() {}

    static final List<Check> ALL = List.of(
            new Check("an_invoice_is_the_sum_of_what_it_holds", """
                    SELECT invoice_id, total_amount || ' of ' || purchases_amount
                    FROM audit.invoices
                    WHERE total_amount <> purchases_amount - credits_amount + carried_amount + charges_amount + tax_amount
                        + financed_amount OR total_amount < 0"""),
            // What was owed when the period began was due within a year.
            new Check("an_invoice_holds_what_was_bought", """
                    SELECT i.invoice_id, i.purchases_amount || ' is not ' || coalesce(b.bought, 0)
                    FROM audit.invoice_chain i
                    LEFT JOIN (SELECT card_id, due_month, sum(amount) AS bought FROM audit.purchase_parts
                               GROUP BY 1, 2) AS b USING (card_id, due_month)
                    WHERE i.due_month >= (SELECT audit.plus_months(first_day, 13) FROM audit.period)
                      AND i.purchases_amount <> coalesce(b.bought, 0)"""),
            new Check("what_is_bought_is_on_an_invoice", """
                    SELECT DISTINCT p.transaction_id, p.due_month
                    FROM audit.purchase_parts p
                    JOIN (SELECT card_id, max(due_date) AS last_due FROM audit.invoices GROUP BY 1) AS l USING (card_id)
                    LEFT JOIN audit.invoice_chain i ON i.card_id = p.card_id AND i.due_month = p.due_month
                    WHERE p.due_month <= audit.month(l.last_due) AND i.invoice_id IS NULL"""),
            new Check("an_invoice_is_due_on_its_cards_day", """
                    SELECT i.invoice_id, i.due_date || ' and ' || i.closing_date
                    FROM audit.invoice_chain i JOIN audit.credit_cards c USING (card_id)
                    WHERE i.due_date <> audit.day_in(i.due_month, c.due_day) OR i.closing_date <> audit.closing_in(i.due_month, c.due_day, c.closing_day)"""),
            // Five to ten days before the due day; by issuer, not by card.
            new Check("each_issuer_closes_invoices_in_its_own_time", """
                    WITH closing AS (
                        SELECT DISTINCT c.card_id, a.bank_code, c.due_day - c.closing_day AS days
                        FROM audit.credit_cards c JOIN audit.accounts a USING (customer_id) WHERE c.due_day > 10)
                    SELECT 'cards', kinds || ' times, of ' || shortest || ' to ' || longest || ' days'
                    FROM (SELECT count(DISTINCT days) AS kinds, min(days) AS shortest, max(days) AS longest FROM closing) AS found
                    WHERE kinds < 4 OR shortest < 5 OR longest > 10
                    UNION ALL SELECT bank_code, count(DISTINCT days) || ' times' FROM closing GROUP BY 1 HAVING count(DISTINCT days) > 1"""),
            new Check("what_an_invoice_left_is_on_the_next", """
                    SELECT invoice_id, carried_amount || ' is not ' || left_before
                    FROM audit.invoice_chain
                    WHERE due_before IS NOT NULL
                      AND carried_amount <> CASE WHEN status_before IN ('PARTIALLY_PAID', 'UNPAID') THEN left_before ELSE 0 END"""),
            // What revolves may do so until the next due day and no longer (Res. CMN 4.549/2017).
            new Check("nothing_revolves_twice", """
                    SELECT invoice_id, paid_amount || ' with ' || carried_amount
                    FROM audit.invoices WHERE status = 'PARTIALLY_PAID'
                      AND paid_amount < carried_amount + charges_amount + tax_amount + financed_amount"""),
            // What was left before, and a part of what is paid off, in full, and 15 % of what was bought; less what
            // came back.
            new Check("the_minimum_is_what_may_not_be_left", """
                    SELECT invoice_id, minimum_amount || ' of ' || total_amount
                    FROM audit.invoices
                    WHERE minimum_amount <> carried_amount + charges_amount + tax_amount + financed_amount
                        + least(0, purchases_amount - credits_amount)
                        + ceil(greatest(0, purchases_amount - credits_amount) * 15) / 100"""),
            // Of who lacks the money: more of what revolves, and of what is paid off, is overdue than of what was just
            // bought (BCB).
            new Check("who_owes_from_before_misses_more", """
                    WITH missed AS (
                        SELECT CASE WHEN status_before = 'PARTIALLY_PAID' THEN 'revolved' WHEN financed_amount > 0 THEN 'paid off'
                            ELSE 'new' END AS debt, avg((status = 'UNPAID')::integer) AS share
                        FROM audit.invoice_chain
                        WHERE status NOT IN ('OPEN', 'CLOSED', 'OVERDUE') AND status_before <> 'UNPAID' GROUP BY 1)
                    SELECT o.debt, o.share || ' and ' || n.share
                    FROM missed o JOIN missed n ON n.debt = 'new' WHERE o.debt <> 'new' AND o.share < 3 * n.share"""),
            // Cards have been used before the period as they are in it.
            new Check("invoices_are_at_first_what_they_are_later", """
                    WITH shares AS (
                        SELECT due_month < audit.plus_months(first_day, 3) AS early, avg(purchases_amount) AS bought,
                            avg((carried_amount > 0)::integer) AS carried, avg((financed_amount > 0)::integer) AS financed,
                            avg((status = 'UNPAID')::integer) AS missed
                        FROM audit.invoice_chain, audit.period
                        WHERE status NOT IN ('OPEN', 'CLOSED', 'OVERDUE') AND (due_month < audit.plus_months(first_day, 3)
                            OR due_month >= first_day + (last_day - first_day) / 2)
                        GROUP BY 1)
                    SELECT s.figure, s.at_first || ' and ' || s.later
                    FROM shares f JOIN shares l ON f.early AND NOT l.early,
                        LATERAL (VALUES ('bought', f.bought, l.bought, 0.15), ('carried', f.carried, l.carried, 0.4),
                            ('financed', f.financed, l.financed, 0.4), ('missed', f.missed, l.missed, 0.6))
                            AS s (figure, at_first, later, most)
                    WHERE abs(s.at_first / s.later - 1) > s.most"""),
            new Check("iof_is_of_what_was_carried", """
                    SELECT invoice_id, tax_amount || ' of ' || carried_amount
                    FROM audit.invoice_chain, audit.period
                    WHERE tax_amount <> CASE
                        WHEN due_before IS NULL AND (began_owing OR due_month <= audit.plus_months(first_day, 1)) THEN tax_amount
                        WHEN status_before = 'PAID' THEN round(total_before * 0.000082 * days_late_before
                            + CASE WHEN days_late_before > 0 THEN bought_before ELSE 0 END * 0.0038, 2)
                        ELSE round(carried_amount * 0.000082 * coalesce(due_date - due_before, 0)
                            + (carried_amount - coalesce(left_longer, 0)) * 0.0038, 2) END"""),
            // Interest of 13 to 16.5 % a month; of who paid nothing 2 % and 1 % a month on top; at most the debt (Lei
            // 14.690/2023).
            new Check("charges_are_of_what_was_carried", """
                    SELECT invoice_id, charges_amount || ' of ' || carried_amount
                    FROM audit.invoice_chain, audit.period
                    WHERE status_before IS DISTINCT FROM 'PAID'
                      AND NOT (carried_amount = 0 AND due_before IS NULL AND due_month <= audit.plus_months(first_day, 1))
                      AND (charges_amount > carried_amount
                       OR carried_amount > 1 AND NOT coalesce(status_before = 'UNPAID' AND owed_before, false)
                          AND newly_left > carried_amount * 0.25 AND charges_amount - CASE status_before
                            WHEN 'UNPAID' THEN carried_amount * (0.02 + 0.01 * (due_date - due_before) / 30) ELSE 0 END
                          NOT BETWEEN carried_amount * 0.13 * (due_date - due_before) / 30 - 0.02
                          AND carried_amount * 0.165 * (due_date - due_before) / 30 + 0.02)"""),
            // For the days since the due day: 2 %, 1 % a month and interest, of 13.5 to 15.9 % a month or, where
            // something is
            // owed from before, of 8.2 to 10.6 %, the same of each issuer; no more than what was bought, beside that.
            new Check("who_pays_late_is_charged_for_the_days_and_nobody_else", """
                    WITH paid AS (
                        SELECT i.*, b.bank_code, greatest(0, bought_before - tax_amount) AS most
                        FROM audit.invoice_chain i
                        JOIN (SELECT DISTINCT customer_id, bank_code FROM audit.accounts) AS b USING (customer_id)
                        WHERE status_before = 'PAID'),
                    costs AS (
                        SELECT invoice_id, bank_code, step, charges_amount, days_late_before,
                            CASE WHEN days_late_before = 0 THEN charges_amount = 0
                                WHEN owed_before THEN charges_amount BETWEEN least(cost.of_arrears, most) AND cost.of_arrears
                                ELSE charges_amount = least(cost.of_fresh, most) END AS fits
                        FROM paid, generate_series(0, 240, 40) AS step, LATERAL (SELECT
                            round(total_before * (1350 + step) * days_late_before / 300000, 2) + round(total_before * 0.02, 2)
                                + round(total_before * days_late_before / 3000, 2) AS of_fresh,
                            round(total_before * (820 + step) * days_late_before / 300000, 2)
                                + round(least(total_before, bought_before + financed_before) * 0.02, 2)
                                + round(total_before * days_late_before / 3000, 2) AS of_arrears) AS cost),
                    issuers AS (
                        SELECT DISTINCT ON (bank_code) bank_code, step
                        FROM costs GROUP BY 1, 2 ORDER BY bank_code, count(*) FILTER (WHERE fits) DESC, step)
                    SELECT invoice_id, charges_amount || ' for ' || days_late_before || ' days'
                    FROM costs JOIN issuers USING (bank_code, step) WHERE NOT fits"""),
            new Check("what_was_paid_late_is_charged_on_the_next_invoice", """
                    SELECT invoice_id, days_late || ' days late, and next is ' || coalesce(next_due::text, 'nothing')
                    FROM (SELECT invoice_id, purchases_amount - credits_amount AS bought, days_late, due_month,
                              lead(due_month) OVER (PARTITION BY card_id ORDER BY due_date) AS next_due
                          FROM audit.invoice_chain) AS i
                    WHERE days_late > 0 AND bought > 1 AND next_due IS DISTINCT FROM audit.plus_months(due_month, 1)"""),
            // Nobody publishes how many (estimates): some 2 %, nearly all of them within two weeks.
            new Check("a_few_invoices_are_paid_late_and_most_of_them_by_days", """
                    SELECT 'invoices', late || ' of ' || paid || ' late, ' || soon || ' of them within ten days'
                    FROM (SELECT count(*) AS paid, count(*) FILTER (WHERE days_late > 0) AS late,
                              count(*) FILTER (WHERE days_late BETWEEN 1 AND 10) AS soon
                          FROM audit.invoice_chain WHERE paid_amount > 0) AS invoices
                    WHERE late NOT BETWEEN paid * 0.015 AND paid * 0.04 OR soon NOT BETWEEN late * 0.75 AND late * 0.98"""),
            new Check("who_leaves_something_unpaid_at_times_pays_late_more", """
                    SELECT 'cards', round(100 * theirs, 1) || ' %, of others ' || round(100 * of_others, 1) || ' %'
                    FROM (SELECT avg((days_late > 0)::integer) FILTER (WHERE leaves) AS theirs,
                              avg((days_late > 0)::integer) FILTER (WHERE NOT leaves) AS of_others
                          FROM (SELECT days_late, paid_amount, bool_or(status IN ('PARTIALLY_PAID', 'UNPAID', 'FINANCED', 'WRITTEN_OFF'))
                                    OVER (PARTITION BY card_id) AS leaves
                                FROM audit.invoice_chain) AS invoices
                          WHERE paid_amount > 0) AS shares
                    WHERE theirs < 1.4 * of_others"""),
            // A habit: who has paid one late does so again more often than all do.
            new Check("who_has_paid_late_does_so_again", """
                    SELECT 'cards', round(100 * again, 1) || ' % after one, ' || round(100 * of_all, 1) || ' % of all'
                    FROM (SELECT avg(late) AS of_all, avg(late) FILTER (WHERE before > 0) AS again
                          FROM (SELECT (days_late > 0)::integer AS late, sum((days_late > 0)::integer) OVER (
                                    PARTITION BY card_id ORDER BY due_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                                FROM audit.invoice_chain WHERE paid_amount > 0) AS invoices) AS shares
                    WHERE again < 2 * of_all"""),
            new Check("an_invoice_is_paid_as_its_status_says", """
                    SELECT invoice_id, status || ' with ' || paid_amount || ' of ' || total_amount
                    FROM audit.invoices
                    WHERE NOT CASE status
                        WHEN 'PAID' THEN paid_amount = total_amount
                        WHEN 'PARTIALLY_PAID' THEN paid_amount BETWEEN minimum_amount AND total_amount - 0.01
                        WHEN 'FINANCED' THEN paid_amount < total_amount
                        ELSE paid_amount = 0 END"""),
            // Only what is paid in full is paid late; what is not yet on the last day of the period may be.
            new Check("an_invoice_is_paid_between_closing_and_due_day_or_late_before_the_next_closes", """
                    SELECT i.invoice_id, i.status || ' at ' || coalesce(i.paid_at::text, 'no time') || ' of ' || i.due_date
                    FROM audit.invoice_chain i JOIN audit.business_days d ON d.day = i.due_date
                    JOIN audit.credit_cards c USING (card_id), audit.period,
                        LATERAL (SELECT audit.closing_in(audit.plus_months(i.due_month, 1), c.due_day, c.closing_day) AS closing) AS next
                    WHERE (i.paid_at AT TIME ZONE 'America/Sao_Paulo')::date NOT BETWEEN i.closing_date + 1
                        AND CASE i.status WHEN 'PAID' THEN next.closing - 1 ELSE d.next_business END
                       OR (i.paid_amount > 0) <> (i.paid_at IS NOT NULL)
                       OR CASE i.status WHEN 'OPEN' THEN d.next_business <= last_day
                            WHEN 'CLOSED' THEN next.closing <= last_day OR i.total_amount > 0 AND d.next_business < last_day
                            WHEN 'OVERDUE' THEN i.total_amount = 0 OR d.next_business >= last_day OR next.closing <= last_day
                                OR i.updated_at <> (d.next_business + 1)::timestamp AT TIME ZONE 'America/Sao_Paulo'
                            ELSE d.next_business > last_day AND i.status <> 'PAID' END"""),
            // People pay in the evening, too (Pix: 6.9 % between 19 and 20 h, 5.8 % in the hour after), if fewer of
            // those
            // who may pay no more than R$ 1,000 then.
            new Check("invoices_are_paid_in_the_evening", """
                    SELECT 'invoices', after_eight || ' after 20 h and ' || before || ' in the hour before'
                    FROM (SELECT count(*) FILTER (WHERE hour = 20) AS after_eight, count(*) FILTER (WHERE hour = 19) AS before
                          FROM (SELECT extract(hour FROM paid_at AT TIME ZONE 'America/Sao_Paulo') AS hour FROM audit.invoices) AS i) AS paid
                    WHERE after_eight < 0.4 * before"""),
            // Whoever ever leaves something unpaid has no money before the due day.
            new Check("who_pays_in_part_at_times_waits_for_the_due_day", """
                    SELECT i.invoice_id, i.paid_at || ' of ' || i.due_date
                    FROM audit.invoices i JOIN audit.business_days d ON d.day = i.due_date
                    WHERE (i.paid_at AT TIME ZONE 'America/Sao_Paulo')::date < d.next_business
                      AND i.card_id IN (SELECT card_id FROM audit.invoices
                        WHERE status IN ('PARTIALLY_PAID', 'UNPAID', 'FINANCED', 'WRITTEN_OFF'))"""),
            new Check("a_payment_of_an_invoice_has_its_invoice", """
                    SELECT t.transaction_id, t.amount || ' of ' || coalesce(i.paid_amount::text, 'nothing')
                    FROM audit.transactions t LEFT JOIN audit.invoices i ON i.invoice_id = t.reference_id
                    WHERE t.purpose = 'CARD_INVOICE' AND (i.invoice_id IS NULL OR t.direction <> 'DEBIT'
                        OR (t.customer_id, t.amount, t."timestamp") <> (i.customer_id, i.paid_amount, i.paid_at))"""),
            new Check("who_pays_invoices_here_pays_all_of_them_here", """
                    SELECT i.invoice_id, i.paid_amount
                    FROM audit.invoices i
                    WHERE i.paid_amount > 0
                      AND i.customer_id IN (SELECT customer_id FROM audit.transactions WHERE purpose = 'CARD_INVOICE')
                      AND NOT EXISTS (SELECT FROM audit.transactions t WHERE t.reference_id = i.invoice_id)"""),
            // Itaú alone had Hipercard, until 30 June 2025.
            new Check("a_brand_is_of_its_issuer", """
                    SELECT c.card_id, c.brand || ' of ' || a.bank_code
                    FROM audit.credit_cards c JOIN audit.accounts a USING (customer_id), audit.period
                    WHERE a.bank_code <> ALL (CASE c.brand WHEN 'HIPERCARD' THEN ARRAY['341'] WHEN 'AMEX' THEN ARRAY['033', '237']
                        WHEN 'ELO' THEN ARRAY['001', '104', '237'] ELSE ARRAY[a.bank_code] END)
                       OR c.brand <> 'MASTERCARD' AND a.bank_code = '260'
                       OR c.brand = 'HIPERCARD' AND last_day > '2025-06-30'"""),
            new Check("a_card_is_within_its_limit", """
                    SELECT transaction_id, available_limit_after || ' of ' || coalesce(credit_limit::text, 'an unknown limit')
                    FROM audit.card_ledger WHERE available_limit_after NOT BETWEEN 0 AND credit_limit
                    UNION ALL
                    SELECT card_id, available_limit || ' of ' || credit_limit
                    FROM audit.credit_cards WHERE available_limit NOT BETWEEN 0 AND credit_limit"""),
            new Check("lack_of_limit_is_true", """
                    SELECT transaction_id, amount || ' of ' || available_limit_after
                    FROM audit.card_transactions
                    WHERE decline_reason = 'INSUFFICIENT_LIMIT' AND amount <= available_limit_after
                       OR (status = 'DECLINED') <> (decline_reason IS NOT NULL)"""),
            // Of cards on which nothing is being paid off: how many parts are left of that, no table tells.
            new Check("the_limit_left_is_the_limit_less_what_is_owed", """
                    WITH last AS (
                        SELECT card_id, max(due_date) AS due, sum(total_amount) FILTER (WHERE status IN ('OPEN', 'CLOSED', 'OVERDUE', 'WRITTEN_OFF')) AS open
                        FROM audit.invoices GROUP BY 1),
                    later AS (
                        SELECT p.card_id, sum(p.amount) AS owed
                        FROM audit.purchase_parts p JOIN last l USING (card_id)
                        WHERE p.due_month > audit.month(l.due) GROUP BY 1)
                    SELECT c.card_id, owed.amount || ' owed, but ' || c.available_limit || ' of ' || c.credit_limit
                    FROM audit.credit_cards c JOIN last l USING (card_id) LEFT JOIN later r USING (card_id)
                    LEFT JOIN audit.credits_left b USING (card_id)
                    CROSS JOIN LATERAL (
                        SELECT coalesce(l.open, 0) + coalesce(r.owed, 0) - coalesce(b.amount, 0) AS amount) AS owed
                    WHERE CASE c.status WHEN 'CANCELLED' THEN 0
                        ELSE greatest(0, least(c.credit_limit, c.credit_limit - owed.amount)) END <> c.available_limit
                      AND c.card_id NOT IN (SELECT card_id FROM audit.invoices WHERE status = 'FINANCED' OR financed_amount > 0)"""),
            // At once, in the same shop, for the same; who lacks limit is no luckier then (estimates).
            new Check("who_is_declined_tries_again", """
                    WITH tries AS (
                        SELECT *, lead(status) OVER w AS next_status, lead("timestamp") OVER w - "timestamp" AS pause,
                            (lead(merchant_name) OVER w, lead(amount) OVER w, lead(installments) OVER w, lead(mcc_code) OVER w)
                                IS NOT DISTINCT FROM (merchant_name, amount, installments, mcc_code) AS alike
                        FROM audit.card_transactions WHERE status <> 'REVERSED'
                        WINDOW w AS (PARTITION BY card_id ORDER BY "timestamp")),
                    again AS (
                        SELECT decline_reason, avg((alike AND pause < interval '16 minutes')::integer) AS tried,
                            avg((alike AND pause < interval '16 minutes' AND next_status = 'APPROVED')::integer) AS bought
                        FROM tries WHERE status = 'DECLINED' GROUP BY 1)
                    SELECT reason, tried || ' and ' || bought
                    FROM (VALUES ('WRONG_CARD_DATA', 0.5, 0.8, 0.5), ('ISSUER_UNAVAILABLE', 0.4, 0.75, 0.4),
                        ('SUSPECTED_FRAUD', 0.25, 0.5, 0.25), ('INSUFFICIENT_LIMIT', 0.06, 0.16, 0)) AS known (reason, least, most, luck)
                    LEFT JOIN again ON decline_reason = reason
                    WHERE (tried BETWEEN least AND most AND bought >= luck AND (luck > 0 OR bought < 0.01)) IS NOT TRUE"""),
            new Check("a_cancelled_card_has_no_limit_left", """
                    SELECT card_id, available_limit::text
                    FROM audit.credit_cards WHERE status = 'CANCELLED' AND available_limit <> 0"""),
            new Check("contactless_asks_for_no_data", """
                    SELECT transaction_id, entry_mode
                    FROM audit.card_transactions
                    WHERE decline_reason = 'WRONG_CARD_DATA' AND entry_mode = 'CONTACTLESS'"""),
            // Where no invoice was settled in between, and the debt is not beyond the limit. Of what came back and is
            // more than was owed, it shows nothing.
            new Check("each_purchase_moves_the_limit_by_its_amount", """
                    SELECT p.transaction_id, p.status || ': ' || p.available_before || ' to ' || p.available_limit_after
                    FROM (SELECT *, available_before + limit_change AS left_before FROM audit.card_ledger) AS p
                    WHERE p.left_before IS NOT NULL
                      AND p.available_limit_after <> least(p.credit_limit, p.left_before + CASE p.status
                        WHEN 'APPROVED' THEN -p.amount WHEN 'REVERSED' THEN p.amount ELSE 0 END)
                      AND NOT (p.status = 'APPROVED' AND p.left_before = coalesce(p.credit_limit, p.left_before)
                        AND p.available_limit_after BETWEEN p.left_before - p.amount AND p.left_before
                        AND EXISTS (SELECT FROM audit.card_transactions r WHERE r.card_id = p.card_id AND r.status = 'REVERSED'
                            AND r."timestamp" < p."timestamp"))
                      AND NOT (p.status = 'REVERSED' AND (p.left_before = 0 OR p.credit_limit IS NULL)
                        AND p.available_limit_after < p.left_before + p.amount)
                      AND NOT EXISTS (SELECT FROM audit.invoices i WHERE i.card_id = p.card_id
                        AND i.updated_at >= p.previous_timestamp AND i.updated_at <= p."timestamp")"""),
            new Check("what_comes_back_was_bought", """
                    SELECT r.transaction_id, r.amount || ' of ' || coalesce(p.amount::text, 'nothing')
                    FROM audit.card_transactions r
                    LEFT JOIN audit.card_transactions p ON p.transaction_id = r.original_transaction_id
                    WHERE (r.status = 'REVERSED') <> (r.original_transaction_id IS NOT NULL)
                       OR (r.status = 'REVERSED') <> (r.reversal_reason IS NOT NULL)
                       OR r.status = 'REVERSED' AND (p.status IS DISTINCT FROM 'APPROVED' OR r.amount > p.amount
                        OR (r.card_id, r.merchant_name, r.mcc_code, r.location_city)
                            <> (p.card_id, p.merchant_name, p.mcc_code, p.location_city))"""),
            new Check("a_purchase_comes_back_once", """
                    SELECT original_transaction_id, count(*)
                    FROM audit.card_transactions WHERE status = 'REVERSED' GROUP BY 1 HAVING count(*) > 1"""),
            // Disputes are reported within 120 days (the schemes' rules).
            new Check("a_purchase_comes_back_in_time", """
                    SELECT r.transaction_id, r.reversal_reason || ' after ' || r."timestamp" - p."timestamp"
                    FROM audit.card_transactions r
                    JOIN audit.card_transactions p ON p.transaction_id = r.original_transaction_id
                    WHERE r."timestamp" - p."timestamp" NOT BETWEEN interval '0' AND interval '120 days'
                       OR r.reversal_reason = 'CHARGEBACK' AND r.amount <> p.amount"""),
            new Check("invoices_take_off_what_came_back_as_soon_as_they_can", """
                    SELECT invoice_id, credits_amount || ' of ' || came_back
                    FROM (SELECT invoice_id, credits_amount, held,
                              sum(amount) OVER (PARTITION BY card_id ORDER BY due_month) AS came_back,
                              sum(credits_amount) OVER (PARTITION BY card_id ORDER BY due_date) AS so_far
                          FROM (SELECT card_id, due_month, invoice_id, due_date, credits_amount,
                                    total_amount + credits_amount AS held, 0 AS amount
                                FROM audit.invoice_chain
                                UNION ALL SELECT card_id, due_month, NULL, NULL, 0, 0, amount FROM audit.credits) AS moves) AS i
                    WHERE invoice_id IS NOT NULL
                      AND least(credits_amount + came_back - so_far, held) <> credits_amount"""),
            // Only what was bought online is disputed, or without a password.
            new Check("a_card_is_used_in_one_way", """
                    SELECT p.transaction_id, p.status || ' by ' || coalesce(p.entry_mode, 'nothing')
                    FROM audit.card_transactions p
                    LEFT JOIN audit.card_transactions r
                        ON r.original_transaction_id = p.transaction_id AND r.reversal_reason = 'CHARGEBACK'
                    WHERE (p.status = 'REVERSED') <> (p.entry_mode IS NULL)
                       OR r.transaction_id IS NOT NULL AND p.entry_mode NOT IN ('ONLINE', 'CONTACTLESS')"""),
            new Check("a_purchase_is_posted_on_the_first_or_second_business_day", """
                    SELECT p.transaction_id, p.posting_date || ' of ' || p.day
                    FROM audit.card_transactions p
                    LEFT JOIN audit.business_days one ON one.day = p.day + 1
                    LEFT JOIN audit.business_days two ON two.day = one.next_business + 1
                    WHERE (p.status = 'DECLINED') <> (p.posting_date IS NULL)
                       OR p.posting_date NOT IN (one.next_business, two.next_business)"""),
            new Check("what_was_bought_abroad_says_so", """
                    SELECT transaction_id, location_country || ': ' || coalesce(original_currency, 'R$') || ', ' || installments
                    FROM audit.card_transactions
                    WHERE (location_country <> 'BR') <> (original_currency IS NOT NULL)
                       OR (location_country <> 'BR') <> (original_amount IS NOT NULL)
                       OR (location_country <> 'BR') <> (iof_amount IS NOT NULL)
                       OR (location_country IN ('PT', 'ES', 'FR', 'IT', 'IE')) <> (original_currency IS NOT DISTINCT FROM 'EUR')
                       OR location_country <> 'BR' AND installments > 1"""),
            new Check("purchases_abroad_have_the_iof_of_their_day", """
                    SELECT p.transaction_id, p.iof_amount || ' of ' || p.amount
                    FROM audit.card_transactions p
                    LEFT JOIN audit.card_transactions o ON o.transaction_id = p.original_transaction_id
                    CROSS JOIN LATERAL (SELECT rate FROM audit.iof_abroad WHERE since <= coalesce(o.day, p.day)
                        ORDER BY since DESC LIMIT 1) AS tax
                    WHERE p.iof_amount IS NOT NULL AND abs(p.iof_amount - (p.amount - p.iof_amount) * rate) > 0.01"""),
            // Months differ from their quarter, days from their month, and issuers take 5 %.
            new Check("a_dollar_costs_what_it_did", """
                    SELECT p.transaction_id, round((p.amount - p.iof_amount) / p.original_amount, 4) || ' in ' || d.quarter
                    FROM audit.card_transactions p
                    JOIN audit.dollars d ON d.quarter = date_trunc('quarter', p.day::timestamp)::date
                    WHERE p.status <> 'REVERSED' AND p.original_currency = 'USD' AND p.original_amount >= 5
                      AND (p.amount - p.iof_amount) / p.original_amount NOT BETWEEN d.reais * 0.98 AND d.reais * 1.12"""),
            // Whoever pays in person in one city does so in no other that day, which begins at four.
            new Check("nobody_is_in_two_cities_at_once", """
                    SELECT min(transaction_id::text), card_id || ' on ' || since_four
                    FROM (SELECT *, ("timestamp" AT TIME ZONE 'America/Sao_Paulo' - interval '4 hours')::date AS since_four
                          FROM audit.card_transactions WHERE entry_mode <> 'ONLINE') AS purchases
                    GROUP BY card_id, since_four HAVING count(DISTINCT (location_country, location_city)) > 1"""),
            // Interest of 8 to 11 % and 1 % for being late a month, 2 % once; less only where the debt has doubled.
            new Check("charges_in_arrears_are_those_of_financing", """
                    SELECT invoice_id, charges_amount || ' of ' || carried_amount
                    FROM audit.debts
                    WHERE left_longer > 0 AND owed_before AND (
                        charges_amount > carried_amount * 0.12 * (due_date - due_before) / 30
                            + (carried_amount - left_longer + part_before) * 0.02 + 0.03
                        OR plan_cost = 0 AND charges + taxes < bought
                            AND charges_amount < carried_amount * 0.09 * (due_date - due_before) / 30 - 0.03)"""),
            // What revolved or was overdue, what it was paid off with, and what it cost to be paid late in the end, all
            // together
            // (Lei 14.690/2023).
            new Check("a_debt_no_more_than_doubles", """
                    SELECT invoice_id, charges || ' and ' || plan_interest || ' on ' || bought
                    FROM (SELECT *, lag(charges + plan_interest) OVER card AS cost_before, lag(bought) OVER card AS old_bought
                          FROM audit.debts WINDOW card AS (PARTITION BY card_id ORDER BY due_date)) AS debts
                    WHERE charges + plan_interest > bought AND (carried_amount > 0 OR financed_amount > 0)
                       OR carried_amount + financed_amount = 0 AND owed_before AND days_late_before > 0
                        AND cost_before + charges_amount > old_bought + bought_before"""),
            new Check("a_debt_is_given_up_after_a_year", """
                    SELECT invoice_id, status || ' after ' || missed
                    FROM (SELECT invoice_id, status, card_id, due_date, began_owing AND arrears = 0 AS owed_before,
                            count(*) FILTER (WHERE status IN ('UNPAID', 'WRITTEN_OFF')) OVER so_far AS missed,
                            lead(invoice_id) OVER (PARTITION BY card_id ORDER BY due_date) AS next
                          FROM audit.invoice_chain WINDOW so_far AS (PARTITION BY card_id, arrears ORDER BY due_date)) AS debts
                    WHERE status IN ('UNPAID', 'WRITTEN_OFF') AND CASE WHEN owed_before
                            THEN missed > 12 OR status = 'UNPAID' AND missed = 12
                            ELSE (status = 'WRITTEN_OFF') <> (missed = 12) END
                       OR status = 'WRITTEN_OFF' AND next IS NOT NULL"""),
            new Check("a_blocked_card_buys_nothing", """
                    SELECT p.transaction_id, p.status || ' at ' || p."timestamp"
                    FROM audit.card_transactions p
                    LEFT JOIN audit.blocks b ON b.card_id = p.card_id AND p."timestamp" >= b.since
                        AND (b.until IS NULL OR p."timestamp" < b.until)
                    LEFT JOIN audit.unknown_blocks u ON u.card_id = p.card_id AND p."timestamp" < u.until
                    WHERE p.status <> 'REVERSED' AND u.card_id IS NULL
                      AND (b.card_id IS NOT NULL) <> (p.decline_reason IS NOT DISTINCT FROM 'CARD_BLOCKED')"""),
            new Check("a_card_stands_where_its_invoices_say", """
                    SELECT c.card_id, c.status || ' since ' || c.status_since
                    FROM audit.credit_cards c
                    LEFT JOIN audit.blocks b ON b.card_id = c.card_id AND b.until IS NULL
                    LEFT JOIN audit.invoices w ON w.card_id = c.card_id AND w.status = 'WRITTEN_OFF'
                    LEFT JOIN audit.unknown_blocks u ON u.card_id = c.card_id
                    LEFT JOIN audit.gone g ON g.customer_id = c.customer_id
                    WHERE coalesce(u.until <> 'infinity', true)
                      AND (c.status, c.status_since) IS DISTINCT FROM ('ACTIVE', u.until)
                      AND (c.status, c.status_since) IS DISTINCT FROM CASE
                        WHEN w.card_id IS NOT NULL THEN ('CANCELLED'::text, w.updated_at)
                        WHEN g.customer_id IS NOT NULL THEN ('CANCELLED'::text, CASE WHEN g.gave_up_at - c.status_since
                            BETWEEN interval '2 minutes' AND interval '25 minutes' THEN c.status_since END)
                        WHEN b.card_id IS NOT NULL THEN ('BLOCKED'::text, b.since)
                        ELSE ('ACTIVE'::text, coalesce((SELECT max(until) FROM audit.blocks o WHERE o.card_id = c.card_id),
                            c.created_at)) END"""),
            // The old plastic ended with a month, five years or a multiple of that before the one that was valid then.
            new Check("an_expired_card_was_renewed_the_month_before", """
                    SELECT p.transaction_id, p.day || ', valid until ' || valid.until
                    FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id),
                        LATERAL (SELECT CASE WHEN p."timestamp" < c.replaced_at THEN c.previous_valid_until
                            ELSE c.valid_until END AS until) AS valid
                    WHERE p.decline_reason = 'CARD_EXPIRED' AND (p.entry_mode <> 'ONLINE' OR mod(
                        (extract(year FROM valid.until) * 12 + extract(month FROM valid.until)
                        - extract(year FROM p.day) * 12 - extract(month FROM p.day) + 1)::integer, 60) <> 0)"""),
            new Check("a_card_is_valid_at_the_end_of_the_period", """
                    SELECT card_id, valid_until
                    FROM audit.credit_cards LEFT JOIN audit.gone USING (customer_id), audit.period
                    WHERE valid_until NOT BETWEEN coalesce((gave_up_at AT TIME ZONE 'America/Sao_Paulo')::date, last_day)
                           AND last_day + interval '5 years'
                       OR valid_until <> audit.plus_months(audit.month(valid_until), 1) - 1"""));
}
