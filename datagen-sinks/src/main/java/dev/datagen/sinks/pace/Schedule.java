package dev.datagen.sinks.pace;

/**
 * A pace held against a clock: event k is due when the stream began plus what its pace says. Who falls behind catches up, but never by more
 * than {@link #MOST_LAG_NANOS} worth of events at once: after a longer stall the rest of the schedule is moved, so that a broker that
 * comes back is not met with all that piled up. Who can't keep up at all has it moved twice a second at most.
 *
 * <p>Belongs to one thread, the only one to call {@link #reached}; how things stand may be asked from any.
 */
public final class Schedule {

    /** So much lag is caught up; more than that moves the schedule. */
    public static final long MOST_LAG_NANOS = 1_000_000_000;

    /** What is left to catch up after a move; were it all that may be, the next event would be too late as well. */
    private static final long LAG_LEFT_NANOS = MOST_LAG_NANOS / 2;

    private final Pace pace;
    private final long firstEvent;
    private final long startNanos;
    /** Written by one thread, read by others. */
    private volatile long shifted;

    /**
     * A schedule that begins now.
     *
     * @param firstEvent which event is due first
     * @param nowNanos by the clock it is held against
     */
    public Schedule(Pace pace, long firstEvent, long nowNanos) {
        this.pace = pace;
        this.firstEvent = firstEvent;
        this.startNanos = nowNanos;
    }

    /** How long after the start an event is due, as things stand. */
    public long sinceStart(long event) {
        long due = pace.dueNanos(event - firstEvent);
        long moved = shifted;
        return due > Long.MAX_VALUE - moved ? Long.MAX_VALUE : due + moved;
    }

    /** When an event is due by the clock. */
    public long dueNanos(long event) {
        long since = sinceStart(event);
        return since == Long.MAX_VALUE ? Long.MAX_VALUE : startNanos + since;
    }

    /** Notes that an event's turn has come, and moves the schedule if that is too late. */
    public void reached(long event, long nowNanos) {
        long lag = nowNanos - dueNanos(event);
        if (lag > MOST_LAG_NANOS) {
            long before = shifted;
            shifted = before + (isUnlimited() ? lag : lag - LAG_LEFT_NANOS);
        }
    }

    /** Whether events are due at once, so that none is ever late. */
    public boolean isUnlimited() {
        return pace == Pace.unlimited();
    }

    /** What is aimed at now, in events a second. */
    public double rateAt(long nowNanos) {
        return pace.rateAt(Math.max(0, nowNanos - startNanos - shifted));
    }

    /** By how much the schedule has been moved; the seconds of an unlimited stream are no delay. */
    public long delayNanos() {
        return isUnlimited() ? 0 : shifted;
    }
}
