package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.Schedule;
import dev.datagen.sinks.pace.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records when they are due, over one producer, and counts what becomes of them.
 *
 * <p>Waking up for each record would cost more than sending it. So the time that a record may linger in the producer, to share a batch with
 * others, it lingers here, up to 20 ms of it: what has fallen due meanwhile leaves together.
 *
 * <p>Where the producer's buffer is full, or no broker answers, the record waits and is offered again: nothing is left out. Where all replicas
 * have to confirm ({@code acks=all}), nothing is there twice either, however old its timestamp: what a broker has left unconfirmed is read back
 * before it is sent again. A record that fails for good is counted, and the stream goes on. {@link #write} belongs to one thread, which may be
 * interrupted to end the stream; the figures may be asked for by any.
 */
public final class PacedWriter implements AutoCloseable {

    private static final int MOST_GATHERED_MILLIS = 20;
    private static final int LEAST_LINGER_MILLIS = 1;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final long LOOK_NANOS = 500 * NANOS_PER_MILLI;

    private final RecordSender sender;
    private final long gatheringNanos;
    private final Ticker ticker;
    private final Deliveries deliveries;
    private volatile @Nullable Progress progress;
    private volatile long sent;
    private final Answers answers = new Answers();
    private volatile boolean ended;

    private PacedWriter(ProducerConfig config, int gatheringMillis, Ticker ticker) {
        this.gatheringNanos = gatheringMillis * NANOS_PER_MILLI;
        this.ticker = ticker;
        this.deliveries = new Deliveries(ticker);
        this.sender = new RecordSender(config, deliveries);
    }

    /**
     * Opens a producer for records that are due at some rate; the cluster is first spoken to when something is sent.
     *
     * @throws SinkException if Kafka does not take the configuration
     */
    public static PacedWriter open(ProducerConfig config, Ticker ticker) {
        int linger = config.lingerMs();
        int gathering = Math.min(linger, MOST_GATHERED_MILLIS);
        int rest = Math.max(linger - gathering, Math.min(linger, LEAST_LINGER_MILLIS));
        return new PacedWriter(config.withLingerMs(rest), gathering, ticker);
    }

    /**
     * Opens a producer for {@linkplain Pace#unlimited as many records as there can be}, which linger in it alone.
     *
     * @throws SinkException if Kafka does not take the configuration
     */
    public static PacedWriter openUnlimited(ProducerConfig config, Ticker ticker) {
        return new PacedWriter(config, 0, ticker);
    }

    /**
     * Looks at topics, so that the first record does not have to wait for what is known of them then.
     *
     * @throws SinkException if there is no such topic
     */
    public void lookAt(Collection<String> topics) {
        sender.lookAt(topics);
    }

    /**
     * Sends records as they fall due, until there are none, the time is over or the thread is interrupted; that the last ones have arrived is
     * known after {@link #flush}.
     *
     * @param firstEvent which record is the first
     * @param duration how long; empty for as long as there are records
     * @throws SinkException if the producer can send nothing any more
     */
    public void write(Pace pace, long firstEvent, Optional<Duration> duration, RecordSource records) {
        long start = ticker.nanos();
        Schedule schedule = new Schedule(pace, firstEvent, start);
        Progress current = new Progress(schedule, start);
        progress = current;
        long end = duration.map(length -> after(start, length)).orElse(Long.MAX_VALUE);
        try {
            for (long event = firstEvent; ; event++) {
                long now = awaitDue(current, event, end);
                if ((schedule.isUnlimited() ? now : schedule.dueNanos(event)) >= end) {
                    break;
                }
                schedule.reached(event, now);
                ProducerRecord<byte[], byte[]> record = records.next(event, schedule.sinceStart(event));
                if (record == null) {
                    break;
                }
                send(record, schedule.isUnlimited() ? now : schedule.dueNanos(event));
            }
        } catch (InterruptedException | InterruptException e) {
            // The stream ends here; whoever interrupted knows why. The interrupt is used up, so that a flush can wait.
            boolean unused = Thread.interrupted();
        }
        current.end(ticker.nanos());
    }

    /** {@link Long#MAX_VALUE} where that is beyond all time that can be told. */
    private static long after(long nanos, Duration time) {
        long sum = nanos + TimeUnit.NANOSECONDS.convert(time);
        return nanos > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long awaitDue(Progress current, long event, long end) throws InterruptedException {
        long due = current.awaitDue(event);
        long now = ticker.nanos();
        if (now < due) {
            now = await(Math.min(end, Math.max(due, now + gatheringNanos)));
        } else if (Thread.interrupted()) {
            throw new InterruptedException("asked to end");
        }
        return now;
    }

    /** Where records are far between, one that has to be sent again does not wait for the next. */
    private long await(long untilNanos) throws InterruptedException {
        long now = ticker.nanos();
        while (now < untilNanos) {
            ticker.awaitNanos(Math.min(untilNanos, now + LOOK_NANOS));
            sender.goOn();
            now = ticker.nanos();
        }
        return now;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void send(ProducerRecord<byte[], byte[]> record, long dueNanos) throws InterruptedException {
        sent++;
        sender.send(record, dueNanos);
    }

    /**
     * Sends one record without regard to any pace: what a stream still has at its end, or has left undone before.
     *
     * @throws SinkException if the producer can send nothing any more, or the thread is interrupted
     */
    public void sendNow(ProducerRecord<byte[], byte[]> record) {
        try {
            send(record, ticker.nanos());
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while writing to the topic " + record.topic(), e);
        }
    }

    /**
     * Waits until what was sent so far has arrived or failed; the stream may go on afterwards.
     *
     * @throws SinkException if the thread is interrupted
     */
    public void settle() {
        try {
            sender.settle();
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while waiting for records to arrive", e);
        }
    }

    /** What has become so far of records that were left unconfirmed; with {@code acks} 0 and 1 nobody looks for them. */
    public ReadBack readBack() {
        return deliveries.readBack();
    }

    /** What has happened so far. */
    public StreamStats stats() {
        Progress current = progress;
        long now = ticker.nanos();
        if (current == null) {
            return new StreamStats(
                    sent,
                    deliveries.delivered(),
                    deliveries.failed(),
                    deliveries.deliveredByTopic(),
                    0,
                    0,
                    0,
                    0,
                    deliveries.latency());
        }
        return current.stats(now, sent, deliveries);
    }

    /**
     * How long nothing has been acknowledged though something is on its way, as far as whoever asks again and again can tell: counted from
     * the first asking that finds it so.
     */
    public Duration silence() {
        synchronized (answers) {
            return answers.silence(sent, deliveries.delivered() + deliveries.failed(), ticker.nanos());
        }
    }

    /** Why the first record that failed did so, on one line. */
    public Optional<String> firstFailure() {
        return Optional.ofNullable(deliveries.firstFailure()).map(KafkaFailures::reason);
    }

    /**
     * Waits until what was sent has arrived or failed.
     *
     * @param patience for how long; what has not been acknowledged then is given up and counted as failed
     */
    public void flush(Duration patience) {
        Thread flushing = new Thread(this::settleQuietly, "datagen-flush");
        flushing.setDaemon(true);
        flushing.start();
        boolean interrupted = false;
        try {
            flushing.join(Math.max(1, TimeUnit.MILLISECONDS.convert(patience)));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        flushing.interrupt();
        interrupted |= awaitEnd(flushing);
        end();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a thread that is about to end, whatever comes: two at a time must not look after the records. Whether it was interrupted. */
    private static boolean awaitEnd(Thread ending) {
        boolean interrupted = false;
        while (ending.isAlive()) {
            try {
                ending.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private void settleQuietly() {
        try {
            sender.settle();
        } catch (InterruptedException | InterruptException | SinkException e) {
            // What has not arrived is counted when the producer is closed.
        }
    }

    private void end() {
        Progress current = progress;
        if (current != null && current.isUnlimited()) {
            // What was sent as fast as could be has taken until it arrived.
            current.end(ticker.nanos());
        }
        ended = true;
        sender.close();
    }

    /** Gives up what {@link #flush} has not waited for. */
    @Override
    public void close() {
        if (!ended) {
            end();
        }
    }
}
