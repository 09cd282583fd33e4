package dev.datagen.app.stream;

import dev.datagen.sinks.kafka.RecordSource;
import dev.datagen.sinks.pace.Ticker;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of an unlimited stream on a thread of its own, a little before they are asked for: sending then is all that the sending
 * thread does. They happen in the second in which they are made.
 */
final class Ahead implements RecordSource, AutoCloseable {

    private static final int EVENTS_IN_BATCH = 512;
    private static final int BATCHES = 8;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long LOOK_MILLIS = 100;

    private final EventFlow flow;
    private final Ticker ticker;
    private final long startNanos;
    private final BlockingQueue<List<ProducerRecord<byte[], byte[]>>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread maker = new Thread(this::make, "datagen-ahead");
    private Iterator<ProducerRecord<byte[], byte[]>> batch =
            List.<ProducerRecord<byte[], byte[]>>of().iterator();
    private long taken;
    private volatile @Nullable Throwable failure;

    /** Begins to make the events of a run that begins now. */
    Ahead(EventFlow flow, Ticker ticker) {
        this.flow = flow;
        this.ticker = ticker;
        this.startNanos = ticker.nanos();
        maker.setDaemon(true);
        maker.start();
    }

    private void make() {
        try {
            while (true) {
                batches.put(madeNow());
            }
        } catch (InterruptedException e) {
            // Nobody asks any more.
        } catch (Throwable e) {
            failure = e; // of any kind: who asks would wait for ever
        }
    }

    private List<ProducerRecord<byte[], byte[]>> madeNow() {
        long since = (ticker.nanos() - startNanos) / SECOND_NANOS * SECOND_NANOS;
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>(EVENTS_IN_BATCH);
        while (made.size() < EVENTS_IN_BATCH) {
            ProducerRecord<byte[], byte[]> record = flow.make(since, null);
            if (record == null) {
                throw new IllegalStateException("an unlimited stream has no end of its own");
            }
            made.add(record);
        }
        return made;
    }

    @Override
    public ProducerRecord<byte[], byte[]> next(long event, long sinceStartNanos) throws InterruptedException {
        while (!batch.hasNext()) {
            List<ProducerRecord<byte[], byte[]>> more = batches.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (more != null) {
                batch = more.iterator();
            } else if (failure != null) {
                throw unchecked(failure);
            }
        }
        taken++;
        return batch.next();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** How many events have been asked for; what was made beyond them is forgotten. */
    long taken() {
        return taken;
    }

    @Override
    public void close() {
        maker.interrupt();
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
