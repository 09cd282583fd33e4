package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;

import java.util.List;

/** Breaks what is said of payments. */
final class PaymentBreaks {

    private static final String CASH =
            "t.transaction_type = 'WITHDRAW' AND t.purpose = 'CASH' AND t.status = 'COMPLETED'";
    private static final String SHOP = "t.transaction_type = 'PIX' AND t.purpose = 'PURCHASE' AND t.direction = ";

    private PaymentBreaks() {}

    static final List<Break> ALL = List.of(
            change(
                    "no_cash_above_the_night_limit",
                    "amount = 1010, \"timestamp\" = (day + TIME '20:30') AT TIME ZONE 'America/Sao_Paulo'",
                    CASH),
            change("no_machine_gives_more_cash_than_it_can", "amount = 3010", CASH),
            change("nobody_draws_more_cash_than_a_days_limit", "amount = 3010", CASH, "customer_id"),
            change(
                    "nobody_draws_more_cash_in_a_day_than_a_month_brings",
                    "amount = 3000",
                    CASH + " AND t.customer_id IN (SELECT j.customer_id FROM audit.jobs j"
                            + " WHERE j.left_on IS NULL AND j.hired_on < '2024-01-01' AND j.monthly_wage < 2900)",
                    "customer_id"),
            new Break("money_is_fetched_at_any_second", """
                    UPDATE audit.transactions SET "timestamp" = date_trunc('minute', "timestamp") + interval '3 seconds'
                    WHERE purpose = 'OWN_TRANSFER' AND direction = 'CREDIT' AND extract(second FROM "timestamp") < 20
                    RETURNING 'seconds'"""),
            new Break("money_is_fetched_at_any_second", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp"
                        - interval '1 minute' * (extract(minute FROM "timestamp")::integer % 15)
                    WHERE purpose = 'OWN_TRANSFER' AND direction = 'CREDIT' AND extract(minute FROM "timestamp")::integer % 15 < 5
                    RETURNING 'minutes'"""),
            new Break("money_is_fetched_some_time_before_it_is_paid", """
                    UPDATE audit.transactions SET "timestamp" = paid - interval '1 second'
                    FROM (SELECT transaction_id, lead("timestamp") OVER (PARTITION BY account_id ORDER BY "offset") AS paid
                          FROM audit.transactions) AS next
                    WHERE next.transaction_id = transactions.transaction_id AND paid < "timestamp" + interval '3 minutes'
                      AND purpose = 'OWN_TRANSFER' AND direction = 'CREDIT'
                    RETURNING 'payments'"""),
            new Break("what_is_left_is_sent_on_no_certain_days", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" + interval '1 day' * (16 - extract(day FROM day))
                    WHERE transaction_type = 'PIX' AND purpose = 'OWN_TRANSFER' AND direction = 'DEBIT'
                      AND extract(day FROM day) BETWEEN 12 AND 15
                    RETURNING 'sent'"""),
            new Break("boletos_that_come_once_stay_in_use", """
                    DELETE FROM audit.transactions
                    WHERE purpose = 'OTHER_BILL' AND day BETWEEN '2024-07-01' AND '2024-12-31' AND extract(day FROM day) > 5
                    RETURNING 'boletos'"""),
            new Break("many_withdraw_the_sum_of_the_last_time", """
                    UPDATE audit.transactions SET amount = amount + 10 * extract(day FROM day)
                    WHERE purpose = 'CASH' AND direction = 'DEBIT' RETURNING 'withdrawals'"""),
            new Break("what_cannot_be_paid_is_no_rounder", """
                    UPDATE audit.transactions SET amount = ceil(amount)
                    WHERE failure_reason = 'INSUFFICIENT_FUNDS' AND purpose = 'PURCHASE'
                    RETURNING transaction_type || ' ' || purpose"""),
            new Break("more_draw_500_than_what_is_next_to_it", """
                    UPDATE audit.transactions SET amount = 600
                    WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND amount = 500 RETURNING '500'"""),
            change(
                    "only_who_is_of_working_age_drives",
                    "counterparty_name = 'Uber', amount = 14.99",
                    SHOP + "'CREDIT'"),
            change(
                    "cash_moves_where_there_are_terminals",
                    "description = 'Depósito em dinheiro'",
                    "t.description = 'Depósito por boleto'"),
            change(
                    "a_ted_is_not_for_small_sums",
                    "amount = 49.99",
                    "t.transaction_type = 'TED' AND t.purpose = 'TRANSFER'"),
            change(
                    "a_business_has_one_name_and_institution",
                    "counterparty_ispb = '99999999'",
                    SHOP + "'DEBIT' AND t.counterparty_name = 'Uber'"),
            change("a_business_that_pays_shows_its_cnpj", "counterparty_key = NULL", SHOP + "'CREDIT'"),
            change(
                    "what_comes_once_is_no_utility_or_tax",
                    "counterparty_name = (SELECT min(counterparty_name) FROM audit.transactions WHERE purpose = 'ENERGY')",
                    "t.purpose = 'OTHER_BILL'"),
            change(
                    "a_simples_is_that_of_its_month",
                    "amount = amount + 0.10",
                    "t.counterparty_name = 'Simples Nacional'"),
            change(
                    "what_failed_was_not_sent",
                    "description = 'Pix enviado'",
                    "t.status = 'FAILED' AND t.transaction_type = 'PIX'"),
            new Break("nobody_draws_cash_at_home_while_abroad", """
                    UPDATE audit.transactions t SET purpose = 'CASH', "timestamp" = p."timestamp"
                    FROM audit.credit_cards c JOIN audit.card_transactions p USING (card_id)
                    WHERE c.customer_id = t.customer_id AND t.transaction_id = (
                            SELECT o.transaction_id FROM audit.transactions o JOIN audit.credit_cards k USING (customer_id)
                            JOIN audit.card_transactions f USING (card_id)
                            WHERE f.location_country <> 'BR' AND f.entry_mode <> 'ONLINE' ORDER BY 1 LIMIT 1)
                      AND p.location_country <> 'BR' AND p.entry_mode <> 'ONLINE'
                    RETURNING t.transaction_id"""));
}
