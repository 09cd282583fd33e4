package dev.datagen.app.profile;

import dev.datagen.model.StockPrice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Daily returns of shares: how large, how fat in the tails, how much together. Keeps a number a share and session. */
final class MarketFigures {

    private static final double SESSIONS_A_YEAR = 250;
    private static final double MILLIONTHS = 1e6;
    private static final int LEAST_SESSIONS = 60;

    private final Estimates volatility;
    private final Estimates beta;
    private final Estimates kurtosis;
    private final Estimates clustering;
    private final Estimates correlation;
    private final Map<UUID, Share> shares = new LinkedHashMap<>();

    /** A share's returns so far. */
    private static final class Share {
        private final List<Double> returns = new ArrayList<>();
        private String ticker = "";
        private double turnover;
        private double close = Double.NaN;

        void add(StockPrice price) {
            double now = Reais.of(price.closeCents());
            if (!Double.isNaN(close)) {
                returns.add(Math.log((now + price.dividendMillionths() / MILLIONTHS) * price.splitRatio() / close));
            }
            close = now;
            ticker = price.ticker();
            turnover += now * price.volume();
        }

        Series series() {
            return new Series(returns.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    MarketFigures(Figures figures) {
        volatility = figures.estimates("Market: volatility of a year");
        beta = figures.estimates("Market: beta");
        kurtosis = figures.estimates("Market: kurtosis of daily returns");
        clustering = figures.estimates("Market: autocorrelation of the size of returns");
        correlation = figures.estimates("Market: mean correlation of two shares");
    }

    void add(StockPrice price) {
        shares.computeIfAbsent(price.stockId(), id -> new Share()).add(price);
    }

    /** After the last price. */
    void end() {
        int sessions = shares.values().stream()
                .mapToInt(share -> share.returns.size())
                .max()
                .orElse(0);
        List<Share> whole = shares.values().stream()
                .filter(share -> share.returns.size() == sessions)
                .toList();
        if (sessions < LEAST_SESSIONS) {
            return;
        }
        Series index = index(whole, sessions);
        List<Series> all = new ArrayList<>();
        for (Share share : whole) {
            Series series = share.series();
            all.add(series);
            double yearly = series.deviation() * Math.sqrt(SESSIONS_A_YEAR);
            double spread = Math.sqrt((series.kurtosis() - 1) / (4 * sessions));
            volatility.put(share.ticker, yearly, yearly * spread, sessions);
            double own = series.deviation() / index.deviation();
            beta.put(share.ticker, series.beta(index), own / Math.sqrt(sessions), sessions);
        }
        putMean(kurtosis, all.stream().mapToDouble(Series::kurtosis).toArray(), sessions);
        putMean(clustering, all.stream().mapToDouble(Series::clustering).toArray(), sessions);
        putMean(correlation, correlations(all), sessions);
    }

    /** Of all shares, weighted by turnover. */
    private static Series index(List<Share> shares, int sessions) {
        double[] returns = new double[sessions];
        double total = shares.stream().mapToDouble(share -> share.turnover).sum();
        for (Share share : shares) {
            for (int i = 0; i < sessions; i++) {
                returns[i] += share.turnover / total * share.returns.get(i);
            }
        }
        return new Series(returns);
    }

    private static double[] correlations(List<Series> all) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                found.add(all.get(i).correlation(all.get(j)));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void putMean(Estimates estimates, double[] values, int sessions) {
        Series series = new Series(values);
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        estimates.put("all", mean, series.deviation() / Math.sqrt(values.length), sessions);
    }
}
