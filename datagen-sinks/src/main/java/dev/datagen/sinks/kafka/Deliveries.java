package dev.datagen.sinks.kafka;

import dev.datagen.sinks.pace.Ticker;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of records, and how long it takes. Thread safe. */
final class Deliveries {

    /** Latencies are told apart to two digits: the histogram stays small, and is copied often. */
    private static final int DIGITS = 2;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final long LEAST_NANOS = 1_000;
    private static final long MOST_NANOS = 3_600_000_000_000L;

    private final Ticker ticker;
    private final Histogram latencies = new SynchronizedHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private final Map<String, LongAdder> delivered = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();

    Deliveries(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Follows one record. */
    Delivery follow(String topic, long dueNanos) {
        return new Delivery(delivered.computeIfAbsent(topic, name -> new LongAdder()), dueNanos);
    }

    /** One record on its way; {@link #rejection} is for the thread that sends it. */
    final class Delivery implements Callback {

        private final LongAdder count;
        private final long dueNanos;
        private final Thread sender = Thread.currentThread();
        private @Nullable Exception rejection;

        private Delivery(LongAdder count, long dueNanos) {
            this.count = count;
            this.dueNanos = dueNanos;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, @Nullable Exception exception) {
            if (exception == null) {
                count.increment();
                latencies.recordValue(Math.min(MOST_NANOS, Math.max(LEAST_NANOS, ticker.nanos() - dueNanos)));
            } else if (Thread.currentThread() == sender) {
                // The producer did not take it, so it may be offered again.
                rejection = exception;
            } else {
                fail(exception);
            }
        }

        @Nullable
        Exception rejection() {
            return rejection;
        }
    }

    void fail(Exception cause) {
        firstFailure.compareAndSet(null, cause);
        failed.increment();
    }

    long delivered() {
        return delivered.values().stream().mapToLong(LongAdder::sum).sum();
    }

    Map<String, Long> deliveredByTopic() {
        Map<String, Long> counts = new TreeMap<>();
        delivered.forEach((topic, count) -> counts.put(topic, count.sum()));
        return counts;
    }

    long failed() {
        return failed.sum();
    }

    @Nullable
    Exception firstFailure() {
        return firstFailure.get();
    }

    Latency latency() {
        Histogram now = latencies.copy();
        return new Latency(
                millis(now, 50),
                millis(now, 95),
                millis(now, 99),
                millis(now, 99.9),
                now.getMaxValue() / NANOS_PER_MILLI);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
