package dev.datagen.app.audit;

import java.util.List;

/** When and up to how much what can be moved. */
final class CalendarChecks {

    private CalendarChecks() {}

    static final List<Check> ALL = List.of(
            // STR's hours for clients' transfers.
            new Check("a_ted_is_sent_while_banks_work", """
                    SELECT t.transaction_id, t.day || ' ' || t.clock
                    FROM audit.transactions t JOIN audit.business_days b USING (day)
                    WHERE t.transaction_type = 'TED'
                      AND (NOT b.is_business OR t.clock NOT BETWEEN TIME '06:30' AND TIME '17:30')"""),
            // Banks need a while to come through all accounts, and each starts at its own time.
            new Check("no_instant_of_the_day_is_that_of_many", """
                    SELECT purpose, bookings || ' of ' || of_all || ' at ' || clock
                    FROM (SELECT purpose, clock, count(*) AS bookings, sum(count(*)) OVER (PARTITION BY purpose) AS of_all
                          FROM audit.transactions GROUP BY 1, 2) AS booked
                    WHERE bookings > 10 AND bookings > 0.002 * of_all"""),
            // Where people do it: clients and employers, at least a small sum. Platforms pay by themselves, drivers
            // once a day.
            new Check("businesses_pay_people_while_offices_work", """
                    SELECT t.transaction_id, t.counterparty_name || ' ' || t.day || ' ' || t.clock || ' ' || t.amount
                    FROM audit.transactions t JOIN audit.business_days b USING (day)
                    WHERE t.transaction_type = 'PIX' AND t.direction = 'CREDIT' AND t.purpose = 'PURCHASE'
                      AND t.original_e2e_id IS NULL
                      AND t.counterparty_name NOT IN ('Uber', '99', 'iFood', 'Mercado Livre', 'Shopee', 'OLX', 'Enjoei', 'Hotmart')
                      AND (NOT b.is_business OR t.clock NOT BETWEEN TIME '08:00' AND TIME '21:00' OR t.amount < 20)"""),
            new Check("platforms_pay_a_driver_once_a_day", """
                    SELECT customer_id, counterparty_name || ' on ' || day || ': ' || count(*)
                    FROM audit.transactions
                    WHERE transaction_type = 'PIX' AND direction = 'CREDIT' AND purpose = 'PURCHASE' AND original_e2e_id IS NULL
                      AND counterparty_name IN ('Uber', '99', 'iFood')
                    GROUP BY customer_id, counterparty_name, day HAVING count(*) > 1"""),
            // Febraban: no orders after 15 January 2024. Up to R$ 4,999.99.
            new Check("there_is_no_doc_after_its_end", """
                    SELECT transaction_id, day || ' ' || amount FROM audit.transactions
                    WHERE transaction_type = 'DOC' AND (day > DATE '2024-01-15' OR amount > 4999.99)"""),
            new Check("cash_comes_in_notes_of_ten", """
                    SELECT transaction_id, amount FROM audit.transactions
                    WHERE transaction_type = 'WITHDRAW' AND purpose = 'CASH' AND (amount % 10 <> 0 OR direction <> 'DEBIT')"""),
            // Res. BCB 142/2021: R$ 1,000 from 20 to 6 h, unless the customer had the limit raised, which few do.
            new Check("few_pay_much_at_night", """
                    WITH night AS (
                        SELECT transaction_id, amount, avg((amount > 1000)::integer) OVER () AS share
                        FROM audit.transactions
                        WHERE transaction_type = 'PIX' AND direction = 'DEBIT' AND purpose IN ('TRANSFER', 'PURCHASE')
                          AND (clock >= TIME '20:00' OR clock < TIME '06:00'))
                    SELECT transaction_id, amount FROM night WHERE amount > 1000 AND share > 0.03"""),
            // Pix by proximity and Pix Automático (BCB, calendar of launches).
            new Check("no_pix_is_begun_before_its_time", """
                    SELECT transaction_id, pix_initiation || ' on ' || day FROM audit.transactions
                    WHERE pix_initiation = 'AUTO' AND day < DATE '2025-06-16'
                       OR pix_initiation IN ('APDN', 'APES') AND day < DATE '2025-02-28'"""),
            // STR rests on weekends: what is ordered then leaves in the first hours of the next business day.
            new Check("a_ted_of_a_weekend_leaves_when_banks_open", """
                    SELECT t.transaction_id, t.scheduled_at || ' and ' || t."timestamp"
                    FROM audit.transactions t
                    JOIN audit.business_days o ON o.day = (t.scheduled_at AT TIME ZONE 'America/Sao_Paulo')::date
                    WHERE t.transaction_type = 'TED'
                      AND (t.day <> o.next_business OR o.is_business OR t.clock NOT BETWEEN TIME '06:30' AND TIME '08:00')"""),
            // Apps pay boletos on any day; most of what comes to mind on a weekend does not wait for Monday.
            new Check("mondays_do_not_hold_the_week", """
                    SELECT 'week', mondays || ' on Mondays, ' || tuesdays || ' on Tuesdays, ' || weekends || ' on weekends of ' || all_days
                    FROM (SELECT count(*) FILTER (WHERE extract(isodow FROM day) = 1) AS mondays,
                            count(*) FILTER (WHERE extract(isodow FROM day) = 2) AS tuesdays,
                            count(*) FILTER (WHERE extract(isodow FROM day) > 5 AND transaction_type = 'BOLETO') AS weekends,
                            count(*) FILTER (WHERE transaction_type = 'BOLETO') AS all_days
                          FROM audit.transactions
                          WHERE transaction_type = 'TED'
                             OR transaction_type = 'BOLETO' AND description <> 'Débito automático'
                                AND purpose IN ('OTHER_BILL', 'ENERGY', 'WATER', 'TELECOM', 'HOUSING', 'EDUCATION')) AS counted
                    WHERE mondays > 1.5 * tuesdays OR weekends < 0.08 * all_days"""));
}
