package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Schemas;
import dev.datagen.app.text.InOptions;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.RegistryException;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicRights;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AclOperation;

/** Looks at what a load or a stream would write to, before anything is written, and makes it ready. */
public final class Targets {

    /** The topics of events, in the order of {@link BankSchema#EVENTS}. */
    public static final List<String> TOPICS =
            BankSchema.EVENTS.stream().map(EventType::collection).toList();

    private static final List<String> SUBJECTS =
            BankSchema.EVENTS.stream().map(EventType::subject).toList();

    private static final int PARTITIONS = 3;
    private static final long DAY_MILLIS = 86_400_000;

    private final LoadListener listener;

    /** Tells a listener what it finds. */
    public Targets(LoadListener listener) {
        this.listener = listener;
    }

    /** Refuses what is not a table of ours, tables that can't be made, and those that hold rows, unless they are to be emptied. */
    void checkTables(PostgresSink postgres, LoadPlan plan) {
        LoadPlan.PostgresTarget target = plan.postgres().orElseThrow();
        postgres.checkTables();
        if (!postgres.missingTables().isEmpty()) {
            postgres.serverFacts().objection().ifPresent(objection -> {
                throw new LoadException("PostgreSQL at " + target.url().redacted() + ": " + InOptions.message(objection)
                        + " Nothing has been written.");
            });
        }
        if (target.heldRows() == LoadPlan.HeldRows.TRUNCATE || !postgres.holdsData()) {
            return;
        }
        StringJoiner held = new StringJoiner(", ");
        postgres.rowCounts().forEach((table, rows) -> {
            if (rows > 0) {
                held.add(Numbers.grouped(rows) + " in " + table);
            }
        });
        throw new LoadException("PostgreSQL at " + target.url().redacted() + " already holds rows (" + held
                + "): empty the tables first with --truncate"
                + (plan.isShared()
                        ? ", and the topics with --recreate-topics, or finish a load that broke off with --resume."
                        : ", or finish a load that broke off with './datagen load --resume'.")
                + " Nothing has been written.");
    }

    /** Refuses missing topics that nobody will make, and says what is to be known of those that are there. */
    void checkTopics(TopicAdmin admin, LoadPlan.KafkaTarget target, long oldestMillis, long nowMillis) {
        Map<String, TopicState> there = requireTopics(admin, target, LoadPlan.Beginning.NEW);
        long ageMillis = nowMillis - oldestMillis;
        for (String topic : TOPICS) {
            TopicState state = there.get(topic);
            if (state != null) {
                look(state, target, ageMillis);
            }
        }
        boolean makes = target.topics() == LoadPlan.Topics.RECREATE
                || target.topics() == LoadPlan.Topics.CREATE && there.size() < TOPICS.size();
        if (makes && isShorter(target.retentionMillis(), ageMillis)) {
            listener.warn("With --retention-hours " + TimeUnit.MILLISECONDS.toHours(target.retentionMillis())
                    + ", topics keep records for so long by their timestamp, but " + willDelete(ageMillis)
                    + "Leave it out to keep them.");
        }
    }

    private static boolean isShorter(long retentionMillis, long ageMillis) {
        return retentionMillis >= 0 && retentionMillis < ageMillis;
    }

    private static String willDelete(long ageMillis) {
        return "the oldest event is " + ageMillis / DAY_MILLIS + " days old: the broker will delete it soon. ";
    }

    /** Those that are there; refuses missing ones that nobody will make. */
    public Map<String, TopicState> requireTopics(
            TopicAdmin admin, LoadPlan.KafkaTarget target, LoadPlan.Beginning beginning) {
        Map<String, TopicState> there = admin.describe(TOPICS);
        List<String> missing = new ArrayList<>(TOPICS);
        missing.removeAll(there.keySet());
        if (target.topics() == LoadPlan.Topics.EXPECT && !missing.isEmpty()) {
            OptionalInt partitions = admin.autoCreatedPartitions();
            if (partitions.isEmpty()) {
                throw new LoadException("Kafka at " + target.producer().bootstrapServers() + " has no topic "
                        + String.join(", ", missing)
                        + ", and its broker makes none by itself: create them with --create-topics. "
                        + beginning.written());
            }
            listener.warn("The broker will make the missing topics (" + String.join(", ", missing) + ") with "
                    + Numbers.counted(partitions.getAsInt(), "partition")
                    + " and its own retention; --create-topics makes them with " + PARTITIONS
                    + " partitions that keep records for ever.");
        }
        if (target.topics() == LoadPlan.Topics.RECREATE
                || target.topics() == LoadPlan.Topics.CREATE && !missing.isEmpty()) {
            checkReplicas(admin, target, beginning);
        }
        checkRights(admin.rights(), target, there.keySet(), missing, beginning);
        return there;
    }

    /** What is refused in the middle leaves rows without events, or, between deleting and making topics, neither. */
    private static void checkRights(
            TopicRights rights,
            LoadPlan.KafkaTarget target,
            Set<String> there,
            List<String> missing,
            LoadPlan.Beginning beginning) {
        boolean recreates = target.topics() == LoadPlan.Topics.RECREATE;
        List<AclOperation> needed = new ArrayList<>(List.of(AclOperation.WRITE));
        if (beginning == LoadPlan.Beginning.RESUME) {
            needed.add(AclOperation.READ);
        }
        if (recreates) {
            needed.add(AclOperation.DELETE);
        }
        rights.require(needed, there);
        List<String> made = recreates ? TOPICS : missing;
        if (target.topics() != LoadPlan.Topics.EXPECT && !made.isEmpty()) {
            rights.requireCreation(made, PARTITIONS, target.replicationFactor());
        }
    }

    /** What has been deleted could not be made again, and tables would have been emptied for nothing. */
    private static void checkReplicas(TopicAdmin admin, LoadPlan.KafkaTarget target, LoadPlan.Beginning beginning) {
        int brokers = target.replicationFactor() == 1 ? 1 : admin.facts().brokers();
        if (target.replicationFactor() > brokers) {
            throw new LoadException("Kafka at " + target.producer().bootstrapServers() + " has "
                    + Numbers.counted(brokers, "broker") + ", too few for --replication-factor "
                    + target.replicationFactor() + ": ask for no more than it has. " + beginning.written());
        }
    }

    private void look(TopicState topic, LoadPlan.KafkaTarget target, long ageMillis) {
        if (target.topics() == LoadPlan.Topics.RECREATE) {
            listener.info("The topic " + topic.topic() + " with " + Numbers.counted(topic.records(), "record")
                    + " will be deleted.");
            return;
        }
        if (topic.records() > 0) {
            listener.warn("The topic " + topic.topic() + " already holds " + Numbers.counted(topic.records(), "record")
                    + "; they stay, and this load comes after them. --recreate-topics deletes them first.");
        }
        if (isShorter(topic.retentionMillis(), ageMillis)) {
            listener.warn("The topic " + topic.topic() + " keeps records for "
                    + Math.max(1, topic.retentionMillis() / DAY_MILLIS)
                    + " days by their timestamp, but " + willDelete(ageMillis)
                    + "Set retention.ms=-1 on the topic, or start over with --recreate-topics.");
        }
    }

    /**
     * Makes topics as asked, and lets the broker make the others; the names of those that were made here. Whether they may be written to is
     * not told before they are there.
     */
    public List<String> prepareTopics(TopicAdmin admin, LoadPlan.KafkaTarget target, LoadPlan.Topics topics) {
        List<String> made = make(admin, target, topics);
        if (!made.isEmpty()) {
            admin.rights().require(List.of(AclOperation.WRITE), made);
        }
        return made;
    }

    private static List<String> make(TopicAdmin admin, LoadPlan.KafkaTarget target, LoadPlan.Topics topics) {
        return switch (topics) {
            case CREATE -> admin.create(TOPICS, PARTITIONS, target.replicationFactor(), target.retentionMillis());
            case RECREATE -> {
                admin.recreate(TOPICS, PARTITIONS, target.replicationFactor(), target.retentionMillis());
                yield TOPICS;
            }
            case EXPECT -> letBrokerMake(admin, target);
        };
    }

    private static List<String> letBrokerMake(TopicAdmin admin, LoadPlan.KafkaTarget target) {
        List<String> missing = admin.missing(TOPICS);
        if (!missing.isEmpty()) {
            try (KafkaSink asking = new KafkaSink(target.producer(), target.format())) {
                missing.forEach(asking::partitions);
            }
        }
        return missing;
    }

    /** The topics as they stand once they can be written to, in the order of {@link EventEncoding#TYPES}. */
    public static List<TopicState> describe(TopicAdmin admin) {
        return inOrder(admin.describe(TOPICS));
    }

    /** The same, once nothing more comes in. */
    public static List<TopicState> describeAtRest(TopicAdmin admin) {
        return inOrder(admin.describeAtRest(TOPICS));
    }

    private static List<TopicState> inOrder(Map<String, TopicState> there) {
        return TOPICS.stream()
                .map(topic -> {
                    TopicState state = there.get(topic);
                    if (state == null) {
                        throw new LoadException("The topic " + topic + " has been deleted just now. Start again.");
                    }
                    return state;
                })
                .toList();
    }

    /** What the registry knows afterwards. Registering is the first thing that is written. */
    public Schemas registerSchemas(LoadPlan.KafkaTarget target) {
        if (target.format() == ValueFormat.JSON) {
            return Schemas.NONE;
        }
        SchemaRegistry registry = SchemaRegistry.of(target.producer());
        Map<String, Integer> ids = new HashMap<>();
        try {
            List<String> known = registry.known(SUBJECTS);
            // Only a subject that holds schemas can refuse ours: where one does, no other has been made.
            List<EventType<?>> knownFirst = new ArrayList<>(BankSchema.EVENTS);
            knownFirst.sort(Comparator.comparing(type -> !known.contains(type.subject())));
            knownFirst.forEach(
                    type -> ids.put(type.subject(), registry.register(type.subject(), AvroSchema.json(type))));
            return new Schemas(
                    ValueFormat.AVRO,
                    SUBJECTS.stream().map(ids::get).toList(),
                    SUBJECTS.stream()
                            .map(subject -> known.contains(subject) ? Origin.FOUND : Origin.MADE)
                            .toList());
        } catch (RegistryException.Unreachable e) {
            if (target.withoutRegistry() == LoadPlan.WithoutRegistry.FAIL) {
                throw refused(e, ids);
            }
            listener.warn(InOptions.message(e) + " Values are written as JSON instead of Avro.");
            return Schemas.NONE;
        } catch (RegistryException e) {
            throw refused(e, ids);
        }
    }

    /** It may have been said already that topics will be deleted. */
    private static RuntimeException refused(RegistryException e, Map<String, Integer> registered) {
        return registered.isEmpty() ? new LoadException(InOptions.message(e) + " Nothing has been written.", e) : e;
    }
}
