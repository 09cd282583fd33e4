package dev.datagen.world.cohort;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import java.util.Arrays;

/** Until when each customer of a cohort has nothing to do, as far as that is known: of one month at a time. It makes lives quicker and no different. */
public final class Rests {

    private static final long NEVER = Long.MIN_VALUE;

    private long monthMillis = NEVER;

    /** Since the month began, in quarters of an hour, no later than it is. */
    private final short[] quarters;

    Rests(int size) {
        quarters = new short[size];
    }

    /** Until when a customer has nothing to do, in milliseconds since 1970-01-01T00:00Z. */
    public long until(int index) {
        return monthMillis == NEVER ? NEVER : monthMillis + quarters[index] * Period.QUARTER_MILLIS;
    }

    /**
     * Notes that a customer has nothing to do for a while; what was noted in another month is forgotten.
     *
     * @param month in which that is
     * @param untilMillis no later than the month's end
     */
    public void note(int index, int month, long untilMillis) {
        long noted = Brasilia.startOfDay(Months.firstDay(month));
        if (monthMillis != noted) {
            monthMillis = noted;
            Arrays.fill(quarters, (short) 0);
        }
        quarters[index] = (short) ((untilMillis - monthMillis) / Period.QUARTER_MILLIS);
    }

    /** From now on nobody is known to rest. */
    public void forget() {
        monthMillis = NEVER;
    }
}
