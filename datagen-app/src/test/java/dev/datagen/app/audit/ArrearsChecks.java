package dev.datagen.app.audit;

import java.util.List;

/** How many loans are in arrears all along, and what becomes of what nobody pays. */
final class ArrearsChecks {

    private ArrearsChecks() {}

    static final List<Check> ALL = List.of(
            // With the first month to be closed after 360 days without security, 420 of a vehicle, 540 of a home: on
            // the
            // last business day of it.
            new Check("what_nobody_pays_is_written_off", """
                    SELECT l.loan_id, coalesce(l.written_off_date::text, 'nothing') || ' of ' || l.days_past_due || ' days'
                    FROM audit.loans l CROSS JOIN audit.period,
                        LATERAL (SELECT last_day - l.days_past_due
                            + CASE l.loan_type WHEN 'HOUSING' THEN 540 WHEN 'VEHICLE' THEN 420 ELSE 360 END AS over) AS o
                    LEFT JOIN LATERAL (SELECT min(last) AS closed
                        FROM (SELECT max(day) AS last FROM audit.business_days
                              WHERE day = next_business AND day BETWEEN o.over - 31 AND o.over + 62
                              GROUP BY date_trunc('month', day)) AS months
                        WHERE last >= o.over) AS m ON true
                    WHERE l.written_off_date IS DISTINCT FROM
                            CASE WHEN l.days_past_due > 0 AND m.closed <= last_day THEN m.closed END
                       OR num_nulls(l.written_off_date, l.written_off_amount) = 1
                       OR l.written_off_date IS NOT NULL AND l.status <> 'DEFAULT'"""),
            // A run over all loans takes a while.
            new Check("loans_do_not_turn_late_all_at_once", """
                    SELECT 'loans', loans || ' of ' || of_all || ' at ' || at
                    FROM (SELECT at, count(DISTINCT loan_id) AS loans, sum(count(DISTINCT loan_id)) OVER () AS of_all
                          FROM audit.installments, LATERAL (SELECT date_trunc('second', updated_at AT TIME ZONE 'America/Sao_Paulo')::time AS at) AS s
                          WHERE status IN ('LATE', 'DEFAULT') GROUP BY 1) AS turned
                    WHERE loans > 5 AND loans > 0.02 * of_all"""),
            // All that is open is lost on that day, whether or not it was due.
            new Check("nothing_is_told_of_a_loan_after_it_is_written_off", """
                    SELECT l.loan_id, i.status || ' ' || coalesce(i.paid_date, i.updated_at::date)
                    FROM audit.loans l JOIN audit.installments i USING (loan_id),
                        LATERAL (SELECT (i.updated_at AT TIME ZONE 'America/Sao_Paulo')::date AS day,
                            (l.updated_at AT TIME ZONE 'America/Sao_Paulo')::date AS loan_day) AS told
                    WHERE l.written_off_date IS NOT NULL AND (i.paid_date >= l.written_off_date OR told.day > l.written_off_date
                       OR told.loan_day <> l.written_off_date
                       OR i.due_date >= l.written_off_date - 80 AND i.paid_date IS NULL AND (i.status <> 'DEFAULT' OR told.day <> l.written_off_date))
                    UNION ALL
                    SELECT l.loan_id, t.purpose || ' on ' || t.day
                    FROM audit.loans l JOIN audit.transactions t USING (customer_id)
                    WHERE t.purpose IN ('LOAN_INSTALLMENT', 'LOAN_PREPAYMENT') AND t.day >= l.written_off_date"""),
            // Of a loan for housing, as corrected when the first instalment was due that is never paid.
            // TR raises later ones, by less than 0.25 % a month.
            new Check("what_is_written_off_was_owed", """
                    SELECT l.loan_id, l.written_off_amount || ' of ' || o.principal
                    FROM audit.loans l
                    JOIN (SELECT DISTINCT ON (loan_id) loan_id, due_date, interest_amount,
                              sum(principal_amount) OVER (PARTITION BY loan_id) AS principal
                          FROM audit.installments WHERE paid_date IS NULL ORDER BY loan_id, installment_number) AS o USING (loan_id),
                        audit.period, LATERAL (SELECT l.written_off_amount * l.interest_rate AS interest,
                            greatest(0, ceil((o.due_date - (last_day - l.days_past_due)) / 28.0)) AS untold) AS never
                    WHERE CASE WHEN l.loan_type = 'PAYROLL' THEN l.written_off_amount < o.principal
                          OR l.written_off_amount > l.principal
                        WHEN l.loan_type <> 'HOUSING' THEN l.written_off_amount <> o.principal
                        WHEN untold = 0 THEN round(interest, 2) <> o.interest_amount
                        ELSE round(interest * 1.0025 ^ untold, 2) < o.interest_amount
                          OR l.written_off_amount > l.principal * 1.2 END"""),
            // Some four in a hundred loans of any kind are more than 90 days late (BCB, December 2025: 5.0 % by value):
            // by at
            // most a third more or fewer, and as much as chance allows, at the beginning and at the end of each
            // half-year.
            new Check("as_many_are_in_arrears_all_along", """
                    SELECT day::text, round(100 * share, 1) || ' % of ' || running
                    FROM (SELECT day, count(*) AS running, avg((late > 90)::integer) AS share
                          FROM audit.arrears GROUP BY day) AS a,
                        LATERAL (SELECT sqrt(0.04 * 0.96 / running) AS chance) AS c
                    WHERE share NOT BETWEEN 0.03 - 1.5 * chance AND 0.053 + 1.5 * chance"""),
            new Check("loans_without_security_are_in_arrears_all_along", """
                    SELECT day::text, round(100 * share, 1) || ' % of ' || running
                    FROM (SELECT day, count(*) AS running, avg((late > 90)::integer) AS share
                          FROM audit.arrears WHERE loan_type = 'PERSONAL' GROUP BY day) AS a,
                        LATERAL (SELECT sqrt(0.07 * 0.93 / running) AS chance) AS c
                    WHERE share NOT BETWEEN 0.055 - 2.5 * chance AND 0.09 + 2.5 * chance"""));
}
