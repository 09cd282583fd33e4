package dev.datagen.app.audit;

import java.util.List;

/** Who sells what, where, when and for how much. */
final class MerchantChecks {

    private MerchantChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_plan_is_charged_once_a_month", """
                    SELECT transaction_id, merchant_name || ' on ' || day
                    FROM (SELECT *, count(*) OVER (PARTITION BY card_id, merchant_name, audit.month(day)) AS charges
                        FROM audit.card_transactions
                        WHERE status <> 'REVERSED' AND merchant_name IN (SELECT seller FROM audit.plan_prices)) AS p
                    WHERE charges > 1"""),
            new Check("a_plan_costs_its_price_of_the_day", """
                    SELECT p.transaction_id, p.merchant_name || ' for ' || p.amount || ' on ' || p.day
                    FROM audit.card_transactions p
                    WHERE p.status <> 'REVERSED' AND p.merchant_name IN (SELECT seller FROM audit.plan_prices)
                      AND (p.installments > 1 OR p.entry_mode <> 'ONLINE' OR NOT EXISTS (SELECT FROM audit.plan_prices l
                        WHERE l.seller = p.merchant_name AND l.price = p.amount AND p.day >= l.since AND p.day < l.until))"""),
            // Streaming comes by Pix as a bill.
            new Check("plans_are_not_bought_from_an_account", """
                    SELECT t.transaction_id, t.counterparty_name || ' for ' || t.amount
                    FROM audit.transactions t
                    WHERE t.direction = 'DEBIT' AND t.counterparty_name IN (SELECT seller FROM audit.plan_prices)
                      AND (t.purpose IS DISTINCT FROM 'STREAMING' OR NOT EXISTS (SELECT FROM audit.plan_prices l
                        WHERE l.seller = t.counterparty_name AND l.price = t.amount
                          AND (t."timestamp" AT TIME ZONE 'America/Sao_Paulo')::date BETWEEN l.since AND l.until - 1))"""),
            // Who pays online fills up a card for ten rides.
            new Check("a_ride_costs_the_fare_of_the_day", """
                    SELECT p.transaction_id, p.merchant_name || ' for ' || p.amount || ' on ' || p.day
                    FROM audit.card_transactions p
                    WHERE p.status <> 'REVERSED' AND p.merchant_name IN (SELECT carrier FROM audit.fares)
                      AND NOT EXISTS (SELECT FROM audit.fares f WHERE f.carrier = p.merchant_name
                        AND f.fare * CASE p.entry_mode WHEN 'ONLINE' THEN 10 ELSE 1 END = p.amount
                        AND p.day >= f.since AND p.day < f.until)"""),
            new Check("a_carrier_stays_in_its_city", """
                    SELECT p.transaction_id, p.merchant_name || ' in ' || p.location_city
                    FROM audit.card_transactions p JOIN audit.carriers c ON c.carrier = p.merchant_name
                    WHERE p.location_city <> c.city"""),
            // Temu opened on 6 June 2024; Oi's fibre has been Nio since March 2025.
            new Check("nobody_sells_before_opening_or_after_closing", """
                    SELECT p.transaction_id, p.merchant_name || ' on ' || p.day
                    FROM audit.card_transactions p
                    WHERE p.status <> 'REVERSED' AND CASE p.merchant_name WHEN 'Temu' THEN p.day < DATE '2024-06-06'
                        WHEN 'Nio Internet' THEN p.day < DATE '2025-03-01' WHEN 'Oi' THEN p.day > DATE '2025-02-28' END"""));
}
