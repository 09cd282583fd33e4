-- What the checks share: indexes, check digits, payroll, calendars. Amounts are in R$, days and times in Brasília.
CREATE INDEX ON audit.transactions (account_id, "timestamp", "offset");
CREATE INDEX ON audit.transactions (transaction_id);
CREATE INDEX ON audit.transactions (pix_e2e_id);
CREATE INDEX ON audit.transactions (purpose);
CREATE INDEX ON audit.transactions (customer_id, purpose);
CREATE INDEX ON audit.transactions (reference_id);
CREATE INDEX ON audit.accounts (account_id);
CREATE INDEX ON audit.customers (customer_id);
CREATE INDEX ON audit.jobs (customer_id);
CREATE INDEX ON audit.jobs (job_id);
CREATE INDEX ON audit.wages (job_id, valid_from);
CREATE INDEX ON audit.card_transactions (transaction_id);
CREATE INDEX ON audit.card_transactions (original_transaction_id);
CREATE INDEX ON audit.card_transactions (card_id, "offset");
CREATE INDEX ON audit.invoices (invoice_id);
CREATE INDEX ON audit.installments (installment_id);
CREATE INDEX ON audit.installments (loan_id, installment_number);
CREATE INDEX ON audit.positions (account_id, stock_id);
CREATE INDEX ON audit.properties (property_id);
CREATE INDEX ON audit.trades (account_id, stock_id);
CREATE INDEX ON audit.trades (trade_id);
CREATE INDEX ON audit.stock_prices (stock_id, date);
CREATE INDEX ON audit.stock_prices (stock_id, date) WHERE split_ratio > 1;
ANALYZE;

-- A function that returns a table becomes part of the query that asks for it, unlike one that returns a value and looks it up.

CREATE FUNCTION audit.month(day date) RETURNS date LANGUAGE sql IMMUTABLE
RETURN date_trunc('month', day::timestamp)::date;

-- From the month of a day to that of another.
CREATE FUNCTION audit.months(one date, other date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT ((extract(year FROM other) - extract(year FROM one)) * 12 + extract(month FROM other) - extract(month FROM one))::integer
$$;

CREATE FUNCTION audit.plus_months(month date, months integer) RETURNS date LANGUAGE sql IMMUTABLE
RETURN (month::timestamp + make_interval(months => months))::date;

-- --- Check digits -------------------------------------------------------------------------------------------------

-- Modulo 10 (Febraban): weights 2, 1, 2, … from the right, digits of the products added.
CREATE FUNCTION audit.modulo_10(digits text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT ((10 - sum(product / 10 + product % 10) % 10) % 10)::integer
    FROM (SELECT substr(digits, length(digits) - i, 1)::integer * (2 - i % 2) AS product
          FROM generate_series(0, length(digits) - 1) AS i) AS products
$$;

-- Modulo 11 of a boleto's barcode (Febraban): weights 2 to 9 from the right, and 1 instead of 0, 10 and 11.
CREATE FUNCTION audit.modulo_11(digits text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN 11 - total % 11 IN (0, 10, 11) THEN 1 ELSE 11 - total % 11 END::integer
    FROM (SELECT sum(substr(digits, length(digits) - i, 1)::integer * (2 + i % 8)) AS total
          FROM generate_series(0, length(digits) - 1) AS i) AS products
$$;

-- One of the two check digits of a CPF: weights 2, 3, … from the right, 0 instead of 10 and 11.
CREATE FUNCTION audit.cpf_digit(digits text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN total % 11 < 2 THEN 0 ELSE 11 - total % 11 END::integer
    FROM (SELECT sum(substr(digits, length(digits) - i, 1)::integer * (2 + i)) AS total
          FROM generate_series(0, length(digits) - 1) AS i) AS products
$$;

-- Digits, each times its weight.
CREATE FUNCTION audit.weighted(digits text, weights text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT sum(substr(digits, i, 1)::integer * substr(weights, i, 1)::integer)::integer
    FROM generate_series(1, length(weights)) AS i
$$;

-- What is left of 11, of which 10 is a letter and 11 is 0.
CREATE FUNCTION audit.rest_of_11(total integer, ten text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE total % 11 WHEN 0 THEN '0' WHEN 1 THEN ten ELSE (11 - total % 11)::text END
$$;

-- What a bank prints after the digits of an account, of those that publish a rule; Caixa after those of an operation.
CREATE FUNCTION audit.account_digit(bank text, branch text, digits text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE bank
        WHEN '001' THEN audit.rest_of_11(audit.weighted(digits, '98765432'), 'X')
        WHEN '033' THEN ((10 - (SELECT sum(audit.weighted(substr(branch || '00' || digits, i, 1), substr('97310097131973', i, 1)) % 10)
            FROM generate_series(1, 14) AS i) % 10) % 10)::text
        WHEN '041' THEN audit.rest_of_11(audit.weighted(digits, '324765432'), '6')
        WHEN '104' THEN audit.rest_of_11(audit.weighted(branch || digits, '876543298765432'), '0')
        WHEN '237' THEN audit.rest_of_11(audit.weighted(digits, '2765432'), 'P')
        WHEN '341' THEN audit.modulo_10(branch || digits)::text
    END
$$;

-- One of the two check digits of a CNPJ, in which a letter counts as much as its code less that of 0 (IN RFB 2.229/2024): weights 2 to 9 from the
-- right.
CREATE FUNCTION audit.cnpj_digit(characters text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN total % 11 < 2 THEN 0 ELSE 11 - total % 11 END::integer
    FROM (SELECT sum((ascii(substr(characters, length(characters) - i, 1)) - 48) * (2 + i % 8)) AS total
          FROM generate_series(0, length(characters) - 1) AS i) AS products
$$;

-- Who pays and is paid by a CNPJ that is seen.
CREATE TABLE audit.companies AS
SELECT transaction_id::text AS id, counterparty_key AS cnpj, counterparty_name AS name, transaction_type, direction, purpose,
    location_lat AS lat, location_lon AS lon, account_id
FROM audit.transactions WHERE counterparty_key ~ '^[0-9A-Z]{12}\d{2}$'
UNION ALL SELECT job_id::text, employer_cnpj, employer_name, NULL, NULL, NULL, NULL, NULL, NULL FROM audit.jobs;

-- --- Payroll ------------------------------------------------------------------------------------------------------

-- What things cost when a month begins.
CREATE MATERIALIZED VIEW audit.price_levels AS
SELECT month, coalesce(exp(sum(ln(1 + percent / 100)) OVER (ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)), 1)
    AS level
FROM (TABLE audit.inpc UNION ALL SELECT (max(month) + interval '1 month')::date, 0 FROM audit.inpc) AS months;
CREATE UNIQUE INDEX ON audit.price_levels (month);

CREATE FUNCTION audit.minimum(for_month date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT wage FROM audit.minimum_wages WHERE since <= for_month ORDER BY since DESC LIMIT 1
$$;

CREATE FUNCTION audit.public_ceiling(for_day date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT wage FROM audit.public_ceilings WHERE since <= for_day ORDER BY since DESC LIMIT 1
$$;

-- Before 2020 they are taken to be what they were then.
CREATE FUNCTION audit.prices(of_month date) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT level FROM audit.price_levels WHERE month <= greatest(of_month, '2020-01-01') ORDER BY month DESC LIMIT 1
$$;

-- Who has closed all accounts for good within the period: when and on which day the last one, when the first one of those that they closed together,
-- and the last business day before that, on which the bank heard of them.
CREATE TABLE audit.gone AS
SELECT customer_id, left_at, left_on, gave_up_at, previous_business AS heard_on
FROM (SELECT customer_id, left_at, (left_at AT TIME ZONE 'America/Sao_Paulo')::date AS left_on, min(closed_at) AS gave_up_at
      FROM (SELECT customer_id, max(closed_at) AS left_at FROM audit.accounts GROUP BY customer_id HAVING bool_and(status = 'CLOSED')) AS l
      JOIN audit.accounts USING (customer_id), audit.period
      WHERE left_at >= first_day AND closed_at >= first_day AND closed_at > left_at - interval '20 days'
      GROUP BY customer_id, left_at) AS g
JOIN audit.business_days ON day = (gave_up_at AT TIME ZONE 'America/Sao_Paulo')::date - 1;
CREATE INDEX ON audit.gone (customer_id);
ANALYZE audit.gone;

-- The last day of the period on which a row can have changed with what its holder tells.
CREATE FUNCTION audit.heard_until(customer uuid) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT heard_on FROM audit.gone WHERE customer_id = customer), last_day) FROM audit.period
$$;

-- The last month up to a given one in which pay was fixed: when it began, or in a month of each year.
CREATE FUNCTION audit.fixed_in(began date, month_of_year integer, for_month date) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT greatest(audit.month(began), audit.plus_months(for_month,
        -((extract(month FROM for_month)::integer - month_of_year + 12) % 12)))
$$;

-- Pay of a month, where that of a later one is known: adjusted once a year by INPC, at the least the minimum wage. Whoever is paid
-- exactly that was paid it before.
CREATE FUNCTION audit.pay(known numeric, known_month date, began date, month_of_year integer, for_month date)
RETURNS TABLE (gross numeric) LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN known = audit.minimum(known_month) THEN audit.minimum(for_month)
        ELSE greatest(audit.minimum(for_month), round(known
            * audit.prices(audit.fixed_in(began, month_of_year, for_month))
            / audit.prices(audit.fixed_in(began, month_of_year, known_month)), 2)) END
$$;

-- The wage of a month, as the rows of its job say; before the first of them and after the last day on which the bank heard of its holder,
-- when nobody is raised, what prices and the minimum wage make of it.
CREATE FUNCTION audit.wage(job audit.jobs, for_month date) RETURNS TABLE (gross numeric) LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN for_month BETWEEN audit.month(told.valid_from) AND known.until THEN told.monthly_wage ELSE pay.gross END
    FROM (SELECT audit.month(least(job.left_on, audit.heard_until(job.customer_id))) AS until) AS known
    LEFT JOIN LATERAL (SELECT w.* FROM audit.wages w WHERE w.job_id = job.job_id
        ORDER BY audit.month(w.valid_from) <= for_month DESC, abs(for_month - w.valid_from) LIMIT 1) AS told ON true,
    audit.pay(told.monthly_wage, least(known.until, greatest(for_month, audit.month(told.valid_from))), job.hired_on,
        job.adjustment_month, for_month) AS pay
$$;

-- What of it is paid: in the month of the hiring from that day on, each day a thirtieth (CLT, article 64).
CREATE FUNCTION audit.earned(job audit.jobs, for_month date) RETURNS TABLE (gross numeric) LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN for_month = audit.month(job.hired_on)
        THEN round(w.gross * (31 - extract(day FROM job.hired_on)) / 30, 2) ELSE w.gross END
    FROM audit.wage(job, for_month) AS w
$$;

-- Whether fifteen days or more of its month follow a day, itself included, so that the month counts.
CREATE FUNCTION audit.first_counts(day date) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN audit.plus_months(audit.month(day), 1) - day >= 15;

-- Months since a day: whole ones, and what is left of fifteen days or more.
CREATE FUNCTION audit.months_served(since date, last date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT whole + (last + 1 - audit.plus_months(since, whole) >= 15)::integer
    FROM (SELECT audit.months(since, last + 1) - (audit.plus_months(since, audit.months(since, last + 1)) > last + 1)::integer AS whole) AS w
$$;

-- A benefit, adjusted in January (Lei 8.213/1991, article 41-A); no more than the ceiling of the month's contributions. Whoever had
-- a job in the period has had it since the first one was paid.
CREATE FUNCTION audit.benefit(customer uuid, for_month date) RETURNS TABLE (gross numeric) LANGUAGE sql STABLE AS $$
    SELECT least(pay.gross, ceiling.up_to)
    FROM audit.customers c CROSS JOIN
        LATERAL (SELECT CASE WHEN EXISTS (SELECT FROM audit.jobs j WHERE j.customer_id = customer) THEN (
            SELECT min(audit.month(CASE WHEN extract(day FROM day) > 15 THEN day ELSE audit.month(day) - 1 END))
            FROM audit.transactions t WHERE t.customer_id = customer AND purpose = 'PENSION') END AS began) AS first,
        audit.pay(c.monthly_income, audit.month(audit.heard_until(customer)), coalesce(began, '2000-01-01'), 1, for_month) AS pay,
        (SELECT up_to FROM audit.inss_slices WHERE since <= for_month ORDER BY since DESC, above DESC LIMIT 1) AS ceiling
    WHERE c.customer_id = customer
$$;

CREATE FUNCTION audit.inss(gross numeric, work_month date) RETURNS TABLE (inss numeric) LANGUAGE sql STABLE AS $$
    SELECT round(sum((least(gross, up_to) - above) * rate), 2)
    FROM audit.inss_slices
    WHERE above < gross
      AND since = (SELECT max(since) FROM audit.inss_slices WHERE since <= work_month)
$$;

-- On pay less contribution and R$ 189.59 for each dependent, or less the simplified discount where that leaves less.
CREATE FUNCTION audit.irrf(gross numeric, inss numeric, dependents integer, pay_month date)
RETURNS TABLE (irrf numeric) LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT round(base * rate - off, 2)
        FROM audit.irrf_brackets
        WHERE above < base
          AND since = (SELECT max(since) FROM audit.irrf_brackets WHERE since <= pay_month)
        ORDER BY above DESC LIMIT 1), 0)
    FROM (SELECT gross - greatest(inss + 189.59 * dependents, discount) AS base
          FROM audit.irrf_simplified WHERE since <= pay_month ORDER BY since DESC LIMIT 1) AS bases
$$;

CREATE FUNCTION audit.net(gross numeric, work_month date, pay_month date, dependents integer)
RETURNS TABLE (net numeric) LANGUAGE sql STABLE AS $$
    SELECT gross - i.inss - t.irrf
    FROM audit.inss(gross, work_month) AS i, audit.irrf(gross, i.inss, dependents, pay_month) AS t
$$;

-- Pay for a vacation: a third on top (Constituição, article 7, XVII); what is sold is free of contribution and tax.
CREATE FUNCTION audit.vacation_net(gross numeric, days_sold integer, pay_month date, dependents integer)
RETURNS TABLE (net numeric) LANGUAGE sql STABLE AS $$
    SELECT n.net + round(gross * days_sold * 4 / 90, 2)
    FROM audit.net(round(gross * (30 - days_sold) * 4 / 90, 2), pay_month, pay_month, dependents) AS n
$$;

-- The days on which wages may arrive. That of a month's fifth working day is brought forward where banks are closed
-- (CLT, article 459); governments pay by custom of their own.
CREATE MATERIALIZED VIEW audit.paydays AS
WITH counted AS (
    SELECT audit.month(day) AS month, day, is_business, is_working, previous_business,
        count(*) FILTER (WHERE is_working) OVER up AS working,
        count(*) FILTER (WHERE is_business) OVER up AS nth,
        count(*) FILTER (WHERE is_business) OVER down AS nth_last
    FROM audit.business_days
    WINDOW up AS (PARTITION BY audit.month(day) ORDER BY day),
        down AS (PARTITION BY audit.month(day) ORDER BY day DESC))
SELECT month, 'FIFTH_WORKING_DAY' AS schedule, previous_business AS day, 1 AS months_after_work
FROM counted WHERE is_working AND working = 5
UNION ALL SELECT month, 'FIRST_BUSINESS_DAY', day, 1 FROM counted WHERE is_business AND nth = 1
UNION ALL SELECT month, 'LAST_BUSINESS_DAY', day, 0 FROM counted WHERE is_business AND nth_last = 1
UNION ALL SELECT month, 'LAST_BUSINESS_DAY_BUT_ONE', day, 0 FROM counted WHERE is_business AND nth_last = 2;

-- By which schedule a customer is paid: the one that most of the salaries follow.
CREATE VIEW audit.schedules AS
SELECT DISTINCT ON (customer_id) customer_id, schedule, months_after_work
FROM (SELECT t.customer_id, p.schedule, p.months_after_work, count(*) AS followed
      FROM audit.transactions t JOIN audit.paydays p ON p.day = t.day
      WHERE t.purpose = 'SALARY' GROUP BY 1, 2, 3) AS tried
ORDER BY customer_id, followed DESC, schedule;

-- Whether somebody may move nothing here on a day: they joined within the period, and the first money comes within some days; or they have left, or
-- begun to: what was paid here is paid elsewhere once they close the first account.
CREATE FUNCTION audit.is_away(customer uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM audit.customers c, audit.period
        WHERE c.customer_id = customer AND c.created_at >= first_day + interval '1 day' AND day <= c.created_at::date + 10)
        OR EXISTS (SELECT FROM audit.gone WHERE customer_id = customer AND day >= (gave_up_at AT TIME ZONE 'America/Sao_Paulo')::date)
$$;

-- The job of a month.
CREATE FUNCTION audit.job_in(customer uuid, month date) RETURNS SETOF audit.jobs LANGUAGE sql STABLE AS $$
    SELECT j.* FROM audit.jobs j
    WHERE customer_id = customer AND month BETWEEN audit.month(hired_on) AND coalesce(left_on, 'infinity')
    ORDER BY hired_on LIMIT 1
$$;

-- Whether somebody rests in a month, so that only the ten days of a vacation that can be sold are worked (CLT, article 143); null where
-- the pay for that came before the period, or before they joined.
CREATE FUNCTION audit.rests(customer uuid, month date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN audit.plus_months(month, -1) < audit.month(first_day)
        OR audit.is_away(customer, audit.plus_months(month, -1)) THEN NULL ELSE EXISTS (
        SELECT FROM audit.transactions t WHERE t.customer_id = customer AND purpose = 'VACATION_PAY'
          AND audit.month(t.day) = audit.plus_months(month, -1)) END
    FROM audit.period
$$;

-- What is paid for a month of unemployment.
CREATE FUNCTION audit.insurance(wage numeric, pay_month date) RETURNS TABLE (amount numeric) LANGUAGE sql STABLE AS $$
    SELECT greatest(audit.minimum(pay_month),
        round(least(wage, first) * 0.8, 2) + round(greatest(least(wage, second) - first, 0) * 0.5, 2))
    FROM audit.insurance_limits
    WHERE since <= pay_month ORDER BY since DESC LIMIT 1
$$;

-- Halves of a thirteenth that come with the pay for a vacation, to who asked for that in January (Lei 4.749/1965, article 2, § 2).
CREATE VIEW audit.halves_with_vacations AS
SELECT h.transaction_id
FROM audit.transactions h JOIN audit.transactions v USING (customer_id, counterparty_key, day)
WHERE h.purpose = 'THIRTEENTH_SALARY' AND v.purpose = 'VACATION_PAY' AND extract(month FROM h.day) BETWEEN 2 AND 10;

-- Jobs that ended of those who are paid here: what comes with the end, and when (CLT, article 477; Lei 8.036/1990).
CREATE VIEW audit.job_ends AS
SELECT ended.*, pay.previous_business AS pay_day, fund.next_business AS fund_day,
    -- Notice counts as time worked (CLT, article 487, § 1), a month from fifteen days on.
    -- What of the thirteenth has come before is owed no more (Lei 4.749/1965).
    round(gross * (CASE WHEN to_char(left_on, 'MMDD') < '1220' THEN months_of_year ELSE 0 END + (notice + 15) / 30) / 12, 2)
        AS thirteenth,
    half.advances,
    -- The wage of the days worked in the last month, each a thirtieth.
    round(gross * CASE WHEN extract(day FROM left_on + 1) = 1 THEN 30 ELSE least(30, extract(day FROM left_on)) END / 30, 2) AS days_wage,
    round(gross * (months - 12 * years + (notice + 15) / 30) * 4 / 36, 2) + round(gross * notice / 30, 2) AS free_of_tax,
    -- A year's vacation that was earned and not taken is owed as a whole, besides the twelfths of the year that was not over, be they twelve
    -- (CLT, article 146); whether it was taken is not known where the year ended so long ago that the pay for it may have come before the period.
    CASE WHEN years < 1 OR EXISTS (
            SELECT FROM audit.transactions t WHERE t.customer_id = ended.customer_id AND t.purpose = 'VACATION_PAY'
              AND t.day >= vacation.pay_from AND audit.plus_months(audit.month(t.day), 1) <= left_on) THEN 0
        WHEN vacation.pay_from >= audit.month(first_day) AND NOT audit.is_away(ended.customer_id, vacation.pay_from) THEN 1
        END AS years_owed,
    -- The one before may have been about to be taken in the month in which the job ended.
    (years > 1 AND NOT EXISTS (
        SELECT FROM audit.transactions t WHERE t.customer_id = ended.customer_id AND t.purpose = 'VACATION_PAY'
          AND t.day >= audit.plus_months(vacation.pay_from, -12) AND t.day < vacation.pay_from))::integer AS earlier_owed,
    fund_of.amount AS fund, fund_of.is_known, insured.wage AS insured
FROM (SELECT j.*, j AS whole, monthly_wage AS gross,
        -- Fifteen days of a month count as one (Lei 4.090/1962, article 1; CLT, article 146).
        audit.months_served(hired_on, left_on) AS months,
        extract(year FROM age(left_on + 1, hired_on))::integer AS years,
        extract(month FROM left_on) - 1 + (extract(day FROM left_on) >= 15)::integer - before.months_before AS months_of_year,
        before.months_before
      FROM audit.jobs j
      CROSS JOIN LATERAL (SELECT CASE WHEN extract(year FROM hired_on) = extract(year FROM left_on)
            THEN extract(month FROM hired_on) - audit.first_counts(hired_on)::integer ELSE 0 END AS months_before) AS before
      WHERE left_on IS NOT NULL AND customer_id IN (
            SELECT customer_id FROM audit.transactions
            WHERE purpose IN ('SALARY', 'TERMINATION_PAY', 'UNEMPLOYMENT_INSURANCE'))) AS ended
-- Of each month that counts, of the last sixty at the most.
CROSS JOIN LATERAL (SELECT coalesce(round(0.08 * sum(w.gross), 2), 0) AS amount,
        NOT EXISTS (SELECT FROM audit.wages f WHERE f.job_id = ended.job_id AND f.reason = 'MINIMUM_WAGE') AS is_known
    FROM generate_series(0, least(ended.months, 60) - 1) AS back,
        audit.wage(whole, audit.plus_months(audit.month(ended.left_on), -back)) AS w) AS fund_of
-- By the mean of the last three wages (Lei 7.998/1990, article 5).
CROSS JOIN LATERAL (SELECT round(avg(w.gross), 2) AS wage FROM generate_series(0, 2) AS back,
    audit.wage(whole, audit.plus_months(audit.month(ended.left_on), -back)) AS w) AS insured
CROSS JOIN LATERAL (SELECT CASE leaving_reason WHEN 'DISMISSED' THEN least(90, 30 + 3 * (months / 12)) ELSE 0 END AS notice) AS n
CROSS JOIN LATERAL (SELECT audit.plus_months(audit.month(hired_on), 12 * years - (extract(day FROM hired_on) = 1)::integer) AS pay_from) AS vacation
CROSS JOIN audit.period
-- What has come of its first part: what is seen of it, or where that came before the period or before they joined, from February on, a half by
-- the wage before whatever month.
CROSS JOIN LATERAL (SELECT sum(t.amount) AS amount FROM audit.transactions t
    WHERE t.customer_id = ended.customer_id AND t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_key = employer_cnpj
      AND t.day BETWEEN date_trunc('year', left_on) AND left_on) AS seen
CROSS JOIN LATERAL (SELECT CASE WHEN to_char(left_on, 'MMDD') >= '1220' THEN ARRAY[0.00]
    WHEN seen.amount IS NOT NULL THEN ARRAY[seen.amount]
    ELSE ARRAY(SELECT 0.00 WHERE to_char(left_on, 'MMDD') < '1130'
        UNION SELECT round(p.gross * (12 - months_before) / 12, 2) / 2
        FROM generate_series(make_date(extract(year FROM left_on)::integer, 2, 1), audit.month(left_on), interval '1 month') AS m (month),
            audit.wage(whole, greatest(audit.month(ended.hired_on), audit.plus_months(m.month::date, -1))) AS p
        WHERE m.month < audit.month(first_day) OR audit.is_away(ended.customer_id, m.month::date)) END AS advances) AS half
JOIN audit.business_days pay ON pay.day = left_on + 10
JOIN audit.business_days fund ON fund.day = left_on + 20;

-- Raises but for civil servants' steps, and the years in which there could be one: those of the period after half a year of a job.
CREATE TABLE audit.raises AS
SELECT job_id, extract(year FROM valid_from)::integer AS year, monthly_wage / before - 1 AS share
FROM (SELECT w.*, lag(monthly_wage) OVER (PARTITION BY job_id ORDER BY valid_from) AS before FROM audit.wages w) AS w
WHERE reason = 'RAISED' AND before IS NOT NULL;

CREATE TABLE audit.private_years AS
SELECT job_id, year, (worked.until - worked.since + 1) / 365.25 AS years, extract(year FROM age(worked.since, birth_date)) AS age
FROM audit.jobs j JOIN audit.customers c USING (customer_id) CROSS JOIN audit.period
CROSS JOIN generate_series(extract(year FROM first_day)::integer, extract(year FROM last_day)::integer) AS year
CROSS JOIN LATERAL (SELECT greatest(make_date(year, 1, 1), first_day, audit.plus_months(hired_on, 6)) AS since,
    least(make_date(year, 12, 31), left_on, audit.heard_until(customer_id)) AS until) AS worked
WHERE worked.until > worked.since
  AND employer_name !~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) ';

-- The payments of who was dismissed, until there is work again: four after a year of work, five after two.
CREATE VIEW audit.insurance_due AS
SELECT e.job_id, e.customer_id, b.next_business AS day, i.amount
FROM audit.job_ends e
CROSS JOIN generate_series(0, CASE WHEN e.months >= 24 THEN 4 WHEN e.months >= 12 THEN 3 ELSE -1 END) AS number
JOIN audit.business_days b ON b.day = e.left_on + 45 + 30 * number
JOIN audit.period ON b.next_business BETWEEN first_day AND last_day
CROSS JOIN LATERAL audit.insurance(e.insured, audit.month(b.next_business)) AS i
WHERE e.leaving_reason = 'DISMISSED' AND NOT EXISTS (
    SELECT FROM audit.jobs n WHERE n.customer_id = e.customer_id AND n.hired_on > e.left_on
        AND n.hired_on <= b.next_business);

-- --- Bills --------------------------------------------------------------------------------------------------------

-- What is paid to Receita Federal follows from what was earned, and is no household's bill.
-- The face of one is what its line asks for.
CREATE VIEW audit.bills AS
SELECT *, audit.month(due_date) AS due_month,
    CASE length(payment_line) WHEN 47 THEN substr(payment_line, 38)::numeric / 100 ELSE amount END AS face
FROM audit.transactions
WHERE due_date IS NOT NULL AND status = 'COMPLETED'
  AND purpose IN ('ENERGY', 'WATER', 'TELECOM', 'STREAMING', 'EDUCATION', 'HEALTH', 'INSURANCE', 'HOUSING', 'TAX')
  AND description NOT LIKE 'Pagamento de DARF %';

-- What Pix Automático could not collect by the evening of the day on which it is tried first.
CREATE VIEW audit.uncollected AS
SELECT f.customer_id, f.recurrence_id, f.counterparty_name, f.due_date, f.day
FROM audit.transactions f JOIN audit.business_days b ON b.day = f.due_date AND b.next_business = f.day
WHERE f.pix_initiation = 'AUTO' AND f.status = 'FAILED' AND f.clock >= TIME '18:00';

-- The 47 digits of a boleto, taken apart (Febraban, Cobrança; BCB Carta Circular 2.926/2000).
CREATE VIEW audit.boletos AS
SELECT transaction_id, amount, due_date, payment_line, coalesce(counterparty_key, counterparty_name) AS payee,
    substr(payment_line, 1, 3) AS bank,
    substr(payment_line, 5, 5) || substr(payment_line, 11, 10) || substr(payment_line, 22, 10) AS free,
    substr(payment_line, 1, 9) AS field_1, substr(payment_line, 10, 1)::integer AS digit_1,
    substr(payment_line, 11, 10) AS field_2, substr(payment_line, 21, 1)::integer AS digit_2,
    substr(payment_line, 22, 10) AS field_3, substr(payment_line, 32, 1)::integer AS digit_3,
    substr(payment_line, 33, 1)::integer AS digit,
    substr(payment_line, 34, 4)::integer AS factor,
    substr(payment_line, 38, 10)::numeric / 100 AS line_amount,
    substr(payment_line, 1, 4) || substr(payment_line, 34, 14) || substr(payment_line, 5, 5)
        || substr(payment_line, 11, 10) || substr(payment_line, 22, 10) AS others
FROM audit.transactions WHERE payment_line ~ '^\d{47}$';

-- The 48 digits of a bill of a utility or a tax, taken apart (Febraban, Arrecadação).
CREATE VIEW audit.collections AS
SELECT transaction_id, amount, payment_line, blocks,
    blocks[1] || blocks[2] || blocks[3] || blocks[4] AS barcode
FROM audit.transactions,
    LATERAL (SELECT ARRAY[substr(payment_line, 1, 11), substr(payment_line, 13, 11), substr(payment_line, 25, 11),
        substr(payment_line, 37, 11)] AS blocks) AS cut
WHERE payment_line ~ '^\d{48}$';

-- Institutions without branches and terminals of their own (their own sites, 2025).
CREATE FUNCTION audit.is_digital(bank_code text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN bank_code IN ('077', '102', '197', '208', '212', '218', '260', '290', '323', '335', '336', '348', '364', '380', '396',
    '403', '413', '461', '536', '542', '623', '637');

-- Who makes the Pix of an institution's accounts: XP's broker is no participant, its bank is (BCB, participantes do Pix).
CREATE FUNCTION audit.pix_participant(ispb text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE ispb WHEN '02332886' THEN '33264668' ELSE ispb END;

-- --- Accounts -----------------------------------------------------------------------------------------------------

-- Each account in the order of its partition, with what the balance was before and should be after.
CREATE VIEW audit.ledger AS
SELECT t.*, CASE WHEN t."timestamp" < a.overdraft_limit_changed_at THEN a.previous_overdraft_limit ELSE a.overdraft_limit END AS overdraft_limit,
    a.opening_balance + coalesce(sum(CASE WHEN t.status <> 'COMPLETED' THEN 0
            WHEN t.direction = 'CREDIT' THEN t.amount ELSE -t.amount END) OVER account, 0) AS expected_after,
    coalesce(lag(t.balance_after) OVER account, a.opening_balance) AS balance_before,
    lag(t."timestamp") OVER account AS previous_timestamp
FROM audit.transactions t JOIN audit.accounts a USING (account_id)
WINDOW account AS (PARTITION BY t.account_id ORDER BY t.partition, t."offset");

-- Savings accounts with the day of the month on which they earn (Lei 8.177/1991, article 12, § 4).
CREATE VIEW audit.savings AS
SELECT account_id, customer_id, opening_balance,
    CASE WHEN opened > 28 THEN 1 ELSE opened END AS anniversary
FROM (SELECT *, extract(day FROM created_at AT TIME ZONE 'America/Sao_Paulo')::integer AS opened
      FROM audit.accounts WHERE account_type = 'POUPANCA') AS accounts;

-- Each month of a savings account: when it ends and the least that lay there from the last anniversary on. Interest is
-- booked within the first hour of the anniversary; what moves before that still belongs to the month that ends.
CREATE MATERIALIZED VIEW audit.savings_months AS
WITH months AS (
    SELECT s.account_id, s.opening_balance, s.anniversary, month::date,
        (month + make_interval(days => s.anniversary - 1))::date AS day
    FROM audit.savings s
    CROSS JOIN audit.period p
    CROSS JOIN generate_series(audit.month(p.first_day) - interval '1 month', p.last_day::timestamp, interval '1 month') AS month),
turns AS (
    SELECT m.*, coalesce(t."timestamp", (m.day + TIME '00:30') AT TIME ZONE 'America/Sao_Paulo') AS ends
    FROM months m
    LEFT JOIN audit.transactions t ON t.account_id = m.account_id AND t.day = m.day AND t.purpose = 'SAVINGS_INTEREST'),
spans AS (SELECT *, lag(ends) OVER (PARTITION BY account_id ORDER BY month) AS starts FROM turns)
SELECT s.account_id, s.anniversary, s.month, s.day, least(start.balance, during.lowest) AS lowest
FROM spans s
CROSS JOIN audit.period p
CROSS JOIN LATERAL (
    SELECT coalesce((
        SELECT balance_after FROM audit.transactions t
        WHERE t.account_id = s.account_id AND t."timestamp" <= s.starts
        ORDER BY t."timestamp" DESC, t."offset" DESC LIMIT 1), s.opening_balance) AS balance) AS start
CROSS JOIN LATERAL (
    SELECT min(balance_after) AS lowest FROM audit.transactions t
    WHERE t.account_id = s.account_id AND t."timestamp" > s.starts AND t."timestamp" < s.ends) AS during
WHERE s.day BETWEEN p.first_day AND p.last_day;

-- How deep in the red an account was at the end of each day, from the first on which it was; the day before the period is not told.
CREATE MATERIALIZED VIEW audit.red_days AS
WITH moved AS (
    SELECT DISTINCT ON (account_id, day) account_id, day, greatest(-balance_after, 0) AS debt
    FROM audit.transactions
    WHERE account_id IN (SELECT account_id FROM audit.transactions WHERE balance_after < 0
        UNION SELECT account_id FROM audit.accounts WHERE opening_balance < 0)
    ORDER BY account_id, day, "offset" DESC),
ends AS (
    TABLE moved
    UNION ALL SELECT account_id, first_day - 1, -opening_balance FROM audit.accounts, audit.period WHERE opening_balance < 0),
stays AS (
    SELECT account_id, day, debt, lag(debt, 1, 0::numeric) OVER account AS before,
        coalesce(lead(day) OVER account, (SELECT last_day + 1 FROM audit.period)) AS until
    FROM ends WINDOW account AS (PARTITION BY account_id ORDER BY day))
SELECT account_id, stood::date AS day, debt,
    CASE WHEN stood = day THEN greatest(debt - before, 0) ELSE 0 END AS growth
FROM stays, audit.period, generate_series(day, until - 1, interval '1 day') AS stood
WHERE debt > 0 AND stood >= first_day;

-- What each month in the red costs: at most 8 % a month of 30 days (Res. CMN 4.765/2019), and IOF of 0.0082 % a day and of
-- 0.38 % of what the debt grew by (Decreto 6.306/2007, article 7).
CREATE VIEW audit.red_months AS
SELECT account_id, month, booked, round(debt * overdraft_rate / 30, 2) AS interest,
    round(debt * 0.000082 + growth * 0.0038, 2) AS tax
FROM (SELECT account_id, audit.month(day) AS month, sum(debt) AS debt, sum(growth) AS growth
      FROM audit.red_days GROUP BY 1, 2) AS months
JOIN audit.accounts USING (account_id)
JOIN LATERAL (SELECT next_business AS booked FROM audit.business_days
              WHERE day = audit.plus_months(month, 1)) AS days ON true;

-- What the days of the month before cost who is in the red when the period begins with a month, by how many of them that can have been so; of all of them,
-- the debt is older and did not grow.
CREATE VIEW audit.red_before AS
SELECT account_id, next_business AS booked, days, round(debt * days * overdraft_rate / 30, 2) AS interest,
    round(debt * days * 0.000082 + CASE WHEN days < last THEN debt * 0.0038 ELSE 0 END, 2) AS tax
FROM (SELECT account_id, -opening_balance AS debt, overdraft_rate FROM audit.accounts WHERE opening_balance < 0) AS owing
CROSS JOIN audit.period JOIN audit.business_days ON day = first_day
CROSS JOIN LATERAL (SELECT extract(day FROM first_day - 1)::integer AS last) AS month
CROSS JOIN LATERAL generate_series(1, last) AS days
WHERE extract(day FROM first_day) = 1;

-- What the days of the month before cost who is not in the red when the period begins with a month.
CREATE VIEW audit.red_left AS
SELECT t.account_id, day AS booked,
    sum(amount) FILTER (WHERE purpose = 'OVERDRAFT_INTEREST') AS interest,
    coalesce(sum(amount) FILTER (WHERE purpose = 'OVERDRAFT_TAX'), 0) AS tax
FROM audit.transactions t JOIN audit.accounts a USING (account_id), audit.period
WHERE purpose IN ('OVERDRAFT_INTEREST', 'OVERDRAFT_TAX') AND opening_balance >= 0 AND extract(day FROM first_day) = 1
  AND day = (SELECT next_business FROM audit.business_days d WHERE d.day = first_day)
GROUP BY 1, 2
HAVING count(*) FILTER (WHERE purpose = 'OVERDRAFT_INTEREST') > 0;

-- --- Cards --------------------------------------------------------------------------------------------------------
-- The day of a month, or its last one.
CREATE FUNCTION audit.day_in(month date, day integer) RETURNS date LANGUAGE sql IMMUTABLE
RETURN least(month + day - 1, audit.plus_months(month, 1) - 1);

-- The day on which the invoice due in a month closes: in that month, or in the one before where it is the later day.
CREATE FUNCTION audit.closing_in(due_month date, due_day integer, closing_day integer) RETURNS date LANGUAGE sql IMMUTABLE
RETURN CASE WHEN closing_day < due_day THEN due_month ELSE audit.plus_months(due_month, -1) END + closing_day - 1;

-- The first month whose invoice has not closed on a day.
CREATE FUNCTION audit.due_month(bought date, due_day integer, closing_day integer) RETURNS date LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN bought < audit.closing_in(audit.month(bought), due_day, closing_day) THEN audit.month(bought)
    WHEN bought < audit.closing_in(audit.plus_months(audit.month(bought), 1), due_day, closing_day)
        THEN audit.plus_months(audit.month(bought), 1)
    ELSE audit.plus_months(audit.month(bought), 2) END;

-- What was bought, part by part, with the month in which each part is due; the odd cents are in the first part.
CREATE MATERIALIZED VIEW audit.purchase_parts AS
SELECT p.transaction_id, p.card_id, p.amount AS purchase, audit.plus_months(f.month, part) AS due_month,
    CASE WHEN part = 0 THEN p.amount - (p.installments - 1) * trunc(p.amount / p.installments, 2)
        ELSE trunc(p.amount / p.installments, 2) END AS amount
FROM audit.card_transactions p
JOIN audit.credit_cards c USING (card_id)
CROSS JOIN LATERAL (SELECT audit.due_month(p.day, c.due_day, c.closing_day) AS month) AS f
CROSS JOIN LATERAL generate_series(0, p.installments - 1) AS part
WHERE p.status = 'APPROVED';

-- What came back: from the month on whose invoice is open on that day, invoices take it off.
CREATE VIEW audit.credits AS
SELECT p.card_id, p.amount, audit.due_month(p.day, c.due_day, c.closing_day) AS due_month
FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id) WHERE p.status = 'REVERSED';

-- What of that no invoice has taken off yet, by card.
CREATE VIEW audit.credits_left AS
SELECT card_id, sum(amount) AS amount
FROM (SELECT card_id, amount FROM audit.credits
      UNION ALL SELECT card_id, -credits_amount FROM audit.invoices) AS credits GROUP BY card_id;

-- What a holder disputes: bought by others, then blocked, then given back.
CREATE VIEW audit.card_frauds AS
SELECT p.transaction_id, p.card_id, p.customer_id, p.amount, p.entry_mode, p.location_city, p.location_country,
    p."timestamp" AS bought_at, r."timestamp" AS back_at, c.replaced_at, c.replacement_reason
FROM audit.card_transactions r
JOIN audit.card_transactions p ON p.transaction_id = r.original_transaction_id
JOIN audit.credit_cards c ON c.card_id = p.card_id
WHERE r.reversal_reason = 'CHARGEBACK';

-- A card's limit from the closing of an invoice, which says it, until the next one closes. What it was before the first one nothing says: null.
CREATE MATERIALIZED VIEW audit.card_limits AS
SELECT card_id, credit_limit, since, lead(since, 1, 'infinity') OVER (PARTITION BY card_id ORDER BY since) AS until
FROM (SELECT card_id, credit_limit, closing_date::timestamp AT TIME ZONE 'America/Sao_Paulo' AS since
      FROM audit.invoices WHERE credit_limit IS NOT NULL
      UNION ALL SELECT c.card_id, CASE WHEN i.card_id IS NULL THEN c.credit_limit END, '-infinity'
      FROM audit.credit_cards c
      LEFT JOIN (SELECT DISTINCT card_id FROM audit.invoices WHERE credit_limit IS NOT NULL) AS i USING (card_id)) AS closings;
CREATE INDEX ON audit.card_limits (card_id, since);
ANALYZE audit.card_limits;

-- Each event of a card with its limit, what was left of it before, and how far it has changed since then.
CREATE VIEW audit.card_ledger AS
SELECT p.*, l.credit_limit, CASE WHEN p.previous_timestamp < l.since THEN l.credit_limit - b.credit_limit ELSE 0 END AS limit_change
FROM (SELECT p.*, lag(available_limit_after) OVER card AS available_before, lag("timestamp") OVER card AS previous_timestamp
      FROM audit.card_transactions p WINDOW card AS (PARTITION BY card_id ORDER BY partition, "offset")) AS p
JOIN audit.card_limits l ON l.card_id = p.card_id AND p."timestamp" >= l.since AND p."timestamp" < l.until
LEFT JOIN audit.card_limits b ON b.card_id = p.card_id AND p.previous_timestamp >= b.since AND p.previous_timestamp < b.until;

-- Invoices with what the one before left.
CREATE VIEW audit.invoice_chain AS
SELECT i.*, audit.month(due_date) AS due_month,
    lag(status) OVER card AS status_before,
    lag(total_amount - paid_amount) OVER card AS left_before,
    lag(due_date) OVER card AS due_before,
    lag(credit_limit) OVER card AS limit_before,
    -- What of it was not just bought when the one before was not paid: left of the invoice before that, or part of what was being paid off.
    CASE WHEN lag(status) OVER card = 'UNPAID'
        THEN lag(carried_amount + charges_amount + tax_amount + financed_amount
            + least(0, purchases_amount - credits_amount)) OVER card ELSE 0 END AS left_longer,
    CASE WHEN lag(status) OVER card = 'UNPAID' THEN lag(financed_amount) OVER card ELSE 0 END AS part_before,
    lag(total_amount) OVER card AS total_before,
    lag(greatest(0, purchases_amount - credits_amount)) OVER card AS bought_before,
    -- Whether the one before held a debt itself, and a part of what was being paid off.
    lag(carried_amount + financed_amount > 0) OVER card AS owed_before,
    lag(financed_amount) OVER card AS financed_before,
    -- How many days after the due day it was paid, and the one before; 0 if it was in time.
    days_late, lag(days_late) OVER card AS days_late_before,
    -- What was bought and left of the one before. Of one that was paid late, or that no row tells of, what that costs; while something is
    -- being paid off, no more than what was bought.
    CASE lag(status) OVER card WHEN 'UNPAID' THEN lag(greatest(0, purchases_amount - credits_amount)) OVER card
        WHEN 'PARTIALLY_PAID' THEN carried_amount
        WHEN 'PAID' THEN CASE WHEN financed_amount > 0
            THEN least(lag(greatest(0, purchases_amount - credits_amount)) OVER card, charges_amount + tax_amount)
            ELSE charges_amount + tax_amount END
        ELSE CASE WHEN lag(status) OVER card IS NULL THEN charges_amount + tax_amount ELSE 0 END END AS newly_left,
    -- Each that was paid, or not due yet, with those in a row that were not.
    count(*) FILTER (WHERE status NOT IN ('UNPAID', 'WRITTEN_OFF')) OVER card AS arrears,
    -- Each with which something is paid off, with those that may hold parts of it.
    count(*) FILTER (WHERE status = 'FINANCED') OVER card AS plan,
    -- How many were missed before the first one, no table tells.
    first_value(carried_amount) OVER card > 0 AS began_owing
FROM audit.invoices i LEFT JOIN audit.business_days d ON d.day = i.due_date,
    LATERAL (SELECT (paid_at AT TIME ZONE 'America/Sao_Paulo')::date AS day) AS paid,
    LATERAL (SELECT CASE WHEN paid.day > d.next_business THEN paid.day - due_date ELSE 0 END AS days_late) AS late
WINDOW card AS (PARTITION BY card_id ORDER BY due_date);

-- --- Loans --------------------------------------------------------------------------------------------------------

-- What is withheld from pay for an instalment that is due in the month after the work, by borrower and that month. What is due after
-- the end is not known to be, nor is what is due after arrears that were paid up.
CREATE MATERIALIZED VIEW audit.withheld AS
SELECT i.customer_id, audit.plus_months(audit.month(i.due_date), -1) AS work_month, i.total_amount AS amount,
    coalesce(i.discount_amount = 0, audit.month(i.due_date) > audit.month(last_day)) AS is_possible,
    i.paid_date IS NULL OR bool_or(i.paid_date > i.due_date + 30) OVER (PARTITION BY i.loan_id ORDER BY i.installment_number)
        AS is_doubtful
FROM audit.installments i JOIN audit.loans l USING (loan_id), audit.period
WHERE l.loan_type = 'PAYROLL';
CREATE UNIQUE INDEX ON audit.withheld (customer_id, work_month);

-- Pay of a month as it would have been without a loan; both ways where that is not known.
CREATE FUNCTION audit.before_withholding(customer uuid, worked date, paid numeric)
RETURNS TABLE (amount numeric) LANGUAGE sql STABLE AS $$
    SELECT paid + coalesce((SELECT w.amount FROM audit.withheld w
        WHERE w.customer_id = customer AND w.work_month = worked AND w.is_possible), 0)
    UNION ALL SELECT paid FROM audit.withheld w
    WHERE w.customer_id = customer AND w.work_month = worked AND w.is_possible AND w.is_doubtful
$$;

-- The tax withheld from pay for vacations, by whatever number of days sold and of dependents explains the payment.
CREATE VIEW audit.vacation_taxes AS
SELECT t.transaction_id, t.customer_id, t.day, min(pay.taxed + pay.free - i.inss - due.net) AS tax
FROM audit.transactions t,
    LATERAL (SELECT audit.plus_months(audit.month(t.day), 1) AS month) AS rest,
    audit.job_in(t.customer_id, rest.month) AS j,
    audit.wage(j, rest.month) AS wage,
    audit.before_withholding(t.customer_id, rest.month, t.amount) AS b,
    generate_series(0, 10, 10) AS sold, generate_series(0, 3) AS dependents,
    audit.vacation_net(wage.gross, sold, audit.month(t.day), dependents) AS due,
    LATERAL (SELECT round(wage.gross * (30 - sold) * 4 / 90, 2) AS taxed, round(wage.gross * sold * 4 / 90, 2) AS free) AS pay,
    audit.inss(pay.taxed, audit.month(t.day)) AS i
WHERE t.purpose = 'VACATION_PAY' AND abs(b.amount - due.net) <= 0.02
GROUP BY 1, 2, 3;

-- Where a renegotiation begins, and what was owed before that instalment.
CREATE VIEW audit.renegotiations AS
SELECT l.loan_id, l.loan_type, l.renegotiated_date, l.renegotiated_amount, f.first, l.principal - coalesce(b.repaid, 0) AS balance,
    l.interest_rate, l.first_due_date, l.term_months
FROM audit.loans l
-- The new debt falls due from the next month on; of a loan for housing, the first of its instalments may have been told to nobody.
CROSS JOIN LATERAL (SELECT installment_number
        - audit.months(audit.plus_months(audit.month(l.renegotiated_date), 1), i.due_date) AS first
    FROM audit.installments i WHERE i.loan_id = l.loan_id AND i.due_date > l.renegotiated_date
    ORDER BY installment_number LIMIT 1) AS f
CROSS JOIN LATERAL (SELECT sum(principal_amount) - coalesce(sum(indexation_amount), 0) AS repaid FROM audit.installments i
    WHERE i.loan_id = l.loan_id AND i.installment_number < f.first) AS b
WHERE l.renegotiated_date IS NOT NULL;

-- Loans that run on the last day of each half-year, and on the day before the first: for how many days the oldest instalment that is open then has been
-- due. Since when one is open that nobody has paid, or that was renegotiated, the row of the loan says.
CREATE VIEW audit.arrears AS
SELECT l.loan_id, l.loan_type, ends.day, greatest(0, ends.day - least(o.due, l.since)) AS late
FROM audit.period, generate_series(0, audit.months(first_day, last_day) + 1, 6) AS half,
    LATERAL (SELECT audit.plus_months(audit.month(first_day), half) - 1 AS day) AS ends,
    LATERAL (SELECT n.*, least(CASE WHEN n.days_past_due > 0 THEN last_day - n.days_past_due END,
            CASE WHEN n.renegotiated_date > ends.day THEN n.renegotiated_date - n.renegotiated_days_past_due END) AS since
        FROM audit.loans n) AS l,
    LATERAL (SELECT min(i.due_date) AS due FROM audit.installments i
        WHERE i.loan_id = l.loan_id AND coalesce(i.paid_date, 'infinity') > ends.day) AS o
WHERE l.disbursement_date <= ends.day AND o.due IS NOT NULL AND coalesce(l.written_off_date, 'infinity') > ends.day;

-- Part of a loan paid before its time: with which instalment, and whether the last instalments tell of it themselves.
CREATE VIEW audit.prepayments AS
SELECT l.*, l.prepayment_effect = 'TERM' AND l.loan_type <> 'HOUSING' AS pays_last_ones,
    1 + m.months - CASE WHEN (l.first_due_date + make_interval(months => m.months))::date > l.prepaid_date
        THEN 1 ELSE 0 END AS after
FROM audit.loans l CROSS JOIN LATERAL (SELECT audit.months(l.first_due_date, l.prepaid_date) AS months) AS m
WHERE l.prepaid_date IS NOT NULL;

-- What is paid by contract, TR left out, at its worth on the day of the loan by a yearly rate: R$.
CREATE FUNCTION audit.present_value(loan audit.loans, yearly double precision)
RETURNS double precision LANGUAGE plpgsql STABLE AS $$
DECLARE
    balance numeric := loan.principal;
    rate numeric := loan.interest_rate;
    price numeric := round(loan.principal * rate * (1 + rate) ^ loan.term_months / ((1 + rate) ^ loan.term_months - 1), 2);
    amortisation numeric;
    insurance numeric := CASE WHEN EXISTS (
        SELECT FROM audit.properties p WHERE p.property_id = loan.property_id AND p.property_type = 'LAND')
        THEN 0 ELSE round(loan.asset_value * 0.000066, 2) END;
    charges numeric := 0;
    worth double precision := 0;
BEGIN
    FOR k IN 1 .. loan.term_months LOOP
        amortisation := CASE WHEN k = loan.term_months THEN balance
            WHEN loan.amortization_system = 'SAC' THEN trunc(loan.principal / loan.term_months, 2)
            ELSE price - round(balance * rate, 2) END;
        IF loan.loan_type = 'HOUSING' THEN
            charges := 25 + round(balance * loan.life_insurance_rate, 2) + insurance;
        END IF;
        worth := worth + (amortisation + round(balance * rate, 2) + charges) / (1 + yearly)
            ^ ((((loan.first_due_date + make_interval(months => k - 1))::date - loan.disbursement_date)) / 365.0::float8);
        balance := balance - amortisation;
    END LOOP;
    RETURN worth;
END
$$;

-- What is paid off in parts: what it was, and what the parts that are known come to beyond that and its IOF.
CREATE VIEW audit.plans AS
SELECT card_id, plan, invoice_id, debt, part, parts, part * parts - debt AS cost,
    part * parts - debt - round(trunc(debt / parts, 2) * 30 * parts * (parts - 1) / 2 * 0.000082
        + (debt - trunc(debt / parts, 2)) * 0.0038, 2) AS interest
FROM (SELECT card_id, plan, min(invoice_id::text) FILTER (WHERE status = 'FINANCED') AS invoice_id,
        sum(carried_amount + charges_amount + tax_amount + least(0, purchases_amount - credits_amount))
            FILTER (WHERE status = 'FINANCED') AS debt,
        sum(paid_amount - greatest(0, purchases_amount - credits_amount)) FILTER (WHERE status = 'FINANCED') AS part,
        count(*) FILTER (WHERE status = 'FINANCED' OR financed_amount > 0) AS parts
      FROM audit.invoice_chain WHERE plan > 0 GROUP BY card_id, plan) AS plans;

-- Invoices from one before which all was paid, or a part of what was bought; with what it and what it was paid off with have cost so far,
-- and what was bought and left.
CREATE VIEW audit.debts AS
SELECT *, sum(charges_amount) OVER so_far AS charges, sum(tax_amount) OVER so_far AS taxes,
    sum(newly_left) OVER so_far AS bought,
    coalesce(sum(cost) OVER so_far, 0) AS plan_cost, coalesce(sum(interest) OVER so_far, 0) AS plan_interest
FROM (SELECT i.*, p.cost, p.interest,
        count(*) FILTER (WHERE carried_amount + financed_amount = 0 OR status_before = 'PARTIALLY_PAID') OVER (
            PARTITION BY i.card_id ORDER BY due_date) AS debt
      FROM audit.invoice_chain i LEFT JOIN audit.plans p ON p.invoice_id = i.invoice_id::text) AS invoices
WHERE debt > 0 WINDOW so_far AS (PARTITION BY card_id, debt ORDER BY due_date);

-- Of cards that owed from before the period, until when no table tells whether they are blocked.
CREATE VIEW audit.unknown_blocks AS
SELECT card_id, coalesce(min(updated_at) FILTER (WHERE status <> 'OVERDUE' AND (status <> 'UNPAID' OR status_before = 'UNPAID')),
    'infinity') AS until
FROM audit.invoice_chain WHERE began_owing GROUP BY card_id;

-- From when to when a card is blocked: from the second payment in a row that is missed until an invoice is paid or financed.
CREATE MATERIALIZED VIEW audit.blocks AS
SELECT card_id, updated_at AS since, until
FROM (SELECT *, lag(blocks, 1, false) OVER card AS blocked,
        min(updated_at) FILTER (WHERE status NOT IN ('UNPAID', 'WRITTEN_OFF', 'OPEN', 'CLOSED', 'OVERDUE')) OVER (
            PARTITION BY card_id ORDER BY due_date ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until
      FROM (SELECT *, status IN ('UNPAID', 'WRITTEN_OFF') AND status_before IS NOT DISTINCT FROM 'UNPAID' AS blocks
            FROM audit.invoice_chain) AS missed
      WINDOW card AS (PARTITION BY card_id ORDER BY due_date)) AS invoices
WHERE blocks AND NOT blocked;

-- --- B3 -----------------------------------------------------------------------------------------------------------

CREATE FUNCTION audit.sunday(nth integer, in_month date) RETURNS date LANGUAGE sql IMMUTABLE
RETURN in_month + (7 - extract(isodow FROM in_month)::integer) + (nth - 1) * 7;

-- Sessions: on the days on which banks are open but 24 and 31 December. Brazil has no summer time, so they end an hour
-- earlier while the United States have theirs (B3, notices of 2020 to 2025). On Ash Wednesday, which follows two days without
-- banks, they begin at 13:00.
CREATE MATERIALIZED VIEW audit.sessions AS
SELECT day, row_number() OVER (ORDER BY day) AS number,
    CASE WHEN ash_wednesday THEN TIME '13:00' ELSE TIME '10:00' END AS opens,
    CASE WHEN us_summer THEN TIME '16:55' ELSE TIME '17:55' END AS closing_call,
    CASE WHEN us_summer THEN TIME '17:00' ELSE TIME '18:00' END AS closes
FROM (SELECT day, is_business,
        extract(isodow FROM day) = 3 AND extract(month FROM day) IN (2, 3)
            AND NOT lag(is_business, 1) OVER up AND NOT lag(is_business, 2) OVER up AS ash_wednesday,
        day >= audit.sunday(2, make_date(extract(year FROM day)::integer, 3, 1))
            AND day < audit.sunday(1, make_date(extract(year FROM day)::integer, 11, 1)) AS us_summer
      FROM audit.business_days WINDOW up AS (ORDER BY day)) AS days
WHERE is_business AND to_char(day, 'MM-DD') NOT IN ('12-24', '12-31');

CREATE VIEW audit.trades_and_prices AS
SELECT t.*, p.low, p.high, p.ticker AS ticker_of_day
FROM audit.trades t LEFT JOIN audit.stock_prices p ON p.stock_id = t.stock_id AND p.date = t.day;

-- What was sold, with what the same account had sold before in the same month.
CREATE VIEW audit.sales AS
SELECT *, coalesce(sum(total_amount) OVER (PARTITION BY account_id, audit.month(day) ORDER BY "offset"
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
FROM audit.trades WHERE trade_type = 'SELL' AND status = 'EXECUTED';

-- How many shares one has become after a day.
CREATE FUNCTION audit.split_since(share uuid, since date) RETURNS TABLE (ratio bigint) LANGUAGE sql STABLE AS $$
    SELECT coalesce(round(exp(sum(ln(split_ratio)))), 1)::bigint FROM audit.stock_prices
    WHERE stock_id = share AND date > since AND split_ratio > 1
$$;

-- After each trade: what is held, counted in the shares of the period's end.
CREATE VIEW audit.holdings AS
SELECT t.trade_id, t.account_id, t.stock_id, row_number() OVER trades AS number,
    coalesce(p.opening_quantity, 0) * o.ratio
        + sum(CASE WHEN t.status <> 'EXECUTED' THEN 0 WHEN t.trade_type = 'BUY' THEN t.quantity ELSE -t.quantity END
            * s.ratio) OVER trades AS held
FROM audit.trades t LEFT JOIN audit.positions p USING (account_id, stock_id)
CROSS JOIN audit.period
CROSS JOIN LATERAL audit.split_since(t.stock_id, first_day - 1) AS o
CROSS JOIN LATERAL audit.split_since(t.stock_id, t.day) AS s
WINDOW trades AS (PARTITION BY t.account_id, t.stock_id ORDER BY t."offset");

-- What is due of each dividend paid in the period: of the shares held at the close before the day on which they went ex, be it before the period. From interest on equity
-- 15 % is withheld (Lei 9.249/1995, article 9), 17.5 % from 2026 on (LC 224/2025); from dividends declared from 2026 on 10 %, if a company pays more than
-- R$ 50,000 in a month, for all classes of its shares together (Lei 15.270/2025).
CREATE MATERIALIZED VIEW audit.dividends_due AS
SELECT account_id, stock_id, day, dividend_kind, gross - round(gross * CASE
    WHEN dividend_kind = 'INTEREST_ON_EQUITY' THEN CASE WHEN day < '2026-01-01' THEN 0.15 ELSE 0.175 END
    WHEN ex >= '2026-01-01' AND sum(gross) OVER (PARTITION BY account_id, left(ticker, 4), dividend_kind, audit.month(day)) > 50000 THEN 0.1
    ELSE 0 END, 2) AS net
FROM (SELECT h.account_id, h.stock_id, d.ticker, d.date AS ex, d.dividend_payment_date AS day, d.dividend_kind, round(d.dividend
            * ((coalesce(p.opening_quantity, 0) * o.ratio + coalesce(t.moved, 0)) / s.ratio), 2) AS gross
      FROM (SELECT account_id, stock_id FROM audit.positions UNION SELECT account_id, stock_id FROM audit.trades) AS h
      JOIN audit.stock_prices d ON d.stock_id = h.stock_id AND d.dividend > 0
      LEFT JOIN audit.positions p ON (p.account_id, p.stock_id) = (h.account_id, h.stock_id)
      CROSS JOIN audit.period
      CROSS JOIN LATERAL audit.split_since(h.stock_id, first_day - 1) AS o
      CROSS JOIN LATERAL audit.split_since(h.stock_id, d.date) AS s
      CROSS JOIN LATERAL (SELECT sum(CASE t.trade_type WHEN 'BUY' THEN t.quantity ELSE -t.quantity END * since.ratio) AS moved
            FROM audit.trades t CROSS JOIN LATERAL audit.split_since(t.stock_id, t.day) AS since
            WHERE t.account_id = h.account_id AND t.stock_id = h.stock_id
              AND t.status = 'EXECUTED' AND t.day < d.date) AS t
      WHERE d.dividend_payment_date BETWEEN first_day AND last_day) AS due;

-- What a share cost on average: purchases with their fees; sales leave it as it is, splits divide it.
CREATE FUNCTION audit.average_price(account uuid, share uuid, opening bigint, opening_price numeric)
RETURNS numeric LANGUAGE plpgsql STABLE AS $$
DECLARE
    held bigint := opening;
    average numeric := opening_price;
    step record;
BEGIN
    FOR step IN
        SELECT day, 1 AS part, "offset", trade_type, quantity::bigint, net_amount, 1 AS ratio FROM audit.trades
        WHERE account_id = account AND stock_id = share AND status = 'EXECUTED'
        UNION ALL SELECT date, 0, 0, 'SPLIT', 0, 0, split_ratio FROM audit.stock_prices, audit.period
        WHERE stock_id = share AND split_ratio > 1 AND date >= first_day
        ORDER BY 1, 2, 3
    LOOP
        IF step.trade_type = 'BUY' THEN
            average := (held * average + step.net_amount) / (held + step.quantity);
            held := held + step.quantity;
        ELSIF step.trade_type = 'SELL' THEN
            held := held - step.quantity;
        ELSE
            held := held * step.ratio;
            average := average / step.ratio;
        END IF;
        IF held = 0 THEN
            average := 0;
        END IF;
    END LOOP;
    RETURN average;
END
$$;

-- Interest on income tax in a month of 2024 and 2025: Selic since June, as Receita Federal publishes it, up to the month before, and 1 %
-- for the month itself (Lei 9.250/1995, articles 14 and 16).
CREATE TABLE audit.tax_interest AS
SELECT month, 0.01 + coalesce(sum(selic) OVER (PARTITION BY extract(year FROM month) ORDER BY month
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) / 100 AS rate
FROM (VALUES (DATE '2024-06-01', 0.79), ('2024-07-01', 0.91), ('2024-08-01', 0.87), ('2024-09-01', 0.84), ('2024-10-01', 0.93),
    ('2024-11-01', 0.79), ('2024-12-01', 0.93), ('2025-06-01', 1.10), ('2025-07-01', 1.28), ('2025-08-01', 1.16),
    ('2025-09-01', 1.22), ('2025-10-01', 1.28), ('2025-11-01', 1.05), ('2025-12-01', 1.22)) AS published (month, selic)
UNION ALL VALUES (DATE '2024-05-01', 0), (DATE '2025-05-01', 0);

-- What the declaration of a year leaves to be paid, part by part.
CREATE VIEW audit.tax_parts AS
SELECT *, row_number() OVER parts AS number, count(*) OVER year AS parts, first_value(amount) OVER parts AS first
FROM audit.transactions WHERE description = 'Pagamento de DARF 0211'
WINDOW year AS (PARTITION BY customer_id, extract(year FROM day)),
    parts AS (PARTITION BY customer_id, extract(year FROM day) ORDER BY day);

-- What is held of a share after each order and split, and what one of it has cost on average, which is kept to a hundredth of a cent;
-- a sale leaves that as it was.
CREATE FUNCTION audit.costs() RETURNS TABLE (account uuid, share uuid, day date, trade_type text, sold bigint, total numeric,
    received numeric, withheld numeric, held bigint, average numeric)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    step record;
BEGIN
    FOR step IN
        SELECT t.account_id, t.stock_id, t.day, 1 AS part, t."offset", t.trade_type, t.quantity::bigint, t.total_amount, t.net_amount,
            t.tax_withheld, 1 AS ratio FROM audit.trades t WHERE t.status = 'EXECUTED'
        UNION ALL SELECT h.account_id, h.stock_id, s.date, 0, 0, 'SPLIT', 0, 0, 0, 0, s.split_ratio
        FROM (SELECT DISTINCT t.account_id, t.stock_id FROM audit.trades t) AS h
        JOIN audit.stock_prices s ON s.stock_id = h.stock_id AND s.split_ratio > 1
        JOIN audit.period ON s.date >= first_day
        ORDER BY 1, 2, 3, 4, 5
    LOOP
        IF (step.account_id, step.stock_id) IS DISTINCT FROM (account, share) THEN
            account := step.account_id;
            share := step.stock_id;
            SELECT opening_quantity, opening_average_price INTO held, average FROM audit.positions
            WHERE account_id = account AND stock_id = share;
            held := coalesce(held, 0);
            average := coalesce(average, 0);
        END IF;
        day := step.day;
        trade_type := step.trade_type;
        sold := step.quantity;
        total := step.total_amount;
        received := step.net_amount;
        withheld := step.tax_withheld;
        IF step.trade_type = 'BUY' THEN
            average := round((held * average + step.net_amount) / (held + step.quantity), 4);
            held := held + step.quantity;
        ELSIF step.trade_type = 'SELL' THEN
            held := held - step.quantity;
        ELSE
            held := held * step.ratio;
            average := round(average / step.ratio, 4);
        END IF;
        RETURN NEXT;
    END LOOP;
END
$$;

-- What each sale of shares gained: what is received, the tax withheld not taken off, less the average cost.
CREATE FUNCTION audit.gains() RETURNS TABLE (account uuid, month date, sold numeric, gain numeric, withheld numeric) LANGUAGE sql STABLE AS $$
    SELECT c.account, audit.month(c.day), c.total, c.received + c.withheld - round(c.sold * c.average, 2), c.withheld
    FROM audit.costs() AS c WHERE c.trade_type = 'SELL'
$$;

-- The tax on them, of each month for which it is paid: 15 % if more than R$ 20,000 were sold (Lei 11.033/2004, articles 2 and 3), less earlier
-- losses and what was withheld in the year; less than R$ 10 waits (Lei 9.430/1996, article 68).
CREATE FUNCTION audit.gains_taxes() RETURNS TABLE (account uuid, month date, tax numeric) LANGUAGE plpgsql STABLE AS $$
DECLARE
    losses numeric;
    credit numeric;
    waits numeric;
    owed numeric;
    step record;
BEGIN
    FOR step IN
        SELECT g.account, g.month, sum(g.sold) AS sold, sum(g.gain) AS gain, sum(g.withheld) AS withheld
        FROM audit.gains() AS g GROUP BY 1, 2 ORDER BY 1, 2
    LOOP
        IF step.account IS DISTINCT FROM account THEN
            losses := 0;
            credit := 0;
            waits := 0;
        ELSIF extract(year FROM step.month) <> extract(year FROM month) THEN
            credit := 0;
        END IF;
        account := step.account;
        month := step.month;
        credit := credit + step.withheld;
        IF step.gain < 0 THEN
            losses := losses - step.gain;
        ELSIF step.sold > 20000 THEN
            owed := round((step.gain - least(step.gain, losses)) * 0.15, 2);
            losses := losses - least(step.gain, losses);
            waits := waits + owed - least(owed, credit);
            credit := credit - least(owed, credit);
        END IF;
        IF waits >= 10 THEN
            tax := waits;
            waits := 0;
            RETURN NEXT;
        END IF;
    END LOOP;
END
$$;

ANALYZE;

-- --- Plans --------------------------------------------------------------------------------------------------------

-- Charges for plans, and what is tried again of each, which begins with it.
CREATE VIEW audit.plan_tries AS
SELECT *, row_number() OVER so_far AS try, first_value(day) OVER so_far AS charged_on, first_value(amount) OVER so_far AS charged,
    lag(day) OVER so_far AS tried_on, lag(status) OVER so_far AS answer, lead(status) OVER so_far AS next_answer,
    bool_or(status = 'APPROVED') OVER (PARTITION BY card_id, merchant_name, charge) AS is_paid
FROM (SELECT *, count(*) FILTER (WHERE begins) OVER of_plan AS charge
      FROM (SELECT *, day - lag(day) OVER (PARTITION BY card_id, merchant_name ORDER BY "timestamp") BETWEEN 0 AND 14 IS NOT TRUE AS begins
            FROM audit.card_transactions
            WHERE status <> 'REVERSED' AND merchant_name IN (SELECT seller FROM audit.plan_prices)) AS tries
      WINDOW of_plan AS (PARTITION BY card_id, merchant_name ORDER BY "timestamp")) AS charges
WINDOW so_far AS (PARTITION BY card_id, merchant_name, charge ORDER BY "timestamp");

-- --- Places -------------------------------------------------------------------------------------------------------

-- Area codes of a state (Anatel).
CREATE VIEW audit.area_codes AS
SELECT state, unnest(codes::text []) AS code FROM (VALUES
    ('AC', '{68}'), ('AL', '{82}'), ('AM', '{92,97}'), ('AP', '{96}'), ('BA', '{71,73,74,75,77}'), ('CE', '{85,88}'), ('DF', '{61}'),
    ('ES', '{27,28}'), ('GO', '{61,62,64}'), ('MA', '{98,99}'), ('MG', '{31,32,33,34,35,37,38}'), ('MS', '{67}'), ('MT', '{65,66}'),
    ('PA', '{91,93,94}'), ('PB', '{83}'), ('PE', '{81,87}'), ('PI', '{86,89}'), ('PR', '{41,42,43,44,45,46}'), ('RJ', '{21,22,24}'),
    ('RN', '{84}'), ('RO', '{69}'), ('RR', '{95}'), ('RS', '{51,53,54,55}'), ('SC', '{47,48,49}'), ('SE', '{79}'),
    ('SP', '{11,12,13,14,15,16,17,18,19}'), ('TO', '{63}')
) AS of_states (state, codes);

-- First five digits of a state's postal codes (Correios).
CREATE VIEW audit.postal_ranges AS
SELECT * FROM (VALUES
    ('AC', '69900', '69999'), ('AL', '57000', '57999'), ('AM', '69000', '69299'), ('AM', '69400', '69899'), ('AP', '68900', '68999'),
    ('BA', '40000', '48999'), ('CE', '60000', '63999'), ('DF', '70000', '72799'), ('DF', '73000', '73699'), ('ES', '29000', '29999'),
    ('GO', '72800', '72999'), ('GO', '73700', '76799'), ('MA', '65000', '65999'), ('MG', '30000', '39999'), ('MS', '79000', '79999'),
    ('MT', '78000', '78899'), ('PA', '66000', '68899'), ('PB', '58000', '58999'), ('PE', '50000', '56999'), ('PI', '64000', '64999'),
    ('PR', '80000', '87999'), ('RJ', '20000', '28999'), ('RN', '59000', '59999'), ('RO', '76800', '76999'), ('RR', '69300', '69399'),
    ('RS', '90000', '99999'), ('SC', '88000', '89999'), ('SE', '49000', '49999'), ('SP', '01000', '19999'), ('TO', '77000', '77999')
) AS of_states (state, lowest, highest);
