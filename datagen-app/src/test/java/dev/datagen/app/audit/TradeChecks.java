package dev.datagen.app.audit;

import java.util.List;

/** Orders on B3: when, at which price, and what is taken from them. */
final class TradeChecks {

    private TradeChecks() {}

    static final List<Check> ALL = List.of(
            new Check("trade_ids_are_unique", """
                    SELECT trade_id, count(*) FROM audit.trades GROUP BY 1 HAVING count(*) > 1"""),
            new Check("a_trade_is_on_an_investment_account_of_its_customer", """
                    SELECT t.trade_id, a.account_type FROM audit.trades t LEFT JOIN audit.accounts a USING (account_id)
                    WHERE a.account_type IS DISTINCT FROM 'INVESTIMENTOS' OR a.customer_id <> t.customer_id"""),
            new Check("an_account_trades_in_order_of_time", """
                    SELECT trade_id, executed_at FROM (
                        SELECT *, lag(executed_at) OVER (PARTITION BY account_id ORDER BY partition, "offset") AS previous
                        FROM audit.trades) AS t
                    WHERE executed_at < previous"""),
            // From 10:00, on Ash Wednesday 13:00, to the closing call. When that is over, orders expire for some
            // minutes.
            new Check("a_trade_happens_in_a_session", """
                    SELECT t.trade_id, t.day || ' ' || t.clock
                    FROM audit.trades t LEFT JOIN audit.sessions s USING (day)
                    WHERE s.day IS NULL OR t.clock < s.opens OR t.clock > s.closing_call
                      AND (t.cancel_reason IS DISTINCT FROM 'EXPIRED' OR t.clock NOT BETWEEN s.closes AND s.closes + interval '12 minutes')"""),
            new Check("orders_do_not_expire_all_at_once", """
                    SELECT 'trades', orders || ' of ' || of_all || ' at ' || clock
                    FROM (SELECT clock, count(*) AS orders, sum(count(*)) OVER () AS of_all
                          FROM audit.trades WHERE cancel_reason = 'EXPIRED' GROUP BY 1) AS expired
                    WHERE orders > 5 AND orders > 0.02 * of_all"""),
            // At market, or at a limit worse than the price, an instant before; else for a minute at least, and not
            // before the pre-opening of that session.
            new Check("an_order_is_given_before_it_is_filled", """
                    SELECT t.trade_id, t.order_type || ' given at ' || t.created_at || ' for ' || t.executed_at
                    FROM audit.trades t JOIN audit.sessions s USING (day),
                        LATERAL (SELECT t.created_at AT TIME ZONE 'America/Sao_Paulo' AS given) AS g
                    WHERE coalesce(CASE
                        WHEN t.order_type = 'MARKET'
                            OR t.order_type = 'LIMIT' AND t.status = 'EXECUTED' AND t.price_per_share <> t.order_price
                        THEN t.executed_at - t.created_at NOT BETWEEN interval '1 ms' AND interval '1 second'
                        ELSE t.executed_at - t.created_at < interval '1 minute' OR given::date <> t.day
                            OR given::time < s.opens - interval '15 minutes' OR given::time > s.closes END, true)"""),
            new Check("a_trade_is_at_a_price_of_its_day", """
                    SELECT trade_id, price_per_share || ' of ' || low || ' to ' || high
                    FROM audit.trades_and_prices
                    WHERE status = 'EXECUTED' AND (low IS NULL OR price_per_share NOT BETWEEN low AND high)"""),
            new Check("a_trade_is_under_the_ticker_of_its_day", """
                    SELECT trade_id, ticker || ' is not ' || coalesce(ticker_of_day, 'listed') FROM audit.trades_and_prices
                    WHERE ticker IS DISTINCT FROM ticker_of_day"""),
            new Check("an_order_is_filled_at_the_price_it_asks_for", """
                    SELECT trade_id, trade_type || ' ' || order_type || ' ' || coalesce(order_price::text, 'null')
                        || ' at ' || price_per_share
                    FROM audit.trades_and_prices
                    WHERE status = 'EXECUTED' AND NOT coalesce(CASE order_type
                        WHEN 'MARKET' THEN order_price IS NULL
                        WHEN 'LIMIT' THEN CASE trade_type WHEN 'BUY' THEN price_per_share <= order_price
                            ELSE price_per_share >= order_price END
                        ELSE order_price BETWEEN low AND high AND CASE trade_type
                            WHEN 'BUY' THEN price_per_share >= order_price ELSE price_per_share <= order_price END
                        END, false)"""),
            // By chance a tenth of them end in 0.
            new Check("people_ask_for_round_prices", """
                    SELECT order_type, count(*) || ' of which round ' || avg((mod(order_price, 0.1) = 0)::int)
                    FROM audit.trades WHERE order_price IS NOT NULL GROUP BY order_type
                    HAVING avg((mod(order_price, 0.1) = 0)::int) NOT BETWEEN 0.2 AND 0.6"""),
            // Orders wait at round prices, so that others are filled there: of market orders and of all, more than the
            // tenth of chance.
            new Check("prices_stay_at_round_ones_for_longer", """
                    SELECT kind, count(*) || ' of which round ' || avg((mod(price_per_share, 0.1) = 0)::int)
                    FROM audit.trades, LATERAL (VALUES ('ALL'), (order_type)) AS k (kind)
                    WHERE status = 'EXECUTED' AND kind IN ('ALL', 'MARKET')
                    GROUP BY 1 HAVING avg((mod(price_per_share, 0.1) = 0)::int) NOT BETWEEN 0.1 AND 0.25"""),
            new Check("what_is_cancelled_was_never_reached", """
                    SELECT trade_id, trade_type || ' ' || order_type || ' ' || coalesce(order_price::text, 'null')
                        || ' of ' || low || ' to ' || high
                    FROM audit.trades_and_prices
                    WHERE status = 'CANCELLED' AND NOT coalesce(CASE
                        WHEN order_type = 'MARKET' THEN false
                        WHEN (order_type = 'LIMIT') = (trade_type = 'BUY') THEN order_price < low
                        ELSE order_price > high END, false)"""),
            new Check("only_what_is_cancelled_has_a_reason", """
                    SELECT trade_id, status || ' because of ' || coalesce(cancel_reason, 'null')
                    FROM audit.trades WHERE (status = 'CANCELLED') <> (cancel_reason IS NOT NULL)"""),
            new Check("shares_come_in_lots_or_less_than_one", """
                    SELECT trade_id, quantity FROM audit.trades
                    WHERE quantity < 1 OR quantity > 100 AND quantity % 100 <> 0"""),
            new Check("a_total_is_quantity_times_price", """
                    SELECT trade_id, total_amount FROM audit.trades WHERE total_amount <> quantity * price_per_share"""),
            // Of B3, for what is not a day trade, since 2 February 2021: 0.0300 %.
            new Check("fees_are_those_of_b3", """
                    SELECT trade_id, fees || ' of ' || total_amount FROM audit.trades
                    WHERE fees - coalesce(tax_withheld, 0)
                        <> CASE status WHEN 'EXECUTED' THEN round(total_amount * 0.0003, 2) ELSE 0 END"""),
            // Lei 11.033/2004, article 2: 0.005 % of what is sold, unless a month's come to R$ 1.00 or less.
            new Check("tax_is_withheld_from_a_months_sales", """
                    SELECT trade_id, coalesce(tax_withheld::text, 'null') || ' of ' || total_amount || ' after ' || before
                    FROM audit.sales
                    WHERE tax_withheld IS DISTINCT FROM CASE
                        WHEN before + total_amount <= 20000 THEN 0
                        WHEN before <= 20000 THEN round((before + total_amount) * 0.00005, 2)
                        ELSE round(total_amount * 0.00005, 2) END
                    UNION ALL
                    SELECT trade_id, tax_withheld::text FROM audit.trades
                    WHERE tax_withheld IS NOT NULL AND NOT (trade_type = 'SELL' AND status = 'EXECUTED')"""),
            new Check("what_settles_is_the_total_and_fees", """
                    SELECT trade_id, net_amount FROM audit.trades
                    WHERE net_amount <> CASE WHEN status = 'CANCELLED' THEN 0
                        WHEN trade_type = 'BUY' THEN total_amount + fees ELSE total_amount - fees END"""),
            new Check("a_trade_settles_two_sessions_later", """
                    SELECT t.trade_id, t.day || ' to ' || t.settlement_date
                    FROM audit.trades t JOIN audit.sessions s USING (day)
                    LEFT JOIN audit.sessions e ON e.number = s.number + 2
                    WHERE t.settlement_date AT TIME ZONE 'America/Sao_Paulo' IS DISTINCT FROM e.day::timestamp"""),
            // A day trade would pay other fees and another tax.
            new Check("nobody_buys_and_sells_a_share_on_one_day", """
                    SELECT account_id, stock_id || ' on ' || day FROM audit.trades WHERE status = 'EXECUTED'
                    GROUP BY account_id, stock_id, day HAVING count(DISTINCT trade_type) > 1"""));
}
