package dev.datagen.sinks.kafka;

import dev.datagen.sinks.pace.Schedule;

/** How far a stream is. One thread writes, any may ask. */
final class Progress {

    private static final double NANOS = 1e9;

    private final Schedule schedule;
    private final long startNanos;
    private volatile long nextDueNanos;
    private volatile long endNanos = Long.MAX_VALUE;

    Progress(Schedule schedule, long startNanos) {
        this.schedule = schedule;
        this.startNanos = startNanos;
        this.nextDueNanos = startNanos;
    }

    /** When an event is due, which comes next. */
    long awaitDue(long event) {
        long due = schedule.dueNanos(event);
        nextDueNanos = due;
        return due;
    }

    boolean isUnlimited() {
        return schedule.isUnlimited();
    }

    /** Nothing comes next. */
    void end(long nanos) {
        nextDueNanos = Long.MAX_VALUE;
        endNanos = nanos;
    }

    /** What has happened by a time. */
    StreamStats stats(long now, long sent, Deliveries deliveries) {
        long until = Math.min(now, endNanos);
        return new StreamStats(
                sent,
                deliveries.delivered(),
                deliveries.failed(),
                deliveries.deliveredByTopic(),
                (until - startNanos) / NANOS,
                schedule.rateAt(until),
                schedule.isUnlimited() ? 0 : Math.max(0, until - nextDueNanos) / NANOS,
                schedule.delayNanos() / NANOS,
                deliveries.latency());
    }
}
