package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.model.RowChange;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.RecordSource;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.Ticker;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.sinks.postgres.RowUpdates;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Commits what events do to rows before they leave. The events of a moment share a transaction. Where the database is lost, the stream
 * waits for it.
 */
final class RowsFirst implements RecordSource, AutoCloseable {

    /** So far ahead of its time a row may change, so that not every event has to wait for a commit of its own. */
    private static final long MOMENT_NANOS = 10_000_000;

    private static final int MOST_EVENTS = 2048;
    private static final long RETRY_MILLIS = 500;

    private final EventFlow flow;
    private final PostgresUrl url;
    private final @Nullable ChangeLog log;
    private final LoadListener listener;
    private final Deque<ProducerRecord<byte[], byte[]>> ready = new ArrayDeque<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final long firstEvent;
    private final Ticker ticker;
    private long startNanos;
    private @Nullable RowUpdates rows;

    /** For a run that begins with the event that comes next. */
    RowsFirst(EventFlow flow, PostgresUrl url, Optional<ChangeLog> log, LoadListener listener, Ticker ticker) {
        this.flow = flow;
        this.ticker = ticker;
        this.url = url;
        this.log = log.orElse(null);
        this.listener = listener;
        this.firstEvent = flow.next();
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> next(long event, long sinceStartNanos) throws InterruptedException {
        if (ready.isEmpty()) {
            makeMoment(event, sinceStartNanos);
            commit(changes);
            changes.clear();
        }
        return ready.poll();
    }

    private void makeMoment(long event, long sinceStartNanos) {
        Pace pace = flow.pace();
        long first = pace.dueNanos(event - firstEvent);
        long now = ticker.nanos();
        if (event == firstEvent) {
            startNanos = now;
        }
        // Who has fallen behind commits at once all that is due.
        long moment = MOMENT_NANOS + Math.max(0, now - startNanos - sinceStartNanos);
        long ahead = 0;
        while (ready.size() < MOST_EVENTS && ahead <= moment) {
            ProducerRecord<byte[], byte[]> record = flow.make(sinceStartNanos + ahead, changes::add);
            if (record == null) {
                return;
            }
            ready.add(record);
            long next = pace.dueNanos(event + ready.size() - firstEvent);
            ahead = next == Long.MAX_VALUE ? Long.MAX_VALUE : next - first;
        }
    }

    /** However long the database is away. */
    private void commit(List<RowChange> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        boolean waited = false;
        List<RowChange> made;
        while (true) {
            try {
                made = connected().commit(batch);
                break;
            } catch (SinkException e) {
                disconnect();
                if (!RowUpdates.isConnectionLost(e)) {
                    throw e;
                }
                if (!waited) {
                    listener.warn(e.problem() + " The stream waits for it.");
                    waited = true;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
        if (waited) {
            listener.info("PostgreSQL at " + url.hosts() + " is back; the stream goes on.");
        }
        if (log != null) {
            log.write(made);
        }
    }

    /**
     * Commits changes of events that were made before.
     *
     * @throws SinkException also if the thread was interrupted while the database was away
     */
    void commitNow(List<RowChange> batch) {
        try {
            commit(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while waiting for PostgreSQL at " + url.hosts(), e);
        }
    }

    private RowUpdates connected() {
        RowUpdates open = rows;
        if (open == null) {
            open = RowUpdates.connect(url);
            rows = open;
        }
        return open;
    }

    private void disconnect() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    /** The events whose rows have been committed and that nobody has asked for yet; they are given up otherwise. */
    List<ProducerRecord<byte[], byte[]>> committed() {
        return changes.isEmpty() ? List.copyOf(ready) : List.of();
    }

    /** The first event that has neither been asked for nor is among the {@link #committed}. */
    long nextEvent() {
        return changes.isEmpty() ? flow.next() : flow.next() - ready.size();
    }

    @Override
    public void close() {
        disconnect();
    }
}
