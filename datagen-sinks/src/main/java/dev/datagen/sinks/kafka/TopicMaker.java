package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes and deletes topics, and waits until brokers agree that they are there, or gone. */
final class TopicMaker {

    private final AdminConnection cluster;
    private final TopicListing listing;

    TopicMaker(AdminConnection cluster, TopicListing listing) {
        this.cluster = cluster;
        this.listing = listing;
    }

    /** See {@link TopicAdmin#create}. */
    List<String> create(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
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
        cluster.admin().createTopics(wanted).values().forEach((topic, future) -> {
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
        listing.offsets(listing.descriptions(topics));
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
        if (retentionMillis == TopicAdmin.KEEP_FOREVER) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        }
        return settings;
    }

    private boolean allLed(Collection<String> topics) {
        Map<String, TopicDescription> found = listing.descriptions(topics);
        return found.size() == topics.size()
                && found.values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }

    /** See {@link TopicAdmin#delete}. */
    void delete(Collection<String> topics) {
        cluster.waitUntil(
                () -> {
                    Set<String> there = listing.descriptions(topics).keySet();
                    askToDelete(there);
                    return there.isEmpty();
                },
                "the topics " + String.join(", ", topics) + " are not gone yet, though they are marked for deletion");
    }

    private void askToDelete(Set<String> topics) {
        cluster.admin().deleteTopics(topics).topicNameValues().forEach((topic, future) -> {
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
    void recreate(Collection<String> topics, int partitions, int replicationFactor, long retentionMillis) {
        List<String> left = new ArrayList<>(topics);
        cluster.waitUntil(
                () -> {
                    delete(left);
                    left.removeAll(create(left, partitions, replicationFactor, retentionMillis));
                    return left.isEmpty();
                },
                "some topics exist again as soon as they are deleted, as if somebody wrote to them,");
    }
}
