package dev.datagen.app.audit;

import java.util.List;

/** Shares held, and the money that they cost or brought. */
final class PortfolioChecks {

    private PortfolioChecks() {}

    static final List<Check> ALL = List.of(
            new Check("nobody_sells_what_they_do_not_hold", """
                    SELECT trade_id, held FROM audit.holdings WHERE held < 0"""),
            new Check("a_position_is_the_opening_and_what_was_traded", """
                    SELECT coalesce(p.account_id, h.account_id),
                        coalesce(p.quantity, 0) || ' is not ' || coalesce(h.held, 0)
                    FROM audit.positions p
                    FULL JOIN (SELECT DISTINCT ON (account_id, stock_id) account_id, stock_id, held
                        FROM audit.holdings ORDER BY account_id, stock_id, number DESC) AS h USING (account_id, stock_id)
                    CROSS JOIN audit.period CROSS JOIN LATERAL audit.split_since(p.stock_id, first_day - 1) AS split
                    WHERE coalesce(p.quantity, 0) <> coalesce(h.held, p.opening_quantity * split.ratio)"""),
            new Check("a_position_is_on_an_investment_account", """
                    SELECT p.account_id, a.account_type
                    FROM audit.positions p LEFT JOIN audit.accounts a USING (account_id)
                    WHERE a.account_type IS DISTINCT FROM 'INVESTIMENTOS'"""),
            new Check("an_average_price_is_of_purchases_and_their_fees", """
                    SELECT account_id, average_price || ' is not ' || round(expected, 4) FROM (
                        SELECT *, audit.average_price(account_id, stock_id, opening_quantity, opening_average_price)
                            AS expected FROM audit.positions) AS p
                    WHERE abs(average_price - expected) > 0.015"""),
            new Check("what_is_traded_in_a_session_settles_in_one_sum", """
                    SELECT coalesce(n.account_id, b.account_id), coalesce(n.settles, b.day) || ' '
                        || coalesce(n.net, 0) || ' is not ' || coalesce(b.moved, 0)
                    FROM (SELECT account_id, settles, sum(CASE trade_type WHEN 'SELL' THEN net_amount ELSE -net_amount END)
                            AS net FROM audit.trades, audit.period
                        WHERE status = 'EXECUTED' AND settles <= last_day GROUP BY 1, 2) AS n
                    FULL JOIN (SELECT account_id, day, CASE direction WHEN 'CREDIT' THEN amount ELSE -amount END AS moved
                        FROM audit.transactions WHERE purpose = 'STOCK_SETTLEMENT' AND status = 'COMPLETED') AS b
                        ON b.account_id = n.account_id AND b.day = n.settles
                    WHERE coalesce(n.net, 0) <> coalesce(b.moved, 0)"""),
            new Check("a_dividend_is_paid_to_who_held_the_share", """
                    SELECT coalesce(d.account_id, t.account_id), coalesce(t.amount, 0) || ' is not ' || coalesce(d.net, 0)
                        || ' on ' || coalesce(d.day, t.day)
                    FROM (SELECT * FROM audit.dividends_due WHERE net > 0) AS d
                    FULL JOIN (SELECT account_id, reference_id, day, purpose,
                            CASE direction WHEN 'CREDIT' THEN amount ELSE -amount END AS amount FROM audit.transactions
                        WHERE purpose IN ('DIVIDEND', 'INTEREST_ON_EQUITY') AND status = 'COMPLETED') AS t
                        ON (t.account_id, t.reference_id, t.day) = (d.account_id, d.stock_id, d.day)
                    WHERE (d.net, d.dividend_kind) IS DISTINCT FROM (t.amount, t.purpose)"""),
            new Check("a_dividend_is_paid_in_a_later_month", """
                    SELECT stock_id, date || ' pays on ' || coalesce(dividend_payment_date::text, 'no day')
                    FROM audit.stock_prices LEFT JOIN audit.business_days b ON b.day = dividend_payment_date
                    WHERE num_nulls(dividend_kind, dividend_payment_date) <> CASE WHEN dividend > 0 THEN 0 ELSE 2 END
                       OR NOT b.is_business OR audit.month(dividend_payment_date) <= audit.month(date)"""),
            new Check("a_company_pays_and_no_class_of_its_shares", """
                    SELECT transaction_id, counterparty_name FROM audit.transactions
                    WHERE purpose IN ('DIVIDEND', 'INTEREST_ON_EQUITY') AND counterparty_name ~ ' (ON|PN|UNIT)$'"""),
            // The period is a year at least, so that one large sum does not weigh too much.
            new Check("nobody_invests_more_than_they_earn", """
                    SELECT a.account_id, t.net || ' of ' || c.monthly_income || ' a month'
                    FROM audit.accounts a JOIN audit.customers c USING (customer_id)
                    CROSS JOIN audit.period
                    CROSS JOIN LATERAL (
                        SELECT sum(CASE direction WHEN 'CREDIT' THEN amount ELSE -amount END) AS net
                        FROM audit.transactions o
                        WHERE o.account_id = a.account_id AND purpose = 'OWN_TRANSFER' AND o.status = 'COMPLETED'
                          AND NOT audit.is_away(o.customer_id, o.day)) AS t
                    WHERE a.account_type = 'INVESTIMENTOS'
                      AND t.net > c.monthly_income * (audit.months(first_day, last_day) + 1)"""),
            new Check("nothing_lies_on_accounts_that_are_not_used", """
                    SELECT account_id, a.status FROM audit.positions p JOIN audit.accounts a USING (account_id)
                    LEFT JOIN audit.gone g USING (customer_id)
                    WHERE a.status <> 'ACTIVE' AND (g.customer_id IS NULL OR p.quantity > 0)"""),
            // Of what might be sold on a day of a sale, at the close (Odean, 1998: half as often again).
            new Check("gains_are_realised_rather_than_losses", """
                    WITH steps AS MATERIALIZED (
                        SELECT *, lead(day, 1, 'infinity') OVER (PARTITION BY account, share ORDER BY ordinality) AS until
                        FROM audit.costs() WITH ORDINALITY),
                    sales AS (SELECT DISTINCT account, share, day FROM steps WHERE trade_type = 'SELL'),
                    latest AS (
                        SELECT s.day, h.share, h.held, h.average, h.share = s.share AS is_sold
                        FROM sales s JOIN steps h ON h.account = s.account AND s.day >= h.day AND s.day < h.until),
                    paper AS (
                        SELECT l.is_sold, p.close > l.average AS gained
                        FROM latest l JOIN audit.stock_prices p ON p.stock_id = l.share AND p.date = l.day
                        WHERE l.is_sold OR l.held > 0),
                    shares AS (SELECT gained, avg(is_sold::integer) AS sold FROM paper GROUP BY 1)
                    SELECT 'all', g.sold || ' of gains and ' || l.sold || ' of losses'
                    FROM shares g JOIN shares l ON g.gained AND NOT l.gained
                    WHERE g.sold NOT BETWEEN 1.12 * l.sold AND 2.5 * l.sold"""),
            new Check("b3_settles_in_the_afternoon", """
                    SELECT transaction_id, clock FROM audit.transactions
                    WHERE purpose = 'STOCK_SETTLEMENT' AND clock NOT BETWEEN TIME '15:00' AND TIME '17:00'"""));
}
