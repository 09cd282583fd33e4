package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.delete;

import java.util.List;

/** Ways to break the rules of the tax on gains. */
final class GainsTaxBreaks {

    private static final String DARF = "t.description = 'Pagamento de DARF 6015'";

    private GainsTaxBreaks() {}

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
            change("a_tax_on_gains_is_paid_to_receita_federal", "due_date = due_date - 1", DARF),
            change(
                    "a_tax_on_gains_is_paid_to_receita_federal",
                    "counterparty_key = '00394460000141'",
                    DARF),
            change("a_tax_on_gains_is_paid_to_receita_federal", "payment_line = NULL", DARF),
            change(
                    "a_tax_on_gains_is_paid_to_receita_federal",
                    "counterparty_key = '00394460005887'",
                    "t.purpose = 'ENERGY'"));
}
