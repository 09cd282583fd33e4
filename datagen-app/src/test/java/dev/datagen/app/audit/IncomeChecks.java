package dev.datagen.app.audit;

import java.util.List;

/** Wages, vacations, the thirteenth salary and pensions: on their days, complete, and net of what is withheld. */
final class IncomeChecks {

    private IncomeChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_salary_comes_on_payday", """
                    SELECT t.transaction_id, t.day || ' is no payday by ' || coalesce(s.schedule, 'any schedule')
                    FROM audit.transactions t LEFT JOIN audit.schedules s USING (customer_id)
                    WHERE t.purpose = 'SALARY' AND NOT EXISTS (
                        SELECT FROM audit.paydays p WHERE p.day = t.day AND p.schedule = s.schedule)"""),
            new Check("only_governments_pay_on_other_days_than_the_fifth", """
                    SELECT t.transaction_id, t.counterparty_name || ' pays by ' || s.schedule
                    FROM audit.transactions t JOIN audit.schedules s USING (customer_id)
                    WHERE t.purpose = 'SALARY' AND (s.schedule = 'FIFTH_WORKING_DAY') = (t.counterparty_name
                        ~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) ')"""),
            new Check("an_employer_pays_all_by_one_schedule", """
                    SELECT t.transaction_id, t.counterparty_key || ' also pays otherwise than by ' || s.schedule
                    FROM audit.transactions t JOIN audit.schedules s USING (customer_id)
                    WHERE t.purpose = 'SALARY' AND t.counterparty_key IN (
                        SELECT t.counterparty_key
                        FROM audit.transactions t JOIN audit.schedules s USING (customer_id)
                        WHERE t.purpose = 'SALARY' GROUP BY 1 HAVING count(DISTINCT s.schedule) > 1)"""),
            new Check("a_wage_comes_from_the_employer_of_its_month", """
                    SELECT t.transaction_id, t.counterparty_name || ' for ' || work.month
                    FROM audit.transactions t JOIN audit.schedules s USING (customer_id),
                        LATERAL (SELECT audit.plus_months(audit.month(t.day), CASE t.purpose WHEN 'SALARY'
                            THEN -s.months_after_work ELSE 1 END) AS month) AS work
                    WHERE t.purpose IN ('SALARY', 'VACATION_PAY') AND NOT EXISTS (
                        SELECT FROM audit.jobs j
                        WHERE j.customer_id = t.customer_id AND j.employer_cnpj = t.counterparty_key
                          AND j.employer_name = t.counterparty_name
                          AND work.month BETWEEN audit.month(j.hired_on) AND coalesce(j.left_on, 'infinity'))"""),
            // Work on the month of a vacation is not paid again, but for days that were sold: its wage came two days
            // before it began. The last month's comes with the end of the job.
            new Check("a_salary_comes_each_month_but_for_a_vacation", """
                    WITH paid AS MATERIALIZED (
                        SELECT customer_id, audit.month(day) AS month,
                            count(*) FILTER (WHERE purpose = 'SALARY') AS salaries,
                            count(*) FILTER (WHERE purpose = 'VACATION_PAY') AS vacations
                        FROM audit.transactions WHERE purpose IN ('SALARY', 'VACATION_PAY') GROUP BY 1, 2),
                    due AS MATERIALIZED (
                        SELECT s.customer_id, p.month, p.day,
                            audit.plus_months(p.month, -p.months_after_work - 1) AS vacation_paid
                        FROM audit.schedules s JOIN audit.paydays p USING (schedule), audit.period
                        WHERE p.day BETWEEN first_day AND last_day AND EXISTS (
                            SELECT FROM audit.jobs j WHERE j.customer_id = s.customer_id
                              AND audit.plus_months(p.month, -p.months_after_work)
                                BETWEEN audit.month(j.hired_on) AND coalesce(audit.month(j.left_on) - 1, 'infinity'))),
                    counted AS (
                        SELECT due.*, coalesce(s.salaries, 0) AS salaries, coalesce(v.vacations, 0) AS vacations
                        FROM due
                        LEFT JOIN paid s ON s.customer_id = due.customer_id AND s.month = due.month
                        LEFT JOIN paid v ON v.customer_id = due.customer_id AND v.month = due.vacation_paid)
                    SELECT customer_id, month || ' has ' || salaries || ' salaries and ' || vacations || ' vacations'
                    FROM counted, audit.period
                    WHERE salaries + vacations <> 1 AND NOT (salaries = 1 AND vacations = 1)
                      AND NOT (salaries = 0 AND vacations = 0 AND vacation_paid < audit.month(first_day))
                      AND NOT audit.is_away(customer_id, day)
                      AND NOT (salaries = 0 AND vacations = 0 AND audit.is_away(customer_id, vacation_paid))"""),
            // Who rested late in the year before may be about to rest in the period's last month, or have left the job
            // on
            // its last day, which nobody knows yet.
            new Check("a_vacation_is_taken_once_a_year", """
                    SELECT s.customer_id, year || ' has ' || count(t.transaction_id)
                    FROM audit.schedules s CROSS JOIN audit.period
                    CROSS JOIN generate_series(extract(year FROM first_day + 395)::integer,
                        extract(year FROM last_day - 334)::integer) AS year
                    JOIN audit.jobs j ON j.customer_id = s.customer_id AND j.hired_on <= make_date(year - 1, 1, 1)
                        AND coalesce(j.left_on, 'infinity') >= make_date(year + 1, 2, 1)
                    LEFT JOIN audit.transactions t ON t.customer_id = s.customer_id AND t.purpose = 'VACATION_PAY'
                        AND extract(year FROM audit.plus_months(audit.month(t.day), 1)) = year
                    WHERE NOT audit.is_away(s.customer_id, make_date(year, 1, 1))
                      AND NOT audit.is_away(s.customer_id, make_date(year, 12, 1))
                    GROUP BY s.customer_id, year, last_day HAVING count(t.transaction_id) <> 1
                      AND NOT (count(t.transaction_id) = 0 AND make_date(year, 12, 31) = last_day AND EXISTS (
                        SELECT FROM audit.transactions b WHERE b.customer_id = s.customer_id AND b.purpose = 'VACATION_PAY'
                          AND audit.plus_months(audit.month(b.day), 1) BETWEEN make_date(year - 1, 9, 1) AND make_date(year - 1, 12, 1)))"""),
            // Nobody's employer lets all of the staff go in the same month each year.
            new Check("vacations_move_from_year_to_year", """
                    SELECT 'vacations', count(*) || ' of ' || count(*) || ' again after twelve months'
                    FROM (SELECT audit.month(day) = audit.plus_months(lag(audit.month(day)) OVER (
                              PARTITION BY customer_id ORDER BY day), 12) AS again
                          FROM audit.transactions WHERE purpose = 'VACATION_PAY') AS two
                    WHERE again IS NOT NULL HAVING count(*) >= 20 AND avg(again::integer) > 0.9"""),
            // What comes in different months is booked by different batches.
            new Check("wages_of_two_days_have_few_instants_in_common", """
                    SELECT customer_id, count(*) || ' instants on two days'
                    FROM (SELECT customer_id FROM audit.transactions
                          WHERE purpose IN ('SALARY', 'VACATION_PAY', 'THIRTEENTH_SALARY')
                          GROUP BY customer_id, "timestamp"::time HAVING count(DISTINCT day) > 1) AS common
                    GROUP BY customer_id HAVING count(*) > 1"""),
            // After a year of work (CLT, article 130).
            new Check("a_vacation_is_earned_by_a_year_of_work", """
                    SELECT t.transaction_id, j.hired_on
                    FROM audit.transactions t,
                        LATERAL audit.job_in(t.customer_id, audit.plus_months(audit.month(t.day), 1)) AS j
                    WHERE t.purpose = 'VACATION_PAY'
                      AND audit.plus_months(audit.month(t.day), 1) < j.hired_on + interval '1 year'"""),
            // Two days before the vacation starts, which here is on the first of a month (CLT, article 145).
            new Check("a_vacation_is_paid_two_days_before_it", """
                    SELECT t.transaction_id, t.day || ' is not ' || b.previous_business
                    FROM audit.transactions t
                    JOIN audit.business_days b ON b.day = audit.plus_months(audit.month(t.day), 1) - 2
                    WHERE t.purpose = 'VACATION_PAY' AND t.day <> b.previous_business"""),
            new Check("a_salary_is_net_of_contribution_and_tax", """
                    WITH wages AS MATERIALIZED (
                        SELECT t.transaction_id, t.customer_id, t.day, w.gross, i.inss, w.amount
                        FROM audit.transactions t
                        JOIN audit.schedules s USING (customer_id),
                            LATERAL (SELECT audit.plus_months(audit.month(t.day), -s.months_after_work) AS month) AS work
                            LEFT JOIN LATERAL audit.job_in(t.customer_id, work.month) AS j ON true,
                            audit.earned(j, work.month) AS g,
                            LATERAL (SELECT audit.rests(t.customer_id, work.month) AS rests) AS r,
                            LATERAL (SELECT g.gross, b.amount
                                FROM audit.before_withholding(t.customer_id, work.month, t.amount) AS b
                                WHERE r.rests IS NOT TRUE
                                UNION ALL SELECT round(g.gross / 3, 2), t.amount WHERE r.rests IS NOT FALSE) AS w,
                            audit.inss(w.gross, work.month) AS i
                        WHERE t.purpose = 'SALARY'),
                    paid AS (
                        SELECT transaction_id, customer_id, amount, d AS dependents, gross - inss - t.irrf AS net
                        FROM wages, generate_series(0, 3) AS d, audit.irrf(gross, inss, d, audit.month(day)) AS t),
                    likely AS (
                        SELECT DISTINCT ON (customer_id) customer_id, dependents
                        FROM (SELECT customer_id, dependents,
                                  count(DISTINCT transaction_id) FILTER (WHERE abs(amount - net) <= 0.02) AS right
                              FROM paid GROUP BY 1, 2) AS tried
                        ORDER BY customer_id, "right" DESC, dependents)
                    SELECT transaction_id, max(amount) || ' is not ' || max(net) || ' with ' || dependents || ' dependents'
                    FROM paid JOIN likely USING (customer_id, dependents)
                    GROUP BY transaction_id, dependents HAVING min(abs(amount - net)) > 0.02"""),
            new Check("a_vacation_is_net_of_contribution_and_tax", """
                    SELECT t.transaction_id, t.amount || ' of a wage of ' || wage.gross
                    FROM audit.transactions t,
                        LATERAL (SELECT audit.plus_months(audit.month(t.day), 1) AS month) AS rest
                        LEFT JOIN LATERAL audit.job_in(t.customer_id, rest.month) AS j ON true,
                        audit.wage(j, rest.month) AS wage
                    WHERE t.purpose = 'VACATION_PAY' AND NOT EXISTS (
                        SELECT FROM generate_series(0, 3) AS dependents, generate_series(0, 10, 10) AS sold,
                            audit.before_withholding(t.customer_id, rest.month, t.amount) AS b,
                            audit.vacation_net(wage.gross, sold, audit.month(t.day), dependents) AS due
                        WHERE abs(b.amount - due.net) <= 0.02)"""),
            // Half from February to 30 November, the rest by 20 December (Lei 4.749/1965). Who has come since February
            // may
            // have had the half before, and who left before 30 November, too.
            new Check("a_thirteenth_comes_in_two_parts_by_their_days", """
                    WITH due AS (
                        SELECT s.customer_id, j.employer_cnpj, b.previous_business AS day
                        FROM audit.schedules s
                        JOIN audit.jobs j USING (customer_id)
                        CROSS JOIN audit.period
                        JOIN audit.business_days b ON to_char(b.day, 'MMDD') IN ('1130', '1220')
                            AND b.day BETWEEN j.hired_on AND coalesce(j.left_on, 'infinity')
                        WHERE b.previous_business BETWEEN first_day AND last_day
                          -- Who is hired in the second half of December has worked in no month that counts.
                          AND (audit.month(j.hired_on) <> audit.month(b.day) OR audit.first_counts(j.hired_on)
                              OR extract(month FROM b.day) = 11)),
                    paid AS (
                        SELECT t.* FROM audit.transactions t JOIN audit.schedules USING (customer_id)
                        JOIN audit.business_days b USING (day)
                        WHERE t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name <> 'INSS' AND b.is_business)
                    SELECT coalesce(paid.transaction_id, due.customer_id),
                        'paid ' || coalesce(paid.day::text, 'never') || ', due ' || coalesce(due.day::text, 'never')
                    FROM due FULL JOIN paid ON paid.customer_id = due.customer_id AND paid.counterparty_key = due.employer_cnpj
                        AND paid.day BETWEEN CASE extract(month FROM due.day) WHEN 11 THEN audit.plus_months(audit.month(due.day), -9)
                            ELSE audit.month(due.day) END AND due.day
                    WHERE (paid.day IS NULL OR due.day IS NULL)
                      AND NOT (due.day IS NULL AND extract(month FROM paid.day) BETWEEN 2 AND 11 AND EXISTS (
                        SELECT FROM audit.jobs j WHERE j.customer_id = paid.customer_id AND j.employer_cnpj = paid.counterparty_key
                          AND j.left_on >= paid.day AND j.left_on < make_date(extract(year FROM paid.day)::integer, 11, 30)))
                      AND NOT (paid.day IS NULL AND audit.is_away(due.customer_id, audit.plus_months(audit.month(due.day),
                        CASE extract(month FROM due.day) WHEN 11 THEN -9 ELSE 0 END)))
                      AND NOT audit.is_away(coalesce(paid.customer_id, due.customer_id), coalesce(paid.day, due.day))"""),
            // All of its staff on one day, but for who was hired after it, and for who asked for the half with a
            // vacation.
            new Check("an_employer_pays_the_thirteenth_to_all_at_once", """
                    SELECT t.counterparty_key, t.counterparty_name || ' on ' || count(DISTINCT t.day) || ' days'
                    FROM audit.transactions t JOIN audit.jobs j ON j.customer_id = t.customer_id
                        AND j.employer_cnpj = t.counterparty_key AND j.hired_on < audit.month(t.day)
                    WHERE t.purpose = 'THIRTEENTH_SALARY'
                      AND t.transaction_id NOT IN (SELECT transaction_id FROM audit.halves_with_vacations)
                    GROUP BY t.counterparty_key, t.counterparty_name, audit.month(t.day) HAVING count(DISTINCT t.day) > 1"""),
            new Check("employers_pay_the_thirteenth_on_days_of_their_own", """
                    SELECT month, 'all ' || count(*) || ' on one day'
                    FROM (SELECT audit.month(day) AS month, day FROM audit.transactions
                          WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS'
                            AND transaction_id NOT IN (SELECT transaction_id FROM audit.halves_with_vacations)) AS paid
                    GROUP BY month HAVING count(*) >= 50 AND count(DISTINCT day) = 1"""),
            // Many of them in June or July; some companies from June on (estimate). Others than who asked for it.
            new Check("governments_often_pay_half_a_thirteenth_in_mid_year", """
                    SELECT 'governments', early || ' of ' || firsts || ', companies ' || early_companies || ' of ' || companies
                    FROM (SELECT count(*) FILTER (WHERE g.is_theirs) AS firsts,
                              count(*) FILTER (WHERE g.is_theirs AND extract(month FROM day) IN (6, 7)) AS early,
                              count(DISTINCT counterparty_key) FILTER (WHERE NOT g.is_theirs) AS companies,
                              count(DISTINCT counterparty_key) FILTER (WHERE NOT g.is_theirs AND extract(month FROM day) BETWEEN 6 AND 10)
                                  AS early_companies
                          FROM audit.transactions t, LATERAL (SELECT counterparty_name
                              ~ '^(Município|Distrito|Estado|Secretaria|Comando|Instituto Nacional|Universidade) ' AS is_theirs) AS g
                          WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS' AND extract(month FROM day) < 12
                            AND transaction_id NOT IN (SELECT transaction_id FROM audit.halves_with_vacations)) AS paid
                    WHERE firsts > 30 AND early NOT BETWEEN firsts * 0.25 AND firsts * 0.85
                       OR companies > 100 AND early_companies NOT BETWEEN companies * 0.08 AND companies * 0.25"""),
            // Who came within the year has it in November, with the others of their employer or by its end.
            new Check("half_a_thirteenth_comes_early_to_who_was_there_before_the_year", """
                    SELECT t.transaction_id, t.day || ', hired on ' || j.hired_on
                    FROM audit.transactions t
                    JOIN audit.jobs j ON j.customer_id = t.customer_id AND j.employer_cnpj = t.counterparty_key
                    WHERE t.purpose = 'THIRTEENTH_SALARY' AND extract(month FROM t.day) < 11
                      AND extract(year FROM j.hired_on) = extract(year FROM t.day)"""),
            // With the pay for a vacation, before employers pay it to all who work for them; one in ten asks for it
            // (estimate).
            new Check("half_a_thirteenth_before_june_comes_with_a_vacation", """
                    SELECT t.transaction_id, t.day || ' without a vacation'
                    FROM audit.transactions t
                    WHERE t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name <> 'INSS' AND extract(month FROM t.day) < 6
                      AND t.transaction_id NOT IN (SELECT transaction_id FROM audit.halves_with_vacations)"""),
            new Check("some_ask_for_half_a_thirteenth_with_a_vacation", """
                    SELECT 'vacations', halves || ' of ' || vacations || ' with half a thirteenth'
                    FROM (SELECT count(*) AS vacations, (SELECT count(*) FROM audit.halves_with_vacations) AS halves
                          FROM audit.transactions WHERE purpose = 'VACATION_PAY' AND extract(month FROM day) BETWEEN 2 AND 10) AS paid
                    WHERE vacations > 200 AND halves NOT BETWEEN vacations * 0.05 AND vacations * 0.16"""),
            new Check("half_a_thirteenth_comes_once_a_year", """
                    SELECT customer_id, counterparty_name || ' pays ' || count(*) || ' in ' || extract(year FROM day)
                    FROM audit.transactions
                    WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS' AND extract(month FROM day) < 12
                    GROUP BY customer_id, counterparty_key, counterparty_name, extract(year FROM day) HAVING count(*) > 1"""),
            // The half by the wage of the month before (Lei 4.749/1965, article 2).
            new Check("a_thirteenth_is_a_half_and_the_net_rest", """
                    SELECT t.transaction_id, t.amount || ' of a wage of ' || wage.gross
                    FROM audit.transactions t
                    JOIN audit.schedules USING (customer_id),
                        LATERAL (SELECT audit.month(t.day) AS month, extract(month FROM t.day) < 12 AS first) AS pay,
                        LATERAL (SELECT round(g.gross / 12 * (12 - CASE
                                WHEN extract(year FROM hired_on) = extract(year FROM t.day)
                                THEN extract(month FROM hired_on) - audit.first_counts(hired_on)::integer ELSE 0 END), 2) AS gross,
                                -- Who came after the first part was paid has all of it in December.
                                NOT pay.first AND audit.month(j.hired_on) = pay.month AS is_whole
                            FROM (SELECT) AS one LEFT JOIN audit.job_in(t.customer_id, pay.month) AS j ON true,
                                audit.wage(j, CASE WHEN pay.first THEN greatest(audit.month(j.hired_on),
                                    audit.plus_months(pay.month, -1)) ELSE pay.month END) AS g) AS wage
                        LEFT JOIN LATERAL (SELECT amount FROM audit.transactions f
                            WHERE f.customer_id = t.customer_id AND f.purpose = t.purpose AND f.counterparty_key = t.counterparty_key
                              AND f.day BETWEEN audit.plus_months(pay.month, -10) AND pay.month - 1 AND NOT pay.first) AS half ON true
                    WHERE t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name <> 'INSS' AND NOT EXISTS (
                        SELECT FROM generate_series(0, 3) AS dependents,
                            audit.net(wage.gross, pay.month, pay.month, dependents) AS n
                        WHERE abs(t.amount - CASE WHEN pay.first THEN wage.gross / 2
                            WHEN wage.is_whole THEN n.net ELSE n.net - coalesce(half.amount, wage.gross / 2) END) <= 0.025)
                      AND NOT (NOT pay.first AND half.amount IS NULL AND audit.is_away(t.customer_id, audit.plus_months(pay.month, -10)))"""),
            // On the last five or first five business days (Lei 8.213/1991, article 41-A), but not when branches are
            // closed on 24 December and the year's last business day, which shifts December's.
            new Check("a_pension_comes_around_the_turn_of_the_month", """
                    SELECT t.transaction_id, t.day
                    FROM audit.transactions t JOIN audit.business_days b USING (day),
                        LATERAL (SELECT count(*) FILTER (WHERE o.day <= t.day) AS nth,
                                count(*) FILTER (WHERE o.day >= t.day) AS nth_last
                            FROM audit.business_days o
                            WHERE o.is_business AND audit.month(o.day) = audit.month(t.day)
                              AND to_char(o.day, 'MMDD') <> '1224') AS place
                    WHERE t.purpose = 'PENSION' AND (NOT b.is_business OR to_char(t.day, 'MMDD') = '1224'
                        OR nth > 5 AND nth_last > CASE WHEN extract(month FROM t.day) = 12 THEN 6 ELSE 5 END
                        OR extract(month FROM t.day) = 12 AND nth_last = 1)"""),
            new Check("a_pension_comes_for_each_month", """
                    WITH paid AS MATERIALIZED (
                        SELECT customer_id, audit.month(CASE WHEN extract(day FROM day) > 15 THEN day
                            ELSE audit.month(day) - 1 END) AS month, count(*) AS pensions,
                            bool_or(extract(day FROM day) > 15) AS in_month
                        FROM audit.transactions WHERE purpose = 'PENSION' GROUP BY 1, 2)
                    SELECT p.customer_id, m.month::date || ' has ' || coalesce(paid.pensions, 0)
                    FROM (SELECT customer_id, CASE WHEN customer_id IN (SELECT customer_id FROM audit.jobs)
                            THEN min(month) END AS since, bool_or(in_month) AS in_month FROM paid GROUP BY 1) AS p
                    CROSS JOIN audit.period
                    CROSS JOIN generate_series(coalesce(since, audit.month(first_day))::timestamp,
                        audit.month(last_day)::timestamp - interval '1 month', interval '1 month') AS m (month)
                    LEFT JOIN paid ON paid.customer_id = p.customer_id AND paid.month = m.month::date
                    WHERE coalesce(paid.pensions, 0) <> 1
                      AND NOT (paid.pensions IS NULL AND audit.is_away(p.customer_id,
                        audit.plus_months(m.month::date, 1) + CASE WHEN p.in_month THEN -1 ELSE 9 END))"""),
            // From the month in which a pensioner turns 65 on a second part is exempt (Lei 7.713/1988, article 6, XV).
            new Check("a_pension_is_net_of_tax", """
                    SELECT t.transaction_id, t.amount || ' of ' || due.gross || ' at ' || age(t.day, c.birth_date)
                    FROM audit.transactions t JOIN audit.customers c USING (customer_id),
                        LATERAL (SELECT audit.month(CASE WHEN extract(day FROM t.day) > 15 THEN t.day
                            ELSE audit.month(t.day) - 1 END) AS month) AS work,
                        audit.benefit(t.customer_id, work.month) AS due,
                        LATERAL (SELECT CASE WHEN audit.month(t.day) >= audit.month((c.birth_date + interval '65 years')::date)
                            THEN 1903.98 ELSE 0 END AS exempt) AS age_65,
                        audit.irrf(due.gross - age_65.exempt, 0, 0, audit.month(t.day)) AS tax
                    WHERE t.purpose = 'PENSION' AND NOT EXISTS (
                        SELECT FROM audit.before_withholding(t.customer_id, work.month, t.amount) AS b
                        WHERE abs(b.amount - due.gross + tax.irrf) <= 0.02)"""),
            // Half with the pension of April, the rest with May's, from which the tax on the whole is withheld (Lei
            // 7.713/1988,
            // article 26); in the year in which it began, what there is of it with November's.
            new Check("a_thirteenth_of_a_pension_is_net_of_tax", """
                    SELECT t.transaction_id, t.amount || ' of ' || due.gross || ' at ' || age(t.day, c.birth_date)
                    FROM audit.transactions t JOIN audit.customers c USING (customer_id),
                        LATERAL (SELECT audit.month(CASE WHEN extract(day FROM t.day) > 15 THEN t.day
                            ELSE audit.month(t.day) - 1 END) AS month) AS work,
                        audit.benefit(t.customer_id, work.month) AS due,
                        LATERAL (SELECT CASE WHEN audit.month(t.day) >= audit.month((c.birth_date + interval '65 years')::date)
                            THEN 1903.98 ELSE 0 END AS exempt) AS age_65
                    WHERE t.purpose = 'THIRTEENTH_SALARY' AND t.counterparty_name = 'INSS' AND NOT EXISTS (
                        SELECT FROM generate_series(1, 12) AS months,
                            LATERAL (SELECT round(due.gross * months / 12, 2) AS whole) AS w,
                            audit.irrf(w.whole - age_65.exempt, 0, 0, audit.month(t.day)) AS tax
                        WHERE abs(t.amount - CASE extract(month FROM work.month) WHEN 4 THEN due.gross / 2
                                WHEN 5 THEN due.gross / 2 - tax.irrf ELSE w.whole - tax.irrf END) <= 0.02
                          AND (months = 12 OR extract(month FROM work.month) = 11))"""),
            // On the last business days of May to September; in 2026 until 28 August (Receita Federal).
            new Check("a_tax_refund_comes_in_one_of_the_lots", """
                    SELECT transaction_id, day || ', number ' || number
                    FROM (SELECT *, row_number() OVER (PARTITION BY customer_id, extract(year FROM day)) AS number
                          FROM audit.transactions WHERE purpose = 'INCOME_TAX_REFUND') AS refunds
                    WHERE number > 1 OR extract(month FROM day) NOT BETWEEN 5 AND 9
                       OR counterparty_name <> 'Receita Federal do Brasil'
                       OR day > '2026-08-28' AND extract(year FROM day) = 2026
                       OR day <> (SELECT previous_business FROM audit.business_days b
                                  WHERE b.day = audit.plus_months(audit.month(refunds.day), 1) - 1)
                          AND day <> '2026-08-28'"""),
            new Check("no_more_tax_comes_back_than_was_withheld", """
                    WITH withheld AS (
                        SELECT t.customer_id, extract(year FROM t.day) AS year,
                            sum(wage.gross - i.inss - b.amount) AS tax
                        FROM audit.transactions t JOIN audit.schedules s USING (customer_id),
                            LATERAL (SELECT audit.plus_months(audit.month(t.day), -s.months_after_work) AS month) AS work
                            LEFT JOIN LATERAL audit.job_in(t.customer_id, work.month) AS j ON true,
                            audit.earned(j, work.month) AS wage,
                            audit.inss(wage.gross, work.month) AS i,
                            LATERAL (SELECT min(amount) AS amount
                                FROM audit.before_withholding(t.customer_id, work.month, t.amount)) AS b
                        WHERE t.purpose = 'SALARY' GROUP BY 1, 2
                        UNION ALL SELECT customer_id, extract(year FROM day), sum(tax) FROM audit.vacation_taxes GROUP BY 1, 2
                        UNION ALL SELECT t.customer_id, extract(year FROM t.day),
                            sum(due.gross - t.amount)
                        FROM audit.transactions t,
                            audit.benefit(t.customer_id, audit.month(t.day)) AS due
                        WHERE t.purpose = 'PENSION' GROUP BY 1, 2)
                    SELECT r.transaction_id, r.amount || ' of ' || coalesce(tax, 0)
                    FROM audit.transactions r CROSS JOIN audit.period
                    LEFT JOIN (SELECT customer_id, year, sum(tax) AS tax FROM withheld GROUP BY 1, 2) AS w
                        ON w.customer_id = r.customer_id AND w.year = extract(year FROM r.day) - 1
                    WHERE r.purpose = 'INCOME_TAX_REFUND' AND extract(year FROM r.day) > extract(year FROM first_day)
                      AND r.amount > coalesce(tax, 0)
                      AND NOT audit.is_away(r.customer_id, make_date(extract(year FROM r.day)::integer - 1, 1, 1))"""),
            new Check("nobody_at_work_or_retired_has_less_than_the_minimum", """
                    SELECT c.customer_id, c.employment_status || ' with ' || c.monthly_income
                    FROM audit.customers c
                    WHERE c.employment_status IN ('EMPLOYED', 'RETIRED') AND c.monthly_income < audit.minimum(audit.heard_until(c.customer_id))
                    UNION ALL SELECT job_id, monthly_wage || ' in ' || known.day
                    FROM audit.jobs, LATERAL (SELECT least(left_on, audit.heard_until(customer_id)) AS day) AS known
                    WHERE monthly_wage < audit.minimum(known.day)
                    UNION ALL SELECT wage_id, monthly_wage || ' in ' || valid_from
                    FROM audit.wages WHERE monthly_wage < audit.minimum(valid_from)"""),
            new Check("a_pension_is_within_the_ceiling", """
                    SELECT t.transaction_id, t.amount || ' is more than ' || ceiling
                    FROM audit.transactions t,
                        LATERAL (SELECT max(up_to) AS ceiling FROM audit.inss_slices
                            WHERE since <= t.day) AS limits
                    WHERE t.purpose = 'PENSION' AND t.amount > ceiling"""),
            // Banks and employers are many, and none waits for the others.
            new Check("not_all_are_paid_within_an_hour", """
                    SELECT purpose, min(clock) || ' to ' || max(clock)
                    FROM audit.transactions
                    WHERE purpose IN ('SALARY', 'PENSION', 'TERMINATION_PAY', 'SEVERANCE_FUND', 'UNEMPLOYMENT_INSURANCE')
                    GROUP BY 1 HAVING max(clock) - min(clock) < interval '1 hour'"""));
}
