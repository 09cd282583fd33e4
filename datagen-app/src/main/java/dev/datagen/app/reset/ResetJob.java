package dev.datagen.app.reset;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.load.prepare.TransactionalIds;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.RowIds;
import dev.datagen.app.reset.Removal.Action;
import dev.datagen.app.reset.Removal.TopicStep;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.World;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.acl.AclOperation;

/** One reset: looks at what the last load has made, and takes it away once somebody has agreed. Holds the database meanwhile. */
public final class ResetJob implements AutoCloseable {

    /** A table with more rows of others than this is not data-gen's to empty. */
    private static final int MOST_KEPT = 100_000;

    /** Of a topic that a reset never makes. */
    private static final short REPLICAS = 1;

    /** Before the first field of a tuple: how many fields there are, and how long the first is. */
    private static final int KEY_OFFSET = 6;

    private final Optional<PostgresSink> postgres;
    private final Optional<Cluster> cluster;
    private final TopicClaim claim;
    private final LoadStore loads;

    /** Where the load's events are. */
    private record Cluster(ProducerConfig config, TopicAdmin admin) {

        static Cluster at(ProducerConfig config) {
            return new Cluster(config, TopicAdmin.connect(config));
        }

        LoadStore loads() {
            return new LoadTopic(config, admin, REPLICAS);
        }

        SchemaRegistry registry() {
            return SchemaRegistry.of(config);
        }
    }

    private ResetJob(Optional<PostgresSink> postgres, Optional<Cluster> cluster, TopicClaim claim) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.claim = claim;
        this.loads = postgres.<LoadStore>map(PostgresSink::loads)
                .orElseGet(() -> cluster.orElseThrow().loads());
    }

    /**
     * Connects, and keeps loads out of the database and of the topics until it is closed.
     *
     * @param url of the database; empty for a load without PostgreSQL
     * @param kafka the cluster, which is asked for only where the load has events
     * @param claim of nothing as yet; given up when the job is closed
     * @throws dev.datagen.sinks.SinkException if a server can't be reached, or a load is running
     */
    public static ResetJob connect(Optional<PostgresUrl> url, Supplier<ProducerConfig> kafka, TopicClaim claim) {
        Optional<PostgresSink> postgres = url.map(PostgresSink::new);
        try {
            postgres.ifPresent(sink -> sink.loads().lock());
            boolean events = postgres.map(ResetJob::hasEvents).orElse(true);
            Optional<Cluster> cluster = events ? Optional.of(Cluster.at(kafka.get())) : Optional.empty();
            ResetJob job = new ResetJob(postgres, cluster, claim);
            cluster.ifPresent(job::claimTopics);
            return job;
        } catch (RuntimeException e) {
            postgres.ifPresent(PostgresSink::close);
            throw e;
        }
    }

    /** Of a load that left Kafka out, and where there has been none, nothing is there to be taken away. */
    private static boolean hasEvents(PostgresSink postgres) {
        return postgres.loads().latest().map(load -> !load.topics().isEmpty()).orElse(false);
    }

    /** Where nobody has ever claimed the topics, no load is running, and no claim is left behind. */
    private void claimTopics(Cluster of) {
        try {
            claim.takeWhereKnown(of.config(), of.admin());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * What the last load has made. Changes nothing.
     *
     * @throws LoadException if there has been no load
     * @throws dev.datagen.sinks.SinkException if something else has the name of a table
     */
    public Removal look() {
        Load load = loads.latest()
                .orElseThrow(() -> new LoadException((postgres.isPresent()
                                ? "The database"
                                : "Kafka at " + cluster.orElseThrow().config().bootstrapServers())
                        + " knows of no load: there is nothing that could be taken away."));
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, List<UUID>> kept = new LinkedHashMap<>();
        postgres.ifPresent(
                sink -> lookAtRows(sink, new RowIds(World.of(LoadOptions.world(load)), load.customers()), rows, kept));
        return new Removal(
                load,
                rows,
                kept,
                cluster.map(of -> topics(load, of.admin())).orElse(List.of()),
                cluster.map(of -> subjects(load, of)).orElse(List.of()));
    }

    private static void lookAtRows(
            PostgresSink sink, RowIds ids, Map<String, Long> rows, Map<String, List<UUID>> kept) {
        sink.checkTables(); // what somebody else has made by one of their names is not ours to empty
        List<String> missing = sink.missingTables();
        for (Table<?> table : BankSchema.TABLES) {
            if (missing.contains(table.collection())) {
                continue;
            }
            List<UUID> others = new ArrayList<>();
            long[] ours = {0};
            sink.reader().readAll(table, (bytes, offset, length) -> {
                ByteBuffer key = ByteBuffer.wrap(bytes, offset + KEY_OFFSET, 16);
                UUID id = new UUID(key.getLong(), key.getLong());
                if (ids.isOurs(table, id)) {
                    ours[0]++;
                } else if (others.size() < MOST_KEPT) {
                    others.add(id);
                } else {
                    throw new LoadException("The table " + table.collection() + " holds more than " + MOST_KEPT
                            + " rows that are not the load's: delete the load's rows yourself. Nothing has been"
                            + " removed.");
                }
            });
            rows.put(table.collection(), ours[0]);
            kept.put(table.collection(), others);
        }
    }

    private static List<TopicStep> topics(Load load, TopicAdmin admin) {
        List<TopicStep> steps = new ArrayList<>();
        Map<String, TopicState> states = admin.describe(load.topics().keySet());
        for (EventType<?> type : BankSchema.EVENTS) {
            LoadedTopic loaded = load.topics().get(type.collection());
            TopicState state = states.get(type.collection());
            if (loaded != null && state != null) {
                steps.add(step(loaded, state));
            }
        }
        return steps;
    }

    private static TopicStep step(LoadedTopic loaded, TopicState state) {
        List<Long> ends = loaded.isComplete() ? loaded.endOffsets() : state.endOffsets();
        long records = 0;
        boolean first = loaded.partitions() == state.partitions();
        boolean last = ends.equals(state.endOffsets());
        boolean fromZero = true;
        for (int partition = 0; first && partition < ends.size(); partition++) {
            long start = loaded.startOffsets().get(partition);
            long earliest = state.earliestOffsets().get(partition);
            records += Math.max(0, ends.get(partition) - Math.max(start, earliest));
            first = earliest >= start || earliest == ends.get(partition);
            fromZero &= start == 0;
        }
        if (!first) {
            return new TopicStep(state.topic(), Action.LEAVE, records, List.of());
        }
        return loaded.topic() == Origin.MADE && last && fromZero
                ? new TopicStep(state.topic(), Action.DELETE_TOPIC, records, List.of())
                : new TopicStep(state.topic(), Action.DELETE_RECORDS, records, ends);
    }

    private static List<String> subjects(Load load, Cluster of) {
        List<String> subjects = new ArrayList<>();
        if (LoadOptions.format(load) != ValueFormat.AVRO) {
            return subjects;
        }
        SchemaRegistry registry = of.registry();
        for (EventType<?> type : EventEncoding.TYPES) {
            LoadedTopic topic = load.topics().get(type.collection());
            if (topic != null && topic.subject() == Origin.MADE && registry.versions(type.subject()) == 1) {
                subjects.add(type.subject());
            }
        }
        return subjects;
    }

    /**
     * Takes it away.
     *
     * @throws LoadException if others have written to the topics since they were looked at; then nothing has been removed
     * @throws dev.datagen.sinks.SinkException if others have written to the tables since then; then no row has been removed
     */
    public void remove(Removal removal) {
        cluster.ifPresent(of -> removeEvents(removal, of));
        if (postgres.isPresent() && removal.rows().size() == BankSchema.TABLES.size()) {
            postgres.get()
                    .removal()
                    .removeAllBut(
                            removal.kept(), removal.counted(), removal.load().loadId());
        } else {
            claim.close();
            loads.forget(removal.load().loadId());
        }
    }

    private void removeEvents(Removal removal, Cluster of) {
        if (!topics(removal.load(), of.admin()).equals(removal.topics())) {
            throw new LoadException("The topics are not as they were when they were looked at: somebody writes to them."
                    + " Nothing has been removed; run ./datagen reset again.");
        }
        of.admin()
                .rights()
                .require(
                        List.of(AclOperation.DELETE),
                        removal.topics().stream()
                                .filter(step -> step.action() != Action.LEAVE)
                                .map(TopicStep::topic)
                                .toList());
        for (TopicStep step : afterAllIsWritten(removal, of)) {
            switch (step.action()) {
                case DELETE_TOPIC -> of.admin().delete(List.of(step.topic()));
                case DELETE_RECORDS -> of.admin().deleteRecords(step.topic(), step.beforeOffsets());
                case LEAVE -> {}
            }
        }
        SchemaRegistry registry = of.registry();
        removal.subjects().forEach(registry::delete);
    }

    /** What is to be done, once processes that may still work for a load that came to nothing are kept from writing more. */
    private List<TopicStep> afterAllIsWritten(Removal removal, Cluster of) {
        Set<UUID> forgotten = new HashSet<>();
        postgres.ifPresent(sink -> sink.inTransaction(() -> {
            forgotten.addAll(sink.parts().forget());
            forgotten.forEach(load -> of.admin().fence(TransactionalIds.of(load)));
        }));
        if (forgotten.isEmpty()) {
            return removal.topics();
        }
        return topics(removal.load(), of.admin()); // a transaction's end is a record, too
    }

    @Override
    public void close() {
        claim.close();
        cluster.ifPresent(of -> of.admin().close());
        postgres.ifPresent(PostgresSink::close);
    }
}
