package dev.datagen.world.time;

import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/**
 * Where the random numbers of one event start: in one place for planning it, in another for its details, so that details can be
 * drawn when it happens, without what was planned.
 */
public final class EventDraws {

    private static final long DETAILS = 0x9E3779B97F4A7C15L;

    private final Key key;
    private final Draws draws;

    /** The events of a key; the draws are the user's own. */
    public EventDraws(Key key, Draws draws) {
        this.key = key;
        this.draws = draws;
    }

    /** Starts the draws that plan a customer's n-th event of a month. */
    public void startPlan(long ordinal, int month, int number) {
        draws.from(bits(ordinal, month, number));
    }

    /** Starts the draws of the same event's details. */
    public void startDetails(long ordinal, int month, int number) {
        draws.from(details(ordinal, month, number));
    }

    /** What those draws start from. */
    public long details(long ordinal, int month, int number) {
        return bits(ordinal, month, number) * DETAILS + 1;
    }

    /**
     * What draws start from that tell where the same event takes place, whatever else is drawn for it.
     *
     * @param details what its details start from
     */
    public static long place(long details) {
        return details - 2;
    }

    private long bits(long ordinal, int month, int number) {
        return key.at(ordinal, (long) month << 32 | number);
    }
}
