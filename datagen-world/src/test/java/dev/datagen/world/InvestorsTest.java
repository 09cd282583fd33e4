package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.Direction;
import dev.datagen.model.OrderType;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What investors can afford, and how they give orders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestorsTest {

    private static final int CUSTOMERS = 1000;
    private static final long SETTLES_AT = 15 * 3_600_000L + 50 * 60_000L;

    private final Map<Double, Recording> records = new HashMap<>();

    /** Trades, and what customers move between accounts of their own. */
    private Recording record(double activity) {
        return records.computeIfAbsent(
                activity,
                once -> Recording.of(
                        World.of(Recording.year2025(7).withActivity(once)),
                        0,
                        CUSTOMERS,
                        event -> event instanceof Trade
                                || event instanceof Transaction transaction && movesOwnMoney(transaction)));
    }

    private static Map<UUID, Account> investments(Recording recording) {
        return recording.accounts.stream()
                .filter(account -> account.accountType() == AccountType.INVESTIMENTOS)
                .collect(Collectors.toMap(Account::accountId, Function.identity()));
    }

    private static boolean movesOwnMoney(Transaction transaction) {
        return transaction.purpose() == TransactionPurpose.OWN_TRANSFER
                && transaction.status() == TransactionStatus.COMPLETED;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 20})
    void whatIsInvestedIsAPartOfTheIncomeAtAnyActivity(double activity) {
        Recording recording = record(activity);
        Map<UUID, Account> investments = investments(recording);
        Map<UUID, Long> net = new HashMap<>();
        for (Transaction each : recording.transactions) {
            if (investments.containsKey(each.accountId())) {
                long cents = each.direction() == Direction.CREDIT ? each.amountCents() : -each.amountCents();
                net.merge(each.customerId(), cents, Long::sum);
            }
        }
        double[] shares = recording.customers.stream()
                .filter(customer -> net.containsKey(customer.customerId()))
                .mapToDouble(customer -> (double) net.getOrDefault(customer.customerId(), 0L)
                        / (customer.monthlyIncomeCents() * Months.A_YEAR))
                .sorted()
                .toArray();
        assertThat(shares).hasSizeGreaterThan(100);
        assertThat(shares[shares.length / 2]).isBetween(-0.1, 0.1);
        assertThat(shares[shares.length - 1]).isLessThan(1);
    }

    @Test
    void moneyIsSentBeforeTheSettlementAndAtNoFixedTime() {
        Recording recording = record(1);
        Map<UUID, Account> investments = investments(recording);
        assertThat(recording.transactions)
                .filteredOn(each -> investments.containsKey(each.accountId()))
                .hasSizeGreaterThan(100)
                .noneMatch(each -> Brasilia.millisOfDay(each.timestampMillis()) == SETTLES_AT);
    }

    private static long count(Map<Integer, Long> bought, int quantity) {
        return bought.getOrDefault(quantity, 0L);
    }

    @Test
    void peopleBuyRoundNumbersOfShares() {
        Map<Integer, Long> bought = record(1).trades.stream()
                .filter(trade -> trade.tradeType() == TradeType.BUY)
                .collect(Collectors.groupingBy(Trade::quantity, Collectors.counting()));
        assertThat(count(bought, 10)).isGreaterThan(3 * count(bought, 9)).isGreaterThan(3 * count(bought, 11));
        assertThat(count(bought, 20)).isGreaterThan(3 * count(bought, 19));
        assertThat(count(bought, 99)).isLessThan(count(bought, 50));
    }

    @Test
    void mostOrdersComeAtTheOpeningAndTheClose() {
        int[] tenths = new int[11];
        for (Trade trade : record(1).trades) {
            int day = Brasilia.epochDay(trade.executedAtMillis());
            double opens = TradingCalendar.B3.openSecond(day) * 1000.0;
            double closes = TradingCalendar.B3.closingCallSecond(day) * 1000.0;
            tenths[
                    (int) Math.min(
                            10, (Brasilia.millisOfDay(trade.executedAtMillis()) - opens) / (closes - opens) * 10)]++;
        }
        int middle = tenths[4] + tenths[5];
        assertThat(tenths[0]).isGreaterThan(middle * 2 / 3);
        assertThat(tenths[9]).isGreaterThan(middle * 11 / 20);
    }

    private static double share(List<Trade> trades, Predicate<Trade> which) {
        return (double) trades.stream().filter(which).count() / trades.size();
    }

    /** By chance a tenth of prices end in 0. */
    @Test
    void peopleAskForRoundPrices() {
        List<Trade> asked = record(1).trades.stream()
                .filter(trade -> trade.orderType() != OrderType.MARKET)
                .toList();
        assertThat(share(asked, trade -> trade.orderPriceCents() % 10 == 0)).isBetween(0.3, 0.5);
        assertThat(share(asked, trade -> trade.orderPriceCents() % 50 == 0)).isBetween(0.08, 0.2);
    }

    @Test
    void someOrdersAreFilledAtBetterPricesThanTheyAskFor() {
        List<Trade> limits = record(1).trades.stream()
                .filter(trade -> trade.orderType() == OrderType.LIMIT && trade.status() == TradeStatus.EXECUTED)
                .toList();
        assertThat(share(limits, trade -> trade.orderPriceCents() != trade.pricePerShareCents()))
                .isBetween(0.3, 0.7);
    }

    private static Map<Integer, Map<UUID, StockPrice>> prices() {
        return World.of(Recording.year2025(7))
                .stockPrices()
                .collect(Collectors.groupingBy(
                        StockPrice::epochDay, TreeMap::new, Collectors.toMap(StockPrice::stockId, each -> each)));
    }

    @Test
    void moreOrdersComeWhenMoreIsTraded() {
        Map<Integer, Long> orders = record(5).trades.stream()
                .collect(Collectors.groupingBy(
                        trade -> Brasilia.epochDay(trade.executedAtMillis()), Collectors.counting()));
        Map<Integer, Double> turnovers = new HashMap<>();
        prices().forEach((day, ofDay) -> turnovers.put(
                day,
                ofDay.values().stream()
                        .mapToDouble(each -> (double) each.closeCents() * each.volume())
                        .sum()));
        List<Integer> days = orders.keySet().stream()
                .sorted(Comparator.comparing(turnovers::get))
                .toList();
        int third = days.size() / 3;
        long few = days.subList(0, third).stream().mapToLong(orders::get).sum();
        long many = days.subList(days.size() - third, days.size()).stream()
                .mapToLong(orders::get)
                .sum();
        assertThat((double) many / few).isBetween(1.15, 2.5);
    }

    /** Persons buy what falls (Kaniel, Saar and Titman, Individual investor trading and stock returns, 2008). */
    @Test
    void moreIsBoughtOfWhatFalls() {
        Map<Integer, Map<UUID, StockPrice>> prices = prices();
        List<Trade> falls = new ArrayList<>();
        List<Trade> rises = new ArrayList<>();
        for (Trade trade : record(5).trades) {
            int day = Brasilia.epochDay(trade.executedAtMillis());
            StockPrice price = Objects.requireNonNull(
                    Objects.requireNonNull(prices.get(day)).get(trade.stockId()));
            double change = (double) price.closeCents() / price.openCents() - 1;
            if (Math.abs(change) > 0.02) {
                (change < 0 ? falls : rises).add(trade);
            }
        }
        assertThat(share(falls, trade -> trade.tradeType() == TradeType.BUY)
                        - share(rises, trade -> trade.tradeType() == TradeType.BUY))
                .isBetween(0.02, 0.2);
    }
}
