package dev.datagen.world.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.DividendKind;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.StockListing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Test
    void whatComesDownToAPriceWasAboveItSinceItSetOut() {
        Tape tape = MARKET.tape();
        int turned = 0;
        for (int stock = 0; stock < LISTINGS.size(); stock++) {
            int day = SESSIONS[200 + stock];
            for (int i = 1; i < 50; i++) {
                tape.moveTo(stock, day, i / 50.0);
                int price = tape.priceCents();
                double since = tape.onItsWaySince(price);
                boolean falls = tape.isFalling();
                if (!falls && !tape.isRising()) {
                    continue;
                }
                for (double time = Math.max(0, since); time < i / 50.0; time += 0.001) {
                    tape.moveTo(stock, day, time);
                    assertThat((tape.priceCents() - price) * (falls ? 1 : -1)).isGreaterThanOrEqualTo(0);
                }
                if (since >= 0) {
                    turned++;
                    tape.moveTo(stock, day, since);
                    assertThat(tape.priceCents()).isEqualTo(price);
                }
            }
        }
        assertThat(turned).isGreaterThan(100);
    }

    /** Orders wait at round prices: there a price stays for longer than at others, near to one or not. */
    @Test
    void aPriceStaysAtRoundOnesForLonger() {
        Tape tape = MARKET.tape();
        int[] byLastDigit = new int[10];
        int all = 0;
        for (int i = 0; i < SESSIONS.length; i += 5) {
            for (int stock = 0; stock < LISTINGS.size(); stock++) {
                for (int part = 1; part < 8; part++) {
                    tape.moveTo(stock, SESSIONS[i], part / 8.0);
                    assertThat(tape.priceCents())
                            .isBetween(tape.session().lowCents(), tape.session().highCents());
                    byLastDigit[tape.priceCents() % 10]++;
                    all++;
                }
            }
        }
        assertThat(byLastDigit[0] / (double) all).isBetween(0.13, 0.16);
        assertThat(byLastDigit[5] / (double) all).isBetween(0.105, 0.13);
        for (int digit : new int[] {1, 2, 3, 4, 6, 7, 8, 9}) {
            assertThat(byLastDigit[digit] / (double) all)
                    .as("ending in %d", digit)
                    .isBetween(0.085, 0.1);
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
        assertThat(splits).isEqualTo(5);
        assertThat(dividends).isBetween(300, 900);
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

    /** Interest on equity comes to less than 4 % of the price at once, other dividends to less than 8 %: no sum is cut off there. */
    @Test
    void noDividendIsAtALimit() {
        Map<Long, Integer> parts = new HashMap<>();
        for (int i = 1; i < SESSIONS.length; i++) {
            for (int stock = 0; stock < LISTINGS.size(); stock++) {
                int millionths = MARKET.prices(stock, SESSIONS[i]).dividendMillionths();
                if (millionths > 0) {
                    long part = Math.round(millionths * 10.0 / MARKET.closeCents(stock, SESSIONS[i - 1]));
                    parts.merge(part, 1, Integer::sum);
                }
            }
        }
        assertThat(Collections.max(parts.values())).isLessThanOrEqualTo(5);
    }

    /** Notices to the market: Banco do Brasil, 2 February 2024; Telefônica Brasil, 13 March 2025. */
    @Test
    void sharesAreSplitWhenTheyWere() {
        assertThat(MARKET.prices(stock("BBAS3"), day("2024-04-16")).ratio()).isEqualTo(2);
        assertThat(MARKET.prices(stock("VIVT3"), day("2025-04-15")).ratio()).isEqualTo(2);
        assertThat(Arrays.stream(SESSIONS)
                        .filter(day -> MARKET.prices(stock("PETR4"), day).ratio() > 1))
                .isEmpty();
    }

    @Test
    void companiesPayAsOftenAsTheyDo() {
        for (String ticker : List.of("BBAS3", "BBDC4", "ITUB4", "PETR4", "B3SA3")) {
            assertThat(payments(ticker)).as(ticker).isBetween(42L, 44L);
        }
        assertThat(payments("VALE3")).isBetween(20L, 44L);
        assertThat(payments("PRIO3")).isZero();
    }

    private static long payments(String ticker) {
        return Arrays.stream(SESSIONS)
                .filter(day -> MARKET.prices(stock(ticker), day).dividendMillionths() > 0)
                .count();
    }

    /** LC 224/2025 and Lei 15.270/2025: from 2026 on 17.5 %, and 10 % of dividends of more than R$ 50,000 that were not declared before. */
    @Test
    void taxIsWithheldAsOfItsDay() {
        int real = 1_000_000;
        int december = day("2025-12-15");
        int january = day("2026-01-15");
        int february = day("2026-02-02");
        Dividend interest = new Dividend(0, 0, december, december + 1, real, DividendKind.INTEREST_ON_EQUITY);
        Dividend laterInterest = new Dividend(0, 0, january, february, real, DividendKind.INTEREST_ON_EQUITY);
        Dividend earlier = new Dividend(0, 0, december, february, real, DividendKind.DIVIDEND);
        Dividend later = new Dividend(0, 0, january, february, real, DividendKind.DIVIDEND);

        assertThat(interest.netCents(1000, 0)).isEqualTo(850_00);
        assertThat(laterInterest.netCents(1000, 0)).isEqualTo(825_00);
        assertThat(earlier.netCents(60_000, 0)).isEqualTo(60_000_00);
        assertThat(later.netCents(50_000, 0)).isEqualTo(50_000_00);
        assertThat(later.netCents(60_000, 0)).isEqualTo(54_000_00);
        assertThat(later.netCents(30_000, 20_000_01)).isEqualTo(27_000_00);
    }

    @Test
    void whatGoesExOnADayComesAfterTheFirstOfIt() {
        int days = 0;
        for (int month = Months.of(FIRST); month <= Months.of(LAST); month++) {
            List<Dividend> found = new ArrayList<>();
            for (Dividend first : MARKET.dividends().firstGoingEx(month)) {
                for (int number = first.number(); number < MARKET.dividends().endGoingEx(first); number++) {
                    found.add(MARKET.dividends().of(number));
                }
                days++;
            }
            assertThat(found).isEqualTo(MARKET.dividends().goingEx(month));
        }
        assertThat(days).isLessThan(SESSIONS.length);
    }

    @Test
    void bothClassesOfACompanyArePaidTogether() {
        int together = 0;
        for (int month = Months.of(FIRST); month <= Months.of(LAST); month++) {
            for (Dividend dividend : MARKET.dividends().paid(month)) {
                Dividend beside = MARKET.dividends().beside(dividend);
                boolean petrobras = LISTINGS.get(dividend.stock()).ticker().startsWith("PETR");
                assertThat(beside != null).isEqualTo(petrobras);
                if (beside != null) {
                    assertThat(MARKET.dividends().beside(beside)).isEqualTo(dividend);
                    assertThat(beside.exDay()).isEqualTo(dividend.exDay());
                    together++;
                }
            }
        }
        assertThat(together).isGreaterThan(80);
    }
}
