package dev.datagen.world.distribution;

import dev.datagen.world.random.Key;

/**
 * What goes up and down over weeks, seasons and years, 0 on average: a sum over scales. A function of the day alone, so that no day needs the ones
 * before it. Immutable.
 */
public final class SmoothNoise {

    private final Key key;
    private final int[] scalesDays;
    private final double[] deviations;

    /**
     * Drawn from a key.
     *
     * @param scalesDays how long a rise or fall takes
     * @param deviations standard deviation of each scale
     */
    public SmoothNoise(Key key, int[] scalesDays, double... deviations) {
        this.key = key;
        this.scalesDays = scalesDays;
        this.deviations = deviations;
    }

    /** Where it stands on a day. */
    public double on(int epochDay) {
        double sum = 0;
        for (int scale = 0; scale < scalesDays.length; scale++) {
            sum += deviations[scale] * smooth(scale, epochDay);
        }
        return sum;
    }

    /** Of a day, over all of them. */
    public double variance() {
        double sum = 0;
        for (double deviation : deviations) {
            sum += deviation * deviation;
        }
        return sum;
    }

    /** Standard normal on each day, drawn at fixed intervals and in between a mixture of both neighbours. */
    private double smooth(int scale, int epochDay) {
        int days = scalesDays[scale];
        int before = Math.floorDiv(epochDay, days);
        double after = Math.floorMod(epochDay, days) / (double) days;
        double mixed = (1 - after) * normal(scale, before) + after * normal(scale, before + 1);
        return mixed / Math.sqrt((1 - after) * (1 - after) + after * after);
    }

    private double normal(int scale, int point) {
        return Normal.approximateQuantile(Key.unit(key.at(scale, point)));
    }
}
