package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of who sends bills. */
final class BillBreaks {

    /** Of customers who own it, and whose accounts are open. */
    private static final String TAX_ON_A_HOME =
            "t.counterparty_name LIKE 'IPTU %' AND t.status = 'COMPLETED' AND EXISTS (SELECT FROM audit.loans l"
                    + " WHERE l.customer_id = t.customer_id AND l.property_id IS NOT NULL"
                    + " AND extract(year FROM t.due_date) > extract(year FROM l.disbursement_date))"
                    + " AND t.customer_id NOT IN (SELECT customer_id FROM audit.accounts WHERE closed_at IS NOT NULL)";

    private BillBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("household_bills_are_paid_in_the_evening_too", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" - interval '4 hours'
                    WHERE purpose IN ('ENERGY', 'WATER', 'TELECOM', 'HOUSING', 'EDUCATION', 'STREAMING') AND clock >= TIME '20:00'
                    RETURNING 'bills'"""),
            new Break("household_bills_are_paid_in_the_evening_too", """
                    UPDATE audit.transactions SET amount = 1000.01 WHERE transaction_id::text = (
                        SELECT min(transaction_id::text) FROM audit.transactions WHERE purpose = 'TELECOM' AND clock >= TIME '20:00')
                    RETURNING 'bills'"""),
            Break.change(
                    "a_boleto_of_itau_has_the_digits_of_its_account",
                    "payment_line = overlay(payment_line PLACING '7' FROM 31)",
                    "payment_line ~ '^341' AND length(payment_line) = 47"),
            Break.change(
                    "a_company_collects_into_one_account",
                    "payment_line = overlay(payment_line PLACING '98765' FROM 23)",
                    "payment_line ~ '^341' AND EXISTS (SELECT FROM audit.boletos b"
                            + " WHERE b.payee = t.counterparty_key AND b.bank = '341' AND b.transaction_id <> t.transaction_id)",
                    "counterparty_key"),
            new Break("some_households_pay_bills_late", """
                    UPDATE audit.transactions SET "timestamp" = (due_date + TIME '12:00') AT TIME ZONE 'America/Sao_Paulo'
                    WHERE payment_line IS NOT NULL AND day > due_date
                    RETURNING 'late'"""),
            Break.change(
                    "a_late_boleto_costs_a_fine_and_interest",
                    "amount = amount - 0.02",
                    "t.transaction_id IN (SELECT o.transaction_id FROM audit.bills o WHERE length(o.payment_line) = 47"
                            + " AND o.day > o.due_date + 4 AND o.amount > o.face)"),
            new Break("contracts_end", """
                    UPDATE audit.transactions SET counterparty_name = CASE WHEN counterparty_name LIKE 'Imobiliária %'
                        THEN 'Imobiliária Lima' ELSE 'Vivo' END
                    WHERE purpose IN ('TELECOM', 'EDUCATION', 'INSURANCE') OR counterparty_name LIKE 'Imobiliária %'
                    RETURNING 'contracts'"""),
            Break.change(
                    "a_rent_is_raised_after_a_year",
                    "payment_line = NULL, amount = amount + 1",
                    "t.transaction_id = (SELECT transaction_id FROM (SELECT transaction_id, customer_id, due_month,"
                            + " amount = lag(amount) OVER rents AND amount = lead(amount) OVER rents AS same,"
                            + " row_number() OVER rents AS nth FROM audit.bills"
                            + " WHERE counterparty_name LIKE 'Imobiliária %'"
                            + " WINDOW rents AS (PARTITION BY customer_id, counterparty_key ORDER BY due_month)) AS rents"
                            + " WHERE same AND nth BETWEEN 3 AND 9 ORDER BY nth, 1 LIMIT 1)",
                    "(SELECT b.transaction_id FROM audit.bills b WHERE b.customer_id = audit.transactions.customer_id"
                            + " AND b.counterparty_key = audit.transactions.counterparty_key"
                            + " AND b.due_month > audit.month(audit.transactions.due_date) ORDER BY b.due_month LIMIT 1)"),
            Break.change(
                    "the_first_rent_of_a_contract_is_round",
                    "payment_line = NULL, amount = amount + 1",
                    "t.transaction_id IN (SELECT first.transaction_id FROM (SELECT DISTINCT ON (customer_id,"
                            + " counterparty_key) transaction_id, due_month FROM audit.bills"
                            + " WHERE counterparty_name LIKE 'Imobiliária %'"
                            + " ORDER BY customer_id, counterparty_key, due_month) AS first"
                            + " WHERE due_month > '2024-02-01')"
                            + " AND t.customer_id NOT IN (SELECT customer_id FROM audit.accounts"
                            + " WHERE reopened_at IS NOT NULL OR created_at > '2024-01-01')"),
            new Break("a_bank_without_branches_asks_for_no_fee", """
                    UPDATE audit.transactions SET purpose = 'BANK_FEE' WHERE transaction_id = (
                        SELECT t.transaction_id FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                        WHERE audit.is_digital(a.bank_code) ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            new Break("banks_have_prices_of_their_own", """
                    UPDATE audit.transactions SET amount = ceil(amount / 20) * 20 WHERE purpose = 'BANK_FEE'
                    RETURNING 'fees'"""),
            new Break("a_city_has_one_electricity_company", """
                    UPDATE audit.transactions t SET counterparty_name = 'Light' FROM audit.customers c
                    WHERE c.customer_id = t.customer_id AND t.transaction_id = (
                        SELECT b.transaction_id FROM audit.bills b JOIN audit.customers o USING (customer_id)
                        WHERE b.purpose = 'ENERGY' AND o.city = 'São Paulo' ORDER BY 1 LIMIT 1)
                    RETURNING c.city"""),
            Break.change(
                    "a_health_plan_rises_as_it_may",
                    "payment_line = NULL, amount = round(amount * 1.03, 2)",
                    "t.purpose = 'HEALTH' AND t.status = 'COMPLETED' AND EXISTS (SELECT FROM audit.bills b"
                            + " JOIN audit.customers c USING (customer_id)"
                            + " WHERE b.account_id = t.account_id AND b.counterparty_name = t.counterparty_name"
                            + " AND b.due_date < t.due_date AND extract(year FROM age(t.due_date, c.birth_date)) % 5 IN (1, 2, 3))"),
            Break.change("the_tax_on_a_home_follows_its_value", "amount = amount * 40", TAX_ON_A_HOME, "customer_id"),
            new Break("who_owns_a_home_pays_its_tax", """
                    DELETE FROM audit.transactions WHERE counterparty_name LIKE 'IPTU %%' AND customer_id = (
                        SELECT t.customer_id FROM audit.transactions t
                        WHERE %s AND t.due_date < '2025-01-01' AND EXISTS (SELECT FROM audit.bills o
                            WHERE o.customer_id = t.customer_id AND o.purpose <> 'TAX' AND o.due_date < '2025-01-01')
                        ORDER BY t.customer_id LIMIT 1)
                    RETURNING customer_id""".formatted(TAX_ON_A_HOME)),
            Break.change(
                    "who_owns_a_home_pays_no_rent",
                    "purpose = 'HOUSING', counterparty_name = 'QuintoAndar'",
                    "t.transaction_id IN (SELECT b.transaction_id FROM audit.bills b JOIN audit.loans l USING (customer_id)"
                            + " JOIN audit.properties p USING (property_id)"
                            + " WHERE p.property_type <> 'LAND' AND b.due_date > l.disbursement_date)"));
}
