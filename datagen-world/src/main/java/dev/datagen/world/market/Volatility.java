package dev.datagen.world.market;

import dev.datagen.world.distribution.SmoothNoise;
import dev.datagen.world.random.Key;

/**
 * How agitated trading is on a day, 1 in the mean square: calm and stormy weeks, seasons and years follow one another, and falls are followed by
 * storms more often than rises are. Immutable.
 */
final class Volatility {

    /** Weeks, a season, and most of a year. */
    private static final int[] SCALES_DAYS = {9, 60, 280};

    /** Of each scale: standard deviation of the logarithm. The weeks' is shared with what falls leave behind. */
    private static final double WEEKS = 0.42;

    private static final double SEASON = 0.28;
    private static final double YEAR = 0.1;
    private static final double MOST = 3;

    private final SmoothNoise weather;
    private final double leverage;
    private final double variance;

    /** @param leverage standard deviation of the logarithm that comes of {@link Leverage}, less than that of the weeks */
    Volatility(Key key, double leverage) {
        this.weather = new SmoothNoise(key, SCALES_DAYS, Math.sqrt(WEEKS * WEEKS - leverage * leverage), SEASON, YEAR);
        this.leverage = leverage;
        this.variance = weather.variance() + leverage * leverage;
    }

    /**
     * What a day's returns are multiplied by.
     *
     * @param falls what the sessions before left behind: {@link Leverage#after}
     */
    double on(int epochDay, double falls) {
        return Math.min(MOST, StrictMath.exp(weather.on(epochDay) + leverage * falls - variance));
    }
}
