package dev.datagen.sinks.kafka;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.Metric;

/**
 * Notices that a producer is about to send a batch a second time, while it still waits to do so ({@code retry.backoff.ms}).
 *
 * <p>A broker knows a repetition by what it remembers of the producer, and it forgets producers whose latest record is older than {@code
 * producer.id.expiration.ms}, a day: by the record's time, which is the event's. After a restart it remembers nobody who writes about last
 * year, and takes what it has already for new.
 */
final class RetryWatch implements AutoCloseable {

    /** Several times shorter than a producer waits, see {@link #BACKOFF_MILLIS}. */
    private static final long EVERY_MILLIS = 20;

    /** How long a producer that is watched has to wait before it sends again, at the least. */
    static final int BACKOFF_MILLIS = 300;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "datagen-retries");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    });

    private RetryWatch() {}

    /** @param onRetry called at most once, from a thread of its own */
    static RetryWatch over(KafkaProducer<?, ?> producer, Runnable onRetry) {
        Metric retries = producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("record-retry-total")
                        && metric.metricName().group().equals("producer-metrics"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the producer does not count retries"));
        RetryWatch watch = new RetryWatch();
        watch.timer.scheduleWithFixedDelay(
                () -> {
                    if (retries.metricValue() instanceof Double count && count > 0) {
                        watch.timer.shutdown();
                        onRetry.run();
                    }
                },
                EVERY_MILLIS,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
