package dev.datagen.world.market;

import dev.datagen.model.DividendKind;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Splits, and dividends that are made up like the prices: what a share pays in a year depends on both alone. Immutable.
 *
 * <p>They take effect before a session opens, on what was held at the close before.
 */
final class CorporateActions {

    /** Those of which the day is known: the first session without (notices to the market, 2020 to 2025). Of others there are none. */
    private static final List<KnownSplit> SPLITS = List.of(
            new KnownSplit("MGLU", 2020, 10, 14, 4),
            new KnownSplit("WEGE", 2021, 4, 28, 2),
            new KnownSplit("B3SA", 2021, 5, 17, 3),
            new KnownSplit("BBAS", 2024, 4, 16, 2),
            new KnownSplit("VIVT", 2025, 4, 15, 2));

    /** Dividends of a year, of those of a usual one (estimate), and the most. */
    private static final LogNormal YEARS = new LogNormal(1, 0.1);

    private static final double BEST_YEAR = 1.2;

    /** In proportion to the price. */
    private static final double MOST_YIELD = 0.12;

    /**
     * What is paid at once comes to less than these parts of the price (estimates): interest on equity is bound to equity and TJLP (Lei 9.249/1995).
     */
    private static final double MOST_AT_ONCE = 0.08;

    private static final double MOST_INTEREST_AT_ONCE = 0.04;

    /** Of a year's payments, one is so much less than the others, or more. */
    private static final double LEAST_PART = 0.7;

    private static final double PARTS_VARY = 0.6;

    /** Others pay once or twice, and more often if that were too much at once (estimate). */
    private static final double TWICE_A_YEAR = 0.3;

    /**
     * How often companies pay in a year, by the letters of their tickers, and how much of that is interest on equity: the former from their policies
     * and practice of 2024 and 2025, the latter an estimate. Bradesco and Itaú also pay a little each month, Banco do Brasil eight times a year and a
     * dozen of others each quarter, which would be an eighth of all movements that are promised, so here they don't; for the same reason those that
     * pay much or would be new here pay once or twice, and no interest, which is bound to less at once.
     */
    private static final Map<String, Policy> POLICIES = Map.ofEntries(
            Map.entry("ABEV", new Policy(2, 0)),
            Map.entry("B3SA", new Policy(4, 0.8)),
            Map.entry("BBAS", new Policy(4, 0.9)),
            Map.entry("BBDC", new Policy(4, 1)),
            Map.entry("BBSE", new Policy(2, 0)),
            Map.entry("CMIG", new Policy(2, 0)),
            Map.entry("CMIN", new Policy(2, 0)),
            Map.entry("CSAN", new Policy(1, 0)),
            Map.entry("CSNA", new Policy(2, 0)),
            Map.entry("CYRE", new Policy(1, 0)),
            Map.entry("EGIE", new Policy(2, 0)),
            Map.entry("EMBJ", new Policy(1, 0)),
            Map.entry("FLRY", new Policy(2, 0)),
            Map.entry("ITSA", new Policy(4, 0.9)),
            Map.entry("ITUB", new Policy(4, 0.8)),
            Map.entry("LREN", new Policy(1, 0)),
            Map.entry("PETR", new Policy(4, 0.5)),
            Map.entry("RENT", new Policy(1, 0)),
            Map.entry("SANB", new Policy(4, 0.9)),
            Map.entry("TIMS", new Policy(2, 0)),
            Map.entry("VALE", new Policy(2, 0.5)),
            Map.entry("VIVT", new Policy(2, 0.5)));

    /** Of the other companies, those that pay interest on equity, and of what they pay, so much is that (estimates). */
    private static final double PAY_INTEREST = 0.6;

    private static final double INTEREST = 0.75;

    private static final int SHORTEST_WAIT = 14;
    private static final int WAIT_VARIES = 30;
    private static final int YEAR_DAYS = 364;
    private static final int EARLIEST_DIVIDEND_DAY = 10;

    private static final int HABIT = 1;
    private static final int DIVIDEND = 2;
    private static final int PURPOSES = 4;

    private final Key key;

    /** By share, the first of its issuer's: what that one pays, each of them pays (Lei 6.404/1976, article 17). */
    private final int[] firsts;

    private final Map<Integer, Map<Integer, Action>> byDay = new HashMap<>();

    /** @param ratio shares for each one held */
    private record KnownSplit(String issuer, int year, int month, int day, int ratio) {}

    /**
     * What a company pays its shareholders.
     *
     * @param times a year
     * @param interest how much of that is interest on equity, 0 to 1
     */
    private record Policy(int times, double interest) {}

    /**
     * What happens to a share.
     *
     * @param ratio shares for each one held; 1 if there is no split
     * @param yield dividend in proportion to the close before of the issuer's first share
     * @param kind of the dividend
     * @param waitDays days until it is paid, at the least
     */
    record Action(int ratio, double yield, DividendKind kind, int waitDays) {}

    /** Those of the years that two days lie in, and of the years between. */
    CorporateActions(Key key, List<StockListing> listings, int firstDay, int lastDay) {
        this.key = key;
        this.firsts = listings.stream()
                .mapToInt(each -> first(listings, each.issuer()).index())
                .toArray();
        for (int year = year(firstDay); year <= year(lastDay); year++) {
            for (StockListing listing : listings) {
                announceDividends(listing, listings.get(firsts[listing.index()]), year);
            }
        }
        for (StockListing listing : listings) {
            announceSplits(listing);
        }
    }

    private static int year(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).getYear();
    }

    private static StockListing first(List<StockListing> listings, String issuer) {
        return listings.stream()
                .filter(each -> each.issuer().equals(issuer))
                .findFirst()
                .orElseThrow();
    }

    private void announceSplits(StockListing listing) {
        for (KnownSplit split : SPLITS) {
            if (split.issuer.equals(listing.issuer())) {
                int day = Brasilia.epochDay(split.year, split.month, split.day);
                announce(listing, day, new Action(split.ratio, 0, DividendKind.DIVIDEND, 0));
            }
        }
    }

    private void announceDividends(StockListing listing, StockListing first, int year) {
        if (first.dividendYield() == 0) {
            return;
        }
        Policy known = POLICIES.get(first.issuer());
        Draws habit = draws(listing, 0, HABIT);
        boolean paysInterest = habit.chance(PAY_INTEREST);
        int usually = habit.unit() < TWICE_A_YEAR ? 2 : 1;
        Policy policy = known != null ? known : new Policy(usually, paysInterest ? INTEREST : 0);
        double most = Math.min(MOST_YIELD, BEST_YEAR * first.dividendYield());
        int times = times(policy, most);
        int span = YEAR_DAYS / times;
        int usual = EARLIEST_DIVIDEND_DAY + habit.below(span - 3 * EARLIEST_DIVIDEND_DAY);
        Draws draws = draws(listing, year, DIVIDEND);
        double yield = Math.min(most, first.dividendYield() * YEARS.at(draws.unit()));
        for (int i = 0; i < times; i++) {
            int day = Brasilia.epochDay(year, 1, 1) + i * span + usual + draws.below(EARLIEST_DIVIDEND_DAY);
            double paid = yield / times * part(draws);
            DividendKind kind = habit.chance(policy.interest) ? DividendKind.INTEREST_ON_EQUITY : DividendKind.DIVIDEND;
            announce(listing, day, new Action(1, paid, kind, SHORTEST_WAIT + draws.below(WAIT_VARIES)));
        }
    }

    /** More often than by its policy if that were too much at once. */
    private static int times(Policy policy, double yield) {
        int times = policy.times;
        double most = policy.interest > 0 ? MOST_INTEREST_AT_ONCE : MOST_AT_ONCE;
        while (yield / times * (LEAST_PART + PARTS_VARY) > most) {
            times *= 2;
        }
        return times;
    }

    private static double part(Draws draws) {
        return LEAST_PART + PARTS_VARY * draws.unit();
    }

    /** On the next session; a split takes the place of a dividend. */
    private void announce(StockListing listing, int day, Action action) {
        byDay.computeIfAbsent(TradingCalendar.B3.nextSession(day), unused -> new HashMap<>())
                .put(listing.index(), action);
    }

    private Draws draws(StockListing listing, int year, int purpose) {
        return new Draws().from(key.derive(listing.issuer()).at((long) year * PURPOSES + purpose));
    }

    private @Nullable Action of(int stock, int epochDay) {
        Map<Integer, Action> actions = byDay.get(epochDay);
        return actions == null ? null : actions.get(stock);
    }

    /** Shares that each one held becomes on a day. */
    int ratio(int stock, int epochDay) {
        Action action = of(stock, epochDay);
        return action == null ? 1 : action.ratio;
    }

    /** What is paid of a dividend's millionths of R$; of what goes ex on a day with one. */
    Dividend dividend(int number, int stock, int epochDay, int millionths) {
        Action action = Objects.requireNonNull(of(stock, epochDay), "no dividend on that day");
        int nextMonth = Months.firstDay(Months.of(epochDay) + 1);
        int payDay = BankCalendar.BRAZIL.nextBusinessDay(Math.max(nextMonth, epochDay + action.waitDays));
        return new Dividend(number, stock, epochDay, payDay, millionths, action.kind);
    }

    /**
     * The dividend of a share on a day, in cents; 0 if there is none.
     *
     * @param closes the closes before: that of the issuer's first share is read
     */
    double dividendCents(int stock, int epochDay, double[] closes) {
        Action action = of(stock, epochDay);
        return action == null ? 0 : closes[firsts[stock]] * action.yield;
    }

    /** What the close before turns into on a day. */
    double after(int stock, int epochDay, double[] closes) {
        return (closes[stock] - dividendCents(stock, epochDay, closes)) / ratio(stock, epochDay);
    }

    /**
     * The close before, from what it turned into on a day.
     *
     * @param closes the closes before of the shares that are listed before this one
     */
    double before(int stock, int epochDay, double price, double[] closes) {
        Action action = of(stock, epochDay);
        if (action == null) {
            return price;
        }
        double worth = price * action.ratio;
        return firsts[stock] == stock ? worth / (1 - action.yield) : worth + closes[firsts[stock]] * action.yield;
    }
}
