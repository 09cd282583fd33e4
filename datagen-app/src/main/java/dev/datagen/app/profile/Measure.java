package dev.datagen.app.profile;

/** Counts what a figure is about, in memory that does not grow with what is counted. */
interface Measure {

    /** How many records were looked at. */
    long samples();

    /** What was found of a category; NaN where nothing was counted. */
    double found(Goal goal);

    /**
     * By how much a fair sample of this size would differ from the target on average, by chance alone. Records are taken for
     * independent of each other.
     */
    double chance(Goal goal);

    /** The share of what was counted that is of no category of the target. */
    default double unlisted() {
        return 0;
    }
}
