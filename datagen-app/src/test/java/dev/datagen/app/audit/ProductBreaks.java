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
        String paidInTime = "an_invoice_is_paid_between_closing_and_due_day_or_late_before_the_next_closes";
        String lateCharges = "who_pays_late_is_charged_for_the_days_and_nobody_else";
        String inTime = "UPDATE audit.invoices SET paid_at = due_date::timestamp AT TIME ZONE 'America/Sao_Paulo'"
                + " WHERE invoice_id IN (SELECT invoice_id FROM audit.invoice_chain WHERE days_late > 0)";
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
                new Break("each_issuer_closes_invoices_in_its_own_time", """
                        UPDATE audit.credit_cards SET closing_day = due_day - 7 WHERE due_day > 10 RETURNING 'cards'"""),
                row("what_an_invoice_left_is_on_the_next", invoices, id, "carried_amount = 0", "carried_amount > 0"),
                row(
                        "nothing_revolves_twice",
                        invoices,
                        id,
                        "status = 'PARTIALLY_PAID', paid_amount = carried_amount",
                        "carried_amount > 0 AND charges_amount > 0"),
                row(
                        "the_minimum_is_what_may_not_be_left",
                        invoices,
                        id,
                        "minimum_amount = round(total_amount * 0.15, 2)",
                        "carried_amount > 1"),
                new Break("who_owes_from_before_misses_more", """
                        UPDATE audit.invoices SET status = 'PAID' WHERE status = 'UNPAID' AND invoice_id IN (
                            SELECT invoice_id FROM audit.invoice_chain WHERE status_before = 'PARTIALLY_PAID') RETURNING 'revolved'"""),
                new Break("who_owes_from_before_misses_more", """
                        UPDATE audit.invoices SET status = 'PAID' WHERE status = 'UNPAID' AND financed_amount > 0
                        RETURNING 'paid off'"""),
                new Break("who_is_declined_tries_again", """
                        UPDATE audit.card_transactions SET amount = amount + 1
                        WHERE decline_reason = 'WRONG_CARD_DATA' RETURNING decline_reason"""),
                new Break("who_is_declined_tries_again", """
                        UPDATE audit.card_transactions SET status = 'APPROVED', decline_reason = NULL
                        WHERE transaction_id IN (SELECT transaction_id FROM (SELECT transaction_id, amount,
                            lag(amount) OVER (PARTITION BY card_id ORDER BY "timestamp") AS before
                            FROM audit.card_transactions WHERE decline_reason = 'INSUFFICIENT_LIMIT') AS t WHERE amount = before)
                        RETURNING 'INSUFFICIENT_LIMIT'"""),
                new Break("invoices_are_at_first_what_they_are_later", """
                        UPDATE audit.invoices SET purchases_amount = purchases_amount * 1.3
                        WHERE due_date < (SELECT audit.plus_months(first_day, 3) FROM audit.period) RETURNING 'bought'"""),
                new Break("invoices_are_at_first_what_they_are_later", """
                        UPDATE audit.invoices SET carried_amount = 0
                        WHERE due_date < (SELECT audit.plus_months(first_day, 2) FROM audit.period) RETURNING 'carried'"""),
                row("iof_is_of_what_was_carried", invoices, id, "tax_amount = tax_amount + 0.01", PAID),
                row(
                        "charges_are_of_what_was_carried",
                        invoices,
                        id,
                        "charges_amount = charges_amount * 1.5",
                        "carried_amount > 10 AND status <> 'UNPAID'"),
                row("an_invoice_is_paid_as_its_status_says", invoices, id, "paid_amount = paid_amount - 0.01", PAID),
                row(paidInTime, invoices, id, "paid_at = paid_at + interval '40 days'", PAID + " AND paid_amount > 0"),
                row(paidInTime, invoices, id, "paid_at = paid_at + interval '5 days'", "status = 'PARTIALLY_PAID'"),
                row(paidInTime, invoices, id, "paid_at = paid_at - interval '40 days'", PAID + " AND paid_amount > 0"),
                row(paidInTime, invoices, id, "status = 'CLOSED'", PAID + " AND total_amount > 0"),
                row(paidInTime, invoices, id, "status = 'OVERDUE'", PAID + " AND total_amount > 0"),
                row(paidInTime, invoices, id, "status = 'OVERDUE'", "status = 'CLOSED'"),
                chained(
                        lateCharges,
                        "charges_amount = charges_amount + 0.01",
                        "days_late_before > 0 AND NOT owed_before"),
                chained(
                        lateCharges,
                        "charges_amount = charges_amount * 2",
                        "days_late_before > 0 AND owed_before AND charges_amount > 1"),
                chained(
                        lateCharges,
                        "charges_amount = charges_amount + 0.01",
                        "status_before = 'PAID' AND days_late_before = 0"),
                chained(
                        "iof_is_of_what_was_carried",
                        "tax_amount = tax_amount + 0.01",
                        "days_late_before > 0 AND carried_amount = 0"),
                new Break("what_was_paid_late_is_charged_on_the_next_invoice", """
                        WITH late AS (
                            SELECT late.invoice_id, next.invoice_id AS next_id
                            FROM audit.invoice_chain late JOIN audit.invoice_chain next USING (card_id)
                            WHERE late.days_late > 0 AND late.purchases_amount - late.credits_amount > 1
                              AND next.due_month = audit.plus_months(late.due_month, 1) ORDER BY 1 LIMIT 1),
                        gone AS (DELETE FROM audit.invoices WHERE invoice_id = (SELECT next_id FROM late))
                        SELECT invoice_id FROM late"""),
                new Break("a_few_invoices_are_paid_late_and_most_of_them_by_days", inTime + " RETURNING 'invoices'"),
                new Break(
                        "who_leaves_something_unpaid_at_times_pays_late_more",
                        inTime + " AND card_id IN (SELECT card_id FROM audit.invoices"
                                + " WHERE status IN ('PARTIALLY_PAID', 'UNPAID', 'FINANCED')) RETURNING 'cards'"),
                new Break(
                        "who_has_paid_late_does_so_again",
                        inTime
                                + " AND (card_id, due_date) NOT IN (SELECT card_id, min(due_date) FROM audit.invoice_chain"
                                + " WHERE days_late > 0 GROUP BY 1) RETURNING 'cards'"),
                new Break("invoices_are_paid_in_the_evening", """
                        UPDATE audit.invoices SET paid_at = paid_at - interval '3 hours'
                        WHERE extract(hour FROM paid_at AT TIME ZONE 'America/Sao_Paulo') >= 20 RETURNING 'invoices'"""),
                row(
                        "who_pays_in_part_at_times_waits_for_the_due_day",
                        invoices,
                        id,
                        "paid_at = paid_at - interval '1 day'",
                        "status = 'PARTIALLY_PAID'"),
                change(
                        "a_payment_of_an_invoice_has_its_invoice",
                        "amount = amount + 0.01",
                        "t.purpose = 'CARD_INVOICE'"),
                Break.delete(
                        "who_pays_invoices_here_pays_all_of_them_here", "t.purpose = 'CARD_INVOICE'", "reference_id"),
                row("a_brand_is_of_its_issuer", "credit_cards", "card_id", "brand = 'HIPERCARD'", "true"),
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
                        "a_cancelled_card_has_no_limit_left",
                        "credit_cards",
                        "card_id",
                        "status = 'CANCELLED'",
                        "available_limit > 0"),
                row(
                        "each_purchase_moves_the_limit_by_its_amount",
                        purchases,
                        purchase,
                        "amount = amount + 0.01",
                        "status = 'REVERSED' AND transaction_id IN (SELECT p.transaction_id FROM audit.card_ledger p"
                                + " WHERE p.available_before + p.limit_change + p.amount < p.credit_limit AND NOT EXISTS (SELECT FROM audit.invoices i WHERE i.card_id = p.card_id AND"
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
                row(
                        "contactless_asks_for_no_data",
                        purchases,
                        purchase,
                        "decline_reason = 'WRONG_CARD_DATA'",
                        "status = 'DECLINED' AND entry_mode = 'CONTACTLESS'"),
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
                new Break("nobody_is_in_two_cities_at_once", """
                        UPDATE audit.card_transactions SET location_city = 'Xapuri' WHERE transaction_id = (
                            SELECT min(transaction_id::text)::uuid FROM audit.card_transactions
                            WHERE entry_mode <> 'ONLINE' AND location_country = 'BR'
                                AND ("timestamp" AT TIME ZONE 'America/Sao_Paulo')::time BETWEEN '06:00' AND '22:00'
                            GROUP BY card_id, day HAVING count(*) > 1 ORDER BY 1 LIMIT 1) RETURNING transaction_id"""));
    }

    /** What becomes of loans that are not repaid as agreed. */
    static List<Break> loanEnds() {
        String instalments = "installments";
        String id = "installment_id";
        String early = "discount_amount > 0 AND due_date IN (SELECT day FROM audit.business_days)";
        return List.of(
                row("an_arrears_bucket_holds_the_days", "loans", "loan_id", "arrears_bucket = 'DAYS_31_TO_60'", "true"),
                row(
                        "a_loan_stands_where_its_oldest_open_instalment_says",
                        "loans",
                        "loan_id",
                        "days_past_due = days_past_due + 1",
                        "status = 'DEFAULT' AND loan_type IN ('PERSONAL', 'VEHICLE')"),
                row(
                        "who_pays_late_pays_more",
                        instalments,
                        id,
                        "late_charge_amount = NULL, discount_amount = NULL",
                        early),
                row("who_pays_late_pays_more", instalments, id, "discount_amount = discount_amount + 0.01", early),
                row(
                        "what_is_paid_early_is_worth_less",
                        instalments,
                        id,
                        "paid_amount = paid_amount + 0.02",
                        early
                                + " AND loan_id IN (SELECT loan_id FROM audit.installments WHERE installment_number = 1)"),
                new Break("instalments_are_paid_in_turn", """
                        UPDATE audit.installments b SET paid_date = i.paid_date + 1 FROM audit.installments i
                        WHERE (b.loan_id, b.installment_number) = (i.loan_id, i.installment_number - 1)
                          AND i.installment_id = (
                            SELECT late.installment_id FROM audit.installments late JOIN audit.installments earlier
                              ON (earlier.loan_id, earlier.installment_number) = (late.loan_id, late.installment_number - 1)
                            WHERE late.late_charge_amount > 0 AND late.paid_date > earlier.due_date ORDER BY 1 LIMIT 1)
                        RETURNING i.installment_id"""),
                new Break("who_pays_early_pays_all_that_is_left", """
                        UPDATE audit.installments SET paid_date = NULL WHERE installment_id = (
                            SELECT i.installment_id FROM audit.installments i WHERE discount_amount > 0 AND EXISTS (
                                SELECT FROM audit.installments b WHERE b.loan_id = i.loan_id AND b.discount_amount > 0
                                  AND b.installment_number < i.installment_number) ORDER BY 1 LIMIT 1)
                        RETURNING installment_id"""),
                change(
                        "a_loan_paid_off_early_is_one_booking",
                        "purpose = 'LOAN_PREPAYMENT'",
                        "t.purpose = 'LOAN_INSTALLMENT'"),
                new Break("a_loan_paid_off_early_is_one_booking", """
                        UPDATE audit.installments SET discount_amount = 0.01 WHERE installment_id = (
                            SELECT t.reference_id FROM audit.transactions t JOIN audit.loans l USING (customer_id)
                            WHERE t.purpose = 'LOAN_INSTALLMENT' AND l.loan_type <> 'HOUSING' ORDER BY 1 LIMIT 1)
                        RETURNING loan_id"""),
                new Break("a_loan_paid_off_early_is_one_booking", """
                        WITH paid AS (SELECT t.transaction_id, i.installment_id, i.loan_id FROM audit.transactions t
                                JOIN audit.installments i ON i.installment_id = t.reference_id JOIN audit.loans l USING (loan_id)
                                WHERE t.purpose = 'LOAN_INSTALLMENT' AND l.loan_type <> 'HOUSING' ORDER BY 1 LIMIT 1),
                            early AS (UPDATE audit.installments i SET discount_amount = 0.01, paid_amount = i.paid_amount + 0.01
                                FROM paid WHERE i.installment_id = paid.installment_id)
                        UPDATE audit.transactions t SET purpose = 'LOAN_PREPAYMENT', reference_id = paid.loan_id
                        FROM paid WHERE t.transaction_id = paid.transaction_id RETURNING t.transaction_id"""),
                row(
                        "a_renegotiation_takes_up_what_was_owed",
                        "loans",
                        "loan_id",
                        "renegotiated_amount = renegotiated_amount + 0.01",
                        "renegotiated_date > '2024-03-01' AND loan_type <> 'HOUSING'"),
                row(
                        "only_what_was_long_overdue_is_renegotiated",
                        "loans",
                        "loan_id",
                        "loan_type = 'PAYROLL'",
                        "renegotiated_date IS NOT NULL AND loan_type <> 'HOUSING'"));
    }

    static List<Break> loanTerms() {
        String loans = "loans";
        String id = "loan_id";
        String housing = "loan_type = 'HOUSING'";
        String payroll = "loan_type = 'PAYROLL'";
        String told = "loan_type = 'PERSONAL' AND renegotiated_date IS NULL AND prepaid_date IS NULL";
        return List.of(
                row("iof_is_of_each_instalments_days", loans, id, "iof_amount = iof_amount + 0.01", told),
                row("iof_is_of_each_instalments_days", loans, id, "iof_amount = 0.01", housing),
                row(
                        "what_is_released_is_the_principal_less_iof",
                        loans,
                        id,
                        "released_amount = released_amount + 0.01",
                        payroll),
                row("who_borrows_asks_for_a_round_sum", loans, id, "released_amount = released_amount - 1.5", payroll),
                row("cet_makes_payments_worth_what_was_released", loans, id, "cet = cet + 0.0001", payroll),
                row("cet_makes_payments_worth_what_was_released", loans, id, "cet = cet + 0.0001", housing),
                row("a_payroll_loan_is_agreed_with_who_pays", loans, id, "payroll_agreement = NULL", payroll),
                row(
                        "a_payroll_loan_is_agreed_with_who_pays",
                        loans,
                        id,
                        "payroll_agreement = 'EMPLOYER'",
                        "payroll_agreement = 'INSS'"),
                row(
                        "pensioners_pay_no_more_than_the_ceiling",
                        loans,
                        id,
                        "interest_rate = 0.0186",
                        "payroll_agreement = 'INSS' AND disbursement_date > '2023-10-23'"),
                new Break("payroll_instalments_are_within_the_margin", """
                        UPDATE audit.installments SET total_amount = total_amount * 20 WHERE installment_id = (
                            SELECT installment_id FROM audit.installments JOIN audit.loans USING (loan_id)
                            WHERE loan_type = 'PAYROLL' AND installment_number = 1 AND disbursement_date > '2024-06-01'
                            ORDER BY 1 LIMIT 1) RETURNING loan_id"""),
                row("a_vehicle_is_paid_in_part_at_once", loans, id, "asset_value = principal", "loan_type = 'VEHICLE'"),
                new Break("most_down_payments_are_round_shares", """
                        UPDATE audit.loans SET asset_value = released_amount / 0.75 WHERE loan_type = 'VEHICLE'
                        RETURNING 'all'"""),
                row("a_vehicle_is_paid_in_part_at_once", loans, id, "asset_value = principal * 1.5", payroll),
                new Break("some_borrow_all_that_may_be_lent_on_a_home", """
                        UPDATE audit.loans SET asset_value = principal * 2 WHERE loan_type = 'HOUSING' RETURNING 'all'"""),
                row("a_property_secures_one_loan_at_its_value", loans, id, "asset_value = asset_value + 1", housing),
                new Break("a_property_secures_one_loan_at_its_value", """
                        UPDATE audit.loans SET property_id = NULL
                        WHERE loan_id = (SELECT loan_id FROM audit.loans WHERE loan_type = 'HOUSING' LIMIT 1)
                        RETURNING loan_id"""),
                row(
                        "no_more_is_lent_on_a_property_than_on_that_day",
                        loans,
                        id,
                        "asset_value = principal * 1.2",
                        housing),
                row(
                        "no_more_is_lent_on_a_property_than_on_that_day",
                        loans,
                        id,
                        "asset_value = principal / 0.75, disbursement_date = '2025-01-10'",
                        housing),
                row("sfh_is_within_its_limits", loans, id, "housing_regime = 'SFI'", "housing_regime = 'SFH'"),
                row(
                        "sfh_is_within_its_limits",
                        loans,
                        id,
                        "asset_value = 1200000",
                        "housing_regime = 'SFH' AND disbursement_date BETWEEN '2017-03-01' AND '2018-10-01'"),
                row("sfh_is_within_its_limits", loans, id, "interest_rate = 0.0096", "housing_regime = 'SFH'"),
                row("sfh_is_within_its_limits", loans, id, "housing_regime = NULL", housing),
                row("a_home_is_paid_off_in_time", loans, id, "term_months = 900", housing),
                row("nobody_borrows_under_age", loans, id, "disbursement_date = '1950-01-01'", housing),
                row(
                        "wages_secure_loans_once_they_are_paid",
                        loans,
                        id,
                        "disbursement_date = '1960-01-01'",
                        "payroll_agreement = 'EMPLOYER' AND status = 'ACTIVE' AND days_past_due = 0"),
                change(
                        "a_pension_is_net_of_tax",
                        "amount = amount + 0.03",
                        "t.purpose = 'PENSION'"
                                + " AND t.customer_id IN (SELECT customer_id FROM audit.withheld WHERE is_possible)"),
                new Break("nothing_withheld_is_taken_from_an_account", """
                        UPDATE audit.loans SET loan_type = 'PAYROLL' WHERE loan_id = (
                            SELECT i.loan_id FROM audit.transactions t JOIN audit.installments i
                                ON i.installment_id = t.reference_id ORDER BY 1 LIMIT 1)
                        RETURNING (SELECT t.transaction_id FROM audit.transactions t JOIN audit.installments i
                            ON i.installment_id = t.reference_id WHERE i.loan_id = loans.loan_id LIMIT 1)"""),
                row(
                        "tr_corrects_balances_for_housing",
                        "installments",
                        "installment_id",
                        "indexation_amount = indexation_amount + 0.02",
                        "indexation_amount > 0"),
                row(
                        "tr_corrects_balances_for_housing",
                        "installments",
                        "installment_id",
                        "indexation_amount = NULL",
                        "indexation_amount = 0"),
                row(
                        "housing_instalments_hold_insurance_and_a_fee",
                        "installments",
                        "installment_id",
                        "insurance_amount = insurance_amount + 0.05",
                        "insurance_amount IS NOT NULL"),
                row(
                        "housing_instalments_hold_insurance_and_a_fee",
                        "installments",
                        "installment_id",
                        "fee_amount = 0",
                        "fee_amount IS NOT NULL"),
                row(
                        "a_total_is_the_sum_of_its_parts",
                        "installments",
                        "installment_id",
                        "total_amount = total_amount + 0.01",
                        "true"));
    }

    /** Of the first invoice that fits, as the chain has it. */
    private static Break chained(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.invoices SET " + set
                        + " WHERE invoice_id = (SELECT invoice_id FROM audit.invoice_chain WHERE " + where
                        + " ORDER BY 1 LIMIT 1) RETURNING invoice_id");
    }

    static List<Break> arrears() {
        String invoices = "invoices";
        String id = "invoice_id";
        String arrears = "invoice_id IN (SELECT invoice_id FROM audit.debts WHERE left_longer > 10"
                + " AND plan_cost = 0 AND charges_amount > carried_amount * 0.09)";
        return List.of(
                row(
                        "charges_in_arrears_are_those_of_financing",
                        invoices,
                        id,
                        "charges_amount = charges_amount * 2",
                        arrears),
                row("a_debt_no_more_than_doubles", invoices, id, "charges_amount = carried_amount * 1.01", arrears),
                chained(
                        "a_debt_no_more_than_doubles",
                        "charges_amount = charges_amount + 100000",
                        "carried_amount + financed_amount = 0 AND owed_before AND days_late_before > 0"
                                + " AND invoice_id IN (SELECT invoice_id FROM audit.debts WHERE debt > 1)"),
                new Break("a_debt_no_more_than_doubles", """
                        UPDATE audit.invoices i SET paid_amount = i.paid_amount + d.carried_amount
                        FROM audit.debts d WHERE d.invoice_id = i.invoice_id AND i.status = 'FINANCED' RETURNING i.invoice_id"""),
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
                row(
                        "instalments_are_level_but_for_tr",
                        instalments,
                        id,
                        "principal_amount = principal_amount - indexation_amount",
                        "indexation_amount > 0.1 AND installment_number > 1 AND due_date > '2025-02-28'"),
                new Break("instalments_are_level_but_for_tr", """
                        UPDATE audit.installments SET total_amount = total_amount + 0.01,
                            principal_amount = principal_amount + 0.01 WHERE installment_id = (
                            SELECT s.installment_id FROM audit.installments s JOIN audit.installments f USING (loan_id)
                            WHERE s.installment_number = 2 AND f.installment_number = 1
                              AND s.due_date >= '2024-01-01' ORDER BY 1 LIMIT 1)
                        RETURNING installment_id"""),
                row(
                        "a_loan_is_asked_for_before_it_is_paid_out",
                        "loans",
                        "loan_id",
                        "created_at = disbursement_date - interval '10 days'",
                        "loan_type = 'HOUSING'"),
                row(
                        "cet_is_no_less_than_interest",
                        "loans",
                        "loan_id",
                        "cet = interest_rate * 11",
                        "interest_rate < 0.02"),
                row("an_instalment_is_due_on_the_loans_day", instalments, id, "due_date = due_date + 1", "true"),
                row(
                        "loans_are_paid_out_on_any_business_day",
                        "loans",
                        "loan_id",
                        "disbursement_date = '2024-06-01'",
                        "loan_type = 'PERSONAL'"),
                new Break("loans_are_paid_out_on_any_business_day", """
                        UPDATE audit.loans
                        SET disbursement_date = disbursement_date + 5 - extract(isodow FROM disbursement_date)::integer
                        WHERE loan_type = 'VEHICLE' AND extract(isodow FROM disbursement_date) > 2 RETURNING 'VEHICLE'"""),
                new Break("properties_are_appraised_on_any_business_day", """
                        UPDATE audit.properties SET created_at = created_at - interval '1 day'
                            * greatest(0, extract(isodow FROM created_at) - 3) RETURNING 'all'"""),
                new Break("days_to_the_first_instalment_are_many", """
                        UPDATE audit.loans SET disbursement_date = first_due_date - 31 WHERE loan_type = 'VEHICLE'
                        RETURNING 'VEHICLE'"""),
                row(
                        "the_first_instalment_is_due_a_month_after_the_money",
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
                        "paid_amount > total_amount AND due_date > '2024-01-01'"),
                row(
                        "a_loan_stands_where_its_oldest_open_instalment_says",
                        "loans",
                        "loan_id",
                        "status = 'DELINQUENT'",
                        "status = 'ACTIVE'"),
                change("an_instalment_booked_was_paid", "amount = amount + 0.01", "t.purpose = 'LOAN_INSTALLMENT'"),
                Break.delete("who_repays_here_repays_all_here", "t.purpose = 'LOAN_INSTALLMENT'", "reference_id"),
                new Break("governments_withhold_at_rates_of_their_own", """
                        UPDATE audit.jobs SET employer_name = 'Estado de Minas Gerais' WHERE job_id = (
                            SELECT j.job_id FROM audit.jobs j JOIN audit.loans l USING (customer_id)
                            WHERE l.payroll_agreement = 'EMPLOYER' AND l.interest_rate > 0.02 ORDER BY 1 LIMIT 1)
                        RETURNING (SELECT loan_id FROM audit.loans l WHERE l.customer_id = jobs.customer_id)"""),
                new Break("who_repays_a_home_here_does_so_each_month", """
                        DELETE FROM audit.installments WHERE installment_id = (
                            SELECT t.reference_id FROM audit.transactions t
                            JOIN audit.installments i ON i.installment_id = t.reference_id JOIN audit.loans l USING (loan_id)
                            WHERE t.purpose = 'LOAN_INSTALLMENT' AND l.loan_type = 'HOUSING'
                              AND l.renegotiated_date IS NULL AND i.due_date <= '2025-12-31' ORDER BY 1 LIMIT 1)
                        RETURNING loan_id"""),
                new Break("homes_and_vehicles_are_financed_by_one_bank", """
                        UPDATE audit.transactions SET counterparty_name = 'Nu Pagamentos S.A. - Instituição de Pagamento'
                        WHERE purpose = 'LOAN_INSTALLMENT' AND customer_id = (
                            SELECT customer_id FROM audit.loans JOIN audit.transactions t USING (customer_id)
                            WHERE loan_type = 'HOUSING' AND t.purpose = 'LOAN_INSTALLMENT' ORDER BY 1 LIMIT 1)
                        RETURNING (SELECT loan_id FROM audit.loans l WHERE l.customer_id = transactions.customer_id)"""),
                change("what_was_lent_arrived", "amount = amount - 0.01", "t.purpose = 'LOAN_DISBURSEMENT'"));
    }
}
