package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.Quarters;
import java.util.List;

/**
 * When in the day people buy, by quarter of an hour where they are: nothing while a shop is closed, less in its first and last half hour, and more round
 * its peaks, the further from them the less; at places that never close the night is calm. Immutable.
 */
public final class HourProfile {

    private static final int HOURS = 24;

    /** What a peak adds to the usual in its middle, and its standard deviation, as a part of its length: 1.5 times the usual over all of it. */
    private static final double PEAK = 1.425;

    private static final double PEAK_WIDTH = 0.42;

    /** In the first and the last quarter of an hour of a shop, and in the one next to it (estimates). */
    private static final double AT_THE_DOOR = 0.45;

    private static final double NEXT_TO_IT = 0.75;

    /** What the hours weigh where it never closes: estimates. */
    private static final double[] ROUND_THE_CLOCK = {
        0.25, 0.12, 0.08, 0.06, 0.08, 0.15, 0.4, 0.7, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.95, 0.85, 0.65, 0.45
    };

    private final Categorical distribution;
    private final DailyTimes times;

    private HourProfile(double[] quarters, double byWork) {
        double[] hours = new double[HOURS];
        for (int i = 0; i < quarters.length; i++) {
            hours[i / Quarters.AN_HOUR] += quarters[i];
        }
        this.distribution = Categorical.of(hours);
        this.times = DailyTimes.of(quarters, byWork);
    }

    /**
     * @param open {@code 08-20}, {@code 17-03} past midnight, {@code 00-24} always
     * @param peaks hours in the same form; a lone dash stands for none
     * @param byWork how much it matters who works, 0 to 1
     */
    static HourProfile parse(String open, List<String> peaks, double byWork) {
        double[] usual = open.equals("00-24") ? Quarters.ofHours(ROUND_THE_CLOCK) : ofAShop(open);
        double[] quarters = usual.clone();
        for (String range : peaks) {
            for (int i = 0; i < quarters.length && range.length() > 1; i++) {
                quarters[i] += usual[i] == 0 ? 0 : peak(range, Quarters.middle(i)) / Quarters.AN_HOUR;
            }
        }
        return new HourProfile(quarters, byWork);
    }

    private static double[] ofAShop(String open) {
        int from = from(open) * Quarters.AN_HOUR;
        int length = length(open) * Quarters.AN_HOUR;
        double[] quarters = new double[Quarters.A_DAY];
        for (int i = 0; i < length; i++) {
            int toTheDoor = Math.min(i, length - 1 - i);
            double weight = toTheDoor == 0 ? AT_THE_DOOR : toTheDoor == 1 ? NEXT_TO_IT : 1;
            quarters[(from + i) % Quarters.A_DAY] = weight / Quarters.AN_HOUR;
        }
        return quarters;
    }

    /** How much a peak adds at an hour. */
    private static double peak(String range, double hour) {
        double length = length(range);
        double apart = Math.abs(hour - (from(range) + length / 2) % HOURS);
        return PEAK * DayKind.bell(Math.min(apart, HOURS - apart) / (PEAK_WIDTH * length));
    }

    private static int from(String range) {
        return Integer.parseInt(range, 0, 2, 10);
    }

    private static int length(String range) {
        int length = Math.floorMod(Integer.parseInt(range, 3, 5, 10) - from(range), HOURS);
        return length == 0 ? HOURS : length;
    }

    /**
     * The share of the day's purchases in an hour; the 24 sum to 1.
     *
     * @param hour 0 to 23
     */
    public double weight(int hour) {
        return distribution.probability(hour);
    }

    /** The hours as a choice: category is the hour. */
    public Categorical distribution() {
        return distribution;
    }

    /** When each kind of person buys. */
    public DailyTimes times() {
        return times;
    }
}
