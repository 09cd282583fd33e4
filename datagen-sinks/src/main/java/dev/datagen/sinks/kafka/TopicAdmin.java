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
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.event.Level;

/** Looks at topics, makes and deletes them. */
public final class TopicAdmin implements AutoCloseable {

    /** The retention of a topic that nothing is deleted from. */
    public static final long KEEP_FOREVER = -1;

    private static final Duration QUIET = Duration.ofMillis(700);

    /** What one producer has sent has come in by then, or never will: it is others who write. */
    private static final Duration MOST_UNREST = Duration.ofSeconds(30);

    private final AdminConnection cluster;
    private final Admin admin;
    private final TopicListing listing;
    private final TopicMaker maker;
    private final TopicSettings topicSettings;

    private TopicAdmin(AdminConnection cluster) {
        this.cluster = cluster;
        this.admin = cluster.admin();
        this.listing = new TopicListing(cluster);
        this.maker = new TopicMaker(cluster, listing);
        this.topicSettings = new TopicSettings(cluster);
    }

    /**
     * Reaches the cluster, within nine seconds, or half a minute more where somebody takes the connection and does not answer.
     *
     * @throws SinkException if it cannot be reached
     */
    public static TopicAdmin connect(ProducerConfig config) {
        return new TopicAdmin(AdminConnection.open(config, Level.WARN));
    }

    /**
     * As {@link #connect}, of who has said already that they wait for it, and tries again and again: a cluster that takes connections and does
     * not answer is no news.
     */
    public static TopicAdmin reconnect(ProducerConfig config) {
        return new TopicAdmin(AdminConnection.open(config, Level.DEBUG));
    }

    /** The topics that exist among these, by name. */
    public Map<String, TopicState> describe(Collection<String> topics) {
        Map<String, TopicDescription> found = listing.descriptions(topics);
        // All three are asked for before the first answer is waited for.
        Supplier<Map<TopicPartition, Long>> askedEarliest = listing.askOffsets(found, OffsetSpec.earliest());
        Supplier<Map<TopicPartition, Long>> askedEnd = listing.askOffsets(found, OffsetSpec.latest());
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
        Set<String> found = listing.descriptions(topics).keySet();
        return topics.stream().filter(topic -> !found.contains(topic)).toList();
    }

    /** Whether there is such a topic. */
    boolean exists(String topic) {
        return !listing.descriptions(List.of(topic)).isEmpty();
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

    /** How many milliseconds a broker lets a transaction last; empty where the user may not look at its settings. */
    public OptionalLong longestTransactionMillis() {
        return topicSettings.longestTransactionMillis();
    }

    /**
     * Makes the topics that are missing, and waits until they can be written to.
     *
     * @param retentionMillis how long records are kept, or {@link #KEEP_FOREVER}
     * @return the names of the topics this call has made; the others are as they were
     * @throws SinkException if the cluster refuses, for instance more replicas than it has brokers
     */
    public List<String> create(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
        return maker.create(topics, partitions, replicationFactor, retentionMillis);
    }

    /** Makes a topic of one partition that keeps the last record of each key for ever, unless it is there. */
    void createCompacted(String topic, int replicationFactor) {
        maker.createCompacted(topic, replicationFactor);
    }

    /**
     * Aborts the transactions of producers that are not needed any more, and keeps them from beginning others.
     *
     * @param transactionalIds how the ids of these producers begin
     * @return false if the brokers can't say which there are (before 3.0): their transactions end by themselves, within their timeout
     */
    public boolean fence(String transactionalIds) {
        return new ProducerFence(cluster).fence(transactionalIds);
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
        maker.delete(topics);
    }

    /** Deletes the topics and makes them anew, empty. */
    public void recreate(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
        maker.recreate(topics, partitions, replicationFactor, retentionMillis);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
