package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is said of limits. */
final class LimitBreaks {

    private static final String CARDS = "credit_cards";
    private static final String CARD = "card_id";
    private static final String RAISED = "a_limit_is_raised_of_who_owes_nothing_from_before";
    private static final String LOWERED = "a_limit_is_lowered_of_who_missed_a_payment";
    private static final String SAYS = "an_invoice_says_the_limit_once_it_has_closed";

    private LimitBreaks() {}

    static final List<Break> ALL = List.of(
            invoice(SAYS, "credit_limit = NULL", "status = 'PAID'"),
            invoice(SAYS, "credit_limit = 1000", "status = 'OPEN'"),
            row(
                    "a_card_has_the_limit_of_its_last_invoice",
                    CARDS,
                    CARD,
                    "credit_limit = credit_limit + 1000",
                    "card_id IN (SELECT card_id FROM audit.invoices WHERE status = 'PAID')"),
            row(
                    "a_card_was_updated_when_its_limit_changed",
                    CARDS,
                    CARD,
                    "updated_at = created_at",
                    "card_id IN (SELECT card_id FROM audit.invoice_chain WHERE credit_limit > limit_before)"),
            row("a_limit_is_whole_hundreds_or_thousands", CARDS, CARD, "credit_limit = credit_limit + 50", "true"),
            new Break("a_limit_changes_at_most_once_a_year", """
                    UPDATE audit.invoices SET credit_limit = credit_limit + 100 WHERE invoice_id = (
                        SELECT invoice_id FROM audit.invoice_chain
                        WHERE credit_limit = limit_before AND status = 'PAID' AND due_month = '2024-10-01' ORDER BY 1 LIMIT 1)
                    RETURNING card_id"""),
            new Break("no_limit_changes_in_a_cards_first_year", """
                    UPDATE audit.invoices SET credit_limit = credit_limit + 100 WHERE invoice_id = (
                        SELECT i.invoice_id FROM audit.invoice_chain i JOIN audit.credit_cards c USING (card_id), audit.period
                        WHERE i.limit_before IS NOT NULL AND i.credit_limit IS NOT NULL AND c.created_at >= first_day
                        ORDER BY i.due_date LIMIT 1) RETURNING invoice_id"""),
            invoice(
                    RAISED,
                    "credit_limit = credit_limit + 1",
                    "status_before = 'UNPAID' AND credit_limit = limit_before"),
            invoice(RAISED, "credit_limit = credit_limit * 1.6 + 100", "limit_before >= 5000 AND status = 'PAID'"),
            invoice(
                    LOWERED,
                    "credit_limit = credit_limit - 1",
                    "credit_limit = limit_before AND status_before = 'PAID'"),
            invoice(
                    LOWERED,
                    "credit_limit = limit_before * 0.49",
                    "status_before = 'UNPAID' AND limit_before IS NOT NULL"),
            invoice(
                    LOWERED,
                    "credit_limit = total_amount - 0.01",
                    "status_before = 'UNPAID' AND total_amount BETWEEN limit_before * 0.5 + 1 AND limit_before"),
            account("overdraft_limit_changed_at = NULL"),
            account("previous_overdraft_limit = overdraft_limit"),
            account("previous_overdraft_limit = 10"),
            account("overdraft_limit_changed_at = updated_at + interval '1 second'"),
            account("overdraft_limit_changed_at = '2023-12-31'"),
            account("closed_at = overdraft_limit_changed_at - interval '1 day'"),
            new Break("overdraft_limits_are_raised_now_and_then", """
                    UPDATE audit.accounts SET overdraft_limit_changed_at = NULL
                    WHERE overdraft_limit_changed_at > '2024-06-01' RETURNING 'accounts'"""),
            new Break(
                    "limits_are_raised_now_and_then_and_rarely_lowered",
                    "UPDATE audit.invoices i SET credit_limit = c.credit_limit FROM audit.credit_cards c"
                            + " WHERE c.card_id = i.card_id AND i.credit_limit IS NOT NULL RETURNING 'raised'"),
            new Break("limits_are_raised_now_and_then_and_rarely_lowered", """
                    UPDATE audit.invoices SET credit_limit = credit_limit - 100
                    WHERE credit_limit IS NOT NULL AND extract(month FROM due_date) = 3 RETURNING 'lowered'"""));

    /** Of the first account whose limit has changed. */
    private static Break account(String set) {
        return row(
                "an_overdraft_limit_says_what_it_was_until_it_changed",
                "accounts",
                "account_id",
                set,
                "overdraft_limit_changed_at IS NOT NULL");
    }

    /** Of the first invoice that fits, as the chain has it. */
    private static Break invoice(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.invoices i SET " + set.replace("limit_before", "f.limit_before")
                        + " FROM (SELECT invoice_id AS id, limit_before FROM audit.invoice_chain WHERE " + where
                        + " ORDER BY 1 LIMIT 1) AS f WHERE i.invoice_id = f.id RETURNING i.invoice_id");
    }
}
