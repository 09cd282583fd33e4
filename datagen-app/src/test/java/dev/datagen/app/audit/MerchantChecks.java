package dev.datagen.app.audit;

import java.util.List;

/** Who sells what, where, when and for how much. */
final class MerchantChecks {

    private MerchantChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_plan_is_charged_once_a_month", """
                    SELECT transaction_id, merchant_name || ' on ' || day
                    FROM (SELECT *, count(*) OVER (PARTITION BY card_id, merchant_name, audit.month(day)) AS charges
                        FROM audit.plan_tries WHERE answer IS DISTINCT FROM 'DECLINED') AS p
                    WHERE charges > 1"""),
            // What is declined comes back for the same, on other days of a week, three times at most.
            new Check("a_charge_is_tried_again_only_when_it_was_declined", """
                    SELECT transaction_id, merchant_name || ' on ' || day || ' after ' || answer
                    FROM audit.plan_tries WHERE answer <> 'DECLINED'"""),
            new Check("a_declined_charge_comes_back_as_it_was", """
                    SELECT transaction_id, merchant_name || ' for ' || amount || ' on ' || day || ', charged ' || charged || ' on ' || charged_on
                    FROM audit.plan_tries
                    WHERE try > 1 AND (try > 4 OR day - charged_on > 7 OR day = tried_on OR amount <> charged)"""),
            // About six in seven are tried again, and a good part of these is paid (estimates).
            new Check("most_declined_charges_come_back_and_some_are_paid", """
                    SELECT 'charges', round(avg((next_answer IS NOT NULL)::integer), 2) || ' come back and '
                        || round(avg(is_paid::integer), 2) || ' are paid, of ' || count(*)
                    FROM audit.plan_tries LEFT JOIN audit.gone USING (customer_id), audit.period
                    WHERE try = 1 AND status = 'DECLINED' AND day < least(last_day, (gave_up_at AT TIME ZONE 'America/Sao_Paulo')::date) - 7
                    HAVING count(*) >= 50 AND (avg((next_answer IS NOT NULL)::integer) NOT BETWEEN 0.75 AND 0.95
                        OR avg(is_paid::integer) NOT BETWEEN 0.25 AND 0.75)"""),
            new Check("a_plan_costs_its_price_of_the_day", """
                    SELECT p.transaction_id, p.merchant_name || ' for ' || p.amount || ' on ' || p.charged_on
                    FROM audit.plan_tries p
                    WHERE p.installments > 1 OR p.entry_mode <> 'ONLINE' OR NOT EXISTS (SELECT FROM audit.plan_prices l
                        WHERE l.seller = p.merchant_name AND l.price = p.amount AND p.charged_on >= l.since AND p.charged_on < l.until)"""),
            // Gyms, schools, colleges and who sends bills keep the card's number; airlines sell online.
            new Check("fees_and_flights_are_paid_at_a_distance", """
                    SELECT transaction_id, merchant_name || ' by ' || entry_mode
                    FROM audit.card_transactions
                    WHERE mcc_code IN ('4511', '4814', '4900', '6300', '7997', '8211', '8220') AND entry_mode <> 'ONLINE'"""),
            // Telephone, utilities, insurance: one of each, on a day of its own.
            new Check("a_bill_by_card_comes_on_one_day_of_each_month", """
                    SELECT card_id, mcc_code || ': ' || count(*) || ' in ' || count(DISTINCT audit.month(day)) || ' months, on '
                        || count(DISTINCT extract(day FROM day)) || ' days'
                    FROM audit.card_transactions
                    WHERE status = 'APPROVED' AND mcc_code IN ('4814', '4900', '6300')
                      AND transaction_id NOT IN (SELECT transaction_id FROM audit.card_frauds)
                    GROUP BY 1, mcc_code
                    HAVING count(DISTINCT extract(day FROM day)) > 1 OR count(*) > count(DISTINCT audit.month(day))"""),
            // But for the few that are declined.
            new Check("who_pays_a_bill_by_card_does_so_each_month", """
                    SELECT mcc_code, round(avg(bills), 3) || ' of the months between'
                    FROM (SELECT mcc_code, count(*) / (audit.months(min(day), max(day)) + 1.0) AS bills
                          FROM audit.card_transactions
                          WHERE status = 'APPROVED' AND mcc_code IN ('4814', '4900', '6300')
                            AND transaction_id NOT IN (SELECT transaction_id FROM audit.card_frauds)
                          GROUP BY card_id, mcc_code, extract(year FROM day)
                          HAVING count(*) > 1) AS paid
                    GROUP BY 1 HAVING avg(bills) < 0.9"""),
            // A plan and a premium rise in January; what a home uses hardly changes.
            new Check("a_bill_by_card_comes_to_what_the_last_one_did", """
                    SELECT transaction_id, merchant_name || ' for ' || amount || ' after ' || before
                    FROM (SELECT *, lag(amount) OVER bills AS before, lag(day) OVER bills AS day_before
                          FROM audit.card_transactions
                          WHERE status = 'APPROVED' AND mcc_code IN ('4814', '4900', '6300')
                            AND transaction_id NOT IN (SELECT transaction_id FROM audit.card_frauds)
                          WINDOW bills AS (PARTITION BY card_id, merchant_name, mcc_code ORDER BY "timestamp")) AS bills
                    WHERE CASE WHEN mcc_code IN ('4814', '6300') THEN extract(year FROM day) = extract(year FROM day_before) AND amount <> before
                        ELSE day - day_before < 366 AND amount / before NOT BETWEEN 0.33 AND 3 END"""),
            // The largest shops do not stand in every town (Carrefour: estimate, cities of 300,000 residents and more).
            new Check("no_hypermarket_is_in_every_city", """
                    SELECT merchant_name, count(DISTINCT location_city) || ' of ' || (SELECT count(DISTINCT city) FROM audit.customers)
                    FROM audit.card_transactions WHERE merchant_name = 'Carrefour' AND entry_mode <> 'ONLINE' GROUP BY 1
                    HAVING count(DISTINCT location_city) > 0.6 * (SELECT count(DISTINCT city) FROM audit.customers)"""),
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
            // All buses of a city ask the same, Viação Urbana being none that exists. A purchase that was declined has
            // another name.
            new Check("a_bus_costs_the_fare_of_its_city", """
                    SELECT p.transaction_id, p.merchant_name || ' in ' || p.location_city || ' for ' || p.amount || ' on ' || p.day
                    FROM audit.card_transactions p
                    WHERE p.status = 'APPROVED' AND p.merchant_name LIKE 'Viação Urbana %' AND p.entry_mode <> 'ONLINE'
                      AND p.location_city IN ('São Paulo', 'Rio de Janeiro', 'Belo Horizonte', 'Curitiba', 'Recife', 'Olinda')
                      AND NOT EXISTS (SELECT FROM audit.fares f
                        WHERE f.carrier = CASE p.location_city WHEN 'São Paulo' THEN 'SPTrans Bilhete Único'
                            WHEN 'Rio de Janeiro' THEN 'BRT Mobi Rio' WHEN 'Belo Horizonte' THEN 'BHBus'
                            WHEN 'Curitiba' THEN 'Urbs Curitiba' ELSE 'Grande Recife' END
                          AND f.fare = p.amount AND p.day >= f.since AND p.day < f.until)"""),
            new Check("a_chain_sells_online_from_one_city", """
                    SELECT p.transaction_id, p.merchant_name || ' in ' || p.location_city
                    FROM audit.card_transactions p JOIN (VALUES ('Mercado Livre', 'Osasco'), ('iFood', 'Osasco'),
                        ('Uber', 'São Paulo'), ('Shopee', 'São Paulo'), ('Magalu', 'Franca'), ('Globoplay', 'Rio de Janeiro'))
                        AS seat (chain, city) ON seat.chain = p.merchant_name
                    WHERE p.entry_mode = 'ONLINE' AND p.location_city <> seat.city"""),
            new Check("a_chain_charges_for_each_pix", """
                    SELECT transaction_id, counterparty_name || ' by ' || pix_initiation
                    FROM audit.transactions
                    WHERE transaction_type = 'PIX' AND direction = 'DEBIT' AND purpose = 'PURCHASE' AND pix_initiation <> 'QRDN'
                      AND counterparty_name IN ('Mercado Livre', 'iFood', 'Uber', 'Carrefour', 'Drogasil', 'Atacadão')"""),
            // By 4 to 5 % (INPC, 2024 and 2025), within categories.
            new Check("what_is_bought_gets_dearer", """
                    SELECT 'card_transactions', sum(n * risen) / sum(n) || ' in a year'
                    FROM (SELECT mcc_code, count(*) AS n, avg(ln(amount)) FILTER (WHERE day >= DATE '2025-01-01')
                            - avg(ln(amount)) FILTER (WHERE day < DATE '2025-01-01') AS risen
                        FROM audit.card_transactions
                        WHERE status = 'APPROVED' AND original_amount IS NULL AND day BETWEEN DATE '2024-01-01' AND DATE '2025-12-31'
                        GROUP BY 1 HAVING count(*) > 200) AS category
                    HAVING sum(n * risen) / sum(n) NOT BETWEEN 0.015 AND 0.075"""),
            new Check("a_carrier_stays_in_its_city", """
                    SELECT p.transaction_id, p.merchant_name || ' in ' || p.location_city
                    FROM audit.card_transactions p JOIN audit.carriers c ON c.carrier = p.merchant_name
                    WHERE p.location_city <> c.city"""),
            // Neither utilities nor streaming; and whose telephone and internet come to the account pays no such thing
            // by card.
            new Check("a_bill_is_paid_in_one_way", """
                    SELECT p.transaction_id, p.merchant_name || ' by card and from the account'
                    FROM audit.card_transactions p
                    WHERE p.status <> 'REVERSED' AND p.mcc_code IN ('4900', '4899', '5815') AND EXISTS (
                        SELECT FROM audit.transactions t
                        WHERE t.customer_id = p.customer_id AND t.purpose IN ('ENERGY', 'WATER', 'STREAMING')
                          AND t.counterparty_name = p.merchant_name)
                    UNION ALL
                    SELECT p.transaction_id, p.merchant_name || ' beside two bills'
                    FROM audit.card_transactions p
                    JOIN (SELECT customer_id, audit.month(day) AS month FROM audit.transactions WHERE purpose = 'TELECOM'
                          GROUP BY 1, 2 HAVING count(DISTINCT replace(counterparty_name, 'Oi Fibra', 'Nio')) > 1) AS t
                        ON t.customer_id = p.customer_id AND t.month = audit.month(p.day)
                    WHERE p.mcc_code = '4814'"""),
            // Where anybody pays it from an account.
            new Check("a_card_pays_the_water_company_of_the_city", """
                    WITH served AS (
                        SELECT DISTINCT c.city, t.counterparty_name AS company
                        FROM audit.transactions t JOIN audit.customers c USING (customer_id) WHERE t.purpose = 'WATER')
                    SELECT p.transaction_id, p.merchant_name || ' in ' || p.location_city
                    FROM audit.card_transactions p
                    WHERE p.mcc_code = '4900' AND p.merchant_name IN (SELECT company FROM served)
                      AND p.location_city IN (SELECT city FROM served)
                      AND (p.location_city, p.merchant_name) NOT IN (SELECT city, company FROM served)"""),
            // Temu opened on 6 June 2024; Gympass has been Wellhub since April 2024, and Oi's fibre Nio since March
            // 2025.
            new Check("nobody_sells_before_opening_or_after_closing", """
                    SELECT p.transaction_id, p.merchant_name || ' on ' || p.day
                    FROM audit.card_transactions p
                    WHERE p.status <> 'REVERSED' AND CASE p.merchant_name WHEN 'Temu' THEN p.day < DATE '2024-06-06'
                        WHEN 'Wellhub' THEN p.day < DATE '2024-04-10' WHEN 'Gympass' THEN p.day > DATE '2024-04-09'
                        WHEN 'Nio Internet' THEN p.day < DATE '2025-03-01' WHEN 'Oi' THEN p.day > DATE '2025-02-28' END"""),
            // To a gym or club, a school, a college; and to whom plans are paid, as those are.
            new Check("a_fee_is_paid_once_a_month_and_at_once", """
                    SELECT transaction_id, merchant_name || ' on ' || day || ' in ' || installments
                    FROM (SELECT *, count(*) OVER (PARTITION BY card_id, mcc_code, merchant_name, audit.month(day)) AS times
                        FROM audit.card_transactions
                        WHERE status NOT IN ('REVERSED', 'DECLINED') AND mcc_code IN ('7997', '8211', '8220')
                          AND transaction_id NOT IN (SELECT transaction_id FROM audit.plan_tries WHERE try > 1)) AS p
                    WHERE times > 1 OR installments > 1"""),
            new Check("a_fee_is_the_same_all_year", """
                    SELECT transaction_id, merchant_name || ' for ' || least || ' to ' || most
                    FROM (SELECT *, min(amount) OVER of_year AS least, max(amount) OVER of_year AS most
                        FROM audit.card_transactions
                        WHERE status <> 'REVERSED' AND mcc_code IN ('7997', '8211', '8220')
                          AND decline_reason IS DISTINCT FROM 'SUSPECTED_FRAUD'
                          AND merchant_name NOT IN (SELECT seller FROM audit.plan_prices)
                        WINDOW of_year AS (PARTITION BY card_id, mcc_code, merchant_name, date_trunc('year', day))) AS p
                    WHERE least < most"""),
            new Check("a_customer_has_one_toll_tag", """
                    WITH tags AS (
                        SELECT transaction_id, card_id, merchant_name FROM audit.card_transactions
                        WHERE merchant_name IN ('Sem Parar', 'ConectCar', 'Veloe', 'Move Mais'))
                    SELECT transaction_id, merchant_name
                    FROM tags JOIN (SELECT card_id FROM tags GROUP BY 1 HAVING count(DISTINCT merchant_name) > 1) AS several
                        USING (card_id)"""),
            // Acquirers register a merchant in one; who delivers for others is in that of each.
            new Check("a_chain_is_in_one_category", """
                    SELECT transaction_id, merchant_name || ' in ' || mcc_code
                    FROM (SELECT *, min(mcc_code) OVER chain AS least, max(mcc_code) OVER chain AS most
                        FROM audit.card_transactions
                        WHERE location_country = 'BR' AND merchant_name IN ('Renner', 'Riachuelo', 'C&A', 'Hering', 'Shein', 'Kalunga',
                            'Decathlon', 'Centauro', 'Imaginarium', 'Carrefour', 'Drogasil', 'Uber', 'Mercado Livre', 'Netflix')
                        WINDOW chain AS (PARTITION BY merchant_name)) AS p
                    WHERE least <> most"""),
            // Nobody sells tickets for flights, or apps, under the name of a bazaar.
            new Check("who_sells_flights_or_apps_is_called_so", """
                    SELECT transaction_id, merchant_name || ' in ' || mcc_code
                    FROM audit.card_transactions
                    WHERE location_country = 'BR' AND mcc_code IN ('4511', '5815', '5816', '5818')
                      AND merchant_name ~ '^(MP [*])?(Loja|Shop|Bazar|Variedades|Comércio) '"""),
            new Check("a_municipality_is_paid_in_its_city", """
                    SELECT transaction_id, merchant_name || ' in ' || location_city
                    FROM audit.card_transactions
                    WHERE merchant_name LIKE 'Município de %' AND merchant_name <> 'Município de ' || location_city"""),
            // Hotels: few nights are spent in one at home.
            new Check("people_sleep_at_home_in_their_city", """
                    SELECT 'card_transactions', round(100 * share) || ' % of hotels are where who pays them lives'
                    FROM (SELECT avg((p.location_city = c.city)::integer) AS share
                        FROM audit.card_transactions p JOIN audit.customers c USING (customer_id)
                        WHERE p.mcc_code = '7011' AND p.status = 'APPROVED') AS hotels
                    WHERE share > 0.3"""),
            // Wherever people travel to, not where a chain has its head office.
            new Check("hotels_booked_stand_all_over_the_country", """
                    SELECT 'card_transactions', round(100 * share) || ' % of hotels booked are in one city'
                    FROM (SELECT count(*) / sum(count(*)) OVER () AS share FROM audit.card_transactions
                        WHERE mcc_code = '7011' AND entry_mode = 'ONLINE' AND status = 'APPROVED' GROUP BY location_city) AS cities
                    WHERE share > 0.25"""),
            new Check("only_cards_name_who_clears_them", """
                    SELECT transaction_id, counterparty_name FROM audit.transactions WHERE counterparty_name LIKE 'MP *%'"""));
}
