package dev.datagen.app.audit;

import java.util.List;

/** Loans: schedules recomputed from their terms, statuses from payments, payments from bookings. */
final class LoanChecks {

    private LoanChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_schedule_sums_to_the_principal", """
                    SELECT l.loan_id, i.principal || ' is not ' || l.principal
                    FROM audit.loans l
                    JOIN (SELECT loan_id, count(*) AS told, sum(principal_amount) AS principal,
                              coalesce(sum(indexation_amount), 0) AS indexation
                          FROM audit.installments GROUP BY 1) AS i USING (loan_id)
                    LEFT JOIN audit.renegotiations r USING (loan_id)
                    LEFT JOIN audit.prepayments p ON p.loan_id = l.loan_id AND NOT p.pays_last_ones
                    WHERE i.told = l.term_months AND i.principal <> l.principal + i.indexation
                        + coalesce(r.renegotiated_amount - r.balance, 0) - coalesce(p.prepaid_amount, 0)"""),
            new Check("an_instalment_is_told_once", """
                    SELECT loan_id, installment_number || ' told ' || count(*) || ' times'
                    FROM audit.installments GROUP BY loan_id, installment_number HAVING count(*) > 1"""),
            // What is overdue is paid first; what is prepaid has a discount, and a renegotiation changes the days.
            new Check("instalments_are_paid_in_turn", """
                    SELECT installment_id, paid_date || ' before ' || coalesce(paid_before::text, 'an unpaid one')
                    FROM (SELECT i.*, lag(paid_date) OVER loan AS paid_before, lag(due_date) OVER loan AS due_before
                          FROM audit.installments i WINDOW loan AS (PARTITION BY loan_id ORDER BY installment_number)) AS i
                    WHERE paid_date > due_before AND coalesce(discount_amount = 0, true)
                      AND paid_date < coalesce(paid_before, 'infinity')"""),
            new Check("interest_is_of_the_balance", """
                    SELECT i.installment_id, i.interest_amount || ' of ' || owed.before
                    FROM (SELECT *, coalesce(sum(principal_amount) OVER before, 0)
                              - coalesce(sum(indexation_amount) OVER loan, 0) AS repaid,
                              first_value(installment_number) OVER loan AS first_told
                          FROM audit.installments
                          WINDOW loan AS (PARTITION BY loan_id ORDER BY installment_number),
                              before AS (loan ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS i
                    JOIN audit.loans l USING (loan_id)
                    LEFT JOIN audit.renegotiations r ON r.loan_id = i.loan_id AND i.installment_number >= r.first
                    LEFT JOIN audit.prepayments p
                        ON p.loan_id = i.loan_id AND i.installment_number > p.after AND NOT p.pays_last_ones,
                        LATERAL (SELECT l.principal - i.repaid + coalesce(r.renegotiated_amount - r.balance, 0)
                            - coalesce(p.prepaid_amount, 0) AS before) AS owed
                    WHERE i.first_told = 1 AND i.interest_amount <> round(owed.before * l.interest_rate, 2)"""),
            // What is due by the end has been corrected by the TR of the month before, and nothing else has.
            new Check("instalments_are_level_but_for_tr", """
                    SELECT installment_id, level || ' after ' || level_before
                    FROM (SELECT i.installment_id, i.due_date, level, lag(level) OVER loan AS level_before,
                            EXISTS (SELECT FROM audit.renegotiations r
                                WHERE (r.loan_id, r.first) = (i.loan_id, i.installment_number) AND r.loan_type = 'HOUSING')
                            OR EXISTS (SELECT FROM audit.prepayments p
                                WHERE (p.loan_id, p.after + 1) = (i.loan_id, i.installment_number)
                                  AND p.prepayment_effect = 'INSTALLMENT') AS begins,
                            CASE WHEN l.loan_type = 'HOUSING' AND i.due_date <= least(last_day, l.written_off_date)
                                AND coalesce(i.discount_amount = 0, true) THEN tr.percent ELSE 0 END AS tr
                          FROM audit.installments i JOIN audit.loans l USING (loan_id)
                          LEFT JOIN audit.tr ON tr.month = audit.plus_months(audit.month(i.due_date), -1),
                              audit.period, LATERAL (SELECT i.principal_amount
                                + CASE l.amortization_system WHEN 'SAC' THEN 0 ELSE i.interest_amount END AS level) AS equal
                          WHERE i.installment_number < l.term_months
                          WINDOW loan AS (PARTITION BY i.loan_id ORDER BY i.installment_number)) AS i, audit.period
                    WHERE due_date >= first_day AND NOT begins AND level <> round(level_before * (1 + tr / 100), 2)"""),
            new Check("tr_corrects_balances_for_housing", """
                    SELECT i.installment_id, i.indexation_amount || ' is not ' || round(corrected, 2)
                    FROM audit.installments i JOIN audit.loans l USING (loan_id)
                    LEFT JOIN audit.tr ON tr.month = audit.plus_months(audit.month(i.due_date), -1), audit.period,
                        LATERAL (SELECT CASE WHEN i.due_date > least(last_day, l.written_off_date) OR i.discount_amount > 0 THEN 0
                            ELSE i.interest_amount / l.interest_rate * tr.percent / (100 + tr.percent) END AS corrected) AS tr_of
                    WHERE i.due_date >= first_day
                      AND NOT EXISTS (SELECT FROM audit.renegotiations r
                        WHERE (r.loan_id, r.first) = (i.loan_id, i.installment_number))
                      AND CASE WHEN l.loan_type = 'HOUSING' THEN abs(i.indexation_amount - corrected) > 0.01
                        OR i.indexation_amount IS NULL ELSE i.indexation_amount IS NOT NULL END"""),
            // Insurance of life by its rate and the balance, of a building 0.0066 % of the value, and R$ 25.
            new Check("housing_instalments_hold_insurance_and_a_fee", """
                    SELECT i.installment_id, i.insurance_amount || ' and ' || i.fee_amount
                    FROM audit.installments i JOIN audit.loans l USING (loan_id)
                    LEFT JOIN audit.properties p ON p.property_id = l.property_id
                    WHERE CASE WHEN l.loan_type = 'HOUSING' THEN i.fee_amount IS DISTINCT FROM 25 OR i.insurance_amount IS NULL
                        OR abs(i.insurance_amount - i.interest_amount / l.interest_rate * l.life_insurance_rate
                            - CASE p.property_type WHEN 'LAND' THEN 0 ELSE l.asset_value * 0.000066 END) > 0.02
                        ELSE num_nonnulls(i.insurance_amount, i.fee_amount, l.life_insurance_rate) > 0 END"""),
            new Check("a_total_is_the_sum_of_its_parts", """
                    SELECT installment_id, total_amount FROM audit.installments
                    WHERE total_amount <> principal_amount + interest_amount + coalesce(insurance_amount + fee_amount, 0)"""),
            new Check("iof_is_of_each_instalments_days", """
                    SELECT l.loan_id, l.iof_amount || ' is not ' || round(sum(i.principal_amount
                        * least(i.due_date - l.disbursement_date, 365)) * t.daily + l.principal * t.flat, 2)
                    FROM audit.loans l JOIN audit.installments i USING (loan_id)
                    CROSS JOIN LATERAL (SELECT daily, flat FROM audit.loan_taxes
                        WHERE since <= l.disbursement_date ORDER BY since DESC LIMIT 1) AS t
                    WHERE l.loan_type <> 'HOUSING' AND l.renegotiated_date IS NULL
                      AND l.prepayment_effect IS DISTINCT FROM 'INSTALLMENT'
                    GROUP BY l.loan_id, l.iof_amount, l.principal, l.term_months, t.daily, t.flat
                    HAVING count(*) = l.term_months AND l.iof_amount <> round(sum(i.principal_amount * least(i.due_date - l.disbursement_date, 365))
                        * t.daily + l.principal * t.flat, 2)
                    UNION ALL SELECT loan_id, iof_amount || ' on housing' FROM audit.loans
                    WHERE loan_type = 'HOUSING' AND iof_amount <> 0"""),
            // IOF is lent on top of what the borrower asked for; the principal of a home has none.
            new Check("who_borrows_asks_for_a_round_sum", """
                    SELECT loan_id, released_amount || ' of ' || principal
                    FROM audit.loans WHERE loan_type <> 'HOUSING' AND mod(released_amount, 100) <> 0"""),
            new Check("what_is_released_is_the_principal_less_iof", """
                    SELECT loan_id, released_amount FROM audit.loans
                    WHERE released_amount IS DISTINCT FROM principal - iof_amount"""),
            new Check("loans_are_paid_out_on_any_business_day", """
                    SELECT loan_type, most || ' of ' || loans || ' on one weekday'
                    FROM (SELECT loan_type, sum(paid_out) AS loans, max(paid_out) AS most
                          FROM (SELECT loan_type, count(*) AS paid_out FROM audit.loans
                                GROUP BY loan_type, extract(isodow FROM disbursement_date)) AS d GROUP BY 1) AS weekdays
                    WHERE most > 0.24 * loans + 1.5 * sqrt(loans)
                    UNION ALL SELECT loan_id::text, disbursement_date || ' is without banks'
                    FROM audit.loans WHERE extract(isodow FROM disbursement_date) > 5
                       OR disbursement_date IN (SELECT day FROM audit.business_days WHERE NOT is_business)"""),
            new Check("properties_are_appraised_on_any_business_day", """
                    SELECT 'all', most || ' of ' || appraised || ' on one weekday'
                    FROM (SELECT sum(days) AS appraised, max(days) AS most
                          FROM (SELECT count(*) AS days FROM audit.properties
                                GROUP BY extract(isodow FROM created_at AT TIME ZONE 'America/Sao_Paulo')) AS d) AS weekdays
                    WHERE most > 0.22 * appraised + 1.2 * sqrt(appraised)"""),
            new Check("days_to_the_first_instalment_are_many", """
                    SELECT loan_type, most || ' of ' || loans || ' with as many days'
                    FROM (SELECT loan_type, sum(paid_out) AS loans, max(paid_out) AS most
                          FROM (SELECT loan_type, count(*) AS paid_out FROM audit.loans
                                GROUP BY loan_type, first_due_date - disbursement_date) AS d GROUP BY 1) AS waits
                    WHERE most > 0.24 * loans + 1.5 * sqrt(loans)"""),
            // Res. CMN 4.881/2020.
            new Check("cet_makes_payments_worth_what_was_released", """
                    SELECT loan_id, cet || ' makes ' || round(worth::numeric, 2)
                    FROM audit.loans l, LATERAL (SELECT audit.present_value(l, l.cet) AS worth) AS paid
                    WHERE abs(worth - released_amount) > 0.01 + 0.00001 * released_amount"""),
            // But for the days of months; where there was no IOF (2020), the first month may be six days longer than
            // another.
            new Check("cet_is_no_less_than_interest", """
                    SELECT loan_id, cet || ' at ' || interest_rate || ' a month' FROM audit.loans
                    WHERE cet < ((1 + interest_rate) ^ 12 - 1)
                        * CASE WHEN iof_amount = 0 AND loan_type <> 'HOUSING' THEN 0.95 ELSE 1 END - 0.002"""),
            // Pensioners have had no job within the period, or have retired since the loan was repaid.
            new Check("a_payroll_loan_is_agreed_with_who_pays", """
                    SELECT l.loan_id, coalesce(l.payroll_agreement, 'nothing') || ' of ' || c.employment_status
                    FROM audit.loans l JOIN audit.customers c USING (customer_id)
                    WHERE l.payroll_agreement IS DISTINCT FROM CASE WHEN l.loan_type = 'PAYROLL'
                        THEN CASE WHEN EXISTS (SELECT FROM audit.jobs j WHERE j.customer_id = l.customer_id)
                            THEN 'EMPLOYER' ELSE 'INSS' END END"""),
            new Check("pensioners_pay_no_more_than_the_ceiling", """
                    SELECT l.loan_id, l.interest_rate || ' is above ' || c.percent || ' %'
                    FROM audit.loans l, LATERAL (SELECT percent FROM audit.inss_ceilings
                        WHERE since <= l.disbursement_date ORDER BY since DESC LIMIT 1) AS c
                    WHERE l.payroll_agreement = 'INSS' AND l.interest_rate * 100 > c.percent"""),
            // BCB, 2024 and 2025: 1.7 to 1.9 % a month.
            new Check("governments_withhold_at_rates_of_their_own", """
                    SELECT l.loan_id, j.employer_name || ' at ' || l.interest_rate
                    FROM audit.loans l JOIN audit.jobs j USING (customer_id)
                    WHERE l.payroll_agreement = 'EMPLOYER' AND j.employer_name ~ '^(Estado|Município) d'
                      AND l.interest_rate NOT BETWEEN 0.0165 AND 0.0195"""),
            // 35 % of pay after contribution and tax (Lei 10.820/2003), by the tables that the auditor has: since May
            // 2023, of wages a year later, as they were adjusted last up to a year before.
            new Check("payroll_instalments_are_within_the_margin", """
                    SELECT l.loan_id, i.total_amount || ' of ' || pay.net
                    FROM audit.loans l JOIN audit.customers c USING (customer_id)
                    JOIN (SELECT DISTINCT ON (loan_id) * FROM audit.installments ORDER BY loan_id, installment_number) AS i
                        ON i.loan_id = l.loan_id AND i.installment_number < l.term_months,
                        LATERAL (SELECT audit.month(l.disbursement_date) AS month) AS m,
                        LATERAL (SELECT max(w.gross) AS gross FROM audit.jobs j, audit.wage(j, m.month) AS w
                            WHERE j.customer_id = c.customer_id) AS wage,
                        audit.net(wage.gross, m.month, m.month, 0) AS salary,
                        audit.benefit(c.customer_id, m.month) AS benefit,
                        audit.irrf(benefit.gross, 0, 0, m.month) AS tax,
                        LATERAL (SELECT CASE l.payroll_agreement WHEN 'INSS' THEN benefit.gross - tax.irrf
                            ELSE salary.net END AS net) AS pay
                    WHERE l.loan_type = 'PAYROLL' AND l.disbursement_date >= CASE l.payroll_agreement WHEN 'INSS' THEN date '2023-05-01'
                        ELSE date '2024-05-01' END AND i.total_amount > pay.net * 0.35"""),
            new Check("a_vehicle_is_paid_in_part_at_once", """
                    SELECT loan_id, released_amount || ' of ' || coalesce(asset_value::text, 'nothing') FROM audit.loans
                    WHERE loan_type = 'VEHICLE' AND coalesce(released_amount / asset_value, 0) NOT BETWEEN 0.6 AND 0.81
                       OR loan_type NOT IN ('VEHICLE', 'HOUSING') AND asset_value IS NOT NULL"""),
            new Check("most_down_payments_are_round_shares", """
                    SELECT 'all', share::text
                    FROM (SELECT avg((mod(released_amount / asset_value, 0.1) < 0.01)::integer) AS share
                          FROM audit.loans WHERE loan_type = 'VEHICLE') AS vehicles
                    WHERE share NOT BETWEEN 0.6 AND 0.9"""),
            new Check("a_property_secures_one_loan_at_its_value", """
                    SELECT coalesce(l.loan_id, p.property_id), coalesce(l.asset_value, 0) || ' is not '
                        || coalesce(p.appraised_value, 0)
                    FROM (SELECT * FROM audit.loans WHERE loan_type = 'HOUSING' OR property_id IS NOT NULL) AS l
                    FULL JOIN audit.properties p USING (property_id)
                    WHERE l.loan_id IS NULL OR p.property_id IS NULL OR l.asset_value <> p.appraised_value
                       OR l.loan_type <> 'HOUSING' OR l.property_id IN (
                            SELECT property_id FROM audit.loans GROUP BY 1 HAVING count(*) > 1)"""),
            // Caixa, from savings: SAC 80 %, PRICE 70 %, and less of a plot, and from 1 November 2024 to 9 October
            // 2025.
            new Check("no_more_is_lent_on_a_property_than_on_that_day", """
                    SELECT loan_id, amortization_system || ' ' || round(principal / asset_value, 4)
                    FROM audit.loans LEFT JOIN audit.properties USING (property_id),
                        LATERAL (SELECT property_type = 'LAND' OR disbursement_date BETWEEN '2024-11-01' AND '2025-10-09' AS less) AS rule
                    WHERE loan_type = 'HOUSING' AND principal / asset_value
                        > CASE amortization_system WHEN 'SAC' THEN CASE WHEN less THEN 0.7 ELSE 0.8 END
                            ELSE CASE WHEN less THEN 0.5 ELSE 0.7 END END"""),
            new Check("some_borrow_all_that_may_be_lent_on_a_home", """
                    SELECT 'all', share::text
                    FROM (SELECT avg((principal / asset_value > 0.985 * most)::integer) AS share
                          FROM audit.loans LEFT JOIN audit.properties USING (property_id),
                            LATERAL (SELECT property_type = 'LAND' OR disbursement_date BETWEEN '2024-11-01' AND '2025-10-09' AS less) AS rule,
                            LATERAL (SELECT CASE amortization_system WHEN 'SAC' THEN CASE WHEN less THEN 0.7 ELSE 0.8 END
                                ELSE CASE WHEN less THEN 0.5 ELSE 0.7 END END AS most) AS rule2
                          WHERE loan_type = 'HOUSING') AS homes
                    WHERE share NOT BETWEEN 0.1 AND 0.5"""),
            // R$ 650,000, 800,000 since 25 November 2016, 100,000 and 150,000 more in four states; the same everywhere
            // since: 1.5 million from 30 October 2018, 2.25 million from 10 October 2025 (CMN); 12 % a year besides TR.
            new Check("sfh_is_within_its_limits", """
                    SELECT loan_id, housing_regime || ' ' || asset_value || ' at ' || interest_rate
                    FROM audit.loans l LEFT JOIN audit.properties p USING (property_id),
                        LATERAL (SELECT p.state IN ('SP', 'RJ', 'MG', 'DF') AS is_costly) AS s,
                        LATERAL (SELECT CASE WHEN disbursement_date >= '2025-10-10' THEN 2250000
                            WHEN disbursement_date >= '2018-10-30' THEN 1500000
                            WHEN disbursement_date >= '2016-11-25' THEN CASE WHEN is_costly THEN 950000 ELSE 800000 END
                            ELSE CASE WHEN is_costly THEN 750000 ELSE 650000 END END AS ceiling) AS rule
                    WHERE (housing_regime IS NULL) <> (loan_type <> 'HOUSING')
                       OR housing_regime = 'SFH' AND (asset_value > ceiling OR (1 + interest_rate) ^ 12 > 1.12
                            OR p.property_type = 'LAND')
                       OR housing_regime = 'SFI' AND asset_value <= ceiling AND p.property_type <> 'LAND'"""),
            // Insurers of homes and lives take nobody beyond eighty years and a half; a plot is paid off in twenty
            // years.
            new Check("a_home_is_paid_off_in_time", """
                    SELECT l.loan_id, l.term_months || ' months from ' || l.first_due_date || ', born ' || c.birth_date
                    FROM audit.loans l JOIN audit.customers c USING (customer_id)
                    JOIN audit.properties p ON p.property_id = l.property_id
                    WHERE l.first_due_date + make_interval(months => l.term_months - 1) > c.birth_date + interval '80 years 6 months'
                       OR p.property_type = 'LAND' AND l.term_months > 240"""),
            // Who buys a home waits for weeks, the others for days.
            new Check("a_loan_is_asked_for_before_it_is_paid_out", """
                    SELECT l.loan_id, l.loan_type || ' of ' || l.created_at || ' paid out on ' || l.disbursement_date
                    FROM audit.loans l JOIN audit.customers c USING (customer_id),
                        LATERAL (SELECT l.created_at AT TIME ZONE 'America/Sao_Paulo' AS asked) AS a
                    WHERE l.disbursement_date - asked::date
                            NOT BETWEEN CASE l.loan_type WHEN 'HOUSING' THEN 20 ELSE 1 END
                            AND CASE l.loan_type WHEN 'HOUSING' THEN 60 ELSE 4 END
                       OR asked::time NOT BETWEEN '07:00' AND '22:00' OR l.created_at < c.created_at"""),
            new Check("nobody_borrows_under_age", """
                    SELECT l.loan_id, l.disbursement_date || ', born ' || c.birth_date
                    FROM audit.loans l JOIN audit.customers c USING (customer_id)
                    WHERE l.disbursement_date < c.birth_date + CASE l.loan_type WHEN 'HOUSING' THEN interval '22 years'
                        ELSE interval '18 years' END"""),
            // Who stopped before the period had lost that job, and has another.
            new Check("wages_secure_loans_once_they_are_paid", """
                    SELECT l.loan_id, l.disbursement_date || ', hired ' || j.hired_on
                    FROM audit.loans l JOIN (SELECT customer_id, min(hired_on) AS hired_on FROM audit.jobs GROUP BY 1) AS j
                        USING (customer_id)
                    WHERE l.payroll_agreement = 'EMPLOYER' AND l.disbursement_date < j.hired_on + 90
                      AND NOT EXISTS (SELECT FROM audit.installments i, audit.period
                        WHERE i.loan_id = l.loan_id AND audit.month(i.due_date) <= audit.month(first_day)
                          AND coalesce(i.paid_date, 'infinity') > i.due_date + 30)"""),
            new Check("nothing_withheld_is_taken_from_an_account", """
                    SELECT t.transaction_id, t.amount FROM audit.transactions t
                    JOIN audit.installments i ON i.installment_id = t.reference_id JOIN audit.loans l USING (loan_id)
                    WHERE t.purpose = 'LOAN_INSTALLMENT' AND l.loan_type = 'PAYROLL'"""),
            new Check("an_instalment_is_due_on_the_loans_day", """
                    SELECT i.installment_id, i.due_date || ' from ' || l.first_due_date
                    FROM audit.installments i JOIN audit.loans l USING (loan_id)
                    LEFT JOIN audit.renegotiations r ON r.loan_id = i.loan_id AND i.installment_number >= r.first
                    WHERE i.due_date <> CASE WHEN r.first IS NULL
                        THEN (l.first_due_date + make_interval(months => i.installment_number - 1))::date
                        ELSE audit.day_in(audit.plus_months(audit.month(r.renegotiated_date), 1 + i.installment_number - r.first),
                            extract(day FROM l.first_due_date)::integer) END"""),
            new Check("the_first_instalment_is_due_a_month_after_the_money", """
                    SELECT loan_id, first_due_date - disbursement_date || ' days'
                    FROM audit.loans WHERE first_due_date - disbursement_date NOT BETWEEN 30 AND 59"""),
            new Check("an_instalment_stands_where_its_payment_says", """
                    SELECT i.installment_id, i.status || ' due ' || i.due_date || ' paid ' || coalesce(i.paid_date::text, 'never')
                    FROM audit.installments i JOIN audit.loans l USING (loan_id)
                    JOIN audit.business_days d ON d.day = i.due_date, audit.period
                    WHERE i.status <> CASE
                        WHEN i.paid_date IS NOT NULL THEN 'PAID'
                        WHEN l.written_off_date IS NOT NULL THEN 'DEFAULT'
                        WHEN d.next_business >= last_day THEN 'PENDING'
                        WHEN last_day - d.next_business > 90 THEN 'DEFAULT'
                        ELSE 'LATE' END
                       OR (i.paid_date IS NULL) <> (i.paid_amount IS NULL)"""),
            // 2 % and 1 % a month pro rata (Código de Defesa do Consumidor, article 52).
            new Check("who_pays_late_pays_more", """
                    SELECT i.installment_id, i.paid_amount || ' of ' || i.total_amount
                    FROM audit.installments i JOIN audit.business_days d ON d.day = i.due_date
                    WHERE i.paid_amount <> i.total_amount + i.late_charge_amount - i.discount_amount
                       OR (i.paid_amount IS NULL) <> (num_nonnulls(i.late_charge_amount, i.discount_amount) = 0)
                       OR i.late_charge_amount <> CASE WHEN i.paid_date <= d.next_business THEN 0
                        ELSE round(i.total_amount * 0.02, 2)
                           + round(i.total_amount * (i.paid_date - d.next_business) / 3000, 2) END"""),
            new Check("a_loan_stands_where_its_oldest_open_instalment_says", """
                    SELECT l.loan_id, l.status || ' with ' || coalesce(o.late::text, 'nothing open')
                    FROM audit.loans l
                    JOIN (SELECT i.loan_id, max(last_day - d.next_business) FILTER (WHERE i.paid_date IS NULL) AS late
                          FROM audit.installments i JOIN audit.business_days d ON d.day = i.due_date, audit.period
                          GROUP BY 1) AS o USING (loan_id)
                    WHERE l.status <> CASE WHEN o.late IS NULL THEN 'PAID_OFF' WHEN o.late > 90 THEN 'DEFAULT'
                        WHEN o.late >= 15 THEN 'DELINQUENT' ELSE 'ACTIVE' END
                       OR l.days_past_due IS NULL OR CASE WHEN l.loan_type IN ('HOUSING', 'PAYROLL') OR EXISTS (
                            SELECT FROM audit.installments i WHERE i.loan_id = l.loan_id AND i.paid_date IS NULL
                              AND i.due_date < (SELECT min(day) FROM audit.business_days))
                            THEN l.days_past_due < o.late ELSE l.days_past_due <> greatest(coalesce(o.late, 0), 0) END"""),
            new Check("an_arrears_bucket_holds_the_days", """
                    SELECT loan_id, arrears_bucket || ' with ' || days_past_due FROM audit.loans
                    WHERE arrears_bucket IS DISTINCT FROM (ARRAY['UP_TO_DATE', 'DAYS_1_TO_14', 'DAYS_15_TO_30', 'DAYS_31_TO_60',
                        'DAYS_61_TO_90', 'DAYS_91_TO_120', 'DAYS_121_TO_150', 'DAYS_151_TO_180', 'DAYS_181_TO_360',
                        'OVER_360_DAYS'])[1 + width_bucket(days_past_due, ARRAY[1, 15, 31, 61, 91, 121, 151, 181, 361])]"""),
            // Principal and interest as they were worth on the day of the last instalment that was paid by itself.
            new Check("what_is_paid_early_is_worth_less", """
                    SELECT i.installment_id, i.paid_amount || ' is not ' || round(worth, 2)
                    FROM (SELECT *, min(installment_number) FILTER (WHERE discount_amount > 0) OVER loan - 1 AS regular,
                              first_value(installment_number) OVER loan AS first_told
                          FROM audit.installments WINDOW loan AS (PARTITION BY loan_id ORDER BY installment_number
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS i
                    JOIN audit.loans l USING (loan_id)
                    LEFT JOIN audit.prepayments p ON p.loan_id = l.loan_id AND p.pays_last_ones,
                        LATERAL (SELECT (i.principal_amount + i.interest_amount) / (1 + l.interest_rate)
                            ^ (i.installment_number - coalesce(p.after, i.regular)) AS worth) AS paid
                    WHERE i.discount_amount > 0 AND i.regular >= i.first_told AND abs(i.paid_amount - worth) > 0.0051"""),
            new Check("who_pays_early_pays_all_that_is_left", """
                    SELECT i.installment_id, coalesce(i.paid_date::text, 'never') || ' after ' || e.paid_date
                    FROM audit.installments i
                    JOIN (SELECT loan_id, min(installment_number) AS first, min(paid_date) AS paid_date
                          FROM audit.installments WHERE discount_amount > 0 GROUP BY 1) AS e USING (loan_id)
                    WHERE i.installment_number >= e.first
                      AND (i.paid_date IS DISTINCT FROM e.paid_date OR i.discount_amount = 0)"""),
            // Between the payment and the first instalment that is told there may be others. What is more than some
            // months'
            // incomes of a home is paid by who buys it, or by another bank.
            new Check("a_loan_paid_off_early_is_one_booking", """
                    SELECT coalesce(t.transaction_id, e.loan_id), coalesce(t.amount, 0) || ' is not ' || coalesce(e.paid, 0)
                    FROM (SELECT i.loan_id, i.customer_id, l.loan_type, i.paid_date, sum(i.paid_amount) AS paid,
                              l.loan_type = 'HOUSING' AND max(i.interest_amount) > c.monthly_income * 6 * l.interest_rate AS is_sold,
                              min(i.interest_amount / l.interest_rate
                                  + i.principal_amount * greatest(audit.months(i.paid_date, i.due_date) - 1, 0))
                                  FILTER (WHERE i.installment_number = f.first) AS owed
                          FROM audit.installments i JOIN audit.loans l USING (loan_id)
                          JOIN audit.customers c ON c.customer_id = l.customer_id
                          JOIN (SELECT loan_id, min(installment_number) AS first FROM audit.installments
                                WHERE discount_amount > 0 GROUP BY 1) AS f USING (loan_id), audit.period
                          WHERE i.discount_amount > 0 AND i.paid_date >= first_day
                          GROUP BY i.loan_id, i.customer_id, l.loan_type, i.paid_date, c.monthly_income, l.interest_rate) AS e
                    FULL JOIN (SELECT * FROM audit.transactions b WHERE purpose = 'LOAN_PREPAYMENT'
                          AND NOT EXISTS (SELECT FROM audit.prepayments p
                            WHERE (p.loan_id, p.prepaid_date) = (b.reference_id, b.day) AND NOT p.pays_last_ones)) AS t
                        ON (t.reference_id, t.customer_id, t.day) = (e.loan_id, e.customer_id, e.paid_date)
                    WHERE e.loan_id IS NULL
                       OR t.transaction_id IS NULL AND NOT e.is_sold AND e.customer_id IN (
                            SELECT customer_id FROM audit.transactions WHERE purpose = 'LOAN_INSTALLMENT')
                       OR t.direction <> 'DEBIT'
                       OR e.loan_type <> 'HOUSING' AND t.amount <> e.paid
                       OR e.loan_type = 'HOUSING' AND (t.amount < e.paid OR t.amount > e.owed * 1.05)"""),
            new Check("a_renegotiation_takes_up_what_was_owed", """
                    SELECT loan_id, renegotiated_amount || ' is not ' || balance
                    FROM audit.renegotiations r WHERE loan_type <> 'HOUSING' AND renegotiated_amount <> balance
                    UNION ALL
                    SELECT r.loan_id, r.renegotiated_amount || ' bears ' || i.interest_amount
                    FROM audit.renegotiations r
                    JOIN audit.installments i ON (i.loan_id, i.installment_number) = (r.loan_id, r.first)
                    WHERE r.loan_type = 'HOUSING' AND i.interest_amount
                        <> round((r.renegotiated_amount + i.indexation_amount) * r.interest_rate, 2)"""),
            new Check("only_what_was_long_overdue_is_renegotiated", """
                    SELECT loan_id, r.renegotiated_date || ' of ' || loan_type FROM audit.renegotiations r
                    WHERE loan_type = 'PAYROLL' OR r.first IS NULL OR r.renegotiated_date
                        - (r.first_due_date + make_interval(months => r.first - 1))::date NOT BETWEEN 91 AND 180"""),
            new Check("an_instalment_booked_was_paid", """
                    SELECT t.transaction_id, t.amount || ' of ' || coalesce(i.paid_amount::text, 'nothing')
                    FROM audit.transactions t LEFT JOIN audit.installments i ON i.installment_id = t.reference_id
                    WHERE t.purpose = 'LOAN_INSTALLMENT' AND (i.installment_id IS NULL OR t.direction <> 'DEBIT'
                        OR (t.customer_id, t.amount, t.day, t.due_date)
                           <> (i.customer_id, i.paid_amount, i.paid_date, i.due_date))"""),
            new Check("who_repays_here_repays_all_here", """
                    SELECT i.installment_id, i.paid_amount
                    FROM audit.installments i, audit.period
                    WHERE i.paid_date BETWEEN first_day AND last_day AND i.discount_amount = 0
                      AND i.customer_id IN (SELECT customer_id FROM audit.transactions WHERE purpose = 'LOAN_INSTALLMENT')
                      AND NOT EXISTS (SELECT FROM audit.transactions t WHERE t.reference_id = i.installment_id)"""),
            // What is due by the end of the period at the latest is told of each month.
            new Check("who_repays_a_home_here_does_so_each_month", """
                    SELECT l.loan_id, 'nothing due in ' || m.month::date
                    FROM audit.loans l, audit.period,
                        generate_series(greatest(audit.month(first_day), audit.month(l.first_due_date)),
                            audit.month(last_day), interval '1 month') AS m(month)
                    WHERE l.loan_type = 'HOUSING' AND l.renegotiated_date IS NULL
                      AND l.customer_id IN (SELECT customer_id FROM audit.transactions WHERE purpose = 'LOAN_INSTALLMENT')
                      AND NOT EXISTS (SELECT FROM audit.installments i
                        WHERE i.loan_id = l.loan_id AND audit.month(i.due_date) = m.month::date)"""),
            new Check("homes_and_vehicles_are_financed_by_one_bank", """
                    SELECT l.loan_id, string_agg(DISTINCT t.counterparty_name, ', ') || ' on ' || l.loan_type
                    FROM audit.transactions t JOIN audit.loans l USING (customer_id)
                    WHERE t.purpose IN ('LOAN_INSTALLMENT', 'LOAN_PREPAYMENT') AND l.loan_type IN ('HOUSING', 'VEHICLE')
                    GROUP BY l.loan_id, l.loan_type HAVING count(DISTINCT t.counterparty_name) > 1
                        OR bool_or(t.counterparty_name ~ 'Instituição de Pagamento|Corretora' OR t.counterparty_name IS NULL)"""),
            new Check("what_was_lent_arrived", """
                    SELECT t.transaction_id, t.amount || ' of ' || coalesce(l.released_amount::text, 'nothing')
                    FROM audit.transactions t LEFT JOIN audit.loans l ON l.loan_id = t.reference_id
                    WHERE t.purpose = 'LOAN_DISBURSEMENT' AND (l.loan_id IS NULL OR t.direction <> 'CREDIT'
                        OR (t.customer_id, t.amount, t.day) <> (l.customer_id, l.released_amount, l.disbursement_date)
                        OR l.loan_type NOT IN ('PERSONAL', 'PAYROLL'))"""));
}
