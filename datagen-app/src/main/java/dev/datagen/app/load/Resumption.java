package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.EventWriter;
import dev.datagen.app.make.Production;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Finds what a load that broke off has left, and refuses to go on where that is not an exact part of what it makes. */
final class Resumption {

    private static final String START_OVER = " Start over with --truncate --recreate-topics. ";

    /** Who starts over loses what was complete, and what a stream may have added to it. */
    private static final String DONE =
            " That load is done: ./datagen verify says what differs from it, ./datagen stream"
                    + " --resume goes on with a stream, and --truncate --recreate-topics start over. ";

    private final LoadPlan plan;
    private final LoadListener listener;
    private boolean done;

    Resumption(LoadPlan plan, LoadListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * The load that began last, if it is this one; empty where none is remembered and the database holds no rows.
     *
     * @param postgres whose rows are the load's; null without PostgreSQL
     */
    Optional<Load> find(LoadStore store, @Nullable PostgresSink postgres) {
        Optional<Load> latest = store.latest();
        latest.ifPresent(this::checkOptions);
        done = latest.map(Load::state).filter(Load.State.DONE::equals).isPresent();
        if (postgres == null) {
            listener.info(latest.map(load -> "Resuming the load " + load.loadId() + " of " + load.startedAt() + ".")
                    .orElse("The cluster remembers no load: events begin at offset 0."));
            return latest;
        }
        if (plan.order() == EventOrder.SHARED) {
            latest.ifPresent(load -> postgres.parts().takeOver(load.loadId()));
        }
        checkRows(postgres, latest);
        String half = plan.kafka().isEmpty() ? ", without Kafka: rows of " : ": rows of ";
        listener.info(latest.map(load -> "Resuming the load " + load.loadId() + " of " + load.startedAt() + half
                        + rowsOf(load, postgres))
                .orElse("The database knows of no load: rows begin with the first one."));
        return latest;
    }

    private String rowsOf(Load load, PostgresSink postgres) {
        return plan.order() == EventOrder.SHARED && !done
                ? postgres.parts().count(load.loadId()) + " parts are there."
                : load.nextOrdinal() + " of " + load.customers() + " customers are there.";
    }

    /** What is remembered as committed, by table. */
    private Map<String, Long> committed(Load load, PostgresSink postgres) {
        if (plan.order() != EventOrder.SHARED || done) {
            return load.rows();
        }
        Map<String, Long> rows = new HashMap<>();
        postgres.parts().sum(load.loadId()).forEach((name, digest) -> rows.put(name, digest.count()));
        return rows;
    }

    private void checkRows(PostgresSink postgres, Optional<Load> latest) {
        Map<String, Long> expected =
                latest.map(load -> committed(load, postgres)).orElse(Map.of());
        postgres.rowCounts().forEach((table, rows) -> {
            long written = expected.getOrDefault(table, 0L);
            if (rows != written) {
                throw new LoadException("PostgreSQL at "
                        + plan.postgres().orElseThrow().url().redacted() + " holds " + rows + " rows in " + table
                        + ", but "
                        + latest.map(load -> "the load " + load.loadId() + " has committed " + written)
                                .orElse("knows of no load that could be resumed")
                        + "." + startOver());
            }
        });
    }

    private void checkOptions(Load load) {
        if (load.generationVersion() != World.GENERATION) {
            throw new LoadException("The load " + load.loadId() + " was begun by a version of data-gen that makes other"
                    + " data (generation " + load.generationVersion() + ", not " + World.GENERATION
                    + "): finish it with that version, or start over with --truncate --recreate-topics."
                    + " " + plan.beginning().written());
        }
        boolean shared = LoadOptions.order(load) == EventOrder.SHARED;
        if (shared != (plan.order() == EventOrder.SHARED)) {
            throw new LoadException("The load " + load.loadId() + " was begun with "
                    + (shared ? "datagen-flink/run" : "./datagen load") + ": give --resume to that command. "
                    + plan.beginning().written());
        }
        LoadOptions.requireSame(load, plan, Optional.empty());
    }

    /** What was to be done about topics when the load broke off before it knew where its events begin. */
    LoadPlan.Topics topics(Optional<Load> broken) {
        LoadPlan.Topics asked = plan.kafka().orElseThrow().topics();
        return broken.flatMap(LoadOptions::topics)
                .filter(before -> before == LoadPlan.Topics.RECREATE)
                .orElse(asked);
    }

    void checkSchemas(Load load, Schemas schemas) {
        LoadOptions.requireSame(load, plan, Optional.of(schemas.format().name()));
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            String subject = EventEncoding.TYPES.get(type).subject();
            LoadedTopic topic = load.topics().get(EventEncoding.TYPES.get(type).collection());
            int id = schemas.ids().get(type);
            if (topic != null && schemas.format() == ValueFormat.AVRO && topic.schemaId() != id) {
                throw new LoadException("The load " + load.loadId() + " has written values with the schema id "
                        + topic.schemaId() + ", but the registry now knows the schema of " + subject + " as " + id + "."
                        + startOver());
            }
        }
    }

    private String startOver() {
        return (done ? DONE : START_OVER) + plan.beginning().written();
    }

    /**
     * Ends the transactions of the processes that have shared a load until now; they have been refused more parts before.
     *
     * @throws LoadException if the brokers can't say which there are
     */
    void fence(TopicAdmin admin, UUID loadId) {
        if (!admin.fence(SharedTask.transactionalIds(loadId))) {
            throw new LoadException("Kafka at "
                    + plan.kafka().orElseThrow().producer().bootstrapServers()
                    + " is older than 3.0, and can't say which transactions are open." + startOver());
        }
    }

    /** The parts whose rows and events are there, of a load that processes share: none of those before writes any more. */
    BitSet sent(
            World world, PostgresSink postgres, UUID loadId, Map<String, LoadedTopic> starts, List<TopicState> states) {
        Cohorts parts = Cohorts.of(plan.order(), plan.customers(), world);
        List<TopicReader.Range> ranges = ranges(starts, states);
        if (done) {
            states.forEach(state -> requireAll(Objects.requireNonNull(starts.get(state.topic())), state));
            BitSet all = new BitSet();
            all.set(0, parts.count());
            return all;
        }
        LoadPlan.KafkaTarget kafka = plan.kafka().orElseThrow();
        SentParts sent = new SentParts(kafka.producer().bootstrapServers(), world, parts, listener, startOver());
        postgres.parts().forEach(loadId, sent::expect);
        try (TopicReader reader = TopicReader.open(kafka.producer(), ranges)) {
            return sent.read(reader);
        }
    }

    private void requireAll(LoadedTopic loaded, TopicState state) {
        for (int partition = 0; partition < state.partitions(); partition++) {
            long before = loaded.endOffsets().get(partition);
            long now = state.endOffsets().get(partition);
            if (now < before) {
                throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", ends at offset "
                        + now + ", but the load ended at " + before + ": records are lost." + startOver());
            }
        }
    }

    private List<TopicReader.Range> ranges(Map<String, LoadedTopic> starts, List<TopicState> states) {
        List<TopicReader.Range> ranges = new ArrayList<>();
        for (TopicState state : states) {
            LoadedTopic start = starts.get(state.topic());
            if (start == null || start.partitions() != state.partitions()) {
                throw new LoadException("The topic " + state.topic() + " has " + state.partitions() + " partitions, "
                        + (start == null ? "none" : start.partitions()) + " when the load began." + startOver());
            }
            for (int partition = 0; partition < state.partitions(); partition++) {
                ranges.add(range(state, start, partition));
            }
        }
        return ranges;
    }

    /** How many events each partition holds, after each of them has been compared with what the load makes. */
    List<long[]> check(World world, EventEncoding encoding, Map<String, LoadedTopic> starts, List<TopicState> states) {
        List<TopicReader.Range> ranges = ranges(starts, states);
        LoadPlan.KafkaTarget kafka = plan.kafka().orElseThrow();
        Cohorts cohorts = Cohorts.of(plan.order(), plan.customers(), world);
        try (TopicReader reader = TopicReader.open(kafka.producer(), ranges);
                Production production =
                        new Production(world, encoding, cohorts, plan.threads(), Production.Output.ROWS_AND_EVENTS)) {
            production.openAll();
            PrefixCheck check = new PrefixCheck(kafka.producer().bootstrapServers(), reader, encoding, startOver());
            EventWriter writer = new EventWriter(check, production, listener::eventsChecked);
            writer.write(plan.order(), CompletableFuture.completedFuture(null));
            check.end();
            listener.info("Kafka holds "
                    + ranges.stream().mapToLong(TopicReader.Range::length).sum()
                    + " events of this load, each of them as it should be.");
            return check.there();
        }
    }

    private TopicReader.Range range(TopicState state, LoadedTopic start, int partition) {
        long from = start.startOffsets().get(partition);
        long earliest = state.earliestOffsets().get(partition);
        long end = state.endOffsets().get(partition);
        if (earliest > from) {
            throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", begins at offset "
                    + earliest + ", but the load began at " + from + ": the broker has deleted records." + startOver());
        }
        if (end < from) {
            throw new LoadException("The topic " + state.topic() + ", partition " + partition + ", ends at offset "
                    + end + ", but the load began at " + from + ": records before it are lost." + startOver());
        }
        return new TopicReader.Range(state.topic(), partition, from, end);
    }
}
