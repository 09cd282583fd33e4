package dev.datagen.sinks.kafka;

import java.time.Duration;

/** Tells from counts that are looked at now and then how long brokers have not answered. */
final class Answers {

    private long answered;
    private long sinceNanos;

    /**
     * Looks once more.
     *
     * @param sent records so far
     * @param settled of these, so many that have been delivered or have failed
     * @return zero if all are settled, or some have been since the last look
     */
    Duration silence(long sent, long settled, long nowNanos) {
        if (settled >= sent || settled != answered) {
            answered = settled;
            sinceNanos = nowNanos;
        }
        return Duration.ofNanos(nowNanos - sinceNanos);
    }
}
