package dev.datagen.app.profile;

/** What chance does to a sample. */
final class Chance {

    /** Mean of the absolute value of a normal variable of deviation 1. */
    static final double MEAN_DEVIATION = Math.sqrt(2 / Math.PI);

    private Chance() {}

    /** Mean absolute deviation of a share among so many. */
    static double ofShare(double share, double samples) {
        return MEAN_DEVIATION * Math.sqrt(share * (1 - share) / samples);
    }
}
