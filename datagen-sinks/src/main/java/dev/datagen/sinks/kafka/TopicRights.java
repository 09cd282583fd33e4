package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * What brokers let this user do with topics, asked before anything is done. Where they don't tell, as those before Kafka 2.3 don't, nothing is
 * refused here: they will refuse it themselves.
 */
public final class TopicRights {

    private static final Set<AclOperation> ALL = Set.of(AclOperation.values());

    private final AdminConnection cluster;

    TopicRights(AdminConnection cluster) {
        this.cluster = cluster;
    }

    /**
     * Refuses to go on without rights.
     *
     * @param operations the rights' names in an ACL, as WRITE
     * @param topics of which those count that are there
     * @throws SinkException if the user lacks one of them; the message names it, and for which topics
     */
    public void require(Collection<AclOperation> operations, Collection<String> topics) {
        Map<String, KafkaFuture<TopicDescription>> asked = cluster.admin()
                .describeTopics(List.copyOf(topics), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        Map<String, Set<AclOperation>> allowed = new HashMap<>();
        asked.forEach((topic, future) -> answer("looking at rights on " + topic, future)
                .map(TopicRights::operations)
                .ifPresent(told -> allowed.put(topic, told)));
        operations.forEach(operation -> require(
                operation,
                topics.stream()
                        .filter(topic -> !allowed.getOrDefault(topic, ALL).contains(operation))
                        .toList()));
    }

    private void require(AclOperation operation, List<String> lacking) {
        if (!lacking.isEmpty()) {
            throw new SinkException(
                    cluster.place() + " does not give this user the right " + operation + " on "
                            + String.join(", ", lacking) + ".",
                    Remedy.KAFKA_RIGHTS,
                    null);
        }
    }

    /** All of them where the brokers don't tell. */
    private static Set<AclOperation> operations(TopicDescription description) {
        @Nullable Set<AclOperation> told = description.authorizedOperations();
        return told == null ? ALL : told;
    }

    /**
     * Refuses to go on where topics could not be made. None is made.
     *
     * @throws SinkException if the user lacks the right to make one
     */
    public void requireCreation(Collection<String> topics, int partitions, int replicationFactor) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic, partitions, (short) replicationFactor))
                .toList();
        cluster.admin()
                .createTopics(wanted, new CreateTopicsOptions().validateOnly(true))
                .values()
                .forEach((topic, asked) -> answer("creating the topic " + topic, asked));
    }

    /**
     * Refuses to go on where nothing could be sent in transactions. None is begun, but the brokers learn of an id.
     *
     * @param transactionalIds how the ids begin of those who are to send
     * @throws SinkException if the user lacks the right to do so
     */
    public void requireTransactions(String transactionalIds) {
        answer(
                "sending in transactions whose ids begin with " + transactionalIds,
                cluster.admin()
                        .fenceProducers(List.of(transactionalIds + "rights"))
                        .all());
    }

    /** Empty where it is another failure than a lack of rights: whoever goes on will meet it, or it is of no matter. */
    private <R> Optional<R> answer(String doing, KafkaFuture<R> asked) {
        try {
            return Optional.ofNullable(cluster.await(doing, asked));
        } catch (SinkException e) {
            if (e.getCause() instanceof AuthorizationException) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
