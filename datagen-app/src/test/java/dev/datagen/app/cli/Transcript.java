package dev.datagen.app.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Which record lies at which offset: one number for each partition of a cluster's topics, over everything that its records hold. */
final class Transcript {

    private Transcript() {}

    static Map<String, Long> of(String bootstrapServers, List<String> topics) {
        Map<String, Long> hashes = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
                    hashes.merge(record.topic() + "/" + record.partition(), hash(record), (all, one) -> all * 31 + one);
                }
            }
        }
        return hashes;
    }

    private static long hash(ConsumerRecord<byte[], byte[]> record) {
        long hash = record.offset();
        hash = hash * 31 + record.timestamp();
        hash = hash * 31 + Arrays.hashCode(record.key());
        hash = hash * 31 + Arrays.hashCode(record.value());
        for (Header header : record.headers()) {
            hash = hash * 31 + header.key().hashCode();
            hash = hash * 31 + Arrays.hashCode(header.value());
        }
        return hash;
    }
}
