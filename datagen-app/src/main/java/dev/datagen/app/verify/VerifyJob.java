package dev.datagen.app.verify;

import dev.datagen.app.load.LoadException;
import dev.datagen.app.load.LoadOptions;
import dev.datagen.app.load.LoadPlan;
import dev.datagen.app.load.Regeneration;
import dev.datagen.app.load.RowIds;
import dev.datagen.app.stream.StreamHistory;
import dev.datagen.app.verify.VerifyPlan.Precedence;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.StateTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.StreamRegister;
import dev.datagen.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One verification: reads back what a load has written, and compares it with what the load's options make. */
public final class VerifyJob {

    private final VerifyPlan plan;
    private final VerifyListener listener;
    private final Differences differences = new Differences();
    private final List<TableResult> tables = new ArrayList<>();
    private final List<PartitionResult> partitions = new ArrayList<>();
    private final Map<String, Long> proved = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** A verification that has not begun. */
    public VerifyJob(VerifyPlan plan, VerifyListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Verifies.
     *
     * @throws LoadException if there is nothing that could be verified
     * @throws dev.datagen.sinks.SinkException if a server can't be reached, or fails on the way
     */
    public VerifyReport run() {
        long start = System.nanoTime();
        try (PostgresSink postgres = plan.postgres().map(PostgresSink::new).orElse(null);
                TopicAdmin admin = plan.kafka().map(TopicAdmin::connect).orElse(null)) {
            Load load = postgres == null ? withoutPostgres(admin) : load(postgres);
            World world = World.of(LoadOptions.world(load));
            verify(world, load, postgres, admin);
            return new VerifyReport(
                    load, tables, partitions, proved, differences.groups(), notes, (System.nanoTime() - start) / 1e9);
        }
    }

    private Load load(PostgresSink postgres) {
        String place = "PostgreSQL at " + plan.postgres().orElseThrow().redacted();
        Load load = postgres.loads()
                .latest()
                .orElseThrow(() -> new LoadException(place + " knows of no load: check --postgres-url, or give the"
                        + " options of a load without PostgreSQL with --skip-postgres."));
        return checked(load);
    }

    private static Load checked(Load load) {
        if (load.generationVersion() != World.GENERATION) {
            throw new LoadException("The load " + load.loadId() + " was made by a version of data-gen that makes other"
                    + " data (generation " + load.generationVersion() + ", this one makes " + World.GENERATION
                    + "): verify it with that version.");
        }
        if (load.state() != Load.State.DONE) {
            throw new LoadException("The load " + load.loadId() + " is not finished: it may be running still, or finish"
                    + " it with ./datagen load --resume and the options it was begun with.");
        }
        return load;
    }

    private Load withoutPostgres(@Nullable TopicAdmin admin) {
        if (admin == null) {
            throw new IllegalArgumentException("nothing is to be looked at");
        }
        return remembered(admin).map(VerifyJob::checked).orElseGet(() -> claimed(admin));
    }

    private Optional<Load> remembered(TopicAdmin admin) {
        if (plan.precedence() == Precedence.CLAIM) {
            return Optional.empty();
        }
        LoadPlan.KafkaTarget target = plan.claimed().flatMap(LoadPlan::kafka).orElseThrow();
        return new LoadTopic(target.producer(), admin, target.replicationFactor()).latest();
    }

    /** A load that nothing remembers: what its options say, from the first record of the topics on. */
    private Load claimed(TopicAdmin admin) {
        LoadPlan claimed = plan.claimed().orElseThrow();
        ProducerConfig config = plan.kafka().orElseThrow();
        List<String> names =
                Regeneration.TYPES.stream().map(EventType::collection).toList();
        Map<String, TopicState> states = admin.describe(names);
        SchemaRegistry registry = SchemaRegistry.of(config);
        Map<String, LoadedTopic> topics = new LinkedHashMap<>();
        for (EventType<?> type : Regeneration.TYPES) {
            TopicState state = states.get(type.collection());
            if (state == null) {
                throw new LoadException("Kafka at " + config.bootstrapServers() + " has no topic " + type.collection()
                        + ": nothing can be verified.");
            }
            int schemaId = claimed.kafka().orElseThrow().format() == ValueFormat.AVRO
                    ? registry.find(type.subject(), AvroSchema.json(type)).orElse(LoadedTopic.NO_SCHEMA)
                    : LoadedTopic.NO_SCHEMA;
            topics.put(
                    type.collection(),
                    new LoadedTopic(
                            Origin.FOUND,
                            Origin.FOUND,
                            schemaId,
                            Collections.nCopies(state.partitions(), 0L),
                            List.of(),
                            List.of()));
        }
        notes.add("Nothing remembers this load: its options are those of the command line, and its events begin at"
                + " offset 0.");
        return LoadOptions.claim(claimed, topics);
    }

    private void verify(World world, Load load, @Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        boolean events = !load.topics().isEmpty();
        if (admin != null && !events) {
            notes.add("The load has no events that it knows the offsets of: Kafka was not looked at.");
        }
        try (Regeneration again = Regeneration.of(world, admin != null ? load : withoutEvents(load), plan.threads())) {
            Optional<Rows> rows = Optional.empty();
            if (postgres != null) {
                rows = Optional.of(new Rows(world));
                verifyTables(world, load, postgres, again, rows.get());
            } else {
                notes.add("PostgreSQL was not looked at: references of events were not followed.");
                again.skipRows();
            }
            if (admin != null && events) {
                RecordFacts facts = new RecordFacts(world, load, rows, differences);
                verifyTopics(load, admin, again, facts);
                proved.put("references from events to rows", facts.followed());
                if (postgres != null && rows.isPresent()) {
                    long before = differences.total();
                    new BalanceCheck(world, postgres.reader(), differences).check(rows.get());
                    long accounts = load.rows().getOrDefault("accounts", 0L);
                    proved.put("balances that add up", accounts - (differences.total() - before));
                }
            }
        }
    }

    private static Load withoutEvents(Load load) {
        return new Load(
                load.loadId(),
                load.state(),
                load.startedAt(),
                load.finishedAt(),
                load.generationVersion(),
                load.seed(),
                load.customers(),
                load.options(),
                load.nextOrdinal(),
                load.rows(),
                load.events(),
                load.digests(),
                Map.of());
    }

    private void verifyTables(World world, Load load, PostgresSink postgres, Regeneration again, Rows rows) {
        Set<String> missing = Set.copyOf(postgres.missingTables());
        if (!missing.isEmpty()) {
            throw new LoadException(
                    "PostgreSQL at " + plan.postgres().orElseThrow().redacted() + " has no table "
                            + String.join(", ", postgres.missingTables()) + ": nothing can be verified.");
        }
        StreamedRows streamed = new StreamedRows(followed(load));
        if (streamed.count() > 0) {
            notes.add(
                    streamed.count() + " rows were changed after the load, by ./datagen stream: they were compared with"
                            + " what it has made of them.");
        }
        TableCheck check = new TableCheck(
                postgres.reader(), load, rows, new RowIds(world, load.customers()), streamed, differences, listener);
        TableCheck.Made made = check.make(again);
        Set<Table<?>> different = check.compare(check.read(), made, tables);
        if (!different.isEmpty()) {
            try (Regeneration naming = Regeneration.of(world, withoutEvents(load), plan.threads())) {
                check.name(different, naming);
            }
        }
        proved.put("rows", tables.stream().mapToLong(TableResult::rows).sum());
        proved.put("foreign keys", new KeyCheck(postgres.reader(), differences).check());
    }

    /** The stream that has changed rows of the load, if one has. */
    private Optional<StreamHistory> followed(Load load) {
        return plan.postgres()
                .flatMap(StreamRegister::find)
                .map(state -> new StreamHistory(state, load))
                .filter(StreamHistory::changedRows);
    }

    private void verifyTopics(Load load, TopicAdmin admin, Regeneration again, RecordFacts facts) {
        ProducerConfig config = plan.kafka().orElseThrow();
        Map<String, TopicState> states = admin.describe(load.topics().keySet());
        Optional<StreamState> stream =
                plan.postgres().flatMap(StreamRegister::find).or(() -> StateTopic.find(config, admin));
        TopicCheck check = new TopicCheck(load, states, new AfterLoad(load, stream, followed(load)), differences);
        try (TopicReader reader = TopicReader.open(config, check.ranges())) {
            check.compare(again, reader, facts, listener);
        }
        partitions.addAll(check.results());
        long streamed = partitions.stream().mapToLong(PartitionResult::streamed).sum();
        if (streamed > 0) {
            notes.add(
                    streamed + " records came after the load, by ./datagen stream: their references were followed, but"
                            + " they were not made again.");
        }
        proved.put("events, each at its offset", check.equal());
        if (facts.isAvro()) {
            SchemaRegistry registry = SchemaRegistry.of(config);
            proved.put("schemas under their subjects", new SchemaCheck(registry, differences).check(load));
        }
    }
}
