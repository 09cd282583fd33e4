package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.delete;

import java.util.List;

/** Ways to break the rules of income tax that people pay themselves. */
final class TaxBreaks {

    private static final String DARF = "t.description = 'Pagamento de DARF 6015'";

    private static final String BALANCE = "t.description = 'Pagamento de DARF 0211'";
    private static final String LATER = BALANCE + " AND extract(month FROM t.day) > 6";

    private TaxBreaks() {}

    static final List<Break> ALL = List.of(
            delete("gains_from_shares_are_taxed", DARF, "customer_id"),
            change("gains_from_shares_are_taxed", "amount = amount + 0.01", DARF, "customer_id"),
            change(
                    "gains_from_shares_are_taxed",
                    "description = 'Pagamento de DARF 6015'",
                    "t.purpose = 'ENERGY'",
                    "customer_id"),
            // A sale that gained less, of a month whose tax was paid.
            new Break("gains_from_shares_are_taxed", """
                    UPDATE audit.trades SET net_amount = net_amount - 1 WHERE trade_id = (
                        SELECT s.trade_id FROM audit.trades s JOIN audit.transactions t USING (customer_id)
                        WHERE t.description = 'Pagamento de DARF 6015' AND s.trade_type = 'SELL' AND s.status = 'EXECUTED'
                          AND audit.plus_months(audit.month(s.day), 1) = audit.month(t.day)
                        ORDER BY s.trade_id LIMIT 1)
                    RETURNING customer_id"""),
            change("a_darf_is_paid_to_receita_federal", "due_date = due_date - 1", DARF),
            change("a_darf_is_paid_to_receita_federal", "counterparty_key = '00394460000141'", DARF),
            change("a_darf_is_paid_to_receita_federal", "payment_line = NULL", DARF),
            change("a_darf_is_paid_to_receita_federal", "counterparty_key = '00394460005887'", "t.purpose = 'ENERGY'"),
            change("a_years_tax_is_paid_in_equal_parts", "amount = amount + 0.10", LATER),
            change("a_years_tax_is_paid_in_equal_parts", "amount = amount - 1", LATER),
            change(
                    "a_years_tax_is_paid_in_equal_parts",
                    "amount = 9.99",
                    BALANCE + " AND extract(month FROM t.day) = 5"),
            change(
                    "a_years_tax_is_paid_in_equal_parts",
                    "\"timestamp\" = \"timestamp\" + interval '31 days'",
                    BALANCE + " AND extract(month FROM t.day) = 5"),
            new Break("who_owes_tax_has_income_and_gets_none_back", """
                    UPDATE audit.transactions t SET purpose = 'INCOME_TAX_REFUND'
                    FROM (SELECT * FROM audit.tax_parts ORDER BY transaction_id LIMIT 1) AS p
                    WHERE t.customer_id = p.customer_id AND t.purpose = 'OWN_TRANSFER'
                      AND extract(year FROM t.day) = extract(year FROM p.day)
                    RETURNING p.transaction_id"""),
            new Break("who_owes_tax_has_income_and_gets_none_back", """
                    UPDATE audit.transactions SET amount = 1000
                    WHERE purpose IN ('SALARY', 'PENSION') AND customer_id = (
                        SELECT customer_id FROM audit.tax_parts, audit.period WHERE NOT audit.is_away(customer_id, first_day)
                        ORDER BY transaction_id LIMIT 1)
                    RETURNING (SELECT transaction_id FROM audit.tax_parts p WHERE p.customer_id = transactions.customer_id
                        LIMIT 1)"""));
}
