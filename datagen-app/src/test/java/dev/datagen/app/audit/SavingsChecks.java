package dev.datagen.app.audit;

import java.util.List;

/** Interest on savings (Lei 8.177/1991, article 12; Lei 12.703/2012). In 2024 and 2025 the Selic was above 8.5 % all along. */
final class SavingsChecks {

    private SavingsChecks() {}

    static final List<Check> ALL = List.of(
            new Check("interest_comes_on_the_anniversary", """
                    SELECT t.transaction_id, t.day || ', but the anniversary is ' || coalesce(s.anniversary::text, 'none')
                    FROM audit.transactions t LEFT JOIN audit.savings s USING (account_id)
                    WHERE t.purpose = 'SAVINGS_INTEREST' AND (s.anniversary IS NULL OR t.direction <> 'CREDIT'
                        OR extract(day FROM t.day) <> s.anniversary)"""),
            new Check("interest_comes_once_a_month", """
                    SELECT transaction_id, day FROM (
                        SELECT *, count(*) OVER (PARTITION BY account_id, audit.month(day)) AS bookings
                        FROM audit.transactions WHERE purpose = 'SAVINGS_INTEREST') AS interest
                    WHERE bookings > 1"""),
            // Half a percent and TR, which was between 0.03 % and 0.18 % a month.
            new Check("interest_is_of_the_lowest_balance", """
                    SELECT t.transaction_id, t.amount || ' of ' || m.lowest
                    FROM audit.savings_months m
                    JOIN audit.transactions t ON t.account_id = m.account_id AND t.day = m.day
                    WHERE t.purpose = 'SAVINGS_INTEREST'
                      AND t.amount NOT BETWEEN m.lowest * 0.005 - 0.01 AND m.lowest * 0.0075 + 0.01"""),
            // TR of a month is one; that of the largest account tells it best.
            new Check("interest_of_a_month_is_at_one_rate", """
                    WITH interest AS (
                        SELECT m.month, m.anniversary, t.transaction_id, t.amount, m.lowest
                        FROM audit.savings_months m
                        JOIN audit.transactions t ON t.account_id = m.account_id AND t.day = m.day
                        WHERE t.purpose = 'SAVINGS_INTEREST' AND m.lowest > 0),
                    rates AS (
                        SELECT DISTINCT ON (month) month, amount / lowest AS rate
                        FROM interest ORDER BY month, lowest DESC)
                    SELECT i.transaction_id, i.amount || ' of ' || i.lowest || ' at ' || round(r.rate, 8)
                    FROM interest i JOIN rates r USING (month)
                    WHERE abs(i.amount - i.lowest * r.rate) > 0.01"""),
            // Lives have gone on before the period: it begins with as many full accounts as it ends with.
            new Check("as_many_savings_bear_interest_at_first_as_at_last", """
                    SELECT 'savings', early || ' bookings in the first half-year, ' || late || ' in the last'
                    FROM (SELECT count(*) FILTER (WHERE day < first_day + 182) AS early, count(*) FILTER (WHERE day > last_day - 182) AS late
                          FROM audit.transactions CROSS JOIN audit.period WHERE purpose = 'SAVINGS_INTEREST') AS booked
                    WHERE late > 1.2 * early + 60"""),
            new Check("savings_have_their_interest", """
                    SELECT m.account_id, m.day || ' lacks interest on ' || m.lowest
                    FROM audit.savings_months m
                    WHERE m.lowest * 0.005 >= 0.01 AND NOT EXISTS (
                        SELECT FROM audit.transactions t
                        WHERE t.account_id = m.account_id AND t.day = m.day AND t.purpose = 'SAVINGS_INTEREST')"""));
}
