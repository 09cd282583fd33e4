package dev.datagen.world.time;

/**
 * The night, in which natural persons pay no more at once than a limit, unless they asked for a higher one (Res. BCB 142/2021, in force since 4 October 2021;
 * here at any time). Times of a day are in milliseconds since midnight in Brasília.
 */
public final class Night {

    public static final long FROM = 20 * Moments.HOUR;

    /** Not included. */
    public static final long UNTIL = 6 * Moments.HOUR;

    public static final long MOST_CENTS = 1_000_00;

    private Night() {}

    /** Whether a time of the day is at night. */
    public static boolean holds(long timeOfDay) {
        return timeOfDay >= FROM || timeOfDay < UNTIL;
    }
}
