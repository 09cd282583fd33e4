package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.delete;
import static dev.datagen.app.audit.Break.digit;

import java.util.List;
import java.util.stream.Stream;

/** At least one way to break each rule. */
final class Breaks {

    /** A movement that is not its account's first. */
    private static final String LATER =
            "EXISTS (SELECT FROM audit.transactions o WHERE o.account_id = t.account_id AND o.\"offset\" < t.\"offset\")";

    /** A side of a Pix of which both sides are here. */
    private static final String BOTH_HERE = "EXISTS (SELECT FROM audit.transactions o WHERE o.pix_e2e_id = t.pix_e2e_id"
            + " AND o.transaction_id <> t.transaction_id)";

    private static final String SALARY = "t.purpose = 'SALARY'";
    private static final String SALARY_OF_A_COMPANY = SALARY + " AND t.counterparty_name LIKE '% Ltda'";
    private static final String THIRTEENTH = "t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name <> 'INSS'";
    private static final String PENSION = "t.purpose = 'PENSION'";
    private static final String INTEREST = "t.purpose = 'SAVINGS_INTEREST'";
    private static final String BOLETO = "length(t.payment_line) = 47";
    private static final String COLLECTION = "length(t.payment_line) = 48";
    private static final String PIX = "t.transaction_type = 'PIX'";
    private static final String IN_JULY = " AND t.day BETWEEN '2024-07-01' AND '2024-07-31'";
    private static final String ANY = "true";

    /** A payment under a recurring order that is not its first. */
    private static final String AGAIN =
            "t.status = 'COMPLETED' AND t.pix_initiation <> 'AUTO' AND EXISTS (SELECT FROM audit.transactions o"
                    + " WHERE o.recurrence_id = t.recurrence_id AND o.\"timestamp\" < t.\"timestamp\")";

    private Breaks() {}

    static List<Break> all() {
        return Stream.of(
                        accounts(),
                        JoiningBreaks.ALL,
                        LeavingBreaks.ALL,
                        pix(),
                        PixBreaks.ALL,
                        incomes(),
                        LifeBreaks.jobs(),
                        LifeBreaks.closures(),
                        LifeBreaks.banks(),
                        LifeBreaks.ownAccounts(),
                        bills(),
                        lines(),
                        BillBreaks.ALL,
                        IncomeBreaks.ALL,
                        BalanceBreaks.ALL,
                        PaymentBreaks.ALL,
                        CompanyBreaks.ALL,
                        savings(),
                        disputes(),
                        overdrafts(),
                        ProductBreaks.cards(),
                        LimitBreaks.ALL,
                        PlasticBreaks.ALL,
                        FraudBreaks.ALL,
                        MerchantBreaks.ALL,
                        ProductBreaks.arrears(),
                        ProductBreaks.loans(),
                        ProductBreaks.loanTerms(),
                        ProductBreaks.loanEnds(),
                        PrepaymentBreaks.ALL,
                        CreditBreaks.ALL,
                        ArrearsBreaks.ALL,
                        calendars(),
                        identities(),
                        MarketBreaks.ALL,
                        TaxBreaks.ALL)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Break> accounts() {
        return List.of(
                new Break("closing_balance_is_opening_plus_movements", """
                        UPDATE audit.accounts SET balance = balance + 0.01
                        WHERE account_id = (SELECT account_id FROM audit.accounts ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                delete("closing_balance_is_opening_plus_movements", "t.status = 'COMPLETED'", "account_id"),
                change("balance_after_is_the_running_sum", "balance_after = balance_after + 0.01", ANY),
                change(
                        "what_is_not_completed_leaves_the_balance",
                        "balance_after = balance_after - 0.01",
                        "t.status = 'FAILED'"),
                change("only_what_failed_has_a_reason", "failure_reason = NULL", "t.status = 'FAILED'"),
                change(
                        "lack_of_funds_is_true",
                        "amount = 0.01",
                        "t.failure_reason = 'INSUFFICIENT_FUNDS' AND t.balance_after >= 1"),
                change(
                        "nobody_tries_to_pay_far_more_than_there_is",
                        "amount = amount + 100000",
                        "t.failure_reason = 'INSUFFICIENT_FUNDS' AND t.scheduled_at IS NULL AND t.recurrence_id IS NULL"),
                change("amounts_are_positive", "amount = 0", ANY),
                change("no_balance_is_below_the_overdraft_limit", "balance_after = -10000.01", ANY),
                change(
                        "an_account_moves_in_order_of_time",
                        "\"timestamp\" = \"timestamp\" - interval '3 years'",
                        LATER),
                change("an_account_is_in_one_partition", "partition = partition + 1", LATER),
                change("transactions_lie_in_the_period", "\"timestamp\" = \"timestamp\" + interval '3 years'", ANY),
                change("an_account_moves_after_it_was_made", "\"timestamp\" = '1990-01-01T12:00Z'", ANY),
                new Break("only_active_accounts_move", """
                        UPDATE audit.accounts a SET status = 'BLOCKED'
                        FROM (SELECT account_id, transaction_id FROM audit.transactions LIMIT 1) AS t
                        WHERE a.account_id = t.account_id RETURNING t.transaction_id"""));
    }

    private static List<Break> pix() {
        String pairs = "both_sides_of_a_pix_agree";
        return List.of(
                change("an_end_to_end_id_has_its_form", "pix_e2e_id = overlay(pix_e2e_id PLACING '-' FROM 32)", PIX),
                change("an_end_to_end_id_has_its_form", "pix_e2e_id = NULL", PIX),
                new Break("some_orders_are_settled_in_the_next_minute", """
                        UPDATE audit.transactions SET pix_e2e_id = overlay(pix_e2e_id
                            PLACING to_char("timestamp" AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI') FROM 10)
                        WHERE pix_e2e_id IS NOT NULL RETURNING 'all'"""),
                change(
                        "an_end_to_end_id_tells_the_minute_in_utc",
                        "\"timestamp\" = \"timestamp\" + interval '2 minutes'",
                        PIX),
                change(
                        "an_end_to_end_id_tells_the_payers_institution",
                        "pix_e2e_id = overlay(pix_e2e_id PLACING '99999999' FROM 2)",
                        PIX),
                change(
                        "an_end_to_end_id_occurs_at_most_twice",
                        "pix_e2e_id = (SELECT pix_e2e_id FROM audit.transactions GROUP BY 1 HAVING count(*) = 2 ORDER BY 1"
                                + " LIMIT 1)",
                        PIX + " AND t.purpose = 'PURCHASE'"),
                change(pairs, "amount = amount + 0.01", BOTH_HERE),
                change(pairs, "\"timestamp\" = \"timestamp\" + interval '1 millisecond'", BOTH_HERE),
                change(pairs, "direction = 'CREDIT'", BOTH_HERE + " AND t.direction = 'DEBIT'"),
                change(pairs, "counterparty_name = counterparty_name || 's'", BOTH_HERE),
                change(pairs, "counterparty_ispb = '99999999'", BOTH_HERE),
                change(pairs, "pix_initiation = 'INIC'", BOTH_HERE),
                new Break("a_pix_to_a_customers_key_arrives", """
                        DELETE FROM audit.transactions i USING audit.transactions o
                        WHERE i.pix_e2e_id = o.pix_e2e_id AND i.direction = 'CREDIT' AND o.transaction_id = (
                            SELECT t.transaction_id FROM audit.transactions t
                            JOIN audit.customers c ON c.email = t.counterparty_key AND c.customer_id <> t.customer_id
                            WHERE t.direction = 'DEBIT' ORDER BY 1 LIMIT 1)
                        RETURNING o.transaction_id"""),
                new Break("no_instant_of_the_day_is_that_of_many", """
                        UPDATE audit.transactions SET "timestamp" = (day + TIME '00:30') AT TIME ZONE 'America/Sao_Paulo'
                        WHERE purpose = 'SAVINGS_INTEREST' RETURNING purpose"""),
                change(
                        "a_key_leads_to_one_account",
                        "counterparty_ispb = '99999999'",
                        "t.direction = 'DEBIT' AND t.pix_key_type IS NOT NULL AND t.counterparty_key IN (SELECT"
                                + " o.counterparty_key FROM audit.transactions o WHERE o.direction = 'DEBIT'"
                                + " AND o.pix_key_type IS NOT NULL GROUP BY 1 HAVING count(*) > 1)"),
                change(
                        "a_key_leads_to_one_account",
                        "counterparty_name = counterparty_name || 's'",
                        "t.direction = 'DEBIT' AND t.pix_key_type IN ('CPF', 'PHONE') AND t.counterparty_key IN (SELECT"
                                + " o.counterparty_key FROM audit.transactions o WHERE o.direction = 'DEBIT'"
                                + " AND o.pix_key_type IS NOT NULL GROUP BY 1 HAVING count(*) > 1)"),
                change(
                        "an_email_key_looks_like_its_owner",
                        "counterparty_key = '0' || counterparty_key",
                        "t.direction = 'DEBIT' AND t.pix_key_type = 'EMAIL'"),
                change(
                        "ones_own_accounts_elsewhere_are_few",
                        "counterparty_ispb = (SELECT ispb FROM audit.accounts a WHERE a.account_id = transactions.account_id)",
                        "t.purpose = 'OWN_TRANSFER' AND t.transaction_type NOT IN ('WITHDRAW', 'DEPOSIT')"),
                change(
                        "a_return_gives_a_pix_back",
                        "amount = amount + 0.01",
                        "t.original_e2e_id IS NOT NULL AND t.purpose = 'TRANSFER'"),
                new Break("a_new_device_pays_within_its_limits", """
                        UPDATE audit.transactions t SET amount = 200.01, "timestamp" = f."timestamp"
                        FROM audit.transactions f
                        WHERE f.failure_reason = 'NEW_DEVICE_LIMIT' AND f.customer_id = t.customer_id
                          AND t.transaction_id = (SELECT o.transaction_id
                            FROM audit.transactions o JOIN audit.transactions d USING (customer_id)
                            WHERE d.failure_reason = 'NEW_DEVICE_LIMIT' AND o.transaction_type = 'PIX' AND o.direction = 'DEBIT'
                              AND o.status = 'COMPLETED' AND o.purpose IN ('TRANSFER', 'PURCHASE')
                              AND num_nonnulls(o.scheduled_at, o.recurrence_id, o.original_e2e_id) = 0 ORDER BY 1 LIMIT 1)
                        RETURNING t.transaction_id"""),
                // As many of one day as come to more than R$ 1,000, each within R$ 200.
                new Break("a_new_device_pays_within_its_limits", """
                        WITH refused AS (
                            SELECT f.customer_id, f."timestamp" FROM audit.transactions f
                            WHERE f.failure_reason = 'NEW_DEVICE_LIMIT' AND 6 <= (
                                SELECT count(*) FROM audit.transactions o WHERE o.customer_id = f.customer_id
                                  AND o.transaction_type = 'PIX' AND o.direction = 'DEBIT' AND o.status = 'COMPLETED'
                                  AND o.purpose IN ('TRANSFER', 'PURCHASE')
                                  AND num_nonnulls(o.scheduled_at, o.recurrence_id, o.original_e2e_id) = 0)
                            ORDER BY f.transaction_id LIMIT 1)
                        UPDATE audit.transactions t SET amount = 200, "timestamp" = r."timestamp"
                        FROM refused r
                        WHERE t.customer_id = r.customer_id AND t.transaction_type = 'PIX' AND t.direction = 'DEBIT'
                          AND t.status = 'COMPLETED' AND t.purpose IN ('TRANSFER', 'PURCHASE')
                          AND num_nonnulls(t.scheduled_at, t.recurrence_id, t.original_e2e_id) = 0
                        RETURNING t.transaction_id"""),
                change("a_new_device_fails_above_its_limit", "amount = 100", "t.failure_reason = 'NEW_DEVICE_LIMIT'"),
                change(
                        "a_scheduled_pix_was_ordered_before",
                        "scheduled_at = \"timestamp\"",
                        "t.scheduled_at IS NOT NULL"),
                change("what_recurs_is_paid_to_one_once_a_month", "amount = amount + 0.01", AGAIN),
                change(
                        "what_recurs_is_paid_to_one_once_a_month",
                        "\"timestamp\" = \"timestamp\" - interval '2 years'",
                        AGAIN),
                change(
                        "what_is_collected_by_pix_has_a_consent",
                        "pix_initiation = 'AUTO', recurrence_id = NULL",
                        "t.pix_initiation = 'QRDN' AND t.due_date IS NOT NULL"),
                change("a_pix_has_a_known_initiation", "pix_initiation = 'TELE'", PIX));
    }

    private static List<Break> incomes() {
        return List.of(
                change("a_salary_comes_on_payday", "\"timestamp\" = \"timestamp\" + interval '1 day'", SALARY),
                change(
                        "only_governments_pay_on_other_days_than_the_fifth",
                        "counterparty_name = 'Município de Lugar Nenhum'",
                        SALARY_OF_A_COMPANY),
                change(
                        "an_employer_pays_all_by_one_schedule",
                        "counterparty_key = (SELECT min(counterparty_key) FROM audit.transactions JOIN audit.schedules"
                                + " USING (customer_id) WHERE purpose = 'SALARY' AND schedule <> 'FIFTH_WORKING_DAY')",
                        SALARY_OF_A_COMPANY),
                change("a_wage_comes_from_the_employer_of_its_month", "counterparty_key = '00000000000000'", SALARY),
                new Break("a_vacation_is_earned_by_a_year_of_work", """
                        WITH hired AS (UPDATE audit.jobs SET hired_on = '2024-02-01' WHERE job_id = (
                            SELECT (audit.job_in(t.customer_id, audit.plus_months(audit.month(t.day), 1))).job_id
                            FROM audit.transactions t WHERE t.purpose = 'VACATION_PAY'
                              AND t.day BETWEEN '2024-03-01' AND '2024-11-30' ORDER BY 1 LIMIT 1)
                            RETURNING customer_id)
                        SELECT t.transaction_id FROM hired JOIN audit.transactions t USING (customer_id)
                        WHERE t.purpose = 'VACATION_PAY' AND t.day BETWEEN '2024-03-01' AND '2024-11-30'"""),
                delete("a_salary_comes_each_month_but_for_a_vacation", SALARY + IN_JULY, "customer_id"),
                change(
                        "a_salary_comes_each_month_but_for_a_vacation",
                        "\"timestamp\" = \"timestamp\" - interval '1 month'",
                        "t.purpose = 'VACATION_PAY' AND t.day BETWEEN '2024-03-01' AND '2024-10-31' AND t.customer_id IN"
                                + " (SELECT customer_id FROM audit.schedules WHERE months_after_work = 1) AND NOT EXISTS"
                                + " (SELECT FROM audit.transactions s WHERE s.customer_id = t.customer_id AND s.purpose"
                                + " = 'SALARY' AND audit.month(s.day) = audit.plus_months(audit.month(t.day), 2))",
                        "customer_id"),
                delete(
                        "a_vacation_is_taken_once_a_year",
                        "t.purpose = 'VACATION_PAY' AND t.day BETWEEN '2024-12-01' AND '2025-01-31'",
                        "customer_id"),
                change(
                        "a_vacation_is_paid_two_days_before_it",
                        "\"timestamp\" = \"timestamp\" - interval '1 day'",
                        "t.purpose = 'VACATION_PAY'"),
                change("a_salary_is_net_of_contribution_and_tax", "amount = amount + 0.03", SALARY),
                new Break("a_salary_is_net_of_contribution_and_tax", """
                        WITH adjusted AS (UPDATE audit.wages SET valid_from = '2025-09-01' WHERE wage_id = (
                            SELECT w.wage_id FROM audit.wages w JOIN audit.jobs j USING (job_id)
                            JOIN audit.transactions t USING (customer_id)
                            WHERE w.valid_from = '2025-03-01' AND w.reason = 'ADJUSTED' AND j.left_on IS NULL
                              AND j.monthly_wage > 2000 AND t.purpose = 'SALARY' ORDER BY 1 LIMIT 1)
                            RETURNING job_id)
                        SELECT t.transaction_id FROM adjusted JOIN audit.jobs USING (job_id)
                        JOIN audit.transactions t USING (customer_id)
                        WHERE t.purpose = 'SALARY' AND t.day BETWEEN '2025-05-09' AND '2025-08-25'"""),
                change(
                        "a_vacation_is_net_of_contribution_and_tax",
                        "amount = amount - 0.03",
                        "t.purpose = 'VACATION_PAY'"),
                change(
                        "a_thirteenth_comes_in_two_parts_by_their_days",
                        "\"timestamp\" = \"timestamp\" + interval '20 days'",
                        THIRTEENTH + " AND extract(month FROM t.day) = 12"
                                + " AND t.day + 20 IN (SELECT day FROM audit.business_days WHERE is_business)"),
                delete("a_thirteenth_comes_in_two_parts_by_their_days", THIRTEENTH, "customer_id"),
                change("a_thirteenth_is_a_half_and_the_net_rest", "amount = amount + 0.04", THIRTEENTH),
                change(
                        "a_pension_comes_around_the_turn_of_the_month",
                        "\"timestamp\" = date_trunc('month', \"timestamp\") + interval '14 days 12 hours'",
                        PENSION),
                delete("a_pension_comes_for_each_month", PENSION + IN_JULY, "customer_id"),
                change("a_pension_is_net_of_tax", "amount = amount - 0.03", PENSION),
                change(
                        "a_thirteenth_of_a_pension_is_net_of_tax",
                        "amount = amount + 0.03",
                        "t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name = 'INSS'"),
                new Break("a_pension_is_net_of_tax", """
                        WITH known AS (UPDATE audit.customers SET monthly_income = round(monthly_income / 1.0477, 2)
                            WHERE customer_id = (SELECT c.customer_id FROM audit.customers c
                                JOIN audit.transactions t USING (customer_id)
                                WHERE t.purpose = 'PENSION' AND c.monthly_income > 1700 ORDER BY 1 LIMIT 1)
                            RETURNING customer_id)
                        SELECT t.transaction_id FROM known JOIN audit.transactions t USING (customer_id)
                        WHERE t.purpose = 'PENSION' AND t.day > '2025-03-01'"""),
                new Break("nobody_at_work_or_retired_has_less_than_the_minimum", """
                        UPDATE audit.customers SET monthly_income = 1412.00 WHERE customer_id = (SELECT customer_id
                            FROM audit.customers WHERE employment_status = 'RETIRED' ORDER BY 1 LIMIT 1)
                        RETURNING customer_id"""),
                new Break("no_government_pays_more_than_the_constitution_allows", """
                        UPDATE audit.wages SET monthly_wage = 40000 WHERE wage_id = (SELECT wage_id
                            FROM audit.wages JOIN audit.jobs USING (job_id)
                            WHERE employer_name LIKE 'Município %' AND valid_from < '2025-02-01' ORDER BY 1 LIMIT 1)
                        RETURNING wage_id"""),
                new Break("nobody_at_work_or_retired_has_less_than_the_minimum", """
                        UPDATE audit.jobs SET monthly_wage = 1412.00 WHERE job_id = (SELECT job_id
                            FROM audit.jobs WHERE left_on IS NULL ORDER BY 1 LIMIT 1)
                        RETURNING job_id"""),
                new Break("nobody_at_work_or_retired_has_less_than_the_minimum", """
                        UPDATE audit.wages SET monthly_wage = 1412.00 WHERE wage_id = (SELECT wage_id
                            FROM audit.wages WHERE valid_from > '2025-01-01' ORDER BY 1 LIMIT 1)
                        RETURNING wage_id"""),
                change(
                        "a_tax_refund_comes_in_one_of_the_lots",
                        "\"timestamp\" = \"timestamp\" - interval '1 day'",
                        "t.purpose = 'INCOME_TAX_REFUND'"),
                change(
                        "no_more_tax_comes_back_than_was_withheld",
                        "amount = 100 * amount",
                        "t.purpose = 'INCOME_TAX_REFUND' AND t.day > '2025-01-01'"),
                change("a_pension_is_within_the_ceiling", "amount = 8157.42", PENSION));
    }

    private static List<Break> bills() {
        return List.of(
                change(
                        "a_bill_is_paid_when_due",
                        "\"timestamp\" = \"timestamp\" + interval '12 days'",
                        "t.due_date IS NOT NULL AND t.purpose <> 'LOAN_INSTALLMENT'"),
                change("a_bill_has_a_due_date", "due_date = NULL", "t.purpose = 'ENERGY'"),
                delete("a_bill_comes_every_month", "t.purpose = 'ENERGY'" + IN_JULY, "customer_id"),
                delete(
                        "a_tax_is_paid_at_once_or_in_all_its_parts",
                        "t.counterparty_name LIKE 'IPTU %' AND t.status = 'COMPLETED' AND t.due_date BETWEEN '2024-06-01' AND '2024-06-30'",
                        "customer_id"),
                change(
                        "the_tax_on_a_financed_car_follows_its_value",
                        "amount = amount * 30",
                        "t.counterparty_name LIKE 'IPVA %' AND EXISTS (SELECT FROM audit.bills b"
                                + " JOIN audit.loans l USING (customer_id) WHERE b.transaction_id = t.transaction_id"
                                + " AND l.loan_type = 'VEHICLE'"
                                + " AND extract(year FROM t.due_date) > extract(year FROM l.disbursement_date))",
                        "customer_id"),
                change(
                        "a_deposit_by_boleto_comes_on_a_business_day",
                        "\"timestamp\" = \"timestamp\" + interval '1 day'",
                        "t.description = 'Depósito por boleto' AND extract(isodow FROM t.day) = 5"),
                change(
                        "metered_bills_are_a_small_part_of_an_income",
                        "amount = 1000000",
                        "t.purpose = 'ENERGY' AND t.due_date IS NOT NULL AND t.status = 'COMPLETED' AND NOT EXISTS ("
                                + "SELECT FROM audit.jobs j WHERE j.customer_id = t.customer_id AND j.left_on IS NOT NULL)"),
                change(
                        "a_tax_is_paid_at_once_or_in_all_its_parts",
                        "due_date = due_date + 180",
                        "t.counterparty_name = 'IPVA SP'",
                        "customer_id"),
                change(
                        "what_is_collected_is_collected_when_due",
                        "\"timestamp\" = \"timestamp\" - interval '1 day'",
                        "t.description = 'Débito automático'"));
    }

    private static List<Break> lines() {
        return List.of(
                change("a_line_has_47_or_48_digits", "payment_line = left(payment_line, 46)", BOLETO),
                digit("the_fields_of_a_boleto_have_their_digits", 10, 47),
                digit("the_fields_of_a_boleto_have_their_digits", 21, 47),
                digit("the_fields_of_a_boleto_have_their_digits", 32, 47),
                digit("a_boleto_has_its_digit", 33, 47),
                change("a_boleto_holds_its_amount", "amount = amount + 0.01", BOLETO),
                change(
                        "a_boleto_of_an_instalment_asks_for_its_total",
                        "payment_line = overlay(payment_line PLACING '9999999' FROM 41)",
                        BOLETO + " AND t.purpose = 'LOAN_INSTALLMENT'"),
                change("a_boleto_holds_its_due_date", "due_date = due_date + 1", BOLETO + " AND t.day < '2025-01-01'"),
                change("a_boleto_holds_its_due_date", "due_date = due_date - 1", BOLETO + " AND t.day > '2025-03-01'"),
                digit("the_blocks_of_a_collection_have_their_digits", 12, 48),
                digit("the_blocks_of_a_collection_have_their_digits", 48, 48),
                digit("a_collection_has_its_digit", 4, 48),
                change("a_collection_holds_its_amount", "amount = amount + 0.01", COLLECTION));
    }

    private static List<Break> savings() {
        return List.of(
                change(
                        "interest_comes_on_the_anniversary",
                        "\"timestamp\" = \"timestamp\" + interval '1 day'",
                        INTEREST),
                change(
                        "interest_comes_once_a_month",
                        "purpose = 'SAVINGS_INTEREST'",
                        "t.purpose <> 'SAVINGS_INTEREST' AND EXISTS (SELECT FROM audit.transactions i"
                                + " WHERE i.account_id = t.account_id AND i.purpose = 'SAVINGS_INTEREST'"
                                + " AND audit.month(i.day) = audit.month(t.day))"),
                change("interest_is_of_the_lowest_balance", "amount = amount * 2 + 0.05", INTEREST),
                change(
                        "interest_of_a_month_is_at_one_rate",
                        "amount = amount + 0.03",
                        INTEREST + " AND t.amount BETWEEN 5 AND 20"),
                new Break("as_many_savings_bear_interest_at_first_as_at_last", """
                        DELETE FROM audit.transactions WHERE purpose = 'SAVINGS_INTEREST' AND day < '2024-07-01'
                          AND account_id::text < '8' RETURNING 'savings'"""),
                delete("savings_have_their_interest", INTEREST + " AND t.amount > 1", "account_id"));
    }

    private static List<Break> disputes() {
        return List.of(
                dispute("a_dispute_is_of_a_pix_that_was_paid", "amount = amount + 0.01"),
                dispute("a_dispute_keeps_its_terms", "contested_at = contested_at - interval '1 year'"),
                dispute("a_dispute_keeps_its_terms", "analysed_at = contested_at + interval '7 days 1 second'"),
                dispute("a_dispute_stands_where_its_dates_say", "analysed_at = NULL"),
                dispute("what_a_dispute_returned_arrived", "returned_amount = returned_amount + 0.01"),
                change("only_a_dispute_returns_fraud", "purpose = 'DISPUTE_RETURN'", PIX));
    }

    private static Break dispute(String check, String set) {
        return new Break(
                check,
                "UPDATE audit.pix_disputes SET " + set
                        + " WHERE dispute_id = (SELECT dispute_id FROM audit.pix_disputes"
                        + " WHERE closed_at IS NOT NULL ORDER BY 1 LIMIT 1) RETURNING dispute_id");
    }

    private static List<Break> overdrafts() {
        String interest = "t.purpose = 'OVERDRAFT_INTEREST'";
        String fee = "t.purpose = 'BANK_FEE'";
        return List.of(
                change("a_month_in_the_red_has_its_interest", "amount = amount + 0.01", interest, "account_id"),
                delete("a_month_in_the_red_has_its_interest", interest, "account_id"),
                change(
                        "a_month_in_the_red_has_its_tax",
                        "amount = amount - 0.01",
                        "t.purpose = 'OVERDRAFT_TAX'",
                        "account_id"),
                new Break("who_begins_in_the_red_pays_for_the_month_before", """
                        UPDATE audit.transactions SET amount = amount + 0.01 WHERE transaction_id = (
                            SELECT transaction_id FROM audit.transactions JOIN audit.red_before USING (account_id)
                            WHERE purpose = 'OVERDRAFT_TAX' AND day = booked ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                new Break("who_begins_in_the_red_pays_for_the_month_before", """
                        DELETE FROM audit.transactions WHERE transaction_id = (
                            SELECT transaction_id FROM audit.transactions JOIN audit.red_before USING (account_id)
                            WHERE purpose = 'OVERDRAFT_INTEREST' AND day = booked ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                new Break("who_was_in_the_red_before_the_period_pays_for_days_of_one_debt", """
                        UPDATE audit.transactions SET amount = amount + 5000 WHERE transaction_id = (
                            SELECT transaction_id FROM audit.transactions JOIN audit.red_left USING (account_id)
                            WHERE purpose = 'OVERDRAFT_TAX' AND day = booked ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                change(
                        "only_who_was_in_the_red_pays_for_it",
                        "purpose = 'OVERDRAFT_TAX'",
                        fee + " AND t.account_id NOT IN (SELECT r.account_id FROM audit.red_months r)"),
                new Break("an_overdraft_costs_no_more_than_the_law_allows", """
                        UPDATE audit.accounts SET overdraft_rate = 0.0801
                        WHERE account_id = (SELECT account_id FROM audit.accounts ORDER BY 1 LIMIT 1)
                        RETURNING account_id"""),
                change(
                        "a_fee_is_taken_on_the_first_business_day",
                        "\"timestamp\" = \"timestamp\" + interval '1 day'",
                        fee),
                new Break("a_fee_changes_once_a_year", """
                        UPDATE audit.transactions SET amount = 30 WHERE purpose = 'BANK_FEE' AND account_id = (
                            SELECT account_id FROM audit.transactions WHERE purpose = 'BANK_FEE'
                            GROUP BY 1 HAVING count(*) >= 24 ORDER BY 1 LIMIT 1)
                        RETURNING account_id"""),
                delete("a_fee_is_taken_every_month", fee, "account_id"));
    }

    private static List<Break> calendars() {
        return List.of(
                change(
                        "a_ted_is_sent_while_banks_work",
                        "\"timestamp\" = (day + TIME '17:31') AT TIME ZONE 'America/Sao_Paulo'",
                        "t.transaction_type = 'TED'"),
                change(
                        "a_ted_is_sent_while_banks_work",
                        "\"timestamp\" = TIMESTAMP '2024-02-13 12:00' AT TIME ZONE 'America/Sao_Paulo'",
                        "t.transaction_type = 'TED'"),
                change(
                        "there_is_no_doc_after_its_end",
                        "transaction_type = 'DOC'",
                        "t.transaction_type = 'TED' AND t.day > '2024-01-15'"),
                change(
                        "cash_comes_in_notes_of_ten",
                        "amount = amount + 5",
                        "t.transaction_type = 'WITHDRAW' AND t.purpose = 'CASH'"),
                new Break("few_pay_much_at_night", """
                        UPDATE audit.transactions SET amount = 1000.01
                        WHERE transaction_type = 'PIX' AND direction = 'DEBIT' AND purpose IN ('TRANSFER', 'PURCHASE')
                          AND (clock >= TIME '20:00' OR clock < TIME '06:00') AND transaction_id::text < '1'
                        RETURNING transaction_id"""),
                change(
                        "businesses_pay_people_while_offices_work",
                        "amount = 19.99, direction = 'CREDIT', counterparty_name = 'Padaria'",
                        PIX + " AND t.purpose = 'PURCHASE' AND t.direction = 'DEBIT'"),
                new Break("platforms_pay_a_driver_once_a_day", """
                        UPDATE audit.transactions o SET counterparty_name = 'Uber', "timestamp" = t."timestamp"
                        FROM (SELECT customer_id, min("timestamp") AS "timestamp", max("timestamp") AS last
                              FROM audit.transactions
                              WHERE transaction_type = 'PIX' AND direction = 'CREDIT' AND purpose = 'PURCHASE'
                                AND original_e2e_id IS NULL AND counterparty_name = 'Uber'
                              GROUP BY customer_id HAVING count(*) > 1 ORDER BY 1 LIMIT 1) t
                        WHERE o.customer_id = t.customer_id AND o."timestamp" = t.last AND o.counterparty_name = 'Uber'
                        RETURNING o.customer_id"""),
                change("no_pix_is_begun_before_its_time", "pix_initiation = 'AUTO'", PIX + " AND t.day < '2025-06-16'"),
                change(
                        "a_ted_of_a_weekend_leaves_when_banks_open",
                        "\"timestamp\" = \"timestamp\" + interval '1 day'",
                        "t.transaction_type = 'TED' AND t.scheduled_at IS NOT NULL"),
                new Break("mondays_do_not_hold_the_week", """
                        UPDATE audit.transactions
                        SET "timestamp" = "timestamp" + make_interval(days => 8 - extract(isodow FROM day)::integer)
                        WHERE transaction_type IN ('TED', 'BOLETO') AND extract(isodow FROM day) > 5
                           OR transaction_type IN ('TED', 'BOLETO') AND extract(isodow FROM day) = 2
                        RETURNING 'week'"""));
    }

    private static List<Break> identities() {
        return List.of(
                change(
                        "transaction_ids_are_unique",
                        "transaction_id = (SELECT transaction_id FROM audit.transactions ORDER BY 1 DESC LIMIT 1)",
                        ANY),
                row("cpfs_are_unique", "customers", "customer_id", "cpf = (SELECT cpf FROM %s)"),
                new Break("emails_are_written_in_many_ways", """
                        UPDATE audit.customers SET email = 'ana.souza' || regexp_replace(cpf, '[^0-9]', '', 'g') || '@gmail.example'
                        RETURNING 'all'"""),
                new Break("a_neighbourhood_has_postal_codes_of_its_own", """
                        UPDATE audit.customers SET postal_code = '05999-' || substr(postal_code, 7)
                        WHERE city = 'São Paulo' AND neighborhood = (SELECT neighborhood FROM audit.customers
                            WHERE city = 'São Paulo' GROUP BY 1 HAVING count(DISTINCT street) > 1 ORDER BY min(postal_code) LIMIT 1)
                            AND customer_id = (SELECT min(customer_id::text)::uuid FROM audit.customers c
                                WHERE c.city = 'São Paulo' AND c.neighborhood = customers.neighborhood)
                        RETURNING city || ', ' || state"""),
                row("numbers_in_emails_are_short", "customers", "customer_id", "email = '1234' || 5 || email"),
                row("emails_are_unique", "customers", "customer_id", "email = (SELECT upper(email) FROM %s)"),
                row(
                        "account_numbers_are_unique",
                        "accounts",
                        "account_id",
                        "(bank_code, branch, account_number) = (SELECT bank_code, branch, account_number FROM %s)"),
                change(
                        "a_transactions_account_is_its_customers",
                        "customer_id = (SELECT c.customer_id FROM audit.customers c"
                                + " WHERE c.customer_id <> transactions.customer_id LIMIT 1)",
                        ANY),
                change(
                        "a_transactions_account_is_its_customers",
                        "account_id = '00000000-0000-0000-0000-000000000000'",
                        ANY),
                row(
                        "an_accounts_holder_is_a_customer",
                        "accounts",
                        "account_id",
                        "customer_id = '00000000-0000-0000-0000-000000000000'"),
                row(
                        "a_cpf_has_its_digits",
                        "customers",
                        "customer_id",
                        "cpf = left(cpf, 13) || (right(cpf, 1)::integer + 1) %% 10"),
                Break.row(
                        "an_account_has_the_digits_of_its_bank",
                        "accounts",
                        "account_id",
                        "account_number = overlay(account_number PLACING '99' FROM 1)",
                        "bank_code = '341' AND account_number !~ '^99'"),
                Break.row(
                        "an_account_has_the_digits_of_its_bank",
                        "accounts",
                        "account_id",
                        "account_number = '00017417-8', branch = '0189'",
                        "bank_code = '033'"),
                Break.row(
                        "an_account_has_the_digits_of_its_bank",
                        "accounts",
                        "account_id",
                        "branch = '1584-8'",
                        "bank_code = '001'"),
                Break.row(
                        "a_phone_is_of_the_state_of_its_owner",
                        "customers",
                        "customer_id",
                        "phone = overlay(phone PLACING '69' FROM 4)",
                        "state <> 'RO'"),
                Break.row(
                        "a_postal_code_is_of_its_state",
                        "customers",
                        "customer_id",
                        "postal_code = '76800-000'",
                        "state <> 'RO'"),
                new Break(
                        "most_cpfs_are_of_the_region_of_their_holder",
                        "UPDATE audit.customers SET state = 'RS' WHERE state IN ('SP', 'MG') RETURNING customer_id"));
    }

    /** Of the first row of a table; {@code %s} stands for its last row. */
    private static Break row(String check, String table, String id, String set) {
        String last = "audit." + table + " ORDER BY " + id + " DESC LIMIT 1";
        return new Break(
                check,
                "UPDATE audit." + table + " SET " + set.formatted(last) + " WHERE " + id + " = (SELECT " + id
                        + " FROM audit." + table + " ORDER BY " + id + " LIMIT 1) RETURNING " + id);
    }
}
