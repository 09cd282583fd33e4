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
            new Break("a_city_has_one_electricity_company", """
                    UPDATE audit.transactions t SET counterparty_name = 'Light' FROM audit.customers c
                    WHERE c.customer_id = t.customer_id AND t.transaction_id = (
                        SELECT b.transaction_id FROM audit.bills b JOIN audit.customers o USING (customer_id)
                        WHERE b.purpose = 'ENERGY' AND o.city = 'São Paulo' ORDER BY 1 LIMIT 1)
                    RETURNING c.city"""),
            Break.change(
                    "a_health_plan_rises_as_it_may",
                    "amount = round(amount * 1.03, 2)",
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
