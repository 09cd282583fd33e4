package dev.datagen.app.audit;

import java.util.List;

/** Makes payments of wages as alike as a machine would. */
final class IncomeBreaks {

    private IncomeBreaks() {}

    static final List<Break> ALL = List.of(
            new Break("vacations_move_from_year_to_year", """
                    UPDATE audit.transactions t SET "timestamp" = first.at + interval '12 months'
                    FROM (SELECT customer_id, min("timestamp") AS at FROM audit.transactions
                          WHERE purpose = 'VACATION_PAY' GROUP BY 1) AS first
                    WHERE t.purpose = 'VACATION_PAY' AND first.customer_id = t.customer_id AND t."timestamp" > first.at
                    RETURNING 'vacations'"""),
            new Break("wages_of_two_days_have_few_instants_in_common", """
                    UPDATE audit.transactions SET "timestamp" = date_trunc('day', "timestamp")
                        + interval '14 hours' + (extract(month FROM day)::integer % 3) * interval '1 minute'
                    WHERE purpose = 'SALARY' AND customer_id = (SELECT customer_id FROM audit.transactions
                        WHERE purpose = 'SALARY' GROUP BY 1 HAVING count(*) > 12 ORDER BY 1 LIMIT 1)
                    RETURNING customer_id"""),
            new Break("an_employer_pays_the_thirteenth_to_all_at_once", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" - interval '1 day'
                    WHERE transaction_id = (SELECT min(t.transaction_id::text)::uuid FROM audit.transactions t
                        JOIN audit.jobs j ON j.customer_id = t.customer_id AND j.employer_cnpj = t.counterparty_key
                            AND j.hired_on < '2024-01-01' AND j.left_on IS NULL
                        WHERE t.purpose = 'THIRTEENTH_SALARY' AND t.day BETWEEN '2024-11-01' AND '2024-11-30'
                        GROUP BY t.counterparty_key HAVING count(*) > 1 ORDER BY 1 LIMIT 1)
                    RETURNING counterparty_key"""),
            new Break("governments_often_pay_half_a_thirteenth_in_mid_year", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" + interval '4 months'
                    WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS' AND extract(month FROM day) IN (6, 7)
                    RETURNING 'governments'"""),
            new Break("governments_often_pay_half_a_thirteenth_in_mid_year", """
                    UPDATE audit.transactions SET "timestamp" = date_trunc('year', "timestamp") + interval '10 months 9 days 12 hours'
                    WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name LIKE '% Ltda' AND extract(month FROM day) < 11
                    RETURNING 'governments'"""),
            new Break("half_a_thirteenth_comes_early_to_who_was_there_before_the_year", """
                    WITH early AS (SELECT * FROM audit.transactions WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS'
                        AND extract(month FROM day) < 11 ORDER BY transaction_id LIMIT 1)
                    UPDATE audit.jobs j SET hired_on = date_trunc('year', early.day)::date + 1 FROM early
                    WHERE j.customer_id = early.customer_id AND j.employer_cnpj = early.counterparty_key
                    RETURNING transaction_id"""),
            new Break("half_a_thirteenth_before_june_comes_with_a_vacation", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" - interval '5 months'
                    WHERE transaction_id = (SELECT transaction_id FROM audit.transactions WHERE purpose = 'THIRTEENTH_SALARY'
                        AND counterparty_name <> 'INSS' AND extract(month FROM day) IN (6, 7) ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            new Break("some_ask_for_half_a_thirteenth_with_a_vacation", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" + interval '1 day'
                    WHERE transaction_id IN (SELECT transaction_id FROM audit.halves_with_vacations)
                    RETURNING 'vacations'"""),
            new Break("half_a_thirteenth_comes_once_a_year", """
                    UPDATE audit.transactions SET "timestamp" = "timestamp" - interval '2 months'
                    WHERE transaction_id = (SELECT s.transaction_id
                        FROM audit.transactions s JOIN audit.transactions f USING (customer_id, counterparty_key, purpose)
                        WHERE s.purpose = 'THIRTEENTH_SALARY' AND s.counterparty_name <> 'INSS' AND extract(month FROM s.day) = 12
                          AND f.day BETWEEN s.day - 300 AND s.day - 10 ORDER BY 1 LIMIT 1)
                    RETURNING customer_id"""),
            new Break("a_thirteenth_is_a_half_and_the_net_rest", """
                    UPDATE audit.transactions SET amount = amount + 0.04 WHERE transaction_id = (
                        SELECT transaction_id FROM audit.halves_with_vacations ORDER BY 1 LIMIT 1)
                    RETURNING transaction_id"""),
            new Break("the_end_of_a_job_is_paid", """
                    WITH left_early AS (SELECT e.job_id, t.transaction_id
                        FROM audit.job_ends e JOIN audit.transactions t ON t.customer_id = e.customer_id
                            AND t.counterparty_key = e.employer_cnpj AND t.purpose = 'THIRTEENTH_SALARY'
                            AND t.day BETWEEN date_trunc('year', e.left_on) AND e.left_on
                        WHERE extract(month FROM e.left_on) < 11 AND NOT audit.is_away(e.customer_id, e.pay_day)
                        ORDER BY e.job_id LIMIT 1)
                    UPDATE audit.transactions t SET amount = t.amount + 0.10 FROM left_early
                    WHERE t.transaction_id = left_early.transaction_id
                    RETURNING job_id"""),
            new Break("employers_pay_the_thirteenth_on_days_of_their_own", """
                    UPDATE audit.transactions SET "timestamp" = '2024-11-29 12:00:00-03'
                    WHERE purpose = 'THIRTEENTH_SALARY' AND counterparty_name <> 'INSS'
                      AND day BETWEEN '2024-11-01' AND '2024-11-30'
                    RETURNING '2024-11-01'"""),
            new Break("not_all_are_paid_within_an_hour", """
                    UPDATE audit.transactions SET "timestamp" = (day + TIME '04:10') AT TIME ZONE 'America/Sao_Paulo'
                    WHERE purpose = 'PENSION' RETURNING purpose"""));
}
