package dev.datagen.world.time;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Quarters;
import dev.datagen.world.distribution.TimeOfDay;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.DailyTimes;
import dev.datagen.world.reference.State;

/** At what time of a day, in milliseconds since midnight: people live by the clock where they are, banks by Brasília's. */
public final class Moments {

    /** In milliseconds, as all that follows. */
    public static final long MINUTE = 60_000;

    /** Of 60 minutes. */
    public static final long HOUR = 60 * MINUTE;

    /** Of 24 hours. */
    public static final long DAY = 24 * HOUR;

    /** Share of Pix orders by hour of a weekday (anchored on BCB: peaks near 12 and 18 h). */
    private static final double[] ANY_HOUR = Quarters.ofHours(
            0.8, 0.45, 0.3, 0.25, 0.3, 0.7, 1.7, 3.2, 4.8, 5.8, 6.4, 6.9, 7.3, 6.4, 6.2, 6.2, 6.3, 6.9, 7.4, 6.9, 5.8,
            4.5, 2.9, 1.6);

    /** Who works pays with the telephone, too, but less than at other hours (estimate). */
    private static final double BY_WORK = 0.35;

    /** Of Pix, by who pays. */
    public static final DailyTimes PIX = DailyTimes.of(ANY_HOUR, BY_WORK);

    private static final TimeOfDay ANY_TIME = TimeOfDay.of(ANY_HOUR);

    /** When people use cash machines: 6 to 22 h. */
    public static final DailyTimes CASH = DailyTimes.of(
            Quarters.ofHours(0, 0, 0, 0, 0, 0, 1, 3, 6, 9, 11, 11, 10, 8, 8, 8, 8, 8, 7, 5, 3, 2, 0, 0), 1);

    /** When people pay boletos, by hour from 7 to 22: at work before and after lunch, less in it, some in the evening (estimate). */
    private static final TimeOfDay BOLETO_TIME = TimeOfDay.of(
            Quarters.ofHours(0, 0, 0, 0, 0, 0, 0, 2, 5, 8, 11.5, 11.5, 9, 8, 9.5, 9.5, 7, 5.5, 4.5, 4, 3.5, 2.5));

    private static final long BOLETOS_FROM = 7 * HOUR;

    /** Until then banks take boletos of a day. */
    public static final long BOLETOS_UNTIL = 22 * HOUR;

    private Moments() {}

    /** Of what anybody does with a telephone. */
    public static long anyHour(Draws draws) {
        return ANY_TIME.millis(draws.unit());
    }

    /**
     * When a boleto is paid in the app.
     *
     * @param behind how far the payer's clock is behind Brasília's
     * @param until by which it must be, in Brasília
     */
    public static long boletoTime(long behind, long until, Draws draws) {
        long time = BOLETO_TIME.millis(draws.unit()) + behind;
        return time >= until ? between(BOLETOS_FROM + behind, until, draws) : time;
    }

    /** A time within an hour, 0 to 23, in milliseconds since midnight. */
    public static long inHour(int hour, Draws draws) {
        return hour * HOUR + draws.below((int) HOUR);
    }

    /** How far a state's clock is behind Brasília's, in milliseconds. */
    public static long behindBrasilia(State state) {
        return Brasilia.UTC_OFFSET_SECONDS * 1000L - state.utcOffsetMinutes() * MINUTE;
    }

    /** A state's time of day by Brasília's clock; what is past midnight there falls on the beginning of the same day. */
    public static long inBrasilia(long timeOfDay, State state) {
        return inBrasilia(timeOfDay, state.utcOffsetMinutes());
    }

    /** Likewise, of any place: what is before midnight there falls on the end of the same day. */
    public static long inBrasilia(long timeOfDay, int utcOffsetMinutes) {
        return Math.floorMod(timeOfDay + Brasilia.UTC_OFFSET_SECONDS * 1000L - utcOffsetMinutes * MINUTE, DAY);
    }

    /** A time from one up to another, which is not included. */
    public static long between(long from, long until, Draws draws) {
        return from + draws.below((int) (until - from));
    }
}
