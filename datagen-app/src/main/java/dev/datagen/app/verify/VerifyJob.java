package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.app.verify.VerifyPlan.Precedence;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One verification: reads back what a load has written, and compares it with what the load has written down of it, or its options make.
 */
public final class VerifyJob {

    private final VerifyPlan plan;
    private final VerifyListener listener;
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
        try (PostgresSink postgres = plan.postgres().map(PostgresSink::new).orElse(null)) {
            Optional<Load> inPostgres = Optional.ofNullable(postgres).map(this::load);
            requireTables(postgres);
            return run(start, postgres, inPostgres);
        }
    }

    /** A load that left Kafka out can be verified without one. */
    private VerifyReport run(long start, @Nullable PostgresSink postgres, Optional<Load> inPostgres) {
        boolean events = inPostgres.map(load -> !load.topics().isEmpty()).orElse(true);
        try (TopicAdmin admin = plan.kafka()
                .filter(kafka -> events)
                .map(kafka -> TopicAdmin.connect(kafka.get()))
                .orElse(null)) {
            Load load = inPostgres.orElseGet(() -> withoutPostgres(admin));
            Verification verification = new Verification(
                    plan,
                    load,
                    World.of(LoadOptions.world(load)),
                    Optional.ofNullable(postgres),
                    Optional.ofNullable(admin),
                    listener);
            Found found = plan.basis() == Basis.RECORD
                    ? new AgainstRecord(verification).find().orElseGet(() -> new AgainstOptions(verification).find())
                    : new AgainstOptions(verification).find();
            notes.addAll(found.notes());
            return found.report(load, notes, (System.nanoTime() - start) / 1e9);
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
            throw new LoadException("The load " + load.loadId() + " is not finished: it may be running still, or "
                    + "finish it with "
                    + LoadOptions.command(load)
                    + " --resume.");
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
        ProducerConfig config = plan.kafka().orElseThrow().get();
        List<String> names =
                EventEncoding.TYPES.stream().map(EventType::collection).toList();
        Map<String, TopicState> states = admin.describe(names);
        SchemaRegistry registry = SchemaRegistry.of(config);
        Map<String, LoadedTopic> topics = new LinkedHashMap<>();
        for (EventType<?> type : EventEncoding.TYPES) {
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
                    LoadedTopic.before(
                            Origin.FOUND, Origin.FOUND, schemaId, Collections.nCopies(state.partitions(), 0L)));
        }
        notes.add("Nothing remembers this load: its options are those of the command line, and its events begin at"
                + " offset 0.");
        return LoadOptions.claim(claimed, topics);
    }

    private void requireTables(@Nullable PostgresSink postgres) {
        if (postgres != null && !postgres.missingTables().isEmpty()) {
            throw new LoadException(
                    "PostgreSQL at " + plan.postgres().orElseThrow().redacted() + " has no table "
                            + String.join(", ", postgres.missingTables()) + ": nothing can be verified.");
        }
    }
}
