package dev.datagen.world.calendar;

/** Years as ages and rates a year are reckoned in: of equal length, wherever they begin. */
public final class Years {

    /** How many days one has on average, leap years and others. */
    public static final double DAYS = 365.25;

    private Years() {}

    /** How many years lie between two days, in days since 1970-01-01; negative where the second is the earlier one. */
    public static double between(int from, int to) {
        return (to - from) / DAYS;
    }
}
