package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** At least one way to break each rule of cards and loans. */
final class ProductBreaks {

    private static final String APPROVED = "status = 'APPROVED'";
    private static final String ABROAD = "status = 'APPROVED' AND location_country <> 'BR'";
    private static final String PAID = "status = 'PAID' AND financed_amount = 0";

    private ProductBreaks() {}

    static List<Break> cards() {
        String invoices = "invoices";
        String id = "invoice_id";
        String purchases = "card_transactions";
        String purchase = "transaction_id";
        return List.of(
                row("an_invoice_is_the_sum_of_what_it_holds", invoices, id, "total_amount = total_amount + 0.01", PAID),
                row(
                        "an_invoice_holds_what_was_bought",
                        invoices,
                        id,
                        "purchases_amount = purchases_amount - 0.01",
                        "due_date > '2025-01-01'"),
                new Break("what_is_bought_is_on_an_invoice", """
                        WITH gone AS (DELETE FROM audit.invoices WHERE invoice_id = (
                            SELECT i.invoice_id FROM audit.invoice_chain i JOIN audit.purchase_parts USING (card_id, due_month)
                            WHERE i.status = 'PAID' ORDER BY 1 LIMIT 1) RETURNING card_id, audit.month(due_date) AS due_month)
                        SELECT p.transaction_id FROM gone JOIN audit.purchase_parts p USING (card_id, due_month)"""),
                row("an_invoice_is_due_on_its_cards_day", invoices, id, "closing_date = closing_date + 1", PAID),
                row("what_an_invoice_left_is_on_the_next", invoices, id, "carried_amount = 0", "carried_amount > 0"),
                row("nothing_revolves_twice", invoices, id, "status = 'PARTIALLY_PAID'", "carried_amount > 0"),
                row("iof_is_of_what_was_carried", invoices, id, "tax_amount = tax_amount + 0.01", PAID),
                row(
                        "charges_are_of_what_was_carried",
                        invoices,
                        id,
                        "charges_amount = charges_amount * 1.5",
                        "carried_amount > 10 AND status <> 'UNPAID'"),
                row("an_invoice_is_paid_as_its_status_says", invoices, id, "paid_amount = paid_amount - 0.01", PAID),
                row("an_invoice_is_paid_when_due", invoices, id, "paid_at = paid_at + interval '1 day'", PAID),
                change(
                        "a_payment_of_an_invoice_has_its_invoice",
                        "amount = amount + 0.01",
                        "t.purpose = 'CARD_INVOICE'"),
                Break.delete(
                        "who_pays_invoices_here_pays_all_of_them_here", "t.purpose = 'CARD_INVOICE'", "reference_id"),
                row("a_card_is_within_its_limit", purchases, purchase, "available_limit_after = -0.01", "true"),
                row(
                        "lack_of_limit_is_true",
                        purchases,
                        purchase,
                        "amount = available_limit_after",
                        "decline_reason = 'INSUFFICIENT_LIMIT'"),
                row(
                        "the_limit_left_is_the_limit_less_what_is_owed",
                        "credit_cards",
                        "card_id",
                        "available_limit = available_limit + 0.01",
                        "card_id IN (SELECT card_id FROM audit.invoices GROUP BY 1 HAVING bool_and(status IN ('PAID', 'OPEN')))"),
                row(
                        "each_purchase_moves_the_limit_by_its_amount",
                        purchases,
                        purchase,
                        "amount = amount + 0.01",
                        "status = 'REVERSED' AND transaction_id IN (SELECT p.transaction_id FROM audit.card_ledger p"
                                + " WHERE NOT EXISTS (SELECT FROM audit.invoices i WHERE i.card_id = p.card_id AND"
                                + " i.updated_at BETWEEN p.previous_timestamp AND p.\"timestamp\"))"),
                row(
                        "what_comes_back_was_bought",
                        purchases,
                        purchase,
                        "merchant_name = merchant_name || ' '",
                        "status = 'REVERSED'"),
                row(
                        "what_comes_back_was_bought",
                        purchases,
                        purchase,
                        "original_transaction_id = NULL",
                        "status = 'REVERSED'"),
                new Break("a_purchase_comes_back_once", """
                        INSERT INTO audit.card_transactions (partition, "offset", transaction_id, card_id, customer_id, amount,
                            installments, "timestamp", status, merchant_name, mcc_code, original_transaction_id, reversal_reason)
                        SELECT partition, "offset", gen_random_uuid(), card_id, customer_id, amount, installments, "timestamp",
                            status, merchant_name, mcc_code, original_transaction_id, reversal_reason
                        FROM audit.card_transactions WHERE status = 'REVERSED' ORDER BY transaction_id LIMIT 1
                        RETURNING original_transaction_id"""),
                row(
                        "a_purchase_comes_back_in_time",
                        purchases,
                        purchase,
                        "\"timestamp\" = \"timestamp\" + interval '120 days'",
                        "status = 'REVERSED'"),
                row(
                        "a_purchase_comes_back_in_time",
                        purchases,
                        purchase,
                        "amount = amount - 0.01",
                        "reversal_reason = 'CHARGEBACK'"),
                row(
                        "invoices_take_off_what_came_back_as_soon_as_they_can",
                        invoices,
                        id,
                        "credits_amount = credits_amount - 0.01",
                        "credits_amount > 0"),
                row("a_card_is_used_in_one_way", purchases, purchase, "entry_mode = NULL", APPROVED),
                new Break("a_card_is_used_in_one_way", """
                        UPDATE audit.card_transactions SET entry_mode = 'CHIP' WHERE transaction_id = (
                            SELECT original_transaction_id FROM audit.card_transactions
                            WHERE reversal_reason = 'CHARGEBACK' ORDER BY 1 LIMIT 1) RETURNING transaction_id"""),
                row(
                        "a_purchase_is_posted_on_the_first_or_second_business_day",
                        purchases,
                        purchase,
                        "posting_date = posting_date + 7",
                        APPROVED),
                row("what_was_bought_abroad_says_so", purchases, purchase, "original_currency = NULL", ABROAD),
                row("what_was_bought_abroad_says_so", purchases, purchase, "installments = 2", ABROAD),
                row(
                        "purchases_abroad_have_the_iof_of_their_day",
                        purchases,
                        purchase,
                        "iof_amount = iof_amount + 0.02",
                        ABROAD),
                row(
                        "a_dollar_costs_what_it_did",
                        purchases,
                        purchase,
                        "original_amount = original_amount * 1.2",
                        "status = 'APPROVED' AND original_currency = 'USD' AND original_amount > 10"),
                new Break("nobody_is_in_two_countries_at_once", """
                        UPDATE audit.card_transactions SET location_country = 'BR' WHERE transaction_id = (
                            SELECT min(transaction_id::text)::uuid FROM audit.card_transactions
                            WHERE entry_mode <> 'ONLINE' AND location_country <> 'BR'
                            GROUP BY card_id, day HAVING count(*) > 1 ORDER BY 1 LIMIT 1) RETURNING transaction_id"""));
    }

    static List<Break> arrears() {
        String invoices = "invoices";
        String id = "invoice_id";
        String arrears = "invoice_id IN (SELECT invoice_id FROM audit.invoice_chain WHERE left_longer > 10"
                + " AND charges_amount > 0)";
        return List.of(
                row(
                        "charges_in_arrears_are_those_of_financing",
                        invoices,
                        id,
                        "charges_amount = charges_amount * 2",
                        arrears),
                row("a_debt_no_more_than_doubles", invoices, id, "charges_amount = carried_amount * 1.01", arrears),
                row("a_debt_is_given_up_after_a_year", invoices, id, "status = 'WRITTEN_OFF'", "status = 'UNPAID'"),
                new Break("a_blocked_card_buys_nothing", """
                        UPDATE audit.card_transactions SET decline_reason = 'SUSPECTED_FRAUD' WHERE transaction_id = (
                            SELECT transaction_id FROM audit.card_transactions WHERE decline_reason = 'CARD_BLOCKED'
                            ORDER BY 1 LIMIT 1) RETURNING transaction_id"""),
                row(
                        "a_blocked_card_buys_nothing",
                        "card_transactions",
                        "transaction_id",
                        "decline_reason = 'CARD_BLOCKED'",
                        "decline_reason = 'SUSPECTED_FRAUD'"),
                row(
                        "a_card_stands_where_its_invoices_say",
                        "credit_cards",
                        "card_id",
                        "status = 'ACTIVE'",
                        "status = 'BLOCKED'"),
                row(
                        "a_card_stands_where_its_invoices_say",
                        "credit_cards",
                        "card_id",
                        "status = 'CANCELLED'",
                        "status = 'ACTIVE'"),
                row(
                        "an_expired_card_was_renewed_the_month_before",
                        "card_transactions",
                        "transaction_id",
                        "\"timestamp\" = \"timestamp\" - interval '32 days'",
                        "decline_reason = 'CARD_EXPIRED'"),
                row(
                        "a_card_is_valid_at_the_end_of_the_period",
                        "credit_cards",
                        "card_id",
                        "valid_until = valid_until - 1",
                        "true"));
    }

    static List<Break> loans() {
        String instalments = "installments";
        String id = "installment_id";
        String first = "installment_number = 1";
        return List.of(
                new Break("a_schedule_sums_to_the_principal", """
                        UPDATE audit.loans SET principal = principal + 0.01 WHERE loan_id = (
                            SELECT loan_id FROM audit.installments JOIN audit.loans USING (loan_id)
                            GROUP BY loan_id, term_months HAVING count(*) = term_months ORDER BY 1 LIMIT 1)
                        RETURNING loan_id"""),
                new Break("an_instalment_is_told_once", """
                        UPDATE audit.installments SET installment_number = 1 WHERE installment_id = (
                            SELECT s.installment_id FROM audit.installments s JOIN audit.installments f USING (loan_id)
                            WHERE s.installment_number = 2 AND f.installment_number = 1 ORDER BY 1 LIMIT 1)
                        RETURNING loan_id"""),
                row("interest_is_of_the_balance", instalments, id, "interest_amount = interest_amount + 0.01", first),
                new Break("instalments_are_level_by_their_system", """
                        UPDATE audit.installments SET total_amount = total_amount + 0.01,
                            principal_amount = principal_amount + 0.01 WHERE installment_id = (
                            SELECT s.installment_id FROM audit.installments s JOIN audit.installments f USING (loan_id)
                            WHERE s.installment_number = 2 AND f.installment_number = 3 ORDER BY 1 LIMIT 1)
                        RETURNING loan_id"""),
                row("an_instalment_is_due_on_the_loans_day", instalments, id, "due_date = due_date + 1", "true"),
                row(
                        "the_first_instalment_is_due_after_30_to_59_days",
                        "loans",
                        "loan_id",
                        "disbursement_date = disbursement_date + 30",
                        "true"),
                row(
                        "an_instalment_stands_where_its_payment_says",
                        instalments,
                        id,
                        "status = 'LATE'",
                        "status = 'PAID'"),
                row(
                        "who_pays_late_pays_more",
                        instalments,
                        id,
                        "paid_amount = total_amount",
                        "paid_amount > total_amount"),
                row(
                        "a_loan_stands_where_its_oldest_open_instalment_says",
                        "loans",
                        "loan_id",
                        "status = 'DELINQUENT'",
                        "status = 'ACTIVE'"),
                change("an_instalment_booked_was_paid", "amount = amount + 0.01", "t.purpose = 'LOAN_INSTALLMENT'"),
                Break.delete("who_repays_here_repays_all_here", "t.purpose = 'LOAN_INSTALLMENT'", "reference_id"),
                change("what_was_lent_arrived", "amount = amount - 0.01", "t.purpose = 'LOAN_DISBURSEMENT'"));
    }
}
