package dev.datagen.app.load.plan;

import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The options of a load as {@code datagen_load} keeps them: by the name they have on the command line. */
public final class LoadOptions {

    public static final String FORMAT = "format";
    private static final String ORDER = "order";
    private static final String HEADERS = "headers";
    private static final String TOPICS = "topics";
    private static final String REPLICATION_FACTOR = "replication-factor";
    private static final String RETENTION_HOURS = "retention-hours";

    /** They say how topics are made, which records do not depend on. */
    private static final Set<String> OF_TOPICS = Set.of(TOPICS, REPLICATION_FACTOR, RETENTION_HOURS);

    private LoadOptions() {}

    /** What records depend on besides seed, number of customers and format, what was to be done about topics, and how they are made. */
    public static Map<String, String> of(LoadPlan plan) {
        Map<String, String> options = WorldWords.of(plan.world());
        options.put(ORDER, plan.order().name());
        plan.kafka().ifPresent(kafka -> {
            options.put(HEADERS, kafka.headers().name());
            options.put(TOPICS, kafka.topics().name());
            options.put(REPLICATION_FACTOR, String.valueOf(kafka.replicationFactor()));
            if (kafka.retentionMillis() != TopicAdmin.KEEP_FOREVER) {
                options.put(RETENTION_HOURS, String.valueOf(TimeUnit.MILLISECONDS.toHours(kafka.retentionMillis())));
            }
        });
        return options;
    }

    /** In the place of the id of a load that nothing remembers. */
    public static final UUID UNREMEMBERED = new UUID(0, 0);

    /**
     * A load that is known only from its options.
     *
     * @param topics where its events are
     */
    public static Load claim(LoadPlan plan, Map<String, LoadedTopic> topics) {
        Map<String, String> options = of(plan);
        plan.kafka().ifPresent(kafka -> options.put(FORMAT, kafka.format().name()));
        return new Load(
                UNREMEMBERED,
                Load.State.DONE,
                Instant.EPOCH,
                Optional.empty(),
                World.GENERATION,
                plan.world().seed(),
                plan.customers(),
                options,
                plan.customers(),
                Map.of(),
                Map.of(),
                Map.of(),
                topics);
    }

    /**
     * What the load's data depends on.
     *
     * @throws IllegalArgumentException if the options are not those of a load
     */
    public static WorldOptions world(Load load) {
        return WorldWords.world(load.seed(), load.options());
    }

    /** In which order the load's events leave. */
    public static EventOrder order(Load load) {
        return EventOrder.valueOf(option(load, ORDER));
    }

    /** Whether many processes make the load. */
    public static boolean isShared(Load load) {
        return order(load) == EventOrder.SHARED;
    }

    /** The command that makes the load, and finishes it with {@code --resume}. */
    public static String command(Load load) {
        return isShared(load) ? "datagen-flink/run" : "./datagen load";
    }

    /** The format of the load's values; JSON where it has none. */
    public static ValueFormat format(Load load) {
        return ValueFormat.valueOf(load.options().getOrDefault(FORMAT, ValueFormat.JSON.name()));
    }

    /** Whether the load's records carry headers. */
    public static Headers headers(Load load) {
        return Headers.valueOf(load.options().getOrDefault(HEADERS, Headers.NONE.name()));
    }

    /** Whether the load writes events, too, and not the tables alone. */
    public static boolean hasEvents(Load load) {
        return load.options().containsKey(HEADERS);
    }

    /** Whether missing topics were to be made before the load's first event. */
    public static boolean makesTopics(Load load) {
        return topics(load).filter(topics -> topics != LoadPlan.Topics.EXPECT).isPresent();
    }

    /** What the load was to do about topics before its first event. */
    public static Optional<LoadPlan.Topics> topics(Load load) {
        return Optional.ofNullable(load.options().get(TOPICS)).map(LoadPlan.Topics::valueOf);
    }

    /** How many replicas topics were to have that the load makes; empty where that is not remembered. */
    public static Optional<Short> replicationFactor(Load load) {
        return Optional.ofNullable(load.options().get(REPLICATION_FACTOR)).map(Short::valueOf);
    }

    /** How long topics were to keep records that the load makes; empty for ever. */
    public static Optional<Long> retentionHours(Load load) {
        return Optional.ofNullable(load.options().get(RETENTION_HOURS)).map(Long::valueOf);
    }

    private static String option(Load load, String name) {
        String value = load.options().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the load " + load.loadId() + " has no option " + name);
        }
        return value;
    }

    /**
     * Refuses to resume a load with other options than it was begun with, and names them all: who gives one of them gets the usual values of
     * the others, and has not said what those are.
     *
     * @param format of the values that would be written; empty without Kafka
     */
    public static void requireSame(Load load, LoadPlan plan, Optional<String> format) {
        if (hasEvents(load) != plan.kafka().isPresent()) {
            throw refusal(load, plan, hasEvents(load) ? "without --skip-kafka" : "with --skip-kafka");
        }
        List<String> differences = new ArrayList<>();
        addDifference(differences, "seed", load.seed(), plan.world().seed());
        addDifference(differences, "customers", load.customers(), plan.customers());
        Map<String, String> asked = of(plan);
        asked.keySet().removeAll(OF_TOPICS);
        format.ifPresent(name -> asked.put(FORMAT, name));
        asked.forEach(
                (name, value) -> addDifference(differences, name, load.options().getOrDefault(name, value), value));
        if (!differences.isEmpty()) {
            throw refusal(load, plan, String.join(", and ", differences));
        }
    }

    private static void addDifference(List<String> differences, String name, Object recorded, Object asked) {
        if (recorded.equals(asked)) {
            return;
        }
        if (name.equals(HEADERS)) {
            differences.add((recorded.equals(Headers.NONE.name()) ? "without" : "with") + " --cloudevents");
        } else {
            differences.add("with --" + name + " " + recorded + ", not " + asked);
        }
    }

    private static LoadException refusal(Load load, LoadPlan plan, String difference) {
        return new LoadException("The load " + load.loadId() + " was begun " + difference
                + ": give --resume the options of that load"
                + (isShared(load) ? "" : ", or none of them")
                + ", or start over with --truncate --recreate-topics."
                + " " + plan.beginning().written());
    }
}
