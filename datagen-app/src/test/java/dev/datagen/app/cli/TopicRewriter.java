package dev.datagen.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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

    private final Map<String, Object> config;
    private final String topic;

    TopicRewriter(String bootstrapServers, String topic) {
        this.config = Map.of("bootstrap.servers", bootstrapServers);
        this.topic = topic;
    }

    /** Records in the order of partition and offset, changed and written back in that order. */
    void rewrite(UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change) throws Exception {
        List<ProducerRecord<byte[], byte[]>> changed = change.apply(records());
        try (Admin admin = Admin.create(config)) {
            admin.deleteTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS);
            while (admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(topic)) {
                Thread.sleep(20);
            }
            NewTopic anew = new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(anew)).all().get(10, TimeUnit.SECONDS);
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : changed) {
                producer.send(record).get(10, TimeUnit.SECONDS);
            }
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records() {
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
