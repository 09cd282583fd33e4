package dev.datagen.app.audit;

import java.util.List;

/** Bills of a household. */
final class BillChecks {

    private BillChecks() {}

    static final List<Check> ALL = List.of(
            // What banks take until 22 h, and no more than R$ 1,000 from 20 h on (Res. BCB 142/2021).
            new Check("household_bills_are_paid_in_the_evening_too", """
                    SELECT 'bills', evening || ' of ' || bills || ', ' || large || ' of them above the limit'
                    FROM (SELECT count(*) AS bills, count(*) FILTER (WHERE clock >= TIME '20:00') AS evening,
                              count(*) FILTER (WHERE clock >= TIME '20:00' AND amount > 1000) AS large
                          FROM audit.transactions
                          WHERE purpose IN ('ENERGY', 'WATER', 'TELECOM', 'HOUSING', 'EDUCATION', 'STREAMING')
                            AND description IS DISTINCT FROM 'Débito automático' AND pix_initiation IS DISTINCT FROM 'AUTO') AS paid
                    WHERE large > 0 OR bills > 500 AND evening NOT BETWEEN bills * 0.02 AND bills * 0.1"""),
            // What falls due while banks are closed is paid on the next business day (Lei 7.089/1983). Households
            // forget
            // some bills, which they pay by their lines.
            new Check("a_bill_is_paid_when_due", """
                    SELECT t.transaction_id, t.day || ' is after ' || b.next_business
                    FROM audit.transactions t JOIN audit.business_days b ON b.day = t.due_date
                    WHERE t.day > b.next_business AND t.purpose NOT IN ('LOAN_INSTALLMENT', 'CARD_INVOICE')
                      AND NOT (t.payment_line IS NOT NULL AND t.purpose NOT IN ('TAX', 'OTHER_BILL')
                          AND t.day <= b.next_business + 15 AND audit.month(t.day) = audit.month(t.due_date))
                      AND NOT (t.pix_initiation IN ('AUTO', 'QRDN') AND t.day <= b.next_business + 11
                          AND audit.month(t.day) = audit.month(t.due_date) AND EXISTS (
                              SELECT FROM audit.uncollected u
                              WHERE (u.customer_id, u.counterparty_name, u.due_date)
                                  = (t.customer_id, t.counterparty_name, t.due_date)))"""),
            new Check("some_households_pay_bills_late", """
                    SELECT 'late', sum(late) || ' of ' || sum(bills) || ' bills of ' || count(*)
                    FROM (SELECT t.customer_id, count(*) AS bills, count(*) FILTER (WHERE t.day > b.next_business) AS late
                          FROM audit.bills t JOIN audit.business_days b ON b.day = t.due_date
                          WHERE t.payment_line IS NOT NULL AND t.purpose <> 'TAX' GROUP BY 1) AS household
                    HAVING count(*) >= 20 AND (sum(late) / sum(bills) NOT BETWEEN 0.02 AND 0.15
                        OR avg((late = 0)::integer) NOT BETWEEN 0.1 AND 0.8)"""),
            // A fine of 2 % (CDC, article 52, § 1) and 1 % a month; utilities ask for it later.
            new Check("a_late_boleto_costs_a_fine_and_interest", """
                    SELECT t.transaction_id, t.amount || ' of ' || l.line_amount || ', ' || t.day - t.due_date || ' days late'
                    FROM audit.bills t JOIN audit.boletos l USING (transaction_id)
                    JOIN audit.business_days b ON b.day = t.due_date
                    WHERE t.day > b.next_business AND abs(t.amount - l.line_amount - round(l.line_amount * 0.02, 2)
                        - round(l.line_amount * 0.01 * (t.day - t.due_date) / 30, 2)) > 0.01"""),
            new Check("a_bill_has_a_due_date", """
                    SELECT transaction_id, purpose FROM audit.transactions
                    WHERE due_date IS NULL AND purpose IN ('ENERGY', 'WATER', 'TELECOM', 'STREAMING', 'EDUCATION', 'HEALTH',
                        'INSURANCE', 'HOUSING', 'TAX')"""),
            new Check("a_bill_comes_every_month", """
                    WITH counted AS (
                        SELECT customer_id, counterparty_key, counterparty_name, purpose, due_month, count(*) AS bills
                        FROM audit.bills GROUP BY 1, 2, 3, 4, 5),
                    billers AS (
                        SELECT customer_id, counterparty_key, counterparty_name, purpose, min(due_month) AS since,
                            max(due_month) AS until, max(bills) AS bills
                        FROM counted GROUP BY 1, 2, 3, 4)
                    SELECT b.customer_id, b.counterparty_name || ' ' || m.month::date || ' has '
                        || coalesce(c.bills, 0) || ' of ' || b.bills
                    FROM billers b
                    CROSS JOIN generate_series(since::timestamp, until::timestamp, interval '1 month') AS m (month)
                    LEFT JOIN counted c ON c.customer_id = b.customer_id AND c.counterparty_key = b.counterparty_key
                        AND c.purpose = b.purpose AND c.counterparty_name = b.counterparty_name
                        AND c.due_month = m.month::date
                    WHERE coalesce(c.bills, 0) <> b.bills
                      AND b.counterparty_name NOT LIKE 'IPVA %' AND b.counterparty_name NOT LIKE 'IPTU %'"""),
            // People change who serves them with telephones and who insures them, rent other homes and leave schools.
            new Check("contracts_end", """
                    WITH companies AS (
                        SELECT customer_id, purpose, count(DISTINCT counterparty_name) AS named,
                            min(due_date) < first_day + 62 AND max(due_date) > last_day - 62 AS whole
                        FROM audit.bills, audit.period
                        WHERE purpose IN ('TELECOM', 'EDUCATION', 'INSURANCE') OR counterparty_name LIKE 'Imobiliária %'
                        GROUP BY customer_id, purpose, first_day, last_day)
                    SELECT 'contracts', count(*) || ' with ' || sum(named) || ' companies'
                    FROM companies WHERE whole HAVING count(*) >= 20 AND avg(named) < 1.2"""),
            // Agreed in round numbers; brought up to date after twelve months (Lei 10.192/2001, article 2). Who rents
            // another
            // home of the same agency agrees on a round rent that was not asked for before.
            new Check("a_rent_is_raised_after_a_year", """
                    SELECT transaction_id, raised || ' after ' || before
                    FROM (SELECT transaction_id, due_month AS raised,
                              lag(due_month) OVER (PARTITION BY customer_id, counterparty_key, home ORDER BY due_month) AS before
                          FROM (SELECT *, face <> lag(face) OVER rents AS changes,
                                    count(*) FILTER (WHERE nth = 1 AND face % 50 = 0) OVER rents AS home
                                FROM (SELECT *, row_number() OVER (PARTITION BY customer_id, counterparty_key, face
                                          ORDER BY due_month) AS nth
                                      FROM audit.bills WHERE counterparty_name LIKE 'Imobiliária %') AS each
                                WINDOW rents AS (PARTITION BY customer_id, counterparty_key ORDER BY due_month)) AS asked
                          WHERE changes) AS two
                    WHERE raised < audit.plus_months(before, 12)"""),
            new Check("the_first_rent_of_a_contract_is_round", """
                    SELECT transaction_id, face::text
                    FROM (SELECT DISTINCT ON (customer_id, counterparty_key) transaction_id, face, due_month
                          FROM audit.bills WHERE counterparty_name LIKE 'Imobiliária %'
                          ORDER BY customer_id, counterparty_key, due_month) AS first, audit.period
                    WHERE face % 50 <> 0 AND due_month > audit.plus_months(audit.month(first_day), 1)
                      AND transaction_id NOT IN (SELECT transaction_id FROM audit.bills b JOIN audit.accounts a USING (customer_id)
                          WHERE a.created_at > first_day OR a.reopened_at IS NOT NULL)"""),
            // Banks without branches keep accounts for nothing; the others have prices of their own (Res. CMN
            // 3.919/2010).
            new Check("a_bank_without_branches_asks_for_no_fee", """
                    SELECT t.transaction_id, a.bank_code
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE t.purpose = 'BANK_FEE' AND audit.is_digital(a.bank_code)"""),
            new Check("banks_have_prices_of_their_own", """
                    SELECT 'fees', count(DISTINCT t.amount) || ' prices of ' || count(DISTINCT (a.bank_code, t.amount))
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE t.purpose = 'BANK_FEE' AND audit.month(t.day) = '2025-01-01'
                    HAVING count(DISTINCT t.amount) < 0.7 * count(DISTINCT (a.bank_code, t.amount))"""),
            // States and cities that publish other calendars than the usual one (the same memory as the data's); by the
            // plate in some.
            new Check("a_tax_is_paid_at_once_or_in_all_its_parts", """
                    WITH paid AS (
                        SELECT b.customer_id, left(b.counterparty_name, 4) AS tax, substr(b.counterparty_name, 6) AS place,
                            extract(year FROM b.due_date) AS year, count(*) AS parts,
                            min(extract(month FROM b.due_date)) AS first, max(extract(month FROM b.due_date)) AS last,
                            max(b.amount) - min(b.amount) AS differ
                        FROM audit.bills b JOIN audit.customers c USING (customer_id)
                        WHERE b.counterparty_name ~ '^IP(VA|TU) '
                          AND extract(year FROM c.created_at) < extract(year FROM b.due_date)
                          AND b.customer_id NOT IN (SELECT customer_id FROM audit.accounts WHERE closed_at IS NOT NULL)
                        GROUP BY 1, 2, 3, 4)
                    SELECT p.customer_id, tax || ' ' || place || ' ' || year || ': ' || p.parts || ' from month ' || p.first
                    FROM paid p,
                        LATERAL (SELECT CASE WHEN tax = 'IPTU' AND place = 'Belo Horizonte' THEN 11
                                WHEN place = 'Brasília' OR tax = 'IPVA' AND place = 'DF' THEN 6
                                WHEN tax = 'IPTU' THEN 10 WHEN place IN ('SP', 'PR') THEN 5 ELSE 3 END AS parts,
                            CASE WHEN tax = 'IPTU' AND place = 'Brasília' THEN 5
                                WHEN tax = 'IPTU' OR place = 'DF' OR place = 'MG' AND year >= 2025 THEN 2
                                WHEN place NOT IN ('SC', 'AM', 'BA', 'GO') THEN 1 END AS first) AS asked
                    WHERE p.parts NOT IN (1, asked.parts) OR last - p.first + 1 <> p.parts OR p.first <> asked.first OR differ > 0"""),
            // The states ask for 3 or 4 %; used cars lose up to a seventh of their value a year, and seldom gain.
            new Check("the_tax_on_a_financed_car_follows_its_value", """
                    SELECT b.customer_id, sum(b.amount) || ' of ' || l.asset_value
                    FROM audit.bills b JOIN audit.loans l USING (customer_id)
                    WHERE b.counterparty_name LIKE 'IPVA %' AND l.loan_type = 'VEHICLE'
                      AND extract(year FROM b.due_date) > extract(year FROM l.disbursement_date)
                    GROUP BY b.customer_id, l.asset_value, l.disbursement_date, extract(year FROM b.due_date)
                    HAVING sum(b.amount) > l.asset_value * 0.04
                        * 1.02 ^ (extract(year FROM b.due_date) - extract(year FROM l.disbursement_date))"""),
            // Cities ask for 0.3 to 1 % a year, brought up to date with prices.
            new Check("the_tax_on_a_home_follows_its_value", """
                    SELECT b.customer_id, sum(b.amount) || ' of ' || p.appraised_value
                    FROM audit.bills b JOIN audit.loans l USING (customer_id) JOIN audit.properties p USING (property_id)
                    WHERE b.counterparty_name LIKE 'IPTU %'
                      AND extract(year FROM b.due_date) > extract(year FROM l.disbursement_date)
                      AND b.customer_id NOT IN (SELECT customer_id FROM audit.accounts WHERE closed_at IS NOT NULL)
                    GROUP BY b.customer_id, p.appraised_value, extract(year FROM b.due_date)
                    HAVING sum(b.amount) / p.appraised_value NOT BETWEEN 0.0024 AND 0.011"""),
            new Check("who_owns_a_home_pays_its_tax", """
                    SELECT l.customer_id, 'no IPTU in ' || year
                    FROM audit.loans l JOIN audit.properties p USING (property_id)
                    CROSS JOIN audit.period
                    CROSS JOIN generate_series(extract(year FROM first_day)::integer, extract(year FROM last_day)::integer) AS year
                    WHERE year > extract(year FROM l.disbursement_date)
                      AND EXISTS (SELECT FROM audit.bills b WHERE b.customer_id = l.customer_id
                          AND b.purpose <> 'TAX' AND extract(year FROM b.due_date) = year)
                      AND l.customer_id NOT IN (SELECT customer_id FROM audit.accounts WHERE closed_at IS NOT NULL)
                      AND NOT EXISTS (SELECT FROM audit.bills b WHERE b.customer_id = l.customer_id
                          AND b.counterparty_name LIKE 'IPTU %' AND extract(year FROM b.due_date) = year)"""),
            // Families spend 4 to 10 % of what they earn on it (estimate); a wage may have been another before a job
            // ended.
            new Check("metered_bills_are_a_small_part_of_an_income", """
                    SELECT b.transaction_id, b.purpose || ' ' || b.amount || ' of ' || c.monthly_income
                    FROM audit.bills b JOIN audit.customers c USING (customer_id)
                    WHERE (b.purpose = 'ENERGY' AND b.amount > 0.15 * c.monthly_income
                        OR b.purpose = 'WATER' AND b.amount > 0.08 * c.monthly_income)
                      AND NOT EXISTS (SELECT FROM audit.jobs j
                          WHERE j.customer_id = b.customer_id AND j.left_on IS NOT NULL)"""),
            // A boleto clears where banks are open.
            new Check("a_deposit_by_boleto_comes_on_a_business_day", """
                    SELECT t.transaction_id, t.day::text
                    FROM audit.transactions t JOIN audit.business_days b USING (day)
                    WHERE t.description = 'Depósito por boleto' AND t.day <> b.next_business"""),
            // Plans of individuals: 6.91 % from May 2024, 6.06 % from May 2025; and by bands of age (ANS, RN 563/2022).
            new Check("a_health_plan_rises_as_it_may", """
                    SELECT p.transaction_id, round(p.rise, 4) || ' due ' || p.due_date
                    FROM (SELECT *, face / lag(face) OVER (PARTITION BY account_id, counterparty_name
                              ORDER BY due_date, "timestamp") AS rise,
                            CASE WHEN due_date < '2024-05-01' THEN 1.0963 WHEN due_date < '2025-05-01' THEN 1.0691
                                ELSE 1.0606 END AS cap
                          FROM audit.bills WHERE purpose = 'HEALTH') AS p
                    JOIN audit.customers c USING (customer_id)
                    WHERE abs(p.rise - 1) > 0.0005 AND abs(p.rise - p.cap) > 0.0005
                      AND extract(year FROM age(audit.month(p.due_date), c.birth_date)) NOT IN (19, 24, 29, 34, 39, 44, 49, 54, 59)"""),
            // A concession is one company's (ANEEL); gas, which is booked alike, comes besides.
            new Check("a_city_has_one_electricity_company", """
                    WITH companies AS (
                        SELECT c.state, c.city, b.counterparty_name
                        FROM audit.bills b JOIN audit.customers c USING (customer_id)
                        WHERE b.purpose = 'ENERGY' AND b.counterparty_name NOT IN ('Comgás', 'Naturgy')
                        GROUP BY 1, 2, 3)
                    SELECT city, string_agg(counterparty_name, ', ') FROM companies GROUP BY state, city
                    HAVING count(*) > 1"""),
            new Check("who_owns_a_home_pays_no_rent", """
                    SELECT b.transaction_id, b.counterparty_name || ' due ' || b.due_date
                    FROM audit.bills b JOIN audit.loans l USING (customer_id) JOIN audit.properties p USING (property_id)
                    WHERE p.property_type <> 'LAND' AND b.purpose = 'HOUSING' AND b.due_date > l.disbursement_date
                      AND b.counterparty_name NOT LIKE 'Condomínio %'"""),
            // What is collected waits for the due day: nobody pays by direct debit early. Only Pix Automático is tried
            // again on other days, within seven (BCB).
            new Check("what_is_collected_is_collected_when_due", """
                    SELECT t.transaction_id, t.day || ' is not ' || b.next_business
                    FROM audit.bills t JOIN audit.business_days b ON b.day = t.due_date
                    WHERE (t.pix_initiation = 'AUTO' OR t.description = 'Débito automático')
                      AND t.day <> b.next_business
                      AND NOT (t.pix_initiation = 'AUTO' AND t.day BETWEEN b.next_business + 1 AND b.next_business + 7
                          AND EXISTS (SELECT FROM audit.uncollected u
                              WHERE (u.recurrence_id, u.due_date) = (t.recurrence_id, t.due_date)))"""));
}
