package dev.datagen.sinks.pace;

/** When each event of a stream is due, counted from the start of the stream. Immutable. */
public interface Pace {

    /**
     * When an event is due.
     *
     * @param event from 0
     * @return nanoseconds since the stream began, never fewer than for the event before; {@link Long#MAX_VALUE} for never
     */
    long dueNanos(long event);

    /** Events a second that are aimed at around an instant; {@link Double#POSITIVE_INFINITY} for as many as there can be. */
    double rateAt(long nanos);

    /**
     * So many events a second, evenly: event k is due k / rate seconds after the first.
     *
     * @param ratePerSecond more than 0; fractions are rates, too
     */
    static Pace constant(double ratePerSecond) {
        return new ConstantPace(ratePerSecond);
    }

    /** As fast as events can be made and sent: each is due at once. */
    static Pace unlimited() {
        return UnlimitedPace.INSTANCE;
    }
}
