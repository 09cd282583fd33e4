package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.List;

/**
 * When in the day people buy, by hour where they are: nothing while a shop is closed, 2.5 times the usual in its peaks; at places
 * that never close the night is calm. Immutable.
 */
public final class HourProfile {

    private static final int HOURS = 24;
    private static final double PEAK = 2.5;

    /** What the hours weigh where it never closes: estimates. */
    private static final double[] ROUND_THE_CLOCK = {
        0.25, 0.12, 0.08, 0.06, 0.08, 0.15, 0.4, 0.7, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.95, 0.85, 0.65, 0.45
    };

    private final Categorical distribution;

    private HourProfile(double[] weights) {
        this.distribution = Categorical.of(weights);
    }

    /**
     * @param open {@code 08-20}, {@code 17-03} past midnight, {@code 00-24} always
     * @param peaks hours in the same form; a lone dash stands for none
     */
    static HourProfile parse(String open, List<String> peaks) {
        double[] weights = new double[HOURS];
        boolean always = open.equals("00-24");
        for (int hour = 0; hour < HOURS; hour++) {
            if (covers(open, hour)) {
                weights[hour] = isPeak(peaks, hour) ? PEAK : always ? ROUND_THE_CLOCK[hour] : 1;
            }
        }
        return new HourProfile(weights);
    }

    private static boolean isPeak(List<String> peaks, int hour) {
        for (String range : peaks) {
            if (range.length() > 1 && covers(range, hour)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String range, int hour) {
        int from = Integer.parseInt(range, 0, 2, 10);
        int to = Integer.parseInt(range, 3, 5, 10);
        return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /**
     * The share of the day's purchases in an hour; the 24 sum to 1.
     *
     * @param hour 0 to 23
     */
    public double weight(int hour) {
        return distribution.probability(hour);
    }

    /** The hours as a choice: category is the hour, and the rescaled quantile the place inside it. */
    public Categorical distribution() {
        return distribution;
    }
}
