package dev.datagen.sinks.kafka;

import dev.datagen.sinks.pace.Ticker;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of records, and how long it takes. Thread safe. */
final class Deliveries {

    /** Latencies are told apart to two digits: the histogram stays small. */
    private static final int DIGITS = 2;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final long LEAST_NANOS = 1_000;
    private static final long MOST_NANOS = 3_600_000_000_000L;

    private final Ticker ticker;
    private final Histogram latencies = new SynchronizedHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();
    private long found;
    private volatile ReadBack readBack = new ReadBack(0, 0);
    /** Whether what fails is not given up. */
    private volatile boolean holding;

    /** What one topic has got. Written by one thread at a time. */
    private static final class Tally {

        private final LongAdder delivered = new LongAdder();
        /** Behind the last one that was confirmed, by partition; 0 where none was. */
        private long[] confirmedEnds = {};

        void confirmed(int partition, long offset) {
            if (partition >= confirmedEnds.length) {
                confirmedEnds = Arrays.copyOf(confirmedEnds, partition + 1);
            }
            confirmedEnds[partition] = Math.max(confirmedEnds[partition], offset + 1);
        }
    }

    Deliveries(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Follows one record. */
    Delivery follow(ProducerRecord<byte[], byte[]> record, long dueNanos) {
        return new Delivery(tally(record.topic()), record, dueNanos);
    }

    private Tally tally(String topic) {
        return tallies.computeIfAbsent(topic, name -> new Tally());
    }

    /** Behind the last record of a partition that was confirmed; 0 if none was. Not while a producer is open. */
    long confirmedEnd(String topic, int partition) {
        long[] ends = tally(topic).confirmedEnds;
        return partition < ends.length ? ends[partition] : 0;
    }

    /** One record on its way; all but {@link #onCompletion} is for the thread that sends it. */
    final class Delivery implements Callback {

        private final Tally tally;
        private final long dueNanos;
        private @Nullable Thread sender;
        private @Nullable Exception rejection;
        /** Null once it is known what has become of it, or nobody wants to know. */
        private volatile @Nullable ProducerRecord<byte[], byte[]> record;

        private Delivery(Tally tally, ProducerRecord<byte[], byte[]> record, long dueNanos) {
            this.tally = tally;
            this.record = record;
            this.dueNanos = dueNanos;
        }

        /** The record, about to be handed to a producer by this thread. */
        ProducerRecord<byte[], byte[]> offered() {
            sender = Thread.currentThread();
            rejection = null;
            return record();
        }

        /** Whether the producer has taken it, or never will: then it has failed. */
        boolean isTaken() {
            Exception refusal = rejection;
            if (refusal != null && !(refusal instanceof RetriableException)) {
                fail(refusal);
                forget();
                return true;
            }
            return refusal == null;
        }

        /** Needs to be offered no more. */
        void forget() {
            record = null;
        }

        boolean isSettled() {
            return record == null;
        }

        ProducerRecord<byte[], byte[]> record() {
            return Objects.requireNonNull(record);
        }

        @Override
        public void onCompletion(RecordMetadata metadata, @Nullable Exception exception) {
            if (exception == null) {
                arrived(metadata.partition(), metadata.offset());
            } else if (Thread.currentThread() == sender) {
                // The producer did not take it, so it may be offered again.
                rejection = exception;
            } else if (!holding) {
                fail(exception);
                forget();
            }
        }

        private void arrived(int partition, long offset) {
            tally.confirmed(partition, offset);
            tally.delivered.increment();
            latencies.recordValue(Math.min(MOST_NANOS, Math.max(LEAST_NANOS, ticker.nanos() - dueNanos)));
            forget();
        }

        /** It is there, though nobody had confirmed it. */
        void found(int partition, long offset) {
            found++;
            arrived(partition, offset);
        }

        void giveUp() {
            fail(new TimeoutException("no broker has confirmed it"));
            forget();
        }
    }

    /** From now on records that fail are not given up: their producer has been closed. */
    void hold() {
        holding = true;
    }

    /** There is a producer again. */
    void release() {
        holding = false;
    }

    boolean isHolding() {
        return holding;
    }

    /** After what has been found has been taken off, so many have been sent again. */
    void sentAgain(int records) {
        readBack = new ReadBack(found, readBack.sentAgain() + records);
    }

    ReadBack readBack() {
        return readBack;
    }

    void fail(Exception cause) {
        firstFailure.compareAndSet(null, cause);
        failed.increment();
    }

    long delivered() {
        long delivered = 0;
        for (Tally tally : tallies.values()) {
            delivered += tally.delivered.sum();
        }
        return delivered;
    }

    Map<String, Long> deliveredByTopic() {
        Map<String, Long> counts = new TreeMap<>();
        tallies.forEach((topic, tally) -> counts.put(topic, tally.delivered.sum()));
        return counts;
    }

    long failed() {
        return failed.sum();
    }

    @Nullable
    Exception firstFailure() {
        return firstFailure.get();
    }

    /** One look, during which nothing is added, and no copy: it is asked for twice a second. */
    Latency latency() {
        synchronized (latencies) {
            return new Latency(
                    millis(50), millis(95), millis(99), millis(99.9), latencies.getMaxValue() / NANOS_PER_MILLI);
        }
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
