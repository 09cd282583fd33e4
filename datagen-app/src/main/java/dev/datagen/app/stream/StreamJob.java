package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.stream.StreamSetup.Ready;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.PacedWriter;
import dev.datagen.sinks.kafka.ReadBack;
import dev.datagen.sinks.kafka.RecordSource;
import dev.datagen.sinks.kafka.StreamStats;
import dev.datagen.sinks.pace.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One stream: {@link #prepare} looks at everything and writes the master data, {@link #write} sends events, {@link #finish} waits for the
 * last ones. Belongs to one thread, but for {@link #stats} and {@link #silence}.
 */
public final class StreamJob implements AutoCloseable {

    private final StreamPlan plan;
    private final LoadListener listener;
    private final Clock clock;
    private final Ticker ticker;
    private final PacedWriter writer;
    private Optional<Ready> ready = Optional.empty();
    private long firstEvent;
    private long nextEvent;

    /** A stream that has not begun. */
    public StreamJob(StreamPlan plan, LoadListener listener, Clock clock, Ticker ticker) {
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
        this.ticker = ticker;
        this.writer = plan.isUnlimited()
                ? PacedWriter.openUnlimited(plan.kafka().producer(), ticker)
                : PacedWriter.open(plan.kafka().producer(), ticker);
    }

    /**
     * Looks at the servers, writes the rows where they are not there yet, and brings the customers to where the stream begins.
     *
     * @throws LoadException if what is there stands in the way
     * @throws SinkException if a server can't be reached, or fails on the way
     */
    public void prepare() {
        ready = Optional.of(new StreamSetup(plan, listener, clock).ready(writer));
    }

    private Ready prepared() {
        return ready.orElseThrow(() -> new IllegalStateException("prepare comes first"));
    }

    /** Sends events until the time is over, there are none any more, or the thread is interrupted. */
    public void write() {
        Ready now = prepared();
        EventFlow flow = now.flow();
        if (plan.start() == StreamPlan.Start.RESUME) {
            recover(now);
        }
        firstEvent = flow.next();
        flow.begin(clock.millis());
        now.bookmark().begin(firstEvent);
        if (plan.rows().follow()) {
            writeAfterRows(now);
        } else if (plan.isUnlimited()) {
            try (Ahead ahead = new Ahead(flow, ticker)) {
                pace(now, ahead);
                nextEvent = firstEvent + ahead.taken();
            }
        } else {
            pace(now, (event, since) -> flow.make(since, null));
            nextEvent = flow.next();
        }
    }

    private void pace(Ready now, RecordSource source) {
        int[] noted = {now.flow().delays()};
        writer.write(now.flow().pace(), firstEvent, plan.duration(), (event, since) -> {
            ProducerRecord<byte[], byte[]> record = source.next(event, since);
            if (now.flow().delays() != noted[0]) {
                noted[0] = now.flow().delays();
                now.bookmark().delayed();
            }
            return record;
        });
    }

    private void writeAfterRows(Ready now) {
        try (RowsFirst rows = rowsFirst(now)) {
            pace(now, rows);
            rows.committed().forEach(writer::sendNow);
            nextEvent = rows.nextEvent();
        }
    }

    private RowsFirst rowsFirst(Ready now) {
        return new RowsFirst(now.flow(), plan.postgres().orElseThrow().url(), now.log(), listener, ticker);
    }

    /** Sends what a former run has made and not brought home. */
    private void recover(Ready now) {
        // What has changed without an event depends on what had changed before it.
        RowChangeConsumer followed = plan.rows().follow() ? change -> {} : null;
        // What a process that was killed had sent may still be coming in: counted too early, it would be sent again.
        Recovery recovery = new Recovery(
                now.flow(), now.bookmark().state(), followed, now.admin().describeAtRest(Targets.TOPICS));
        if (plan.rows().follow() && !recovery.changes().isEmpty()) {
            try (RowsFirst rows = rowsFirst(now)) {
                rows.commitNow(recovery.changes());
            }
        }
        recovery.missing().forEach(writer::sendNow);
        writer.settle();
        listener.info("Going on with event " + Numbers.grouped(now.flow().next()) + " of the stream begun at "
                + now.bookmark().state().beganAt() + "; "
                + Numbers.grouped(recovery.missing().size())
                + " left over were sent first.");
    }

    /**
     * Waits for what was sent, and writes down where the stream can be resumed.
     *
     * @param patience how long to wait; what has not arrived then is given up and counted as failed
     */
    public StreamReport finish(Duration patience) {
        Ready now = prepared();
        writer.flush(patience);
        now.bookmark().end(nextEvent);
        return new StreamReport(
                now.bookmark().state().streamId(),
                firstEvent,
                nextEvent,
                now.records().format().name(),
                plan.kafka().producer().acks(),
                writer.stats(),
                writer.firstFailure());
    }

    /** What has become of the events so far. */
    public StreamStats stats() {
        return writer.stats();
    }

    /** How long Kafka has not acknowledged anything though something is on its way. */
    public Duration silence() {
        return writer.silence();
    }

    /** What has become of events that Kafka had left unconfirmed. */
    public ReadBack readBack() {
        return writer.readBack();
    }

    @Override
    public void close() {
        writer.close();
        ready.ifPresent(Ready::close);
    }
}
