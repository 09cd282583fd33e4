package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics there are, and what their leaders tell of them. */
final class TopicListing {

    private final AdminConnection cluster;

    TopicListing(AdminConnection cluster) {
        this.cluster = cluster;
    }

    /** The topics that exist among these, by name. */
    Map<String, TopicDescription> descriptions(Collection<String> topics) {
        Map<String, TopicDescription> found = new LinkedHashMap<>();
        cluster.admin().describeTopics(List.copyOf(topics)).topicNameValues().forEach((topic, future) -> {
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

    /** Where the partitions of topics end. */
    Map<TopicPartition, Long> offsets(Map<String, TopicDescription> topics) {
        return askOffsets(topics, OffsetSpec.latest()).get();
    }

    /** Asks leaders; who wants the answer waits for it. */
    Supplier<Map<TopicPartition, Long>> askOffsets(Map<String, TopicDescription> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        topics.forEach((topic, description) -> description
                .partitions()
                .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), which)));
        KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> answer =
                cluster.admin().listOffsets(asked).all();
        return () -> {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            cluster.await("reading offsets", answer)
                    .forEach((partition, info) -> offsets.put(partition, info.offset()));
            return offsets;
        };
    }
}
