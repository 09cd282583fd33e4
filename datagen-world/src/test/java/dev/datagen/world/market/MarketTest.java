package dev.datagen.world.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.StockListing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {

    private static final List<StockListing> LISTINGS = ReferenceData.load().stocks();
    private static final int FIRST = day("2020-01-01");
    private static final int LAST = day("2030-12-31");
    private static final Market MARKET = market("2020-01-01", "2030-12-31");
    private static final int[] SESSIONS = IntStream.rangeClosed(FIRST, LAST)
            .filter(TradingCalendar.B3::isSession)
            .toArray();

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static Market market(String first, String last) {
        return new Market(
                Key.ofSeed(42).derive("market"), Period.of(LocalDate.parse(first), LocalDate.parse(last)), LISTINGS);
    }

    private static int stock(String ticker) {
        return LISTINGS.stream()
                .filter(listing -> listing.ticker().equals(ticker))
                .findFirst()
                .orElseThrow()
                .index();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, 2021-05-31", "2025-01-01, 2025-12-31", "2026-03-05, 2026-03-05", "2028-06-01, 2029-01-31"})
    void aDaysPricesAreTheSameInEveryPeriod(String first, String last) {
        Market part = market(first, last);
        for (int day = day(first); day <= day(last); day++) {
            for (int stock = 0; stock < LISTINGS.size(); stock++) {
                assertThat(part.prices(stock, day)).isEqualTo(MARKET.prices(stock, day));
            }
        }
    }

    /** The reference prices are the closes of 5 March 2026. */
    @Test
    void pathsGoThroughTheirReferencePrices() {
        for (StockListing listing : LISTINGS) {
            assertThat((long) MARKET.closeCents(listing.index(), day("2026-03-05")))
                    .isEqualTo(listing.referencePriceCents());
        }
    }

    @Test
    void aRangeHoldsOpeningAndClose() {
        for (int day : SESSIONS) {
            for (int stock = 0; stock < LISTINGS.size(); stock++) {
                DayPrices prices = MARKET.prices(stock, day);
                assertThat(prices.lowCents())
                        .isPositive()
                        .isLessThanOrEqualTo(Math.min(prices.openCents(), prices.closeCents()));
                assertThat(prices.highCents())
                        .isGreaterThanOrEqualTo(Math.max(prices.openCents(), prices.closeCents()));
                assertThat(prices.volume()).isPositive().matches(volume -> volume % 100 == 0);
            }
        }
    }

    @Test
    void theTapeRunsFromTheOpeningOverBothEndsOfTheRangeToTheClose() {
        Tape tape = MARKET.tape();
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            int day = SESSIONS[100 + stock];
            DayPrices prices = MARKET.prices(stock, day);
            int lowest = Integer.MAX_VALUE;
            int highest = 0;
            for (int i = 0; i <= 50_000; i++) {
                tape.moveTo(stock, day, i / 50_000.0);
                lowest = Math.min(lowest, tape.priceCents());
                highest = Math.max(highest, tape.priceCents());
                assertThat(tape.isRising() && tape.isFalling()).isFalse();
            }
            assertThat(lowest).isBetween(prices.lowCents(), prices.lowCents() + 1);
            assertThat(highest).isBetween(prices.highCents() - 1, prices.highCents());
            tape.moveTo(stock, day, 0);
            assertThat(tape.priceCents()).isEqualTo(prices.openCents());
            tape.moveTo(stock, day, 1);
            assertThat(tape.priceCents()).isEqualTo(prices.closeCents());
        }
    }

    /** A split of two for one halves the price, and what was held is worth the same. */
    @Test
    void splitsAndDividendsTakeTheirPartOfThePrice() {
        int splits = 0;
        int dividends = 0;
        for (int i = 1; i < SESSIONS.length; i++) {
            for (int stock = 0; stock < LISTINGS.size(); stock++) {
                DayPrices prices = MARKET.prices(stock, SESSIONS[i]);
                splits += prices.ratio() > 1 ? 1 : 0;
                dividends += prices.dividendMillionths() > 0 ? 1 : 0;
                if (prices.ratio() > 1) {
                    double worth =
                            prices.openCents() * prices.ratio() / (double) MARKET.closeCents(stock, SESSIONS[i - 1]);
                    assertThat(worth).isCloseTo(1, within(0.15));
                }
            }
        }
        assertThat(splits).isBetween(3, 25);
        assertThat(dividends).isBetween(300, 800);
        assertThat(IntStream.rangeClosed(
                                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31))
                                        .firstMonth(),
                                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31))
                                        .lastMonth())
                        .map(month -> MARKET.splits(month).size())
                        .sum())
                .isEqualTo(splits);
    }

    /** Lei 6.404/1976, article 17: classes of shares have no part of their own unless the bylaws say so. */
    @Test
    void sharesOfOneIssuerPayTheSame() {
        int dividends = 0;
        for (int session : SESSIONS) {
            DayPrices common = MARKET.prices(stock("PETR3"), session);
            dividends += common.dividendMillionths() > 0 ? 1 : 0;
            assertThat(MARKET.prices(stock("PETR4"), session).dividendMillionths())
                    .isEqualTo(common.dividendMillionths());
        }
        assertThat(dividends).isPositive();
    }

    private static double[] returns(int stock) {
        double[] returns = new double[SESSIONS.length - 1];
        for (int i = 1; i < SESSIONS.length; i++) {
            DayPrices prices = MARKET.prices(stock, SESSIONS[i]);
            double worth = (prices.closeCents() + prices.dividendMillionths() / 1e4) * prices.ratio();
            returns[i - 1] = Math.log(worth / MARKET.closeCents(stock, SESSIONS[i - 1]));
        }
        return returns;
    }

    private static double moment(double[] values, int power) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean, power))
                .average()
                .orElseThrow();
    }

    private static double correlation(double[] x, double[] y, int lag) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = lag; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i - lag] - meanY);
        }
        return sum / x.length / Math.sqrt(moment(x, 2) * moment(y, 2));
    }

    /** Volatility of daily closes of 2024 and 2025. */
    @ParameterizedTest
    @CsvSource({"PETR4, 0.2475", "ITUB4, 0.1988", "VALE3, 0.2385", "WEGE3, 0.2852", "MGLU3, 0.6389"})
    void sharesAreAsVolatileAsTheyWere(String ticker, double volatility) {
        assertThat(Math.sqrt(moment(returns(stock(ticker)), 2) * 250) / volatility)
                .isCloseTo(1, within(0.15));
    }

    /** Cont 2001: tails fatter than normal, no memory of direction, memory of size. */
    @Test
    void returnsHaveFatTailsAndComeInClusters() {
        double kurtosis = 0;
        double direction = 0;
        double size = 0;
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            double[] returns = returns(stock);
            double[] sizes = Arrays.stream(returns).map(Math::abs).toArray();
            kurtosis += moment(returns, 4) / Math.pow(moment(returns, 2), 2) / LISTINGS.size();
            direction += correlation(returns, returns, 1) / LISTINGS.size();
            size += correlation(sizes, sizes, 1) / LISTINGS.size();
        }
        assertThat(kurtosis).isBetween(4.0, 9.0);
        assertThat(direction).isBetween(-0.05, 0.05);
        assertThat(size).isBetween(0.1, 0.25);
    }

    @Test
    void sharesOfAnIssuerMoveTogetherMoreThanThoseOfASectorAndTheseMoreThanOthers() {
        double issuer = correlation(returns(stock("PETR3")), returns(stock("PETR4")), 0);
        double sector = correlation(returns(stock("ITUB4")), returns(stock("BBDC4")), 0);
        double others = correlation(returns(stock("ABEV3")), returns(stock("MGLU3")), 0);

        assertThat(issuer).isGreaterThan(0.9);
        assertThat(sector).isBetween(others + 0.05, issuer - 0.1);
        assertThat(others).isBetween(0.1, 0.5);
    }
}
