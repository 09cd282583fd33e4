package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.PartitionDigest;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.Load.State;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is remembered of a load true while it gets on. */
public final class LoadProgress {

    private static final Logger LOG = LoggerFactory.getLogger(LoadProgress.class);

    private final LoadStore store;
    private final Clock clock;
    private final UUID loadId;
    private final LoadPlan plan;
    private Instant startedAt;
    private final Map<String, String> options = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();
    private final Map<String, LoadedTopic> topics = new TreeMap<>();
    private State state = State.RUNNING;
    private long nextOrdinal;

    /** Of a new load. */
    LoadProgress(LoadStore store, Clock clock, LoadPlan plan) {
        this(store, clock, plan, UUID.randomUUID(), clock.instant());
    }

    /** Of a load that goes on where another process left it. */
    LoadProgress(LoadStore store, Clock clock, LoadPlan plan, Load broken) {
        this(store, clock, plan, broken.loadId(), broken.startedAt());
        options.putAll(broken.options());
        rows.putAll(broken.rows());
        events.putAll(broken.events());
        digests.putAll(broken.digests());
        topics.putAll(broken.topics());
        state = broken.state();
        nextOrdinal = broken.nextOrdinal();
    }

    private LoadProgress(LoadStore store, Clock clock, LoadPlan plan, UUID loadId, Instant startedAt) {
        this.store = store;
        this.clock = clock;
        this.plan = plan;
        this.loadId = loadId;
        this.startedAt = startedAt;
        options.putAll(LoadOptions.of(plan));
    }

    /** Of the load that is remembered. */
    public UUID loadId() {
        return loadId;
    }

    /** How many customers' rows are committed. */
    public long rowsCommitted() {
        return nextOrdinal;
    }

    /** Whether nothing is left to be done about rows. */
    public boolean hasAllRows() {
        return state == State.ROWS_DONE || state == State.DONE;
    }

    /** Whether all is there. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** What has been put down of tables or topics, in their order. */
    public Map<String, Digest> noted(List<String> names) {
        Map<String, Digest> noted = new LinkedHashMap<>();
        for (String name : names) {
            String hex = digests.get(name);
            if (hex != null) {
                noted.put(name, Digest.parse(hex, rows.getOrDefault(name, events.getOrDefault(name, 0L))));
            }
        }
        return noted;
    }

    void begin() {
        store.create();
        // The load that began last is the one that counts, also after the clock was set back.
        Instant last = store.latest().map(Load::startedAt).orElse(Instant.MIN);
        startedAt = startedAt.isAfter(last) ? startedAt : last.plusMillis(1);
        save(State.RUNNING);
    }

    /** From now on events may leave: where they begin is known. */
    void topicsReady(Schemas schemas, Map<String, LoadedTopic> ready) {
        options.put(LoadOptions.FORMAT, schemas.format().name());
        topics.putAll(ready);
        save(state);
    }

    /** Belongs into the transaction that commits the rows. */
    public void rowsCommitted(long customers, Map<String, Digest> tables) {
        nextOrdinal = customers;
        note(rows, tables);
        save(State.RUNNING);
    }

    /** All rows are committed. */
    public void rowsDone(Map<String, Digest> tables) {
        note(rows, tables);
        save(State.ROWS_DONE);
    }

    /** All is there; topics are as they stand after the last event. */
    public void done(Map<String, List<PartitionDigest>> partitions, List<TopicState> ends) {
        for (TopicState end : ends) {
            List<PartitionDigest> ofTopic = partitions.getOrDefault(end.topic(), List.of());
            LoadedTopic before = topics.get(end.topic());
            if (before != null) {
                topics.put(
                        end.topic(),
                        before.ended(
                                end.endOffsets(),
                                ofTopic.stream().map(of -> of.records().hex()).toList(),
                                plan.isShared()
                                        ? List.of()
                                        : ofTopic.stream()
                                                .map(of -> of.sequence().hex())
                                                .toList()));
            }
        }
        note(events, EventWriter.joined(partitions));
        save(State.DONE);
    }

    /**
     * Refuses to go on after rows that are not those of this load.
     *
     * @param tables of the rows of all customers whose rows are committed
     */
    public void requireSame(Map<String, Digest> tables) {
        tables.forEach((table, digest) -> {
            if (!digest.hex().equals(digests.get(table))) {
                throw new LoadException("The load " + loadId + " has written rows of " + table + " with the digest "
                        + digests.get(table) + ", but this version makes " + digest.hex()
                        + " of the same options: start over with --truncate --recreate-topics. "
                        + plan.beginning().written());
            }
        });
    }

    private void note(Map<String, Long> counts, Map<String, Digest> collections) {
        collections.forEach((name, digest) -> {
            counts.put(name, digest.count());
            digests.put(name, digest.hex());
        });
    }

    private void save(State reached) {
        state = reached;
        Optional<Instant> finishedAt = reached == State.DONE ? Optional.of(clock.instant()) : Optional.empty();
        store.save(new Load(
                loadId,
                reached,
                startedAt,
                finishedAt,
                World.GENERATION,
                plan.world().seed(),
                plan.customers(),
                options,
                nextOrdinal,
                rows,
                events,
                digests,
                topics));
        LOG.debug(
                "The load {} is {}: rows of {} of {} customers are committed, and events begin at {}.",
                loadId,
                reached,
                nextOrdinal,
                plan.customers(),
                topics.isEmpty() ? "no place yet" : begin(topics));
    }

    private static Map<String, List<Long>> begin(Map<String, LoadedTopic> topics) {
        Map<String, List<Long>> offsets = new TreeMap<>();
        topics.forEach((name, topic) -> offsets.put(name, topic.startOffsets()));
        return offsets;
    }
}
