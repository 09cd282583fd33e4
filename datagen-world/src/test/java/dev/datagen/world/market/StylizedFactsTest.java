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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is true of most prices of shares (Cont, Empirical properties of asset returns, 2001). */
class StylizedFactsTest {

    private static final List<StockListing> LISTINGS = ReferenceData.load().stocks();
    private static final Period PERIOD = Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
    private static final Market MARKET = new Market(Key.ofSeed(42).derive("market"), PERIOD, LISTINGS);
    private static final int[] SESSIONS = IntStream.rangeClosed(PERIOD.firstDay(), PERIOD.lastDay())
            .filter(TradingCalendar.B3::isSession)
            .toArray();

    private static int stock(String ticker) {
        return LISTINGS.stream()
                .filter(listing -> listing.ticker().equals(ticker))
                .findFirst()
                .orElseThrow()
                .index();
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

    /** From the close before to the opening. */
    private static double[] gaps(int stock) {
        double[] gaps = new double[SESSIONS.length - 1];
        for (int i = 1; i < SESSIONS.length; i++) {
            DayPrices prices = MARKET.prices(stock, SESSIONS[i]);
            double worth = (prices.openCents() + prices.dividendMillionths() / 1e4) * prices.ratio();
            gaps[i - 1] = Math.log(worth / MARKET.closeCents(stock, SESSIONS[i - 1]));
        }
        return gaps;
    }

    /** From the opening to the close. */
    private static double[] rests(int stock) {
        return IntStream.range(1, SESSIONS.length)
                .mapToObj(i -> MARKET.prices(stock, SESSIONS[i]))
                .mapToDouble(prices -> Math.log((double) prices.closeCents() / prices.openCents()))
                .toArray();
    }

    private static double[] turnovers(int stock) {
        return IntStream.range(1, SESSIONS.length)
                .mapToObj(i -> MARKET.prices(stock, SESSIONS[i]))
                .mapToDouble(prices -> Math.log((double) prices.closeCents() * prices.volume()))
                .toArray();
    }

    private static double[] sizes(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double[] average(IntFunction<double[]> ofStock) {
        double[] average = new double[SESSIONS.length - 1];
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            double[] values = ofStock.apply(stock);
            for (int i = 0; i < values.length; i++) {
                average[i] += values[i] / LISTINGS.size();
            }
        }
        return average;
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
            double[] sizes = sizes(returns);
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

    /** Else whoever buys what opens higher gets rich. */
    @Test
    void anOpeningSaysNothingOfTheRestOfItsSession() {
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            assertThat(correlation(rests(stock), gaps(stock), 0))
                    .as(LISTINGS.get(stock).ticker())
                    .isBetween(-0.12, 0.12);
        }
        assertThat(correlation(average(StylizedFactsTest::rests), average(StylizedFactsTest::gaps), 0))
                .isBetween(-0.1, 0.1);
    }

    /** Black 1976: volatility rises after falls, of the index more than of shares. */
    @Test
    void fallsAreFollowedByLargerMovesThanRisesAre() {
        double ofShares = 0;
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            double[] returns = returns(stock);
            ofShares += correlation(sizes(returns), returns, 1) / LISTINGS.size();
        }
        double[] index = average(StylizedFactsTest::returns);
        assertThat(ofShares).isBetween(-0.12, -0.03);
        assertThat(correlation(sizes(index), index, 1)).isBetween(-0.25, -0.05);
    }

    /** Karpoff 1987: volume goes with the size of moves, and lively weeks are lively for most shares. */
    @Test
    void turnoverGoesWithMovesAndLastsAndIsShared() {
        double moves = 0;
        double lasting = 0;
        double shared = 0;
        double[] market = average(StylizedFactsTest::turnovers);
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            double[] turnovers = turnovers(stock);
            moves += correlation(turnovers, sizes(returns(stock)), 0) / LISTINGS.size();
            lasting += correlation(turnovers, turnovers, 1) / LISTINGS.size();
            shared += correlation(turnovers, market, 0) / LISTINGS.size();
        }
        assertThat(moves).isBetween(0.25, 0.6);
        assertThat(lasting).isBetween(0.35, 0.8);
        assertThat(shared).isBetween(0.4, 0.8);
    }

    private static double turnover(String... dates) {
        int[] days = Arrays.stream(dates)
                .mapToInt(date -> (int) LocalDate.parse(date).toEpochDay())
                .toArray();
        double ofDays = 0;
        double usual = 0;
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            double[] turnovers = turnovers(stock);
            usual += Arrays.stream(turnovers).map(Math::exp).average().orElseThrow();
            for (int day : days) {
                ofDays += Math.exp(turnovers[Arrays.binarySearch(SESSIONS, day) - 1]) / days.length;
            }
        }
        return ofDays / usual;
    }

    /** On Ash Wednesday trading starts at 13:00 (B3), and few trade between Christmas and the new year. */
    @Test
    void fewTradeWhileOthersAreOnHoliday() {
        assertThat(turnover("2020-02-26", "2021-02-17", "2022-03-02", "2023-02-22", "2024-02-14", "2025-03-05"))
                .isBetween(0.5, 0.9);
        assertThat(turnover("2020-12-28", "2021-12-28", "2022-12-28", "2023-12-28", "2024-12-27", "2025-12-29"))
                .isBetween(0.5, 0.9);
    }
}
