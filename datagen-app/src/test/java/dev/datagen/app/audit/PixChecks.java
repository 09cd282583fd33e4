package dev.datagen.app.audit;

import java.util.List;

/** Pix: identifiers of orders (BCB, Catálogo de Serviços do SFN, SPI), and payments of which both sides bank here. */
final class PixChecks {

    private PixChecks() {}

    static final List<Check> ALL = List.of(
            new Check("an_end_to_end_id_has_its_form", """
                    SELECT transaction_id, coalesce(pix_e2e_id, 'null') || ' of a ' || transaction_type
                    FROM audit.transactions
                    WHERE (transaction_type = 'PIX') <> coalesce(
                        pix_e2e_id ~ CASE WHEN original_e2e_id IS NULL THEN '^E\\d{20}[A-Za-z0-9]{11}$'
                            ELSE '^D\\d{20}[A-Za-z0-9]{11}$' END, false)
                       OR transaction_type <> 'PIX' AND pix_e2e_id IS NOT NULL"""),
            // It is made as the order is given, which is settled within seconds.
            new Check("an_end_to_end_id_tells_the_minute_in_utc", """
                    SELECT transaction_id, pix_e2e_id || ' at ' || "timestamp"
                    FROM audit.transactions
                    WHERE substr(pix_e2e_id, 10, 12) NOT IN (to_char("timestamp" AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI'),
                        to_char("timestamp" AT TIME ZONE 'UTC' - interval '5 seconds', 'YYYYMMDDHH24MI'))"""),
            new Check("some_orders_are_settled_in_the_next_minute", """
                    SELECT 'all', share::text
                    FROM (SELECT avg((substr(pix_e2e_id, 10, 12) <> to_char("timestamp" AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI'))::integer) AS share
                          FROM audit.transactions WHERE pix_e2e_id IS NOT NULL) AS orders
                    WHERE share NOT BETWEEN 0.01 AND 0.1"""),
            new Check("an_end_to_end_id_tells_the_payers_institution", """
                    SELECT t.transaction_id, t.pix_e2e_id || ' of ' || payer.ispb
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id),
                        LATERAL (SELECT CASE t.direction WHEN 'DEBIT' THEN audit.pix_participant(a.ispb)
                            ELSE coalesce(t.counterparty_ispb, 'null') END AS ispb) AS payer
                    WHERE substr(t.pix_e2e_id, 2, 8) <> payer.ispb"""),
            new Check("a_pix_is_made_by_participants", """
                    SELECT transaction_id, pix_e2e_id || ' with ' || counterparty_ispb
                    FROM audit.transactions
                    WHERE transaction_type = 'PIX' AND (counterparty_ispb <> audit.pix_participant(counterparty_ispb)
                        OR substr(pix_e2e_id, 2, 8) <> audit.pix_participant(substr(pix_e2e_id, 2, 8)))"""),
            new Check("an_end_to_end_id_occurs_at_most_twice", """
                    SELECT transaction_id, pix_e2e_id FROM audit.transactions
                    WHERE pix_e2e_id IN (SELECT pix_e2e_id FROM audit.transactions GROUP BY 1 HAVING count(*) > 2)"""),
            new Check("both_sides_of_a_pix_agree", """
                    SELECT o.transaction_id, o.direction || ' ' || o.amount || ' with ' || o.counterparty_name || ' at '
                        || o.counterparty_ispb || ', but ' || t.direction || ' ' || t.amount || ' of ' || c.name || ' at '
                        || a.ispb
                    FROM audit.transactions o
                    JOIN audit.transactions t ON t.pix_e2e_id = o.pix_e2e_id
                        AND (t.partition, t."offset") <> (o.partition, o."offset")
                    JOIN audit.accounts a ON a.account_id = t.account_id
                    JOIN audit.customers c ON c.customer_id = t.customer_id
                    WHERE o.direction = t.direction OR o.amount <> t.amount OR o."timestamp" <> t."timestamp"
                       OR o.customer_id = t.customer_id OR o.status <> t.status
                       OR o.purpose IS DISTINCT FROM t.purpose
                       OR o.counterparty_name IS DISTINCT FROM c.name OR o.counterparty_ispb IS DISTINCT FROM audit.pix_participant(a.ispb)
                       OR o.pix_initiation IS DISTINCT FROM t.pix_initiation
                       OR o.pix_key_type IS DISTINCT FROM t.pix_key_type"""),
            new Check("a_pix_to_a_customers_key_arrives", """
                    WITH keys AS (
                        SELECT customer_id, regexp_replace(cpf, '\\D', '', 'g') AS key FROM audit.customers
                        UNION ALL SELECT customer_id, email FROM audit.customers
                        UNION ALL SELECT customer_id, phone FROM audit.customers)
                    SELECT t.transaction_id, t.counterparty_key || ' of ' || k.customer_id
                    FROM audit.transactions t JOIN keys k ON k.key = t.counterparty_key
                    WHERE t.transaction_type = 'PIX' AND t.direction = 'DEBIT' AND t.status = 'COMPLETED'
                      AND k.customer_id <> t.customer_id
                      AND NOT EXISTS (SELECT FROM audit.transactions o WHERE o.pix_e2e_id = t.pix_e2e_id
                          AND o.direction = 'CREDIT' AND o.customer_id = k.customer_id)"""),
            new Check("a_key_leads_to_one_account", """
                    SELECT transaction_id, counterparty_key || ' of ' || counterparty_name || ' at ' || counterparty_ispb
                    FROM audit.transactions
                    WHERE direction = 'DEBIT' AND pix_key_type IS NOT NULL AND counterparty_key IN (
                        SELECT counterparty_key FROM audit.transactions
                        WHERE direction = 'DEBIT' AND pix_key_type IS NOT NULL GROUP BY 1
                        HAVING count(DISTINCT counterparty_ispb) > 1
                            OR count(DISTINCT counterparty_name) > 1 AND max(pix_key_type) <> 'CNPJ')"""),
            // Who is paid sees by which kind of key, of which a person has one that is of the CPF (BCB, Regulamento do
            // Pix).
            new Check("a_contact_is_paid_by_one_key", """
                    WITH paid AS (
                        SELECT d.transaction_id, d.customer_id AS payer, c.customer_id AS payee,
                            coalesce(d.counterparty_key, 'account') AS key
                        FROM audit.transactions d JOIN audit.transactions c USING (pix_e2e_id)
                        WHERE d.direction = 'DEBIT' AND c.direction = 'CREDIT' AND d.customer_id <> c.customer_id
                          AND d.purpose = 'TRANSFER' AND d.original_e2e_id IS NULL)
                    SELECT transaction_id, key
                    FROM (SELECT *, min(key) OVER pair AS least, max(key) OVER pair AS most
                        FROM paid WINDOW pair AS (PARTITION BY payer, payee)) AS p
                    WHERE least < most"""),
            new Check("a_cpf_key_is_of_one_account_here", """
                    SELECT transaction_id, customer_id || ' by ' || pix_key_type
                    FROM audit.transactions
                    WHERE direction = 'CREDIT' AND pix_key_type = 'CPF' AND (customer_id, account_id) NOT IN (
                        SELECT DISTINCT ON (customer_id) customer_id, account_id FROM audit.transactions
                        WHERE direction = 'CREDIT' AND pix_key_type = 'CPF' ORDER BY customer_id, "timestamp")"""),
            // Res. BCB 142/2021: R$ 1,000 from 20 to 6 h, whoever pays, unless the limit was raised, which few asked
            // for.
            new Check("few_people_pay_above_the_night_limit", """
                    WITH night AS (
                        SELECT *, avg((amount > 1000)::integer) OVER (PARTITION BY direction, purpose) AS above
                        FROM audit.transactions
                        WHERE transaction_type = 'PIX' AND status = 'COMPLETED' AND purpose IN ('TRANSFER', 'OWN_TRANSFER')
                          AND (clock >= TIME '20:00' OR clock < TIME '06:00'))
                    SELECT transaction_id, direction || ' of ' || amount || ' at ' || clock || ', one of ' || above
                    FROM night WHERE amount > 1000 AND above > 0.05"""),
            new Check("an_email_key_looks_like_its_owner", """
                    SELECT transaction_id, counterparty_key || ' of ' || counterparty_name
                    FROM audit.transactions
                    WHERE direction = 'DEBIT' AND pix_key_type = 'EMAIL' AND left(counterparty_key, 1) <> lower(left(
                        translate(counterparty_name, 'ÁÂÃÉÊÍÓÔÚ', 'AAAEEIOOU'), 1))"""),
            new Check("ones_own_accounts_elsewhere_are_few", """
                    SELECT transaction_id, counterparty_ispb || ', one of ' || institutions
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id) JOIN (
                        SELECT customer_id, count(DISTINCT counterparty_ispb) AS institutions FROM audit.transactions
                        WHERE purpose = 'OWN_TRANSFER' AND transaction_type NOT IN ('WITHDRAW', 'DEPOSIT') GROUP BY 1) AS own ON own.customer_id = t.customer_id
                    WHERE t.purpose = 'OWN_TRANSFER' AND t.transaction_type NOT IN ('WITHDRAW', 'DEPOSIT')
                      AND (institutions > 5 OR t.counterparty_ispb IN (a.ispb, audit.pix_participant(a.ispb)))"""),
            // R$ 200 a payment and R$ 1,000 a day since 1 November 2024 (Res. BCB 403/2024).
            new Check("a_new_device_fails_above_its_limit", """
                    SELECT t.transaction_id, t.transaction_type || ' ' || t.direction || ' of ' || t.amount || ' on ' || t.day
                    FROM audit.transactions t
                    WHERE t.failure_reason = 'NEW_DEVICE_LIMIT' AND (t.transaction_type <> 'PIX' OR t.direction <> 'DEBIT'
                        OR t.day < '2024-11-01' OR t.amount <= 200 AND t.amount + (SELECT coalesce(sum(o.amount), 0)
                            FROM audit.transactions o WHERE (o.customer_id, o.day) = (t.customer_id, t.day)
                              AND o.transaction_type = 'PIX' AND o.direction = 'DEBIT' AND o.status = 'COMPLETED'
                              AND o."timestamp" < t."timestamp") <= 1000)"""),
            // On a day on which a device was new, which a refusal tells; what was ordered before needs no device.
            new Check("a_new_device_pays_within_its_limits", """
                    SELECT t.transaction_id, t.amount || ', in all ' || t.paid || ' on ' || t.day
                    FROM (SELECT transaction_id, customer_id, day, amount,
                            sum(amount) OVER (PARTITION BY customer_id, day) AS paid
                          FROM audit.transactions
                          WHERE transaction_type = 'PIX' AND direction = 'DEBIT' AND status = 'COMPLETED'
                            AND purpose IN ('TRANSFER', 'PURCHASE')
                            AND num_nonnulls(scheduled_at, recurrence_id, original_e2e_id) = 0) AS t
                    WHERE (t.amount > 200 OR t.paid > 1000) AND (t.customer_id, t.day) IN (
                        SELECT customer_id, day FROM audit.transactions WHERE failure_reason = 'NEW_DEVICE_LIMIT')"""),
            new Check("a_scheduled_pix_was_ordered_before", """
                    SELECT transaction_id, direction || ' at ' || clock || ', ordered at ' || scheduled_at
                    FROM audit.transactions
                    WHERE scheduled_at IS NOT NULL AND (transaction_type NOT IN ('PIX', 'TED') OR direction <> 'DEBIT'
                        OR scheduled_at >= "timestamp" OR clock NOT BETWEEN '06:00' AND '08:00'
                            AND (status = 'FAILED' OR clock NOT BETWEEN '18:00' AND '20:00'))"""),
            new Check("a_pix_that_failed_arrives_nowhere", """
                    SELECT t.transaction_id, t.failure_reason || ' of ' || t.amount
                    FROM audit.transactions t
                    WHERE t.status = 'FAILED' AND t.direction = 'DEBIT' AND EXISTS (
                        SELECT FROM audit.transactions o WHERE o.pix_e2e_id = t.pix_e2e_id AND o.direction = 'CREDIT')"""),
            // Recurring Pix exist since 28 October 2024, Pix Automático since 16 June 2025 (BCB).
            new Check("what_recurs_is_paid_to_one_once_a_month", """
                    SELECT transaction_id, counterparty_name || ' on ' || day || ', ' || number || ' in a month'
                    FROM (SELECT *, row_number() OVER (PARTITION BY recurrence_id, audit.month(day)) AS number,
                            first_value(account_id) OVER every AS account,
                            first_value(counterparty_key) OVER every AS key,
                            first_value(amount) OVER every AS sum
                          FROM audit.transactions WHERE recurrence_id IS NOT NULL AND status = 'COMPLETED'
                          WINDOW every AS (PARTITION BY recurrence_id ORDER BY "timestamp")) AS recurring
                    WHERE number > 1 OR account <> account_id OR direction <> 'DEBIT'
                       OR counterparty_key IS DISTINCT FROM key
                       OR pix_initiation <> 'AUTO' AND (amount <> sum OR scheduled_at IS NULL OR day < '2024-10-28')
                       OR pix_initiation = 'AUTO' AND (scheduled_at IS NOT NULL OR day < '2025-06-16')"""),
            new Check("what_is_collected_by_pix_has_a_consent", """
                    SELECT transaction_id, counterparty_name FROM audit.transactions
                    WHERE pix_initiation = 'AUTO' AND recurrence_id IS NULL"""),
            // BCB tries a second time on the day.
            new Check("what_is_refused_in_the_morning_is_tried_again_in_the_evening", """
                    SELECT f.transaction_id, f.counterparty_name || ' at ' || f.clock
                    FROM audit.transactions f
                    WHERE f.pix_initiation = 'AUTO' AND f.status = 'FAILED' AND f.clock < '18:00' AND NOT EXISTS (
                        SELECT FROM audit.transactions t
                        WHERE (t.recurrence_id, t.day, t.amount) = (f.recurrence_id, f.day, f.amount)
                          AND t.clock BETWEEN '18:00' AND '21:00')"""),
            // On another day, or by a QR code after the last of them; nothing is owed on.
            new Check("what_is_refused_in_the_evening_is_paid_on_another_day", """
                    SELECT f.transaction_id, f.counterparty_name || ' on ' || f.day
                    FROM audit.transactions f, audit.period
                    WHERE f.pix_initiation = 'AUTO' AND f.status = 'FAILED' AND f.clock >= '18:00'
                      AND f.day + 11 <= last_day AND NOT audit.is_away(f.customer_id, f.day + 11) AND NOT EXISTS (
                        SELECT FROM audit.transactions t
                        WHERE (t.customer_id, t.counterparty_name, t.due_date, t.amount)
                              = (f.customer_id, f.counterparty_name, f.due_date, f.amount)
                          AND t.status = 'COMPLETED' AND t.day BETWEEN f.day + 1 AND f.day + 11)"""),
            // Once, and on three other days within seven at most (BCB).
            new Check("pix_automatico_is_tried_on_few_days", """
                    SELECT recurrence_id, count(DISTINCT day) || ' days from ' || min(day) || ' to ' || max(day)
                    FROM audit.transactions WHERE pix_initiation = 'AUTO' AND due_date IS NOT NULL
                    GROUP BY recurrence_id, due_date
                    HAVING count(DISTINCT day) > 4 OR max(day) > min(day) + 7"""),
            new Check("a_return_gives_a_pix_back", """
                    SELECT r.transaction_id, r.pix_e2e_id || ' returns ' || r.original_e2e_id
                    FROM audit.transactions r
                    WHERE r.original_e2e_id IS NOT NULL AND r.purpose <> 'DISPUTE_RETURN' AND NOT EXISTS (
                        SELECT FROM audit.transactions o
                        WHERE o.pix_e2e_id = r.original_e2e_id AND o.account_id = r.account_id
                          AND (o.amount = r.amount OR o.purpose = 'PURCHASE' AND o.amount > r.amount)
                          AND o.direction <> r.direction AND o.purpose = r.purpose
                          AND o.counterparty_name = r.counterparty_name
                          AND r."timestamp" > o."timestamp" AND r."timestamp" < o."timestamp" + interval '90 days')"""),
            new Check("a_return_takes_a_time_of_its_own", """
                    SELECT r.transaction_id, r."timestamp" || ' after ' || o."timestamp"
                    FROM audit.transactions r JOIN audit.transactions o
                        ON o.pix_e2e_id = r.original_e2e_id AND o.account_id = r.account_id
                    WHERE r.purpose <> 'DISPUTE_RETURN' AND (r.clock NOT BETWEEN '07:00' AND '22:31'
                        OR extract(epoch FROM r."timestamp" - o."timestamp")::numeric % 60 = 0)"""),
            // Vale, Petrobras, Embraer, WEG, Suzano, Gerdau, CSN and JBS pay companies, and people their wages.
            new Check("who_pays_people_by_the_way_deals_with_people", """
                    SELECT transaction_id, counterparty_name || ' pays ' || amount
                    FROM audit.transactions
                    WHERE transaction_type = 'PIX' AND direction = 'CREDIT' AND purpose = 'PURCHASE'
                      AND left(counterparty_key, 8) IN ('33592510', '33000167', '07689002', '84429695', '16404287',
                        '33611500', '33042730', '02916265')"""),
            new Check("a_pix_has_a_known_initiation", """
                    SELECT transaction_id, coalesce(pix_initiation, 'null') || ' of a ' || transaction_type
                    FROM audit.transactions
                    WHERE (transaction_type = 'PIX' AND original_e2e_id IS NULL) <> (pix_initiation IS NOT NULL)
                       OR pix_initiation NOT IN ('DICT', 'MANU', 'QRES', 'QRDN', 'INIC', 'APDN', 'APES', 'AUTO')"""));
}
