package dev.datagen.world.distribution;

/** The quarters of an hour of a day, 96 of them from midnight on, and weights of them that do not jump at a full hour. */
public final class Quarters {

    /** Quarters of an hour in a day. */
    public static final int A_DAY = 96;

    /** Quarters in an hour. */
    public static final int AN_HOUR = 4;

    private Quarters() {}

    /** The middle of a quarter, in hours since midnight. */
    public static double middle(int quarter) {
        return (quarter + 0.5) / AN_HOUR;
    }

    /**
     * Weights of the quarters from those of the hours: four of them sum to that of their hour, and where two hours meet that both have some, what is before and
     * what is after is about the mean of them (a cubic between known sums, as Hermite's).
     *
     * @param hours up to 24, from midnight on; further ones have none
     */
    public static double[] ofHours(double... hours) {
        double[] quarters = new double[A_DAY];
        for (int hour = 0; hour < hours.length; hour++) {
            double from = where(hours, hour - 1, hour);
            double until = where(hours, hour + 1, hour);
            double before = 0;
            for (int i = 0; i < AN_HOUR; i++) {
                double upTo = upTo((i + 1.0) / AN_HOUR, hours[hour], from, until);
                quarters[hour * AN_HOUR + i] = Math.max(0, upTo - before);
                before = upTo;
            }
        }
        return quarters;
    }

    /** What an hour's weight is where it meets a neighbour; its own where that one has none, so that what opens and closes does so at once. */
    private static double where(double[] hours, int neighbour, int hour) {
        double other = hours[Math.floorMod(neighbour, hours.length)];
        return other == 0 || hours[hour] == 0 ? hours[hour] : (other + hours[hour]) / 2;
    }

    private static double upTo(double part, double sum, double from, double until) {
        double square = part * part;
        double cube = square * part;
        return sum * (3 * square - 2 * cube) + from * (cube - 2 * square + part) + until * (cube - square);
    }
}
