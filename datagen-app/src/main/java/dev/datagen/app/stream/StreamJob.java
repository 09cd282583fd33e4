package dev.datagen.app.stream;

import dev.datagen.app.load.LoadException;
import dev.datagen.app.load.LoadJob;
import dev.datagen.app.load.LoadListener;
import dev.datagen.app.load.LoadPlan;
import dev.datagen.app.load.Targets;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import dev.datagen.sinks.kafka.PacedWriter;
import dev.datagen.sinks.kafka.RecordSource;
import dev.datagen.sinks.kafka.StateTopic;
import dev.datagen.sinks.kafka.StreamStats;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.sinks.pace.Ticker;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.StreamRegister;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One stream: {@link #prepare} looks at everything and writes the master data, {@link #write} sends events, {@link #finish} waits for the
 * last ones. Belongs to one thread, but for {@link #stats} and {@link #silence}.
 */
public final class StreamJob implements AutoCloseable {

    private static final List<String> TOPICS =
            BankSchema.EVENTS.stream().map(EventType::collection).toList();

    private final StreamPlan plan;
    private final LoadListener listener;
    private final Clock clock;
    private final Ticker ticker;
    private final PacedWriter writer;
    private Optional<Ready> ready = Optional.empty();

    /** What is at hand once everything has been looked at. */
    private record Ready(
            TopicAdmin admin, EventFlow flow, EventRecords records, StreamState state, StreamStore store) {}

    private @Nullable StreamState state;
    private long firstEvent;
    private long nextEvent;

    /** A stream that has not begun. */
    public StreamJob(StreamPlan plan, LoadListener listener, Clock clock, Ticker ticker) {
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
        this.ticker = ticker;
        this.writer = PacedWriter.open(plan.kafka().producer(), ticker);
    }

    /**
     * Looks at the servers, writes the rows where they are not there yet, and brings the customers to where the stream begins.
     *
     * @throws LoadException if what is there stands in the way
     * @throws SinkException if a server can't be reached, or fails on the way
     */
    public void prepare() {
        TopicAdmin admin = TopicAdmin.connect(plan.kafka().producer());
        try {
            Targets targets = new Targets(listener);
            targets.requireTopics(admin, plan.kafka());
            World world =
                    plan.time() instanceof StreamPlan.Wall ? World.of(plan.world()) : World.livingOn(plan.world());
            plan.postgres().ifPresent(target -> settleRows(world, target));
            EventRecords records = new EventRecords(
                    targets.registerSchemas(plan.kafka()).known(), plan.kafka().headers());
            targets.prepareTopics(admin, plan.kafka(), plan.kafka().topics());
            writer.lookAt(TOPICS);
            StreamStore store = store(admin);
            StreamState begun = begun(store);
            EventFlow flow = Flows.of(plan, world, begun.beganAt(), records);
            ready = Optional.of(new Ready(admin, flow, records, begun, store));
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private void settleRows(World world, LoadPlan.PostgresTarget target) {
        boolean keeps = target.heldRows() == LoadPlan.HeldRows.KEEP;
        try (PostgresSink postgres = new PostgresSink(target.url())) {
            if (keeps && postgres.loads().latest().filter(this::isOurs).isPresent()) {
                listener.info("PostgreSQL holds the rows of these customers already.");
                return;
            }
        }
        new LoadJob(
                        new LoadPlan(
                                world.options(),
                                plan.customers(),
                                LoadPlan.Order.TIME,
                                Runtime.getRuntime().availableProcessors(),
                                Optional.of(target),
                                Optional.empty()),
                        listener,
                        clock)
                .run();
    }

    private boolean isOurs(Load load) {
        return load.seed() == plan.world().seed()
                && load.customers() == plan.customers()
                && load.generationVersion() == World.GENERATION
                && load.options().entrySet().containsAll(plan.worldOptions().entrySet())
                && (load.state() == Load.State.DONE || load.state() == Load.State.ROWS_DONE);
    }

    private StreamStore store(TopicAdmin admin) {
        if (plan.postgres().isPresent()) {
            return StreamRegister.at(plan.postgres().get().url());
        }
        return StateTopic.connect(plan.kafka().producer(), admin, plan.kafka().replicationFactor());
    }

    /** The stream to go on with, or a new one. */
    private StreamState begun(StreamStore store) {
        Optional<StreamState> latest = store.latest();
        if (plan.start() == StreamPlan.Start.RESUME) {
            return latest.filter(found -> found.options().equals(plan.options()))
                    .orElseThrow(() -> new LoadException(
                            latest.isEmpty()
                                    ? "There is no stream to go on with: datagen_stream is empty. Leave out --resume."
                                    : "The last stream was made with other options ("
                                            + Differences.of(latest.get().options(), plan.options())
                                            + "): give the same ones, or begin a new one without --resume."));
        }
        if (latest.filter(StreamJob::followed).isPresent()) {
            throw new LoadException(
                    "A former stream has changed the rows in PostgreSQL, so a new one can't begin where the"
                            + " load ended: go on with --resume, or start over with --truncate.");
        }
        Instant began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new StreamState(
                UUID.randomUUID(), StreamState.State.RUNNING, began, began, plan.options(), 0, Map.of(), "");
    }

    private static boolean followed(StreamState found) {
        return "true".equals(found.options().get("update_postgres"));
    }

    /** Sends events until the time is over, there are none any more, or the thread is interrupted. */
    public void write() {
        Ready now = ready.orElseThrow(() -> new IllegalStateException("prepare comes first"));
        state = now.state;
        if (plan.start() == StreamPlan.Start.RESUME) {
            recover(now);
        }
        EventFlow flow = now.flow;
        firstEvent = flow.next();
        flow.begin(clock.millis());
        save(now, StreamState.State.RUNNING, firstEvent);
        if (plan.rows().follow()) {
            writeAfterRows(now);
        } else if (flow.pace() == Pace.unlimited()) {
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
        int[] saved = {now.flow.delays()};
        writer.write(now.flow.pace(), firstEvent, plan.duration(), (event, since) -> {
            ProducerRecord<byte[], byte[]> record = source.next(event, since);
            if (now.flow.delays() != saved[0]) {
                // The times of later events can only be told again with what has delayed them.
                saved[0] = now.flow.delays();
                rememberRuns(now);
            }
            return record;
        });
    }

    private void writeAfterRows(Ready now) {
        ChangeLog log = plan.rows().log().map(ChangeLog::new).orElse(null);
        try (RowsFirst rows = rowsFirst(now, log)) {
            pace(now, rows);
            rows.committed().forEach(writer::sendNow);
            nextEvent = rows.nextEvent();
        } finally {
            if (log != null) {
                log.close();
            }
        }
    }

    private RowsFirst rowsFirst(Ready now, @Nullable ChangeLog log) {
        return new RowsFirst(now.flow, plan.postgres().orElseThrow().url(), log, listener, ticker);
    }

    /** Sends what a former run has made and not brought home. */
    private void recover(Ready now) {
        Recovery recovery = new Recovery(now.flow, now.state, now.admin.describe(TOPICS));
        if (plan.rows().follow() && !recovery.changes().isEmpty()) {
            ChangeLog log = plan.rows().log().map(ChangeLog::new).orElse(null);
            try (RowsFirst rows = rowsFirst(now, log)) {
                rows.commit(recovery.changes());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                if (log != null) {
                    log.close();
                }
            }
        }
        recovery.missing().forEach(writer::sendNow);
        writer.settle();
        listener.info("Going on with event " + now.flow.next() + " of the stream begun at " + now.state.beganAt() + "; "
                + recovery.missing().size() + " left over were sent first.");
    }

    private void save(Ready now, StreamState.State how, long next) {
        StreamState saved = new StreamState(
                now.state.streamId(),
                how,
                now.state.beganAt(),
                clock.instant(),
                plan.options(),
                next,
                Recovery.offsets(now.admin.describe(TOPICS)),
                now.flow.runs());
        now.store.save(saved);
        state = saved;
    }

    /** Where the run began stays; only what has delayed it is new. */
    private void rememberRuns(Ready now) {
        StreamState before = state;
        if (before == null) {
            return;
        }
        try {
            now.store.save(new StreamState(
                    before.streamId(),
                    before.state(),
                    before.beganAt(),
                    clock.instant(),
                    before.options(),
                    before.nextEvent(),
                    before.offsets(),
                    now.flow.runs()));
        } catch (SinkException e) {
            listener.warn(e.getMessage() + " Until it can be reached, the stream could not be resumed exactly.");
        }
    }

    /**
     * Waits for what was sent, and writes down where the stream can be resumed.
     *
     * @param patience how long to wait; what has not arrived then is given up and counted as failed
     */
    public StreamReport finish(Duration patience) {
        Ready now = ready.orElseThrow(() -> new IllegalStateException("prepare comes first"));
        writer.flush(patience);
        try {
            save(now, StreamState.State.STOPPED, nextEvent);
        } catch (SinkException e) {
            listener.warn(e.getMessage() + " The stream can't be resumed exactly where it stopped.");
        }
        return new StreamReport(
                now.state.streamId(),
                firstEvent,
                nextEvent,
                now.records.format().name(),
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

    @Override
    public void close() {
        writer.close();
        ready.ifPresent(now -> {
            now.store.close();
            now.admin.close();
        });
    }
}
