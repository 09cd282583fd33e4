package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of merchants. */
final class MerchantBreaks {

    private static final String OF_A_PLAN = "merchant_name IN (SELECT seller FROM audit.plan_prices)";

    /** Of a card that the same company has billed in the same year; to be ended. */
    private static final String BILLED_AGAIN =
            "transaction_id IN (SELECT l.transaction_id FROM audit.card_transactions l"
                    + " JOIN audit.card_transactions b USING (card_id, merchant_name, mcc_code)"
                    + " WHERE l.status = 'APPROVED' AND b.status = 'APPROVED' AND extract(year FROM b.day) = extract(year FROM l.day)"
                    + " AND b.\"timestamp\" < l.\"timestamp\" AND ";

    private static final String TRIED_AGAIN =
            "transaction_id IN (SELECT transaction_id FROM audit.plan_tries WHERE try > 1)";
    private static final String IN_PERSON = "mcc_code = '5411' AND entry_mode <> 'ONLINE' AND status = 'APPROVED'";

    private MerchantBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("a_plan_is_charged_once_a_month", """
                    UPDATE audit.card_transactions SET "timestamp" = "timestamp" - interval '1 month'
                    WHERE transaction_id = (SELECT p.transaction_id
                        FROM audit.card_transactions p JOIN audit.card_transactions before USING (card_id, merchant_name)
                        WHERE p.merchant_name IN (SELECT seller FROM audit.plan_prices)
                          AND p.status = 'APPROVED' AND before.status = 'APPROVED'
                          AND audit.months(before.day, p.day) = 1
                        ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            purchase(
                    "a_charge_is_tried_again_only_when_it_was_declined",
                    "\"timestamp\" = \"timestamp\" - interval '25 days'",
                    "transaction_id IN (SELECT o.transaction_id FROM audit.plan_tries o JOIN audit.card_transactions b"
                            + " USING (card_id, merchant_name) WHERE o.try = 1 AND b.status = 'APPROVED'"
                            + " AND o.day - b.day BETWEEN 28 AND 31)"),
            purchase("a_declined_charge_comes_back_as_it_was", "amount = amount + 1", TRIED_AGAIN),
            purchase(
                    "a_declined_charge_comes_back_as_it_was",
                    "\"timestamp\" = \"timestamp\" + interval '7 days'",
                    TRIED_AGAIN),
            new Break("most_declined_charges_come_back_and_some_are_paid", """
                    DELETE FROM audit.card_transactions WHERE transaction_id IN (SELECT transaction_id FROM audit.plan_tries WHERE try > 1)
                    RETURNING 'charges'"""),
            purchase("a_plan_costs_its_price_of_the_day", "amount = amount + 0.01", OF_A_PLAN),
            purchase(
                    "a_plan_costs_its_price_of_the_day",
                    "\"timestamp\" = \"timestamp\" - interval '12 months'",
                    "merchant_name = 'Spotify' AND day >= '2025-09-01'"),
            purchase("a_plan_costs_its_price_of_the_day", "installments = 2", OF_A_PLAN),
            purchase("a_plan_costs_its_price_of_the_day", "entry_mode = 'CHIP'", OF_A_PLAN),
            purchase("fees_and_flights_are_paid_at_a_distance", "entry_mode = 'CHIP'", "mcc_code = '4511'"),
            purchase("fees_and_flights_are_paid_at_a_distance", "entry_mode = 'CONTACTLESS'", "mcc_code = '7997'"),
            new Break("a_bill_by_card_comes_on_one_day_of_each_month", """
                    UPDATE audit.card_transactions SET "timestamp" = "timestamp" + interval '1 day'
                    WHERE status = 'APPROVED' AND\s""" + BILLED_AGAIN + """
                    mcc_code = '4900') RETURNING card_id"""),
            new Break("who_pays_a_bill_by_card_does_so_each_month", """
                    DELETE FROM audit.card_transactions WHERE mcc_code = '6300' AND extract(month FROM day)::integer % 2 = 0
                    RETURNING mcc_code"""),
            purchase(
                    "a_bill_by_card_comes_to_what_the_last_one_did",
                    "amount = amount + 0.01",
                    BILLED_AGAIN + "mcc_code = '4814')"),
            purchase(
                    "a_bill_by_card_comes_to_what_the_last_one_did",
                    "amount = amount * 10",
                    BILLED_AGAIN + "mcc_code = '4900')"),
            new Break("no_hypermarket_is_in_every_city", """
                    UPDATE audit.card_transactions SET merchant_name = 'Carrefour' WHERE mcc_code = '5411' AND entry_mode <> 'ONLINE'
                    RETURNING merchant_name"""),
            Break.change("plans_are_not_bought_from_an_account", "purpose = 'PURCHASE'", "t.purpose = 'STREAMING'"),
            Break.change("plans_are_not_bought_from_an_account", "amount = amount + 0.01", "t.purpose = 'STREAMING'"),
            purchase(
                    "a_bill_is_paid_in_one_way",
                    "mcc_code = '4899', merchant_name = 'Netflix'",
                    "customer_id IN (SELECT customer_id FROM audit.transactions WHERE counterparty_name = 'Netflix')"),
            purchase(
                    "a_bill_is_paid_in_one_way",
                    "mcc_code = '4814'",
                    "customer_id IN (SELECT customer_id FROM audit.transactions WHERE purpose = 'TELECOM'"
                            + " GROUP BY 1 HAVING count(DISTINCT replace(counterparty_name, 'Oi Fibra', 'Nio')) > 1)"),
            purchase(
                    "a_card_pays_the_water_company_of_the_city",
                    "mcc_code = '4900', merchant_name = 'Sabesp'",
                    "status = 'APPROVED' AND location_city IN (SELECT c.city FROM audit.customers c"
                            + " JOIN audit.transactions t USING (customer_id) WHERE t.purpose = 'WATER' GROUP BY 1"
                            + " HAVING bool_and(t.counterparty_name <> 'Sabesp'))"),
            purchase(
                    "a_ride_costs_the_fare_of_the_day",
                    "amount = amount + 0.10",
                    "merchant_name IN (SELECT carrier FROM audit.fares)"),
            purchase(
                    "a_bus_costs_the_fare_of_its_city",
                    "amount = amount + 0.10",
                    "merchant_name LIKE 'Viação Urbana %' AND location_city = 'São Paulo' AND status = 'APPROVED' AND entry_mode <> 'ONLINE'"),
            purchase("a_chain_sells_online_from_one_city", "location_city = 'Recife'", "merchant_name = 'iFood'"),
            Break.change(
                    "a_chain_charges_for_each_pix",
                    "pix_initiation = 'QRES'",
                    "t.counterparty_name = 'Uber' AND t.direction = 'DEBIT' AND t.transaction_type = 'PIX'"),
            new Break("what_is_bought_gets_dearer", """
                    WITH cheaper AS (UPDATE audit.card_transactions SET amount = amount * 0.9 WHERE day >= DATE '2025-01-01')
                    SELECT 'card_transactions'"""),
            purchase(
                    "a_carrier_stays_in_its_city",
                    "location_city = 'Ribeirão Preto'",
                    "merchant_name IN (SELECT carrier FROM audit.carriers)"),
            purchase(
                    "nobody_sells_before_opening_or_after_closing",
                    "merchant_name = 'Temu'",
                    IN_PERSON + " AND day < '2024-06-06'"),
            purchase(
                    "nobody_sells_before_opening_or_after_closing",
                    "merchant_name = 'Wellhub'",
                    IN_PERSON + " AND day < '2024-04-10'"),
            purchase(
                    "nobody_sells_before_opening_or_after_closing",
                    "merchant_name = 'Oi'",
                    IN_PERSON + " AND day > '2025-02-28'"),
            purchase(
                    "a_fee_is_paid_once_a_month_and_at_once",
                    "installments = 12",
                    "mcc_code = '8220' AND status = 'APPROVED'"),
            new Break("a_fee_is_paid_once_a_month_and_at_once", """
                    UPDATE audit.card_transactions SET "timestamp" = "timestamp" - interval '1 month'
                    WHERE transaction_id = (SELECT p.transaction_id
                        FROM audit.card_transactions p JOIN audit.card_transactions before USING (card_id, mcc_code, merchant_name)
                        WHERE p.mcc_code IN ('8211', '8220') AND p.status = 'APPROVED' AND before.status = 'APPROVED'
                          AND audit.months(before.day, p.day) = 1
                        ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            new Break("a_fee_is_the_same_all_year", """
                    UPDATE audit.card_transactions SET amount = amount + 10
                    WHERE transaction_id = (SELECT p.transaction_id
                        FROM audit.card_transactions p JOIN audit.card_transactions before USING (card_id, mcc_code, merchant_name)
                        WHERE p.mcc_code IN ('8211', '8220') AND p.status = 'APPROVED' AND before.status = 'APPROVED'
                          AND before.day < p.day AND date_trunc('year', before.day) = date_trunc('year', p.day)
                        ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            new Break("a_customer_has_one_toll_tag", """
                    UPDATE audit.card_transactions SET merchant_name = 'Veloe'
                    WHERE transaction_id = (SELECT p.transaction_id
                        FROM audit.card_transactions p JOIN audit.card_transactions before USING (card_id, merchant_name)
                        WHERE p.merchant_name = 'Sem Parar' AND p.transaction_id <> before.transaction_id
                        ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            purchase("a_chain_is_in_one_category", "mcc_code = '5311'", "merchant_name = 'Renner'"),
            purchase(
                    "who_sells_flights_or_apps_is_called_so",
                    "merchant_name = 'Shop Centro'",
                    "location_country = 'BR' AND mcc_code = '5818'"),
            purchase(
                    "a_municipality_is_paid_in_its_city",
                    "merchant_name = 'Município de Campinas'",
                    "status = 'APPROVED' AND location_city = 'Belo Horizonte'"),
            new Break("people_sleep_at_home_in_their_city", """
                    WITH home AS (UPDATE audit.card_transactions p SET location_city = c.city
                        FROM audit.customers c WHERE c.customer_id = p.customer_id AND p.mcc_code = '7011')
                    SELECT 'card_transactions'"""),
            new Break("hotels_booked_stand_all_over_the_country", """
                    WITH seat AS (UPDATE audit.card_transactions SET location_city = 'São Paulo'
                        WHERE mcc_code = '7011' AND entry_mode = 'ONLINE')
                    SELECT 'card_transactions'"""),
            Break.change(
                    "only_cards_name_who_clears_them",
                    "counterparty_name = 'MP *Loja Silva'",
                    "t.purpose = 'PURCHASE' AND t.counterparty_name LIKE 'Loja %'"));

    private static Break purchase(String check, String set, String where) {
        return Break.row(check, "card_transactions", "transaction_id", set, "status <> 'REVERSED' AND " + where);
    }
}
