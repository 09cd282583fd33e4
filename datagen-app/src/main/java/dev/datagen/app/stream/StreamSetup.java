package dev.datagen.app.stream;

import dev.datagen.app.load.LoadJob;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.WorldWords;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.make.CohortsOnDisk;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Room;
import dev.datagen.app.make.Schemas;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import dev.datagen.sinks.kafka.PacedWriter;
import dev.datagen.sinks.kafka.StreamTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.StreamRegister;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at the servers, writes the rows where they are not there yet, and brings the customers to where the stream begins. */
final class StreamSetup {

    /** What is remembered of a customer, and by how much each adds to the choice among all, of each kind of act. */
    private static final long BYTES_AN_ACTOR = 240;

    private final StreamPlan plan;
    private final LoadListener listener;
    private final Clock clock;

    StreamSetup(StreamPlan plan, LoadListener listener, Clock clock) {
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
    }

    /** What is at hand once everything has been looked at. */
    record Ready(TopicAdmin admin, EventFlow flow, EventRecords records, Bookmark bookmark, Optional<ChangeLog> log)
            implements AutoCloseable {

        @Override
        public void close() {
            // Each, whatever becomes of the others; the bookmark before the admin that it writes with.
            try (flow;
                    admin;
                    bookmark) {
                log.ifPresent(ChangeLog::close);
            }
        }
    }

    Ready ready(PacedWriter writer) {
        checkRoom();
        // Before anything else: who can't write it must not leave a stream behind that has never run.
        Optional<ChangeLog> log = plan.rows().log().map(ChangeLog::new);
        try {
            return ready(writer, log);
        } catch (RuntimeException e) {
            log.ifPresent(ChangeLog::close);
            throw e;
        }
    }

    /** Who lives on can wait on disk; who may act at any moment can't. */
    private void checkRoom() {
        long bytes = plan.customers() * BYTES_AN_ACTOR;
        if (plan.time() instanceof StreamPlan.Simulated) {
            CohortsOnDisk.check(EventOrder.TIME, plan.customers());
        } else if (bytes > Room.bytes()) {
            throw new LoadException(Numbers.grouped(plan.customers())
                    + " customers who may act at any moment have to be in memory, and Java has too little: give it more"
                    + " (DATAGEN_JAVA_OPTS=-Xmx" + Room.heapMib(bytes) + "m). Nothing has been written.");
        }
    }

    private Ready ready(PacedWriter writer, Optional<ChangeLog> log) {
        TopicAdmin admin = TopicAdmin.connect(plan.kafka().producer());
        try {
            Optional<StreamState> goingOn =
                    plan.start() == StreamPlan.Start.RESUME ? Optional.of(toGoOnWith()) : Optional.empty();
            Targets targets = new Targets(listener);
            targets.requireTopics(admin, plan.kafka(), LoadPlan.Beginning.NEW);
            Flows flows = new Flows(plan.time(), plan.world(), plan.customers());
            plan.postgres().ifPresent(this::settleRows);
            // What is in one format does not go on in another.
            Schemas schemas =
                    targets.registerSchemas(goingOn.isPresent() ? plan.kafka().requiringAvro() : plan.kafka());
            EventRecords records = new EventRecords(schemas, plan.kafka().headers());
            targets.prepareTopics(admin, plan.kafka(), plan.kafka().topics());
            writer.lookAt(Targets.TOPICS);
            Bookmark bookmark = bookmark(admin, goingOn, schemas.format(), flows, records);
            return new Ready(admin, bookmark.flow(), records, bookmark, log);
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private Bookmark bookmark(
            TopicAdmin admin, Optional<StreamState> goingOn, ValueFormat format, Flows flows, EventRecords records) {
        StreamStore store = store(admin);
        try {
            StreamState begun = goingOn.orElseGet(() -> begun(store, format));
            EventFlow flow = flows.from(begun.beganAt(), plan.rows().upkeep(), records);
            return new Bookmark(store, admin, flow, begun, clock, listener);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void settleRows(LoadPlan.PostgresTarget target) {
        boolean keeps = target.heldRows() == LoadPlan.HeldRows.KEEP;
        try (PostgresSink postgres = new PostgresSink(target.url())) {
            if (keeps && postgres.loads().latest().filter(this::isOurs).isPresent()) {
                listener.info("PostgreSQL holds the rows of these customers already.");
                return;
            }
            postgres.checkTables(); // a table of somebody else's holds rows, too
            if (keeps && postgres.holdsData()) {
                throw new LoadException("PostgreSQL at " + target.url().redacted()
                        + " already holds rows, and not those of these customers: stream of those that are there with"
                        + " --from-load, finish a load that broke off with ./datagen load --resume, or empty the"
                        + " tables first with --truncate. Nothing has been written.");
            }
        }
        new LoadJob(
                        new LoadPlan(
                                plan.world(),
                                plan.customers(),
                                EventOrder.TIME,
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
                && load.options()
                        .entrySet()
                        .containsAll(WorldWords.of(plan.world()).entrySet())
                && (load.state() == Load.State.DONE || load.state() == Load.State.ROWS_DONE);
    }

    private StreamStore store(TopicAdmin admin) {
        if (plan.postgres().isPresent()) {
            return StreamRegister.at(plan.postgres().get().url());
        }
        return StreamTopic.at(plan.kafka().producer(), admin, plan.kafka().replicationFactor());
    }

    /** Looked for before rows are written. */
    private StreamState toGoOnWith() {
        Optional<StreamState> latest = StreamMemory.latest(plan);
        latest.map(found -> found.options().getOrDefault(StreamPlan.GENERATION, "an earlier one"))
                .filter(generation -> !generation.equals(String.valueOf(World.GENERATION)))
                .ifPresent(StreamSetup::refuse);
        return latest.filter(found -> found.options().equals(plan.options()))
                .orElseThrow(() -> new LoadException(
                        latest.isEmpty()
                                ? "There is no stream to go on with: datagen_stream is empty. Leave out --resume."
                                : "The last stream was made with other options ("
                                        + Differences.of(latest.get().options(), plan.options())
                                        + "): give the same ones, or begin a new one without --resume."));
    }

    private static void refuse(String generation) {
        throw new LoadException("The last stream was made by another generation of data-gen (" + generation
                + "), and this is generation " + World.GENERATION
                + ", which makes other events: begin a new one without --resume.");
    }

    /** A new stream. */
    private StreamState begun(StreamStore store, ValueFormat format) {
        Optional<StreamState> latest = store.latest();
        if (latest.filter(StreamHistory::followed).isPresent()) {
            throw new LoadException(
                    "A former stream has changed the rows in PostgreSQL, so a new one can't begin where the"
                            + " load ended: go on with --resume, or start over with --truncate.");
        }
        Instant began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new StreamState(
                UUID.randomUUID(), StreamState.State.RUNNING, began, began, plan.options(format), 0, Map.of(), "");
    }
}
