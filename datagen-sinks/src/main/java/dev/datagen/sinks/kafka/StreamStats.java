package dev.datagen.sinks.kafka;

import java.util.Map;

/**
 * What a stream has come to so far.
 *
 * @param sent records handed to the producer
 * @param delivered records a broker has acknowledged; with {@code acks=0}, records that were handed to the network
 * @param failed records that will never arrive
 * @param deliveredByTopic the same, by topic
 * @param seconds since the stream began
 * @param targetRate what is aimed at now, in events a second
 * @param lagSeconds how late the next record is
 * @param delaySeconds by how much the schedule has been moved, because stalls took longer than can be caught up
 * @param latency from when a record was due to its acknowledgement
 */
public record StreamStats(
        long sent,
        long delivered,
        long failed,
        Map<String, Long> deliveredByTopic,
        double seconds,
        double targetRate,
        double lagSeconds,
        double delaySeconds,
        Latency latency) {

    /** Keeps a copy of the map. */
    public StreamStats {
        deliveredByTopic = Map.copyOf(deliveredByTopic);
    }

    /** Records delivered a second, since the stream began. */
    public double throughput() {
        return seconds > 0 ? delivered / seconds : 0;
    }

    /** Records whose fate is open: sent, and neither delivered nor failed. */
    public long pending() {
        return Math.max(0, sent - delivered - failed);
    }
}
