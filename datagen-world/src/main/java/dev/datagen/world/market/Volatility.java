package dev.datagen.world.market;

import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;

/**
 * How agitated trading is on a day, 1 in the mean square: calm and stormy weeks, seasons and years follow one another. A function of the day
 * alone, so that no day needs the ones before it. Immutable.
 */
final class Volatility {

    /** Weeks, a season, and most of a year. */
    private static final int[] SCALES_DAYS = {9, 60, 280};

    /** Of each scale: standard deviation of the logarithm. */
    private static final double[] WEIGHTS = {0.38, 0.32, 0.2};

    private static final double VARIANCE = variance();
    private static final double MOST = 3;

    private final Key key;

    Volatility(Key key) {
        this.key = key;
    }

    /** What a day's returns are multiplied by. */
    double on(int epochDay) {
        double logarithm = 0;
        for (int scale = 0; scale < SCALES_DAYS.length; scale++) {
            logarithm += WEIGHTS[scale] * smooth(scale, epochDay);
        }
        return Math.min(MOST, StrictMath.exp(logarithm - VARIANCE));
    }

    /** Standard normal on each day, drawn at fixed intervals and in between a mixture of both neighbours. */
    private double smooth(int scale, int epochDay) {
        int days = SCALES_DAYS[scale];
        int before = Math.floorDiv(epochDay, days);
        double after = Math.floorMod(epochDay, days) / (double) days;
        double mixed = (1 - after) * normal(scale, before) + after * normal(scale, before + 1);
        return mixed / Math.sqrt((1 - after) * (1 - after) + after * after);
    }

    private double normal(int scale, int point) {
        return Normal.approximateQuantile(Key.unit(key.at(scale, point)));
    }

    private static double variance() {
        double sum = 0;
        for (double weight : WEIGHTS) {
            sum += weight * weight;
        }
        return sum;
    }
}
