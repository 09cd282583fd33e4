package dev.datagen.world.market;

import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import java.util.List;
import java.util.function.Function;

/**
 * Logarithmic returns of all shares in a session: of the market, weighted by the share's beta, of its sector, of its issuer and of its own, so
 * that their standard deviation over a year is the share's.
 *
 * <p>Tails are fat and volatility comes in clusters, more often after falls (Cont, Empirical properties of asset returns, 2001). Each session depends on its
 * day and the draws of some before it alone. Immutable.
 */
final class Returns {

    /** Of the Ibovespa in 2024 and 2025. */
    private static final double MARKET_VOLATILITY = 0.15;

    /** With dividends. */
    private static final double YEARLY_DRIFT = 0.08;

    /** Of the variance that the market leaves, so much is the sector's; and of the rest, the issuer's. */
    private static final double OF_SECTOR = 0.25;

    private static final double OF_ISSUER = 0.92;

    /** No share follows the market alone. */
    private static final double LEAST_OWN = 0.1;

    /** How much a normal number is stretched in the tails: x + 0.03 x³, of kurtosis 3.8. */
    private static final double STRETCH = 0.03;

    private static final double STRETCHED_DEVIATION = Math.sqrt(1 + 6 * STRETCH + 15 * STRETCH * STRETCH);

    /** How much earlier falls unsettle the market, and a share by itself: of {@link Volatility} (estimates). */
    private static final double LEVERAGE_OF_MARKET = 0.2;

    private static final double LEVERAGE_OF_ISSUER = 0.18;

    private static final int MARKET = 0;

    private final Key key;
    private final Key openingKey;
    private final Volatility marketVolatility;
    private final Volatility[] ownVolatility;
    private final Factors[] factors;
    private final int sectors;
    private final int issuers;

    /** What moves a share: weights of a day's draws. */
    private record Factors(int sector, int issuer, double market, double ofSector, double ofIssuer, double own) {}

    Returns(Key key, List<StockListing> listings) {
        this.key = key;
        openingKey = key.derive("openings");
        marketVolatility = new Volatility(key.derive("market"), LEVERAGE_OF_MARKET);
        List<String> sectorNames = distinct(listings, StockListing::sector);
        List<String> issuerNames = distinct(listings, StockListing::issuer);
        sectors = sectorNames.size();
        issuers = issuerNames.size();
        factors = new Factors[listings.size()];
        ownVolatility = new Volatility[listings.size()];
        for (StockListing listing : listings) {
            factors[listing.index()] =
                    factors(listing, sectorNames.indexOf(listing.sector()), issuerNames.indexOf(listing.issuer()));
            ownVolatility[listing.index()] = new Volatility(key.derive(listing.issuer()), LEVERAGE_OF_ISSUER);
        }
    }

    private static List<String> distinct(List<StockListing> listings, Function<StockListing, String> name) {
        return listings.stream().map(name).distinct().sorted().toList();
    }

    private static Factors factors(StockListing listing, int sector, int issuer) {
        double all = listing.annualVolatility() * listing.annualVolatility();
        double market = Math.min(MARKET_VOLATILITY * listing.beta(), Math.sqrt((1 - LEAST_OWN) * all));
        double left = all - market * market;
        double specific = left * (1 - OF_SECTOR);
        return new Factors(
                sector,
                issuer,
                daily(market),
                daily(Math.sqrt(left * OF_SECTOR)),
                daily(Math.sqrt(specific * OF_ISSUER)),
                daily(Math.sqrt(specific * (1 - OF_ISSUER))));
    }

    private static double daily(double yearly) {
        return yearly / Math.sqrt(TradingCalendar.SESSIONS_A_YEAR);
    }

    /**
     * A session, by share.
     *
     * @param returns from close to close
     * @param openings what the opening adds of its own: like other returns of that day, without a drift, that know nothing of these
     * @param deviations standard deviations of both on that day
     */
    record Session(double[] returns, double[] openings, double[] deviations) {
        Session(int shares) {
            this(new double[shares], new double[shares], new double[shares]);
        }
    }

    /** Puts what a day brings into {@code session}. */
    void of(int epochDay, Session session) {
        Leverage leverage = new Leverage(epochDay);
        double agitation = marketVolatility.on(epochDay, leverage.after(day -> normal(key, MARKET, day)));
        for (int stock = 0; stock < factors.length; stock++) {
            Factors weights = factors[stock];
            double own =
                    ownVolatility[stock].on(epochDay, leverage.after(day -> normal(key, issuerFactor(weights), day)));
            session.returns[stock] =
                    YEARLY_DRIFT / TradingCalendar.SESSIONS_A_YEAR + shock(key, stock, epochDay, agitation, own);
            session.openings[stock] = shock(openingKey, stock, epochDay, agitation, own);
            session.deviations[stock] = Math.sqrt(
                    agitation * agitation * (square(weights.market) + square(weights.ofSector))
                            + own * own * (square(weights.ofIssuer) + square(weights.own)));
        }
    }

    private double shock(Key of, int stock, int epochDay, double agitation, double own) {
        Factors weights = factors[stock];
        double common =
                weights.market * draw(of, MARKET, epochDay) + weights.ofSector * draw(of, 1 + weights.sector, epochDay);
        double specific = weights.ofIssuer * draw(of, issuerFactor(weights), epochDay)
                + weights.own * draw(of, 1 + sectors + issuers + stock, epochDay);
        return agitation * common + own * specific;
    }

    private int issuerFactor(Factors weights) {
        return 1 + sectors + weights.issuer;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double draw(Key of, int factor, int epochDay) {
        double x = normal(of, factor, epochDay);
        return (x + STRETCH * x * x * x) / STRETCHED_DEVIATION;
    }

    private static double normal(Key of, int factor, int epochDay) {
        return Normal.approximateQuantile(Key.unit(of.at(factor, epochDay)));
    }
}
