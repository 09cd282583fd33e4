package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of who sends bills. */
final class BillBreaks {

    private BillBreaks() {}

    static final List<Break> ALL = List.of(new Break("a_city_has_one_electricity_company", """
                    UPDATE audit.transactions t SET counterparty_name = 'Light' FROM audit.customers c
                    WHERE c.customer_id = t.customer_id AND t.transaction_id = (
                        SELECT b.transaction_id FROM audit.bills b JOIN audit.customers o USING (customer_id)
                        WHERE b.purpose = 'ENERGY' AND o.city = 'São Paulo' ORDER BY 1 LIMIT 1)
                    RETURNING c.city"""));
}
