package dev.datagen.app.audit;

import java.util.List;

/** The daily prices of shares. */
final class PriceChecks {

    private PriceChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_share_has_prices_of_each_session_and_no_other_day", """
                    SELECT coalesce(s.stock_id, p.stock_id), coalesce(s.day, p.date)
                    FROM (SELECT k.stock_id, d.day FROM audit.stocks k, audit.sessions d, audit.period
                        WHERE d.day BETWEEN audit.plus_months(audit.month(first_day), -2) AND last_day) AS s
                    FULL JOIN audit.stock_prices p ON p.stock_id = s.stock_id AND p.date = s.day
                    WHERE s.day IS NULL OR p.date IS NULL"""),
            new Check("a_range_holds_opening_and_close", """
                    SELECT stock_id, date FROM audit.stock_prices
                    WHERE low <= 0 OR low > least(open, close) OR high < greatest(open, close)"""),
            new Check("volume_comes_in_round_lots", """
                    SELECT stock_id, date || ' ' || volume FROM audit.stock_prices WHERE volume <= 0 OR volume % 100 <> 0"""),
            // What a split does to a price is undone by its ratio.
            new Check("no_share_falls_by_half_but_for_a_split", """
                    SELECT stock_id, date || ' ' || before || ' to ' || close || ' split ' || split_ratio
                    FROM (SELECT *, lag(close) OVER (PARTITION BY stock_id ORDER BY date) AS before
                        FROM audit.stock_prices) AS p
                    WHERE (close + dividend) * split_ratio / before NOT BETWEEN 0.58 AND 1.72"""),
            // Of a share, and of all of them on average: by chance 0.05 of two years.
            new Check("an_opening_says_nothing_of_the_rest_of_its_session", """
                    WITH moves AS (SELECT stock_id, date, ln(close / open) AS rest, ln((open + dividend) * split_ratio
                            / lag(close) OVER (PARTITION BY stock_id ORDER BY date)) AS gap
                        FROM audit.stock_prices)
                    SELECT stock_id, corr(gap, rest) FROM moves GROUP BY 1 HAVING abs(corr(gap, rest)) > 0.3
                    UNION ALL
                    SELECT NULL, corr(gap, rest)
                    FROM (SELECT avg(gap) AS gap, avg(rest) AS rest FROM moves GROUP BY date) AS d
                    HAVING abs(corr(gap, rest)) > 0.3"""),
            new Check("nothing_large_is_distributed_at_once", """
                    SELECT stock_id, date || ' ' || dividend || ' of ' || before
                    FROM (SELECT *, lag(close) OVER (PARTITION BY stock_id ORDER BY date) AS before
                        FROM audit.stock_prices) AS p
                    WHERE dividend > before * CASE dividend_kind WHEN 'INTEREST_ON_EQUITY' THEN 0.041 ELSE 0.081 END"""),
            // Four of the same hundred-thousandths of the price: none is cut off at a limit.
            new Check("dividends_are_no_two_alike", """
                    SELECT stock_id, date || ' ' || part
                    FROM (SELECT stock_id, date, part, count(*) OVER (PARTITION BY part) AS alike
                        FROM (SELECT stock_id, date, dividend,
                                round(dividend / lag(close) OVER (PARTITION BY stock_id ORDER BY date), 5) AS part
                            FROM audit.stock_prices) AS p
                        WHERE dividend > 0) AS d
                    WHERE alike > 3"""),
            // A part of the mean price, of all that went ex in a year; what these pay is known well enough (estimates
            // of 2021
            // to 2025).
            new Check("companies_pay_what_they_are_known_for", """
                    SELECT ticker, round(yearly, 4) || ' is not ' || least || ' to ' || most
                    FROM (SELECT s.ticker, sum(p.dividend) / avg(p.close) / count(*) * 250 AS yearly
                          FROM audit.stock_prices p JOIN audit.stocks s USING (stock_id) GROUP BY 1) AS y
                    JOIN (VALUES ('PETR4', 0.06, 0.15), ('BBAS3', 0.05, 0.16), ('VALE3', 0.05, 0.14), ('CMIG4', 0.06, 0.15),
                        ('ITUB4', 0.04, 0.11), ('WEGE3', 0.01, 0.035), ('RADL3', 0.007, 0.035), ('TOTS3', 0.006, 0.03),
                        ('PRIO3', 0, 0), ('MGLU3', 0, 0)) AS known (ticker, least, most) USING (ticker)
                    WHERE yearly NOT BETWEEN least AND most"""),
            new Check("the_current_price_is_the_last_close", """
                    SELECT s.stock_id, s.current_price || ' is not ' || p.close
                    FROM audit.stocks s JOIN audit.stock_prices p USING (stock_id)
                    WHERE p.date = (SELECT max(date) FROM audit.stock_prices) AND s.current_price <> p.close"""),
            // Embraer's ordinary shares were EMBR3 until 31 October 2025.
            new Check("a_ticker_is_valid_on_its_day", """
                    SELECT p.stock_id, p.date || ' ' || p.ticker
                    FROM audit.stock_prices p JOIN audit.stocks s USING (stock_id)
                    WHERE p.ticker <> CASE WHEN s.ticker = 'EMBJ3' AND p.date < DATE '2025-11-03' THEN 'EMBR3'
                        ELSE s.ticker END"""));
}
