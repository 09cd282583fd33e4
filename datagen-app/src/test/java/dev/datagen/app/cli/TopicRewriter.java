package dev.datagen.app.cli;

import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Replaces a topic by one that holds something else: records of a topic can't be changed in any other way. */
final class TopicRewriter {

    private static final int PARTITIONS = 3;

    private final String bootstrapServers;
    private final Map<String, Object> config;
    private final String topic;

    TopicRewriter(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.config = Map.of("bootstrap.servers", bootstrapServers);
        this.topic = topic;
    }

    /** Records in the order of partition and offset, changed and written back in that order. */
    void rewrite(UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change) throws Exception {
        replace(change.apply(records()));
    }

    private void replace(List<ProducerRecord<byte[], byte[]>> changed) throws Exception {
        replace(bootstrapServers, Map.of(topic, changed));
    }

    /** Records of topics instead of those that are there. */
    static void replace(String bootstrapServers, Map<String, List<ProducerRecord<byte[], byte[]>>> changed)
            throws Exception {
        try (TopicAdmin admin = TopicAdmin.connect(
                ProducerConfig.builder().bootstrapServers(bootstrapServers).build())) {
            admin.recreate(changed.keySet(), PARTITIONS, 1, TopicAdmin.KEEP_FOREVER);
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (List<ProducerRecord<byte[], byte[]>> records : changed.values()) {
                for (ProducerRecord<byte[], byte[]> record : records) {
                    sent.add(producer.send(record));
                }
            }
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** How many records there are. */
    int size() {
        return records().size();
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                TopicPartition one = new TopicPartition(topic, partition);
                consumer.assign(List.of(one));
                consumer.seekToBeginning(List.of(one));
                long end = consumer.endOffsets(List.of(one)).getOrDefault(one, 0L);
                while (consumer.position(one) < end) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
                        records.add(copy(record));
                    }
                }
            }
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }
}
