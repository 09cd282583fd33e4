package dev.datagen.world.time;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.DailyTimes;

/** How late in the day people live: each in a way of their own, and the older, the earlier (Roenneberg et al., 2004: from twenty on). Immutable. */
public final class Chronotypes {

    /** Standard deviation between people of an age, in the unit of {@link DailyTimes#LEVEL}, and how much earlier each year makes (estimates). */
    private static final double PERSONAL = 0.55;

    private static final double EARLIER_A_YEAR = 0.048;
    private static final double MEAN_AGE = 38;

    private final Key key;

    /** @param key of the world */
    public Chronotypes(Key key) {
        this.key = key.derive("chronotypes");
    }

    /** The level of lateness of a customer, who was born on a day since 1970-01-01, in a month, for {@link DailyTimes}. */
    public int level(long ordinal, int birthDay, int month) {
        double years = Years.between(birthDay, Months.firstDay(month));
        double lateness =
                PERSONAL * Normal.approximateQuantile(key.unitAt(ordinal)) - EARLIER_A_YEAR * (years - MEAN_AGE);
        int middle = DailyTimes.LEVELS / 2;
        long level = Math.round(lateness / DailyTimes.LEVEL) + middle;
        return (int) Math.max(0, Math.min(DailyTimes.LEVELS - 1, level));
    }
}
