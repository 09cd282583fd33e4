package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.row;
import static dev.datagen.app.audit.Break.trade;

import java.util.List;

/** At least one way to break each rule of who leaves the bank. */
final class LeavingBreaks {

    private static final String GONE = "customer_id IN (SELECT customer_id FROM audit.gone)";
    private static final String GONE_WITH_CARD =
            GONE + " AND customer_id IN (SELECT customer_id FROM audit.credit_cards)";
    private static final String LAST =
            GONE_WITH_CARD + " AND (customer_id, closed_at) IN (SELECT customer_id, left_at FROM audit.gone)";
    private static final String HAPPENS = "nothing_happens_to_who_has_left";
    private static final String HOLDS = "who_has_left_holds_nothing";
    private static final String SOLD = "who_leaves_sells_all_months_before";
    private static final String SALE = "EXISTS (SELECT FROM audit.gone g WHERE g.customer_id = t.customer_id)"
            + " AND t.day = (SELECT max(day) FROM audit.trades o WHERE o.account_id = t.account_id)";
    private static final String ORDER = "who_leaves_closes_one_account_after_the_other";
    private static final String ELSEWHERE = "what_lay_on_a_closed_account_goes_to_one_elsewhere";
    private static final String BOOKED =
            "transaction_id IN (SELECT t.transaction_id FROM audit.transactions t JOIN audit.accounts a"
                    + " ON a.account_id = t.account_id AND a.closed_at = t.\"timestamp\")";
    private static final String LATE = " = '2026-01-01'";

    private LeavingBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("customers_leave_all_the_time", """
                    WITH broken AS (UPDATE audit.gone SET left_at = left_at - interval '3 years' RETURNING 1)
                    SELECT first_day::timestamp, (SELECT count(*) FROM broken) FROM audit.period"""),
            row(HAPPENS, "transactions", "transaction_id", "\"timestamp\"" + LATE, GONE),
            row(HAPPENS, "card_transactions", "transaction_id", "\"timestamp\"" + LATE, GONE),
            row(HAPPENS, "invoices", "invoice_id", "updated_at" + LATE, GONE),
            row(HAPPENS, "jobs", "job_id", "updated_at" + LATE, GONE_WITH_CARD),
            row(HAPPENS, "customers", "customer_id", "updated_at" + LATE, GONE_WITH_CARD),
            row(HOLDS, "credit_cards", "card_id", "status = 'ACTIVE'", GONE),
            row(
                    HOLDS,
                    "invoices",
                    "invoice_id",
                    "status = 'OPEN'",
                    GONE
                            + " AND (card_id, due_date) IN (SELECT card_id, max(due_date) FROM audit.invoices GROUP BY card_id)"),
            row(
                    HOLDS,
                    "positions",
                    "account_id",
                    "quantity = 1",
                    "account_id IN (SELECT account_id FROM audit.accounts WHERE " + GONE + ")"),
            trade(SOLD, "executed_at = executed_at + interval '60 days'", SALE),
            trade(SOLD, "trade_type = 'BUY'", SALE),
            trade(SOLD, "order_type = 'LIMIT'", SALE),
            change(
                    "who_leaves_is_in_the_red_no_more",
                    "balance_after = -1",
                    "EXISTS (SELECT FROM audit.gone g WHERE g.customer_id = t.customer_id AND t.day >= audit.month(g.heard_on))"),
            row(ORDER, "accounts", "account_id", "closed_at = closed_at - interval '8 hours'", LAST),
            row(ORDER, "accounts", "account_id", "closed_at = closed_at + interval '1 minute'", LAST),
            row(ELSEWHERE, "transactions", "transaction_id", "purpose = 'PURCHASE'", BOOKED),
            row(ELSEWHERE, "transactions", "transaction_id", "transaction_type = 'WITHDRAW'", BOOKED),
            new Break("what_was_bought_with_a_card_given_up_is_paid", """
                    WITH unpaid AS (
                        DELETE FROM audit.invoices WHERE invoice_id = (
                            SELECT i.invoice_id FROM audit.invoice_chain i JOIN audit.gone USING (customer_id)
                            JOIN audit.purchase_parts p ON p.card_id = i.card_id AND p.due_month = i.due_month ORDER BY 1 LIMIT 1)
                        RETURNING card_id, due_date)
                    SELECT p.transaction_id FROM unpaid u JOIN audit.purchase_parts p
                        ON p.card_id = u.card_id AND p.due_month = audit.month(u.due_date) ORDER BY 1 LIMIT 1"""));
}
