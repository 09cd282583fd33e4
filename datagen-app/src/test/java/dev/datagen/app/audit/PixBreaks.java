package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;

import java.util.List;

/** Breaks what is said of how, when and by whom Pix are made. */
final class PixBreaks {

    private PixBreaks() {}

    static final List<Break> ALL = List.of(
            change(
                    "a_return_gives_a_pix_back",
                    "amount = amount + 100000",
                    "t.original_e2e_id IS NOT NULL AND t.purpose = 'PURCHASE'"),
            new Break("a_return_takes_a_time_of_its_own", """
                    UPDATE audit.transactions r SET "timestamp" = o."timestamp" + interval '7 minutes'
                    FROM audit.transactions o
                    WHERE o.pix_e2e_id = r.original_e2e_id AND o.account_id = r.account_id AND r.transaction_id = (
                        SELECT t.transaction_id FROM audit.transactions t
                        WHERE t.original_e2e_id IS NOT NULL AND t.purpose = 'TRANSFER' ORDER BY 1 LIMIT 1)
                    RETURNING r.transaction_id"""),
            new Break("few_people_pay_above_the_night_limit", """
                    UPDATE audit.transactions SET amount = amount + 1000
                    WHERE transaction_type = 'PIX' AND status = 'COMPLETED' AND purpose = 'TRANSFER'
                      AND direction = 'CREDIT' AND (clock >= TIME '20:00' OR clock < TIME '06:00')
                    RETURNING transaction_id"""),
            change(
                    "a_contact_is_paid_by_one_key",
                    "counterparty_key = NULL",
                    "t.direction = 'DEBIT' AND t.counterparty_key IS NOT NULL AND EXISTS (SELECT FROM audit.transactions c"
                            + " WHERE c.pix_e2e_id = t.pix_e2e_id AND c.direction = 'CREDIT' AND c.purpose = 'TRANSFER')"
                            + " AND t.purpose = 'TRANSFER' AND (SELECT count(*) FROM audit.transactions o WHERE"
                            + " o.customer_id = t.customer_id AND o.counterparty_key = t.counterparty_key"
                            + " AND o.direction = 'DEBIT') > 3"),
            change(
                    "who_pays_people_by_the_way_deals_with_people",
                    "counterparty_key = '33592510000154', counterparty_name = 'Vale S.A.'",
                    "t.transaction_type = 'PIX' AND t.direction = 'CREDIT' AND t.purpose = 'PURCHASE'"),
            change("a_pix_is_made_by_participants", "counterparty_ispb = '02332886'", "t.transaction_type = 'PIX'"),
            new Break("a_cpf_key_is_of_one_account_here", """
                    UPDATE audit.transactions SET pix_key_type = 'CPF', direction = 'CREDIT',
                        "timestamp" = "timestamp" + interval '20 years'
                    WHERE transaction_id = (
                        SELECT o.transaction_id
                        FROM audit.transactions o JOIN audit.transactions t USING (customer_id)
                        WHERE o.account_id <> t.account_id AND t.direction = 'CREDIT' AND t.pix_key_type = 'CPF'
                        ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            change(
                    "a_scheduled_pix_was_ordered_before",
                    "\"timestamp\" = \"timestamp\" - interval '2 hours'",
                    "t.scheduled_at IS NOT NULL AND t.clock < '18:00'"),
            change(
                    "a_pix_that_failed_arrives_nowhere",
                    "status = 'FAILED', failure_reason = 'TIMEOUT'",
                    "t.direction = 'DEBIT' AND EXISTS (SELECT FROM audit.transactions o"
                            + " WHERE o.pix_e2e_id = t.pix_e2e_id AND o.direction = 'CREDIT')"),
            change(
                    "what_is_refused_in_the_morning_is_tried_again_in_the_evening",
                    "pix_initiation = 'AUTO', status = 'FAILED'",
                    "t.pix_initiation = 'QRDN' AND t.due_date IS NOT NULL AND t.clock < '18:00'"),
            change(
                    "what_is_refused_in_the_evening_is_paid_on_another_day",
                    "pix_initiation = 'AUTO', status = 'FAILED', \"timestamp\" = (day + TIME '19:00') AT TIME ZONE 'America/Sao_Paulo'",
                    "t.pix_initiation = 'QRDN' AND t.due_date IS NOT NULL AND t.day < '2025-12-01'"),
            new Break("pix_automatico_is_tried_on_few_days", """
                    UPDATE audit.transactions SET pix_initiation = 'AUTO', recurrence_id = customer_id, due_date = '2025-07-01'
                    WHERE pix_initiation = 'QRDN' AND due_date IS NOT NULL AND customer_id = (
                        SELECT customer_id FROM audit.transactions
                        WHERE pix_initiation = 'QRDN' AND due_date IS NOT NULL
                        GROUP BY 1 HAVING max(day) > min(day) + 7 ORDER BY 1 LIMIT 1)
                    RETURNING recurrence_id"""),
            new Break("nobody_sends_money_at_night_for_what_the_bank_takes", """
                    UPDATE audit.transactions o SET balance_after = amount, "timestamp" = (
                        SELECT min(t."timestamp") - interval '5 seconds' FROM audit.transactions t
                        WHERE t.account_id = o.account_id AND t.purpose = 'BANK_FEE' AND t.clock < TIME '06:00')
                    WHERE o.transaction_id = (
                        SELECT c.transaction_id
                        FROM audit.transactions c JOIN audit.transactions f USING (account_id)
                        WHERE c.purpose = 'OWN_TRANSFER' AND c.direction = 'CREDIT' AND f.purpose = 'BANK_FEE'
                          AND f.clock < TIME '06:00'
                        ORDER BY 1 LIMIT 1)
                    RETURNING o.transaction_id"""));
}
