package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Looks at topics, makes and deletes them. */
public final class TopicAdmin implements AutoCloseable {

    /** The retention of a topic that nothing is deleted from. */
    public static final long KEEP_FOREVER = -1;

    private static final Duration QUIET = Duration.ofMillis(700);

    /** What one producer has sent has come in by then, or never will: it is others who write. */
    private static final Duration MOST_UNREST = Duration.ofSeconds(30);

    private final AdminConnection cluster;
    private final Admin admin;
    private final TopicSettings topicSettings;

    private TopicAdmin(AdminConnection cluster) {
        this.cluster = cluster;
        this.admin = cluster.admin();
        this.topicSettings = new TopicSettings(cluster);
    }

    /**
     * Reaches the cluster, within 10 seconds, or half a minute more where somebody takes the connection and does not answer.
     *
     * @throws SinkException if it cannot be reached
     */
    public static TopicAdmin connect(ProducerConfig config) {
        return new TopicAdmin(AdminConnection.open(config));
    }

    /** The topics that exist among these, by name. */
    public Map<String, TopicState> describe(Collection<String> topics) {
        Map<String, TopicDescription> found = descriptions(topics);
        // All three are asked for before the first answer is waited for.
        Supplier<Map<TopicPartition, Long>> askedEarliest = askOffsets(found, OffsetSpec.earliest());
        Supplier<Map<TopicPartition, Long>> askedEnd = askOffsets(found, OffsetSpec.latest());
        Supplier<Map<String, Long>> askedRetention = topicSettings.askRetention(found.keySet());
        Map<TopicPartition, Long> earliest = askedEarliest.get();
        Map<TopicPartition, Long> end = askedEnd.get();
        Map<String, Long> retention = askedRetention.get();
        Map<String, TopicState> states = new LinkedHashMap<>();
        found.forEach((topic, description) -> states.put(
                topic,
                new TopicState(
                        topic,
                        byPartition(description, earliest),
                        byPartition(description, end),
                        retention.getOrDefault(topic, KEEP_FOREVER))));
        return states;
    }

    /**
     * The topics that exist among these, by name, once nothing more comes in: what was sent to them may still be on its way. Where others go
     * on writing to them, as they are after half a minute.
     */
    public Map<String, TopicState> describeAtRest(Collection<String> topics) {
        return describeAtRest(topics, MOST_UNREST);
    }

    Map<String, TopicState> describeAtRest(Collection<String> topics, Duration mostUnrest) {
        long start = System.nanoTime();
        Map<String, TopicState> before;
        Map<String, TopicState> now = describe(topics);
        do {
            before = now;
            AdminConnection.pause(QUIET);
            now = describe(topics);
        } while (!now.equals(before) && System.nanoTime() - start < mostUnrest.toNanos());
        return now;
    }

    /** Which of these topics there are not. */
    public List<String> missing(Collection<String> topics) {
        Set<String> found = descriptions(topics).keySet();
        return topics.stream().filter(topic -> !found.contains(topic)).toList();
    }

    /** Whether there is such a topic. */
    boolean exists(String topic) {
        return !descriptions(List.of(topic)).isEmpty();
    }

    /** Whether there is such a topic, as far as this user may know. */
    boolean isSeen(String topic) {
        try {
            return exists(topic);
        } catch (SinkException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw e;
        }
    }

    /** What this user may do. */
    public TopicRights rights() {
        return new TopicRights(cluster);
    }

    private static List<Long> byPartition(TopicDescription description, Map<TopicPartition, Long> offsets) {
        List<Long> ordered = new ArrayList<>();
        for (int i = 0; i < description.partitions().size(); i++) {
            ordered.add(offsets.getOrDefault(new TopicPartition(description.name(), i), 0L));
        }
        return ordered;
    }

    private Map<String, TopicDescription> descriptions(Collection<String> topics) {
        Map<String, TopicDescription> found = new LinkedHashMap<>();
        admin.describeTopics(List.copyOf(topics)).topicNameValues().forEach((topic, future) -> {
            try {
                found.put(topic, cluster.await("describing the topic " + topic, future));
            } catch (SinkException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        });
        return found;
    }

    private Map<TopicPartition, Long> offsets(Map<String, TopicDescription> topics) {
        return askOffsets(topics, OffsetSpec.latest()).get();
    }

    private Supplier<Map<TopicPartition, Long>> askOffsets(Map<String, TopicDescription> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        topics.forEach((topic, description) -> description
                .partitions()
                .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), which)));
        KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> answer =
                admin.listOffsets(asked).all();
        return () -> {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            cluster.await("reading offsets", answer)
                    .forEach((partition, info) -> offsets.put(partition, info.offset()));
            return offsets;
        };
    }

    /** What the cluster says of itself. */
    public ClusterFacts facts() {
        int brokers = cluster.await(
                        "reaching the cluster", admin.describeCluster().nodes())
                .size();
        return ClusterFacts.of(
                brokers,
                cluster.await("asking for its release", admin.describeFeatures().featureMetadata()));
    }

    /** All settings of topics by topic and name, the broker's where a topic has none; none where the user may not look. */
    public Map<String, Map<String, String>> settings(Set<String> topics) {
        return topicSettings.of(topics);
    }

    /**
     * How many partitions a broker gives a topic that it makes when somebody writes to it; empty where it makes none, or where the user may
     * not look at its settings.
     */
    public OptionalInt autoCreatedPartitions() {
        return topicSettings.autoCreatedPartitions();
    }

    /**
     * Makes the topics that are missing, and waits until they can be written to.
     *
     * @param retentionMillis how long records are kept, or {@link #KEEP_FOREVER}
     * @return the names of the topics this call has made; the others are as they were
     * @throws SinkException if the cluster refuses, for instance more replicas than it has brokers
     */
    public List<String> create(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
        Map<String, String> settings = settings(retentionMillis);
        try {
            return create(topics, partitions, replicationFactor, settings);
        } catch (SinkException e) {
            // Brokers before 3.6 do not know this setting, and take records of any time.
            boolean older = e.getCause() instanceof InvalidConfigurationException
                    && settings.remove(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG) != null;
            if (!older) {
                throw e;
            }
            return create(topics, partitions, replicationFactor, settings);
        }
    }

    private List<String> create(
            Collection<String> topics, int partitions, int replicationFactor, Map<String, String> settings) {
        return create(topics.stream()
                .map(topic -> new NewTopic(topic, partitions, (short) replicationFactor).configs(settings))
                .toList());
    }

    /** Makes a topic of one partition that keeps the last record of each key for ever, unless it is there. */
    void createCompacted(String topic, int replicationFactor) {
        create(List.of(new NewTopic(topic, 1, (short) replicationFactor)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
    }

    private List<String> create(List<NewTopic> wanted) {
        List<String> topics = wanted.stream().map(NewTopic::name).toList();
        List<String> created = new ArrayList<>();
        admin.createTopics(wanted).values().forEach((topic, future) -> {
            try {
                cluster.await("creating the topic " + topic, future);
                created.add(topic);
            } catch (SinkException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        });
        cluster.waitUntil(() -> allLed(topics), "the topics " + String.join(", ", topics) + " have no leaders yet");
        // A broker announces a leader a moment before that leader takes records. An idempotent producer
        // whose first batch is turned away in that moment, and its second is not, never gets its sequence
        // straight again. Only leaders tell offsets.
        offsets(descriptions(topics));
        return created;
    }

    /**
     * A broker begins a new segment when a record is a week, by its own timestamp, later than the segment's first one. A year that is
     * loaded in a second would thus begin some fifty segments a partition, each with files to be made. Segments matter only to a topic
     * that deletes them.
     *
     * <p>By default a broker refuses records that are more than an hour ahead of its clock, as those of a day that is not over are.
     */
    private static Map<String, String> settings(long retentionMillis) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retentionMillis));
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        if (retentionMillis == KEEP_FOREVER) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        }
        return settings;
    }

    private boolean allLed(Collection<String> topics) {
        Map<String, TopicDescription> found = descriptions(topics);
        return found.size() == topics.size()
                && found.values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }

    /**
     * Aborts the transactions of producers that are not needed any more, and keeps them from beginning others.
     *
     * @param transactionalIds how the ids of these producers begin
     */
    public void fence(String transactionalIds) {
        List<String> found = transactions().stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(transactionalIds))
                .toList();
        if (!found.isEmpty()) {
            cluster.await(
                    "ending the transactions of " + transactionalIds,
                    admin.fenceProducers(found).all());
        }
    }

    private Collection<TransactionListing> transactions() {
        try {
            return cluster.await(
                    "looking for open transactions", admin.listTransactions().all());
        } catch (SinkException e) {
            if (e.getCause() instanceof UnsupportedVersionException) {
                return List.of(); // before 3.0; they end by themselves, within their timeout
            }
            throw e;
        }
    }

    /** Deletes the first records of a topic: of each partition, those before an offset. */
    public void deleteRecords(String topic, List<Long> beforeOffsets) {
        Map<TopicPartition, RecordsToDelete> asked = new HashMap<>();
        for (int partition = 0; partition < beforeOffsets.size(); partition++) {
            asked.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(beforeOffsets.get(partition)));
        }
        cluster.await("deleting records of " + topic, admin.deleteRecords(asked).all());
    }

    /**
     * Deletes the topics that exist among these, and waits until they are gone. One that a producer of somebody else's made the broker make
     * again in between goes too.
     */
    public void delete(Collection<String> topics) {
        cluster.waitUntil(
                () -> {
                    Set<String> there = descriptions(topics).keySet();
                    askToDelete(there);
                    return there.isEmpty();
                },
                "the topics " + String.join(", ", topics) + " are not gone yet, though they are marked for deletion");
    }

    private void askToDelete(Set<String> topics) {
        admin.deleteTopics(topics).topicNameValues().forEach((topic, future) -> {
            try {
                cluster.await("deleting the topic " + topic, future);
            } catch (SinkException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        });
    }

    /**
     * Deletes the topics and makes them anew, empty. A broker may still hold what the others have forgotten, and answer that the topic exists;
     * or make one itself, with settings of its own, for a producer that still writes to it.
     */
    public void recreate(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
        List<String> left = new ArrayList<>(topics);
        cluster.waitUntil(
                () -> {
                    delete(left);
                    left.removeAll(create(left, partitions, replicationFactor, retentionMillis));
                    return left.isEmpty();
                },
                "some topics exist again as soon as they are deleted, as if somebody wrote to them,");
    }

    @Override
    public void close() {
        cluster.close();
    }
}
