package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.postgres.PostgresSink;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything that can be wrong; then writes down that a load begins, and makes topics ready for it, or finds out how far one got that
 * broke off.
 *
 * <p>The order is what makes each moment a good one to be killed in: first the load is written down, then topics are made, then it is
 * written down where its events begin, and only then may the first event leave.
 */
public final class Preparation {

    private final LoadPlan plan;
    private final Remains remains;
    private final TopicClaim claim;
    private final Targets targets;
    private final LoadListener listener;
    private final Clock clock;

    /**
     * One that has not begun.
     *
     * @param remains of the load, where it is one that broke off
     * @param claim which takes the topics
     */
    public Preparation(LoadPlan plan, Remains remains, TopicClaim claim, LoadListener listener, Clock clock) {
        this.plan = plan;
        this.remains = remains;
        this.claim = claim;
        this.targets = new Targets(listener);
        this.listener = listener;
        this.clock = clock;
    }

    private boolean isNew() {
        return plan.beginning() == LoadPlan.Beginning.NEW;
    }

    /** Keeps other loads out of the database, and refuses what does not fit in it. */
    public void checkDatabase(PostgresSink postgres) {
        postgres.loads().lock();
        if (isNew()) {
            targets.checkTables(postgres, plan);
        }
    }

    /** Keeps other loads out of the topics, and refuses a cluster that is not fit for this one. */
    public void checkCluster(TopicAdmin admin) {
        claimTopics(admin);
        if (isNew()) {
            targets.checkTopics(admin, kafka(), plan.world().period().startMillis(), clock.millis());
        } else {
            targets.requireTopics(admin, kafka(), plan.beginning());
        }
    }

    /** Claims the topics, unless that has been done: a load without a database may have made the topic of claims since. */
    public void claimTopics(TopicAdmin admin) {
        if (plan.postgres().isEmpty()) {
            claim.take(kafka().producer(), admin, kafka().replicationFactor());
        } else {
            claim.takeWhereKnown(kafka().producer(), admin);
        }
    }

    /** Refuses customers whom a table could not tell apart. */
    public void checkDocuments() {
        if (isNew()) {
            MaskedDocuments.check(plan);
        }
    }

    /**
     * What a load goes on from.
     *
     * @param starts of the load's records in each topic
     */
    public record Position(LoadProgress progress, EventEncoding encoding, Map<String, LoadedTopic> starts) {

        /** Of a load without events. */
        private static Position ofRows(LoadProgress progress) {
            List<Integer> onePartitionEach = Collections.nCopies(EventEncoding.TYPES.size(), 1);
            return new Position(progress, new EventEncoding(Schemas.NONE, Headers.NONE, onePartitionEach), Map.of());
        }
    }

    /** Makes the load ready to write what is left of it. */
    public Position position(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        return isNew() ? first(postgres, admin) : next(postgres, admin);
    }

    private Position first(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        LoadProgress progress = new LoadProgress(store(postgres, admin), clock, plan);
        listener.check();
        Schemas schemas = admin == null ? Schemas.NONE : targets.registerSchemas(kafka());
        if (admin != null && kafka().topics() == LoadPlan.Topics.RECREATE) {
            // What other loads have put into the topics is about to go.
            new LoadTopic(kafka().producer(), admin, kafka().replicationFactor()).forgetAll();
        }
        listener.check();
        begin(postgres, admin, progress);
        listener.check();
        if (admin == null) {
            return Position.ofRows(progress);
        }
        List<String> made = targets.prepareTopics(admin, kafka(), kafka().topics());
        List<TopicState> states = Targets.describe(admin);
        Map<String, LoadedTopic> starts = starts(states, made, schemas);
        progress.topicsReady(schemas, starts);
        listener.check();
        return new Position(progress, encoding(schemas, states), starts);
    }

    /** From now on, what the processes of loads still write that came to nothing before is refused. */
    private void begin(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin, LoadProgress progress) {
        if (postgres == null) {
            progress.begin();
            return;
        }
        postgres.inTransaction(() -> {
            if (admin == null) { // what they send is for the next load to end that reaches the cluster
                postgres.parts().refuse();
            } else { // before they are forgotten for good, or nobody would do it after a kill
                Set<UUID> forgotten = postgres.parts().forget();
                forgotten.forEach(load -> admin.fence(TransactionalIds.of(load)));
            }
            if (plan.postgres().orElseThrow().heldRows() == LoadPlan.HeldRows.TRUNCATE) {
                postgres.truncate();
            }
            progress.begin();
        });
    }

    /** The database, or, where there is none, the cluster. */
    private LoadStore store(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        if (postgres != null) {
            return postgres.loads();
        }
        if (admin == null) {
            throw new IllegalArgumentException("nothing is to be loaded");
        }
        return new LoadTopic(kafka().producer(), admin, kafka().replicationFactor());
    }

    private Position next(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        LoadStore store = store(postgres, admin);
        Resumption resumption = Resumption.find(plan, remains, listener, store, postgres);
        Optional<Load> broken = resumption.broken();
        LoadProgress progress = broken.map(load -> new LoadProgress(store, clock, plan, load))
                .orElseGet(() -> new LoadProgress(store, clock, plan));
        if (admin == null) {
            beginUnlessBegun(broken, progress);
            return Position.ofRows(progress);
        }
        Schemas schemas = targets.registerSchemas(resumption.isInAvro() ? kafka().requiringAvro() : kafka());
        resumption.checkSchemas(schemas);
        remains.fence(admin, progress, resumption.remedy());
        List<String> made = targets.prepareTopics(admin, kafka(), resumption.topics());
        List<TopicState> states = Targets.describeAtRest(admin);
        Map<String, LoadedTopic> starts = broken.filter(load -> resumption.knowsItsTopics())
                .map(Load::topics)
                .orElseGet(() -> starts(broken.isPresent() ? states : atZero(states), made, schemas));
        EventEncoding encoding = encoding(schemas, states);
        remains.look(progress, encoding, new EventRanges(starts, states, resumption.remedy()));
        beginUnlessBegun(broken, progress);
        progress.topicsReady(schemas, starts);
        return new Position(progress, encoding, starts);
    }

    private static void beginUnlessBegun(Optional<Load> broken, LoadProgress progress) {
        if (broken.isEmpty()) {
            progress.begin();
        }
    }

    /** Without a record of where they begin, all that topics hold has to be the load's. */
    private static List<TopicState> atZero(List<TopicState> states) {
        return states.stream()
                .map(state -> new TopicState(
                        state.topic(),
                        state.earliestOffsets(),
                        Collections.nCopies(state.partitions(), 0L),
                        state.retentionMillis()))
                .toList();
    }

    private static Map<String, LoadedTopic> starts(List<TopicState> states, List<String> made, Schemas schemas) {
        Map<String, LoadedTopic> starts = new LinkedHashMap<>();
        for (int type = 0; type < states.size(); type++) {
            TopicState state = states.get(type);
            starts.put(
                    state.topic(),
                    LoadedTopic.before(
                            made.contains(state.topic()) ? Origin.MADE : Origin.FOUND,
                            schemas.subjects().get(type),
                            schemas.ids().get(type),
                            state.endOffsets()));
        }
        return starts;
    }

    private EventEncoding encoding(Schemas schemas, List<TopicState> states) {
        return new EventEncoding(
                schemas,
                kafka().headers(),
                states.stream().map(TopicState::partitions).toList());
    }

    private LoadPlan.KafkaTarget kafka() {
        return plan.kafka().orElseThrow();
    }
}
