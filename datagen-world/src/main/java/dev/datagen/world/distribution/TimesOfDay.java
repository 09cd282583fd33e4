package dev.datagen.world.distribution;

/** Many {@linkplain TimeOfDay times of day} of which one is asked for at a time, side by side: nothing but a number has to be fetched. Immutable. */
public final class TimesOfDay {

    private final short[] ends;

    private TimesOfDay(TimeOfDay[] times) {
        ends = new short[times.length * TimeOfDay.ENDS];
        for (int i = 0; i < times.length; i++) {
            times[i].copyEnds(ends, i * TimeOfDay.ENDS);
        }
    }

    /** In their order. */
    public static TimesOfDay of(TimeOfDay... times) {
        return new TimesOfDay(times);
    }

    /**
     * In milliseconds since midnight.
     *
     * @param which from 0
     * @param u quantile in [0, 1)
     */
    public long millis(int which, double u) {
        return TimeOfDay.millis(ends, which * TimeOfDay.ENDS, u);
    }
}
