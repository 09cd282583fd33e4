package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a load begins, and makes topics ready for it; or finds out how far one got that broke off.
 *
 * <p>The order is what makes each moment a good one to be killed in: first the load is written down, then topics are made, then it is
 * written down where its events begin, and only then may the first event leave.
 */
final class Preparation {

    private final LoadPlan plan;
    private final Supplier<World> world;
    private final Targets targets;
    private final LoadListener listener;
    private final Clock clock;

    /** @param world only of interest to a load that goes on */
    Preparation(LoadPlan plan, Supplier<World> world, Targets targets, LoadListener listener, Clock clock) {
        this.plan = plan;
        this.world = world;
        this.targets = targets;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * What a load goes on from.
     *
     * @param starts of the load's records in each topic
     * @param there how many of its events each partition holds, by topic in the order of {@link EventEncoding#TYPES}
     * @param sent of a load that processes share, the parts that are there
     */
    record Position(
            LoadProgress progress,
            EventEncoding encoding,
            Map<String, LoadedTopic> starts,
            List<long[]> there,
            BitSet sent) {

        /** After the first events of each partition. */
        Position(LoadProgress progress, EventEncoding encoding, Map<String, LoadedTopic> starts, List<long[]> there) {
            this(progress, encoding, starts, there, new BitSet());
        }
    }

    Position of(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin) {
        return plan.beginning() == LoadPlan.Beginning.NEW ? first(postgres, admin) : next(postgres, admin);
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
            return new Position(
                    progress, new EventEncoding(schemas, Headers.NONE, onePartitionEach()), Map.of(), List.of());
        }
        List<String> made = targets.prepareTopics(admin, kafka(), kafka().topics());
        List<TopicState> states = Targets.describe(admin);
        Map<String, LoadedTopic> starts = starts(states, made, schemas);
        progress.topicsReady(schemas, starts);
        listener.check();
        EventEncoding encoding = encoding(schemas, states);
        return new Position(progress, encoding, starts, nothing(encoding));
    }

    /** From now on, what the processes of loads still write that came to nothing before is refused. */
    private void begin(@Nullable PostgresSink postgres, @Nullable TopicAdmin admin, LoadProgress progress) {
        if (postgres == null) {
            progress.begin();
            return;
        }
        postgres.inTransaction(() -> {
            Set<UUID> forgotten = postgres.parts().forget();
            if (admin != null) { // before they are forgotten for good, or nobody would do it after a kill
                forgotten.forEach(load -> admin.fence(SharedTask.transactionalIds(load)));
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
        Resumption resumption = new Resumption(plan, listener);
        LoadStore store = store(postgres, admin);
        Optional<Load> broken = resumption.find(store, postgres);
        LoadProgress progress = broken.map(load -> new LoadProgress(store, clock, plan, load))
                .orElseGet(() -> new LoadProgress(store, clock, plan));
        if (admin == null) {
            beginUnlessBegun(broken, progress);
            return new Position(
                    progress, new EventEncoding(Schemas.NONE, Headers.NONE, onePartitionEach()), Map.of(), List.of());
        }
        boolean goesOnInAvro =
                broken.map(LoadOptions::format).filter(ValueFormat.AVRO::equals).isPresent();
        Schemas schemas = targets.registerSchemas(goesOnInAvro ? kafka().requiringAvro() : kafka());
        broken.ifPresent(load -> resumption.checkSchemas(load, schemas));
        if (postgres != null && plan.order() == EventOrder.SHARED) {
            resumption.fence(admin, progress.loadId());
        }
        boolean begun = broken.isPresent() && !broken.get().topics().isEmpty();
        List<String> made = targets.prepareTopics(admin, kafka(), begun ? kafka().topics() : resumption.topics(broken));
        List<TopicState> states = Targets.describeAtRest(admin);
        Map<String, LoadedTopic> starts =
                begun ? broken.get().topics() : starts(broken.isPresent() ? states : atZero(states), made, schemas);
        EventEncoding encoding = encoding(schemas, states);
        Position position = postgres != null && plan.order() == EventOrder.SHARED
                ? new Position(
                        progress,
                        encoding,
                        starts,
                        nothing(encoding),
                        resumption.sent(world.get(), postgres, progress.loadId(), starts, states))
                : new Position(progress, encoding, starts, resumption.check(world.get(), encoding, starts, states));
        beginUnlessBegun(broken, progress);
        progress.topicsReady(schemas, starts);
        return position;
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

    private static List<Integer> onePartitionEach() {
        return Collections.nCopies(EventEncoding.TYPES.size(), 1);
    }

    private static List<long[]> nothing(EventEncoding encoding) {
        List<long[]> there = new ArrayList<>();
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            there.add(new long[encoding.partitions(type)]);
        }
        return there;
    }

    private LoadPlan.KafkaTarget kafka() {
        return plan.kafka().orElseThrow();
    }
}
