package dev.datagen.world.life;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** Until when cards can be used: each plastic for five years, to the end of a month. Immutable. */
final class CardValidity {

    private static final int MONTHS = 60;

    private final Key key;

    CardValidity(Key key) {
        this.key = key.derive("validity");
    }

    /** The last day of the plastic that a customer holds at the end of a month, in days since 1970-01-01. */
    int lastDay(Profile profile, int month) {
        int left = Math.floorMod(lastMonth(profile) - month, MONTHS);
        return Months.firstDay(month + left + 1) - 1;
    }

    /** Whether the month before was the last one of a plastic. */
    boolean isRenewedIn(Profile profile, int month) {
        return Math.floorMod(month - 1 - lastMonth(profile), MONTHS) == 0;
    }

    private int lastMonth(Profile profile) {
        return (int) (key.unitAt(profile.ordinal()) * MONTHS);
    }
}
