package dev.datagen.app.audit;

import java.util.List;

/** Jobs that change, what their end brings, retirement and marriage: states with dates that rows and bookings agree on. */
final class JobChecks {

    private JobChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_customer_stands_where_the_jobs_say", """
                    SELECT c.customer_id, c.employment_status || ' with ' || c.monthly_income || ' and a wage of '
                        || coalesce(j.monthly_wage::text, 'nothing')
                    FROM audit.customers c LEFT JOIN audit.jobs j ON j.customer_id = c.customer_id AND j.left_on IS NULL
                    WHERE (c.employment_status = 'EMPLOYED') <> (j.job_id IS NOT NULL)
                       OR c.monthly_income <> j.monthly_wage
                       OR j.job_id IS NULL AND c.employment_status = 'SELF_EMPLOYED'
                          AND c.customer_id IN (SELECT customer_id FROM audit.jobs)"""),
            new Check("a_job_pays_what_its_wages_say", """
                    SELECT j.job_id, j.monthly_wage || ' after ' || coalesce(last.monthly_wage || ' from ' || last.valid_from, 'nothing')
                    FROM audit.jobs j CROSS JOIN audit.period
                    JOIN audit.customers c USING (customer_id)
                    LEFT JOIN LATERAL (SELECT * FROM audit.wages w WHERE w.job_id = j.job_id ORDER BY valid_from DESC LIMIT 1) AS last ON true
                    LEFT JOIN LATERAL (SELECT min(audit.month(valid_from)) AS month FROM audit.wages w WHERE w.job_id = j.job_id) AS first ON true
                    WHERE last.monthly_wage IS DISTINCT FROM j.monthly_wage OR last.valid_from > j.left_on
                       OR last.created_at > greatest(j.updated_at, c.created_at)
                       OR first.month > greatest(audit.month(hired_on), audit.plus_months(audit.month(greatest(first_day,
                            (c.created_at AT TIME ZONE 'America/Sao_Paulo')::date)), -1))"""),
            // Prices since the last adjustment, the minimum wage, or what is agreed: some percent at a step of a civil
            // servant's career, and else from eight percent on (estimate).
            new Check("each_wage_follows_from_the_one_before", """
                    SELECT wage_id, reason || ' to ' || monthly_wage || ' from ' || coalesce(before::text, 'nothing') || ' on ' || valid_from
                    FROM (SELECT w.*, hired_on, adjustment_month, lag(w.monthly_wage) OVER wages AS before, employer_name
                              ~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) ' AS is_theirs
                          FROM audit.wages w JOIN audit.jobs USING (job_id)
                          WINDOW wages AS (PARTITION BY job_id ORDER BY valid_from)) AS w
                    CROSS JOIN LATERAL (SELECT round(before * audit.prices(valid_from) / audit.prices(audit.fixed_in(hired_on,
                        adjustment_month, audit.plus_months(audit.month(valid_from), -1))), 2) AS wage) AS adjusted
                    WHERE monthly_wage = before OR NOT coalesce(CASE reason
                        WHEN 'HIRED' THEN before IS NULL AND valid_from = hired_on
                        WHEN 'MINIMUM_WAGE' THEN monthly_wage = audit.minimum(valid_from) AND valid_from = audit.month(valid_from)
                        WHEN 'ADJUSTED' THEN valid_from = audit.month(valid_from) AND extract(month FROM valid_from) = adjustment_month
                            AND (abs(monthly_wage - adjusted.wage) <= 0.02
                                OR before = audit.minimum(valid_from - 1) AND monthly_wage < adjusted.wage
                                OR is_theirs AND monthly_wage = audit.public_ceiling(valid_from) AND monthly_wage < adjusted.wage
                                OR is_theirs AND before IN (SELECT wage FROM audit.public_ceilings) AND monthly_wage > adjusted.wage)
                        WHEN 'RAISED' THEN valid_from = audit.month(valid_from) AND CASE WHEN is_theirs
                            THEN monthly_wage / before BETWEEN 1.015 AND 1.045 ELSE monthly_wage / before BETWEEN 1.075 AND 1.205 END
                        END, before IS NULL)"""),
            // One in eight a year, and by some 12 % (estimates: nobody publishes how many).
            new Check("some_are_raised_each_year", """
                    SELECT 'raises', round(100 * share, 1) || ' % of ' || round(years) || ' years, by ' || round((100 * middling)::numeric, 1) || ' %'
                    FROM (SELECT count(raise.share) / sum(years) AS share, sum(years) AS years,
                              percentile_cont(0.5) WITHIN GROUP (ORDER BY raise.share) AS middling
                          FROM audit.private_years LEFT JOIN audit.raises AS raise USING (job_id, year)) AS raised
                    WHERE years > 500 AND (share NOT BETWEEN 0.1 - 0.4 / sqrt(years) AND 0.15 + 0.4 / sqrt(years)
                        OR middling NOT BETWEEN 0.09 AND 0.14)"""),
            new Check("the_young_are_raised_more_often", """
                    SELECT 'raises', round(100 * young, 1) || ' % of the young, ' || round(100 * old, 1) || ' % of the old'
                    FROM (SELECT count(raise.share) FILTER (WHERE age < 35) / sum(years) FILTER (WHERE age < 35) AS young,
                              count(raise.share) FILTER (WHERE age >= 50) / sum(years) FILTER (WHERE age >= 50) AS old,
                              sum(years) FILTER (WHERE age >= 50) AS years_of_old
                          FROM audit.private_years LEFT JOIN audit.raises AS raise USING (job_id, year)) AS raised
                    WHERE years_of_old > 100 AND young < 1.3 * old"""),
            new Check("a_job_begins_when_the_one_before_has_ended", """
                    SELECT job_id, hired_on || ' after ' || coalesce(left_before::text, 'none')
                    FROM (SELECT *, lag(left_on) OVER jobs AS left_before, lag(employer_cnpj) OVER jobs AS employer_before,
                            row_number() OVER jobs AS number
                          FROM audit.jobs WINDOW jobs AS (PARTITION BY customer_id ORDER BY hired_on)) AS ordered
                    WHERE number > 1 AND (left_before IS NULL OR left_before >= hired_on
                        OR employer_before = employer_cnpj)"""),
            new Check("an_employer_has_one_name", """
                    SELECT job_id, employer_cnpj || ' of ' || employer_name
                    FROM audit.jobs WHERE employer_cnpj IN (
                        SELECT employer_cnpj FROM audit.jobs GROUP BY 1 HAVING count(DISTINCT employer_name) > 1)"""),
            // A fifth of formal employees (IBGE and RAIS, 2024), most of them women, and most by municipalities (IPEA).
            new Check("governments_employ_a_fifth", """
                    SELECT 'governments', round(100 * share, 1) || ' % of jobs, women ' || round(100 * women, 1) || ' %, municipal '
                        || round(100 * municipal, 1) || ' %'
                    FROM (SELECT avg(is_theirs::integer) AS share, count(*) AS jobs,
                              avg((c.gender = 'FEMALE')::integer) FILTER (WHERE is_theirs) AS women,
                              avg((employer_name ~ '^(Município|Distrito)')::integer) FILTER (WHERE is_theirs) AS municipal
                          FROM audit.jobs JOIN audit.customers c USING (customer_id), LATERAL (SELECT employer_name
                              ~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) ' AS is_theirs) AS t
                          WHERE left_on IS NULL) AS g
                    WHERE share NOT BETWEEN least(0.17, 0.18 - 1 / sqrt(jobs)) AND greatest(0.2, 0.18 + 1.5 / sqrt(jobs))
                       OR women < 0.45 OR municipal NOT BETWEEN 0.5 AND 0.85"""),
            new Check("no_government_pays_more_than_the_constitution_allows", """
                    SELECT wage_id, w.monthly_wage || ' from ' || valid_from || ' by ' || employer_name
                    FROM audit.wages w JOIN audit.jobs USING (job_id)
                    WHERE employer_name ~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) '
                      AND w.monthly_wage > audit.public_ceiling(valid_from)"""),
            // Most low wages are those of a trade's or a state's floor: some tenth of formal employees have just the
            // minimum (estimate after RAIS), and no step of pay has more.
            new Check("few_formal_employees_have_just_the_minimum", """
                    SELECT 'jobs', round(100 * lowest, 1) || ' % at the minimum, ' || round(100 * low, 1) || ' % up to 1.35 of it'
                    FROM (SELECT count(*) AS jobs, avg((monthly_wage = minimum.wage)::integer) AS lowest,
                              avg((monthly_wage > minimum.wage AND monthly_wage <= 1.35 * minimum.wage)::integer) AS low
                          FROM audit.jobs, audit.period, LATERAL (SELECT audit.minimum(last_day) AS wage) AS minimum
                          WHERE left_on IS NULL) AS paid
                    WHERE jobs > 200 AND (lowest NOT BETWEEN 0.06 AND 0.18 OR low NOT BETWEEN 0.25 AND 0.45)"""),
            // Lei 18.153/2025 (SP), Decreto 9.468/2025 (PR), and the floors of RS and SC of 2025, which do not bind
            // governments; who was hired before they rose has up to a year's prices less, and who left the bank before
            // that those of their time.
            new Check("companies_pay_the_floors_of_their_states", """
                    SELECT job_id, monthly_wage || ' in ' || c.state || ' by ' || employer_name
                    FROM audit.jobs j JOIN audit.customers c USING (customer_id)
                    JOIN (VALUES ('SP', 1804), ('PR', 1984.16), ('RS', 1789.04), ('SC', 1730)) AS floors (state, floor) USING (state)
                    CROSS JOIN audit.period, audit.pay(floor * 0.94, audit.month(last_day), hired_on, adjustment_month,
                        audit.month(audit.heard_until(customer_id))) AS due
                    WHERE left_on IS NULL AND employer_name !~ '^(Município|Estado|Secretaria|Comando|Instituto Nacional|Universidade) '
                      AND monthly_wage < due.gross"""),
            new Check("a_job_ends_for_a_reason", """
                    SELECT job_id, coalesce(left_on::text, 'not ended') || ' as ' || coalesce(leaving_reason, 'null')
                    FROM audit.jobs, audit.period
                    WHERE (left_on IS NULL) <> (leaving_reason IS NULL) OR left_on < hired_on OR left_on >= last_day"""),
            new Check("a_job_begins_on_a_business_day", """
                    SELECT job_id, 'hired on ' || hired_on
                    FROM audit.jobs JOIN audit.business_days ON day = hired_on WHERE NOT is_business
                    UNION ALL SELECT job_id, 'known at ' || created_at
                    FROM audit.jobs JOIN audit.business_days ON day = (created_at AT TIME ZONE 'America/Sao_Paulo')::date
                    WHERE NOT is_business AND hired_on = day"""),
            new Check("who_repays_a_home_lives_in_it", """
                    SELECT c.customer_id, c.street || ', ' || c.number || ' is not ' || p.street || ', ' || p.number
                    FROM audit.loans l JOIN audit.properties p USING (property_id)
                    JOIN audit.customers c ON c.customer_id = l.customer_id
                    WHERE p.property_type <> 'LAND' AND (c.street, c.number, c.neighborhood, c.city, c.state, c.postal_code)
                        IS DISTINCT FROM (p.street, p.number, p.neighborhood, p.city, p.state, p.postal_code)"""),
            new Check("a_row_is_as_new_as_what_it_tells", """
                    SELECT c.customer_id, c.updated_at || ' before ' || greatest(j.hired_on, j.left_on + 1, c.married_on)
                    FROM audit.customers c LEFT JOIN audit.jobs j USING (customer_id)
                    WHERE c.updated_at::date < greatest(j.hired_on, j.left_on + 1, c.married_on)
                    UNION ALL SELECT job_id, updated_at || ' before ' || greatest(hired_on, left_on + 1)
                    FROM audit.jobs WHERE updated_at::date < greatest(hired_on, left_on + 1) OR updated_at < created_at
                    UNION ALL SELECT c.customer_id, c.updated_at || ' before the wage of ' || j.updated_at
                    FROM audit.customers c JOIN audit.jobs j USING (customer_id)
                    WHERE c.monthly_income = j.monthly_wage AND c.updated_at < j.updated_at"""),
            // Last wage, thirteenth, vacation and notice, within ten days (CLT, article 477); an instalment on pay is
            // withheld from it, too. What came of the thirteenth is taken off all but the wage. Where the last year of
            // work is done with the job, or just before, the vacation of
            // the one before may have been about to come.
            new Check("the_end_of_a_job_is_paid", """
                    SELECT e.job_id, coalesce(t.amount::text, 'nothing') || ' on ' || e.pay_day
                    FROM audit.job_ends e
                    JOIN audit.period ON e.pay_day BETWEEN first_day AND last_day
                    LEFT JOIN audit.transactions t ON t.customer_id = e.customer_id AND t.purpose = 'TERMINATION_PAY'
                        AND t.day = e.pay_day AND t.counterparty_key = e.employer_cnpj
                    WHERE NOT audit.is_away(e.customer_id, e.pay_day) AND NOT EXISTS (
                        SELECT FROM generate_series(0, 3) AS dependents,
                            generate_series(coalesce(e.years_owed, 0), coalesce(e.years_owed, 1)
                                + greatest((e.months % 12 = 0)::integer, e.earlier_owed)) AS owed,
                            unnest(e.advances) AS advance,
                            audit.net(e.thirteenth, audit.month(t.day), audit.month(t.day), dependents) AS n,
                            audit.net(e.days_wage, audit.month(e.left_on), audit.month(t.day), dependents) AS w,
                            LATERAL (SELECT e.free_of_tax + round(e.gross * owed * 4 / 3, 2) + coalesce(n.net, 0) AS due) AS besides,
                            audit.before_withholding(e.customer_id, audit.month(e.left_on), t.amount) AS b
                        WHERE abs(b.amount - w.net - greatest(0, besides.due - advance)) <= 0.03)"""),
            // Novo CAGED: people lose jobs in all months, most before the year ends; and on any day.
            new Check("jobs_end_in_all_months_and_on_all_days", """
                    SELECT 'jobs', months || ' months, ' || in_december || ' in December, ' || on_last_days || ' with a month, of ' || jobs
                    FROM (SELECT count(*) AS jobs, count(DISTINCT extract(month FROM left_on)) AS months,
                            count(*) FILTER (WHERE extract(month FROM left_on) = 12) AS in_december,
                            count(*) FILTER (WHERE extract(day FROM left_on + 1) = 1) AS on_last_days
                          FROM audit.jobs WHERE left_on IS NOT NULL) AS ends
                    WHERE jobs > 100 AND (months < 12 OR in_december < jobs / 20 OR on_last_days > jobs / 2)"""),
            // Also shortly before the period, when it begins, and in December, when hires are two thirds of those of
            // a mean month (Novo CAGED).
            new Check("people_are_hired_in_every_month", """
                    SELECT month::text, hires || ' hires, ' || round(mean, 1) || ' in a mean month'
                    FROM (SELECT m.month::date AS month, count(job_id) AS hires, avg(count(job_id)) OVER () AS mean
                          FROM audit.period,
                              generate_series(audit.plus_months(audit.month(first_day), -6), last_day, interval '1 month') AS m (month)
                              LEFT JOIN audit.jobs ON audit.month(hired_on) = m.month
                          GROUP BY 1) AS months
                    WHERE mean > 6 AND hires < mean / 6"""),
            // Most begin in the first days of a month or in its middle (estimate).
            new Check("jobs_begin_on_many_days_of_a_month", """
                    SELECT 'jobs', days || ' days, ' || early || ' before the 8th and ' || middle || ' around the 15th of ' || jobs
                    FROM (SELECT count(*) AS jobs, count(DISTINCT extract(day FROM hired_on)) AS days,
                            count(*) FILTER (WHERE extract(day FROM hired_on) < 8) AS early,
                            count(*) FILTER (WHERE extract(day FROM hired_on) BETWEEN 14 AND 19) AS middle
                          FROM audit.jobs) AS begun
                    WHERE jobs > 100 AND (days < 20 OR early NOT BETWEEN jobs * 0.4 AND jobs * 0.8 OR middle < jobs * 0.15)"""),
            // STF, Tema 1022: companies of the state dismiss nobody without cause.
            new Check("the_state_dismisses_nobody", """
                    SELECT job_id, leaving_reason || ' by ' || employer_name
                    FROM audit.jobs
                    WHERE leaving_reason IN ('DISMISSED', 'RESIGNED') AND left(employer_cnpj, 8) IN (
                        '00000000', '00360305', '34028316', '15126437', '33000167', '33683111', '42422253', '17155730')"""),
            new Check("an_account_is_dormant_half_a_year_after_it_was_opened", """
                    SELECT account_id, created_at || ' to ' || updated_at
                    FROM audit.accounts WHERE status = 'DORMANT' AND updated_at < created_at + interval '179 days'"""),
            // 27.5 % of what may be deducted, here up to R$ 40,000, and interest for four months.
            new Check("no_refund_is_larger_than_deductions_allow", """
                    SELECT transaction_id, amount::text
                    FROM audit.transactions WHERE purpose = 'INCOME_TAX_REFUND' AND amount > 40000 * 0.275 * 1.05"""),
            // Register offices are closed then.
            new Check("nobody_marries_on_a_sunday", """
                    SELECT customer_id, married_on::text FROM audit.customers WHERE extract(isodow FROM married_on) = 7"""),
            new Check("nobody_marries_on_a_holiday", """
                    SELECT customer_id, married_on::text FROM audit.customers
                    WHERE to_char(married_on, 'MM-DD') IN ('01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25')
                       OR married_on IN (SELECT day FROM audit.business_days WHERE NOT is_working)"""),
            // IBGE, Estatísticas do Registro Civil: more than one wedding in ten is that of people above 40.
            new Check("some_marry_late", """
                    SELECT 'all', share || ' above 37'
                    FROM (SELECT avg((married_on >= birth_date + interval '37 years')::integer) AS share
                          FROM audit.customers, audit.period
                          WHERE married_on IS NOT NULL AND birth_date < last_day - interval '50 years') AS married
                    WHERE share NOT BETWEEN 0.05 AND 0.4"""),
            // With a fine of 40 % for who is dismissed (Lei 8.036/1990, article 18); who resigns leaves it there. Wages
            // before the first that is told are known to some cents, but for those whom the minimum had overtaken.
            new Check("the_fund_is_paid_out_to_who_may_have_it", """
                    SELECT e.job_id, coalesce(t.amount::text, 'nothing') || ' of ' || e.fund || ' as ' || e.leaving_reason
                    FROM audit.job_ends e
                    JOIN audit.period ON e.fund_day BETWEEN first_day AND last_day
                    LEFT JOIN audit.transactions t ON t.customer_id = e.customer_id AND t.purpose = 'SEVERANCE_FUND'
                        AND t.day = e.fund_day
                    WHERE abs(coalesce(t.amount, 0) - e.fund * CASE e.leaving_reason
                        WHEN 'DISMISSED' THEN 1.4 WHEN 'RETIRED' THEN 1 ELSE 0 END)
                        > CASE WHEN e.is_known THEN 0.1 ELSE 0.03 * e.fund END
                      AND NOT audit.is_away(e.customer_id, e.fund_day)"""),
            new Check("who_is_out_of_work_has_insurance", """
                    WITH paid AS (SELECT * FROM audit.transactions WHERE purpose = 'UNEMPLOYMENT_INSURANCE')
                    SELECT coalesce(paid.customer_id, due.customer_id), coalesce(paid.amount::text, 'nothing') || ' of '
                        || coalesce(due.amount::text, 'nothing') || ' on ' || coalesce(paid.day, due.day)
                    FROM paid FULL JOIN audit.insurance_due due ON due.customer_id = paid.customer_id AND due.day = paid.day
                    JOIN audit.customers c ON c.customer_id = coalesce(paid.customer_id, due.customer_id)
                    WHERE coalesce(abs(paid.amount - due.amount), 1) > 0.01
                      AND NOT (paid.amount IS NULL AND c.employment_status = 'RETIRED')
                      AND NOT audit.is_away(c.customer_id, coalesce(paid.day, due.day))"""),
            new Check("what_ends_a_job_has_a_job_that_ended", """
                    SELECT t.transaction_id, t.purpose || ' on ' || t.day
                    FROM audit.transactions t
                    WHERE t.purpose IN ('TERMINATION_PAY', 'SEVERANCE_FUND') AND NOT EXISTS (
                        SELECT FROM audit.jobs j WHERE j.customer_id = t.customer_id
                          AND t.day BETWEEN j.left_on + 1 AND j.left_on + 30)"""),
            new Check("who_retires_has_a_pension", """
                    SELECT e.job_id, 'retired on ' || e.left_on
                    FROM audit.job_ends e, audit.period
                    WHERE e.leaving_reason = 'RETIRED' AND e.left_on + 45 <= last_day AND NOT EXISTS (
                        SELECT FROM audit.transactions t WHERE t.customer_id = e.customer_id AND t.purpose = 'PENSION'
                          AND t.day BETWEEN e.left_on + 15 AND e.left_on + 45)"""),
            // Sixteen with the parents' consent (Código Civil, article 1.517), but here nobody is that young.
            new Check("who_is_married_was_of_age", """
                    SELECT customer_id, marital_status || ' on ' || coalesce(married_on::text, 'no day')
                    FROM audit.customers, audit.period
                    WHERE (marital_status = 'MARRIED') <> (married_on IS NOT NULL) OR married_on > last_day
                       OR married_on < birth_date + interval '18 years'"""));
}
