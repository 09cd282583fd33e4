package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** At least one way to break each rule of who joins within the period. */
final class JoiningBreaks {

    private static final String JOINED = "customer_id IN (SELECT customer_id FROM audit.customers, audit.period"
            + " WHERE created_at >= first_day + interval '1 day')";
    private static final String OPENED = "account_id IN (SELECT account_id FROM audit.accounts, audit.period"
            + " WHERE created_at >= first_day + interval '1 day')";

    private JoiningBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("customers_join_all_the_time", """
                    WITH broken AS (UPDATE audit.customers c SET created_at = c.created_at - interval '3 years' RETURNING 1)
                    SELECT first_day::timestamp, (SELECT count(*) FROM broken) FROM audit.period"""),
            row(
                    "nobody_holds_anything_before_they_join",
                    "accounts",
                    "account_id",
                    "created_at = created_at - interval '1 day'",
                    JOINED),
            row(
                    "nobody_holds_anything_before_they_join",
                    "credit_cards",
                    "card_id",
                    "created_at = created_at - interval '1 year'",
                    JOINED),
            row(
                    "a_card_buys_after_it_was_made",
                    "card_transactions",
                    "transaction_id",
                    "\"timestamp\" = '1990-01-01T12:00Z'",
                    "true"),
            row("an_invoice_is_made_after_its_card", "invoices", "invoice_id", "created_at = '1990-01-01'", "true"),
            row(
                    "nothing_lay_on_an_account_before_it_was_made",
                    "accounts",
                    "account_id",
                    "opening_balance = 1",
                    OPENED),
            row(
                    "nothing_lay_on_an_account_before_it_was_made",
                    "positions",
                    "account_id",
                    "opening_quantity = 1",
                    OPENED),
            new Break("who_joins_brings_the_first_money", """
                    UPDATE audit.transactions SET purpose = 'PURCHASE' WHERE transaction_id = (
                        SELECT t.transaction_id FROM audit.customers c CROSS JOIN audit.period
                        CROSS JOIN LATERAL (
                            SELECT min("timestamp") AS "timestamp" FROM audit.transactions f WHERE f.customer_id = c.customer_id) AS first
                        JOIN audit.transactions t ON t.customer_id = c.customer_id AND t."timestamp" = first."timestamp"
                        WHERE c.created_at >= first_day + interval '1 day' ORDER BY 1 LIMIT 1)
                    RETURNING customer_id"""));
}
