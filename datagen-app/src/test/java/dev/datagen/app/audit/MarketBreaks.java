package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.delete;
import static dev.datagen.app.audit.Break.trade;

import java.util.List;
import java.util.stream.Stream;

/** At least one way to break each rule of the market. */
final class MarketBreaks {

    private static final String FILLED = "t.status = 'EXECUTED'";
    private static final String CANCELLED = "t.status = 'CANCELLED'";
    private static final String BOUGHT = FILLED + " AND t.trade_type = 'BUY'";
    private static final String SOLD = FILLED + " AND t.trade_type = 'SELL'";
    private static final String AT_A_LIMIT = " AND t.order_type = 'LIMIT'";
    private static final String SETTLEMENT = "t.purpose = 'STOCK_SETTLEMENT'";
    private static final String SETTLED = FILLED + " AND t.settles <= (SELECT last_day FROM audit.period)";

    /** An order after another one of its account. */
    private static final String LATER =
            "EXISTS (SELECT FROM audit.trades o WHERE o.account_id = t.account_id AND o.\"offset\" < t.\"offset\")";

    private MarketBreaks() {}

    static final List<Break> ALL = Stream.of(prices(), orders(), money(), portfolios())
            .flatMap(List::stream)
            .toList();

    private static List<Break> prices() {
        return List.of(
                new Break("a_share_has_prices_of_each_session_and_no_other_day", """
                        DELETE FROM audit.stock_prices WHERE date = '2024-03-27' AND ticker = 'PETR4' RETURNING stock_id"""),
                price("a_share_has_prices_of_each_session_and_no_other_day", "date = '2024-12-24'", "true"),
                price("a_range_holds_opening_and_close", "high = close - 0.01", "true"),
                price("a_range_holds_opening_and_close", "low = open + 0.01", "true"),
                price("volume_comes_in_round_lots", "volume = volume + 1", "true"),
                price("no_share_falls_by_half_but_for_a_split", "split_ratio = 1", "split_ratio > 1"),
                price(
                        "no_share_falls_by_half_but_for_a_split",
                        "split_ratio = 2",
                        "split_ratio = 1 AND date > '2024-03-01'"),
                new Break("an_opening_says_nothing_of_the_rest_of_its_session", """
                        UPDATE audit.stock_prices SET open = sqrt(open * close) WHERE ticker = 'PETR4' RETURNING stock_id"""),
                price(
                        "nothing_large_is_distributed_at_once",
                        "dividend = dividend * 30",
                        "dividend > 0 AND date > '2024-02-01'"),
                price(
                        "nothing_large_is_distributed_at_once",
                        "dividend_kind = 'INTEREST_ON_EQUITY', dividend = close * 0.05",
                        "dividend > 0 AND date > '2024-02-01'"),
                new Break("dividends_are_no_two_alike", """
                        UPDATE audit.stock_prices p SET dividend = 0.02 * b.before
                        FROM (SELECT stock_id, date, lag(close) OVER (PARTITION BY stock_id ORDER BY date) AS before
                            FROM audit.stock_prices) AS b
                        WHERE (p.stock_id, p.date) = (b.stock_id, b.date) AND dividend > 0 AND before IS NOT NULL
                        RETURNING p.stock_id"""),
                new Break("companies_pay_what_they_are_known_for", """
                        UPDATE audit.stock_prices SET dividend = dividend * 4 WHERE ticker = 'WEGE3' RETURNING ticker"""),
                new Break("the_current_price_is_the_last_close", """
                        UPDATE audit.stocks SET current_price = current_price + 0.01 WHERE ticker = 'VALE3' RETURNING stock_id"""),
                price("a_ticker_is_valid_on_its_day", "ticker = 'EMBJ3'", "ticker = 'EMBR3'"));
    }

    private static Break price(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.stock_prices SET " + set + " WHERE (stock_id, date) = (SELECT stock_id, date"
                        + " FROM audit.stock_prices WHERE " + where + " ORDER BY 1, 2 LIMIT 1) RETURNING stock_id");
    }

    private static List<Break> orders() {
        String session = "a_trade_happens_in_a_session";
        String never = "what_is_cancelled_was_never_reached";
        String asked = "an_order_is_filled_at_the_price_it_asks_for";
        String given = "an_order_is_given_before_it_is_filled";
        return List.of(
                trade(
                        "trade_ids_are_unique",
                        "trade_id = (SELECT max(trade_id::text)::uuid FROM audit.trades)",
                        "true"),
                trade(
                        "a_trade_is_on_an_investment_account_of_its_customer",
                        "account_id = (SELECT account_id FROM audit.accounts WHERE account_type = 'CONTA_CORRENTE' LIMIT 1)",
                        "true"),
                trade(
                        "a_trade_is_on_an_investment_account_of_its_customer",
                        "customer_id = '00000000-0000-0000-0000-000000000000'",
                        "true"),
                trade("an_account_trades_in_order_of_time", "executed_at = executed_at - interval '3 years'", LATER),
                trade(session, "executed_at = executed_at - interval '9 hours'", "true"),
                trade(
                        session,
                        "executed_at = executed_at + interval '12 minutes'",
                        CANCELLED + " AND cancel_reason = 'EXPIRED'"),
                new Break("orders_do_not_expire_all_at_once", """
                        UPDATE audit.trades SET executed_at = date_trunc('hour', executed_at) WHERE cancel_reason = 'EXPIRED'
                        RETURNING 'trades'"""),
                trade(session, at("2024-12-31 12:00"), "true"),
                trade(session, at("2024-02-14 12:30"), "true"),
                trade(session, at("2024-07-10 17:10"), FILLED),
                trade("a_trade_is_at_a_price_of_its_day", "price_per_share = price_per_share * 1.5", FILLED),
                trade("a_trade_is_under_the_ticker_of_its_day", "ticker = ticker || 'F'", "true"),
                trade("a_trade_is_under_the_ticker_of_its_day", "ticker = 'EMBJ3'", "t.ticker = 'EMBR3'"),
                trade(asked, "order_price = price_per_share - 0.01", BOUGHT + AT_A_LIMIT),
                trade(asked, "order_price = price_per_share + 0.01", SOLD + AT_A_LIMIT),
                trade(asked, "order_price = price_per_share + 0.01", BOUGHT + " AND t.order_type = 'STOP'"),
                trade(asked, "order_price = price_per_share", FILLED + " AND t.order_type = 'MARKET'"),
                trade(asked, "order_price = NULL", FILLED + AT_A_LIMIT),
                trade(never, "order_price = order_price * 1.5", CANCELLED + AT_A_LIMIT + " AND t.trade_type = 'BUY'"),
                trade(never, "order_price = order_price / 1.5", CANCELLED + AT_A_LIMIT + " AND t.trade_type = 'SELL'"),
                trade(never, "order_type = 'MARKET'", CANCELLED),
                trade(given, "created_at = executed_at", "t.cancel_reason = 'EXPIRED'"),
                trade(given, "created_at = created_at + interval '1 day'", "t.cancel_reason = 'EXPIRED'"),
                trade(given, "created_at = executed_at - interval '5 seconds'", "t.order_type = 'MARKET'"),
                trade(given, "created_at = created_at - interval '1 day'", CANCELLED),
                trade(
                        given,
                        "created_at = executed_at - interval '2 minutes'",
                        FILLED + AT_A_LIMIT + " AND t.price_per_share <> t.order_price"),
                new Break("people_ask_for_round_prices", """
                        UPDATE audit.trades SET order_price = trunc(order_price, 1) + 0.03 WHERE order_price IS NOT NULL
                        RETURNING order_type"""),
                new Break("prices_stay_at_round_ones_for_longer", """
                        UPDATE audit.trades SET price_per_share = price_per_share + 0.01
                        WHERE order_type = 'MARKET' AND mod(price_per_share, 0.1) = 0 RETURNING order_type"""),
                trade("only_what_is_cancelled_has_a_reason", "cancel_reason = NULL", CANCELLED));
    }

    private static String at(String time) {
        return "executed_at = TIMESTAMP '" + time + "' AT TIME ZONE 'America/Sao_Paulo'";
    }

    private static List<Break> money() {
        String tax = "tax_is_withheld_from_a_months_sales";
        return List.of(
                trade("shares_come_in_lots_or_less_than_one", "quantity = 150", "true"),
                trade("a_total_is_quantity_times_price", "total_amount = total_amount + 0.01", "true"),
                trade("fees_are_those_of_b3", "fees = fees + 0.01", FILLED),
                trade("fees_are_those_of_b3", "fees = 0.01", CANCELLED),
                trade(tax, "tax_withheld = tax_withheld + 0.01", SOLD),
                trade(tax, "tax_withheld = 0", SOLD + " AND t.tax_withheld > 0"),
                trade(tax, "tax_withheld = 0", BOUGHT),
                trade("what_settles_is_the_total_and_fees", "net_amount = net_amount + 0.01", "true"),
                trade(
                        "a_trade_settles_two_sessions_later",
                        "settlement_date = settlement_date + interval '1 day'",
                        "true"),
                new Break("nobody_buys_and_sells_a_share_on_one_day", """
                        UPDATE audit.trades SET trade_type = CASE trade_type WHEN 'BUY' THEN 'SELL' ELSE 'BUY' END
                        WHERE trade_id = (SELECT max(trade_id::text)::uuid FROM audit.trades WHERE status = 'EXECUTED'
                            GROUP BY account_id, stock_id, day HAVING count(*) > 1 LIMIT 1)
                        RETURNING account_id"""));
    }

    private static List<Break> portfolios() {
        String one = "what_is_traded_in_a_session_settles_in_one_sum";
        String dividend = "a_dividend_is_paid_to_who_held_the_share";
        return List.of(
                trade("nobody_sells_what_they_do_not_hold", "quantity = 1000000", SOLD),
                new Break("nobody_sells_what_they_do_not_hold", """
                        UPDATE audit.positions p SET opening_quantity = opening_quantity - 1
                        FROM (SELECT t.account_id, t.stock_id, t.trade_id FROM audit.holdings t
                            JOIN audit.positions o USING (account_id, stock_id)
                            WHERE t.held = 0 AND o.opening_quantity > 0 ORDER BY 3 LIMIT 1) AS t
                        WHERE (p.account_id, p.stock_id) = (t.account_id, t.stock_id) RETURNING t.trade_id"""),
                trade("a_position_is_the_opening_and_what_was_traded", "quantity = quantity + 1", FILLED, "account_id"),
                position("a_position_is_the_opening_and_what_was_traded", "quantity = quantity + 1", "quantity > 0"),
                new Break("a_position_is_the_opening_and_what_was_traded", """
                        UPDATE audit.stock_prices SET split_ratio = 1 WHERE split_ratio > 1
                        RETURNING (SELECT p.account_id FROM audit.positions p WHERE p.stock_id = stock_prices.stock_id
                            AND quantity > 0 AND opening_quantity > 0
                            AND NOT EXISTS (SELECT FROM audit.trades t WHERE t.account_id = p.account_id
                                AND t.stock_id = p.stock_id) LIMIT 1)"""),
                new Break("a_position_is_on_an_investment_account", """
                        UPDATE audit.accounts SET account_type = 'POUPANCA'
                        WHERE account_id = (SELECT account_id FROM audit.positions ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                // What is sold to the last share was a loss then.
                new Break("gains_are_realised_rather_than_losses", """
                        UPDATE audit.positions SET opening_average_price = opening_average_price * 3
                        WHERE quantity < opening_quantity RETURNING 'all'"""),
                position(
                        "an_average_price_is_of_purchases_and_their_fees",
                        "average_price = average_price + 0.03",
                        "quantity > opening_quantity"),
                trade(one, "net_amount = net_amount + 0.01", SETTLED, "account_id"),
                delete(one, SETTLEMENT, "account_id"),
                change(one, "purpose = 'STOCK_SETTLEMENT'", "t.purpose = 'SALARY'", "account_id"),
                change(dividend, "amount = amount + 0.01", "t.purpose = 'DIVIDEND'", "account_id"),
                change(dividend, "purpose = 'DIVIDEND'", "t.purpose = 'INTEREST_ON_EQUITY'", "account_id"),
                change(dividend, "reference_id = transaction_id", "t.purpose = 'DIVIDEND'", "account_id"),
                delete(dividend, "t.purpose = 'INTEREST_ON_EQUITY'", "account_id"),
                // What went ex before the period.
                delete(
                        dividend,
                        "t.purpose IN ('DIVIDEND', 'INTEREST_ON_EQUITY') AND t.day < '2024-02-01'",
                        "account_id"),
                price(
                        "a_dividend_is_paid_in_a_later_month",
                        "dividend_payment_date = date + 1",
                        "dividend > 0 AND extract(day FROM date) < 20"),
                price("a_dividend_is_paid_in_a_later_month", "dividend_kind = NULL", "dividend > 0"),
                price("a_dividend_is_paid_in_a_later_month", "dividend_kind = 'DIVIDEND'", "dividend = 0"),
                change(
                        "a_company_pays_and_no_class_of_its_shares",
                        "counterparty_name = counterparty_name || ' PN'",
                        "t.purpose = 'DIVIDEND'"),
                change(
                        "nobody_invests_more_than_they_earn",
                        "amount = 9000000",
                        "t.purpose = 'OWN_TRANSFER' AND t.direction = 'CREDIT' AND t.status = 'COMPLETED'"
                                + " AND EXISTS (SELECT FROM audit.trades o WHERE o.account_id = t.account_id)",
                        "account_id"),
                new Break("nothing_lies_on_accounts_that_are_not_used", """
                        UPDATE audit.accounts SET status = 'DORMANT' WHERE account_id = (
                            SELECT account_id FROM audit.positions ORDER BY 1 LIMIT 1) RETURNING account_id"""),
                change(
                        "b3_settles_in_the_afternoon",
                        "\"timestamp\" = \"timestamp\" - interval '6 hours'",
                        SETTLEMENT));
    }

    private static Break position(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.positions SET " + set + " WHERE (account_id, stock_id) = (SELECT account_id, stock_id"
                        + " FROM audit.positions WHERE " + where + " ORDER BY 1, 2 LIMIT 1) RETURNING account_id");
    }
}
