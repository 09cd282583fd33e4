package dev.datagen.world.market;

import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.distribution.SmoothNoise;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What is traded of each share in a session: more on days of large moves, in lively weeks of the market and of the share, and less while others are
 * on holiday (Karpoff, The relation between price changes and trading volume, 1987; the figures are estimates). Immutable.
 */
final class Bustle {

    /** Turnover of the cash market in a session, in cents (B3, 2025: some R$ 18 bn). */
    private static final double TURNOVER_CENTS = 18e11;

    /** Days, and standard deviations of the logarithm, of the whole market and of a share; then those of a single session. */
    private static final int[] MARKET_DAYS = {6, 25, 150};

    private static final double[] MARKET = {0.12, 0.12, 0.1};
    private static final int[] SHARE_DAYS = {8, 60};
    private static final double[] SHARE = {0.15, 0.18};
    private static final double MARKET_SESSION = 0.1;
    private static final double SHARE_SESSION = 0.2;

    /** Without a move, and with each standard deviation of one: once the usual on average. */
    private static final double UNMOVED = 0.68;

    private static final double A_DEVIATION = 0.4;

    /** From Monday on, when the week's news are still to come. */
    private static final double[] WEEKDAYS = {0.93, 1.01, 1.03, 1.02, 1.01};

    /** On the third Friday options expire (B3, since 2021). */
    private static final double EXPIRY = 1.15;

    private static final int EXPIRY_FROM = 15;
    private static final int EXPIRY_UNTIL = 21;

    /** Between Christmas and the first days of January. */
    private static final double FESTIVE = 0.7;

    private static final MonthDay FESTIVE_FROM = MonthDay.of(12, 22);
    private static final MonthDay FESTIVE_UNTIL = MonthDay.of(1, 3);

    /** From the opening to the closing call, of most of the year. */
    private static final double USUAL_SECONDS = 7 * 3600;

    private static final int WHOLE_MARKET = -1;

    private final Key key;
    private final double[] shares;
    private final SmoothNoise market;
    private final SmoothNoise[] ofShare;
    private final double variance;

    Bustle(Key key, List<StockListing> listings) {
        this.key = key;
        this.shares = listings.stream().mapToDouble(StockListing::volumeShare).toArray();
        this.market = new SmoothNoise(key.derive("market"), MARKET_DAYS, MARKET);
        this.ofShare = listings.stream()
                .map(each -> new SmoothNoise(key.derive(each.ticker()), SHARE_DAYS, SHARE))
                .toArray(SmoothNoise[]::new);
        this.variance = market.variance()
                + ofShare[0].variance()
                + MARKET_SESSION * MARKET_SESSION
                + SHARE_SESSION * SHARE_SESSION;
    }

    /**
     * What changes hands of a share in a session, in cents.
     *
     * @param move of the day, in standard deviations, without a sign
     */
    double turnoverCents(int stock, int epochDay, double move) {
        double logarithm = market.on(epochDay)
                + ofShare[stock].on(epochDay)
                + MARKET_SESSION * normal(WHOLE_MARKET, epochDay)
                + SHARE_SESSION * normal(stock, epochDay);
        double usual = shares[stock] * TURNOVER_CENTS * ofCalendar(epochDay);
        return usual * (UNMOVED + A_DEVIATION * move) * StrictMath.exp(logarithm - variance / 2);
    }

    private double normal(int stock, int epochDay) {
        return Normal.approximateQuantile(Key.unit(key.at(stock, epochDay)));
    }

    private static double ofCalendar(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        DayOfWeek weekday = date.getDayOfWeek();
        MonthDay day = MonthDay.from(date);
        boolean expiry = weekday == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= EXPIRY_FROM
                && date.getDayOfMonth() <= EXPIRY_UNTIL;
        boolean festive = !day.isBefore(FESTIVE_FROM) || !day.isAfter(FESTIVE_UNTIL);
        int seconds = TradingCalendar.B3.closingCallSecond(epochDay) - TradingCalendar.B3.openSecond(epochDay);
        return WEEKDAYS[weekday.ordinal()]
                * (expiry ? EXPIRY : 1)
                * (festive ? FESTIVE : 1)
                * Math.min(1, seconds / USUAL_SECONDS);
    }
}
