package dev.datagen.bench;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;

/** Reads all rows and records, and makes nothing of them. */
final class Reading {

    private final Servers servers;

    Reading(Servers servers) {
        this.servers = servers;
    }

    /** What was read, and how long that took. */
    record Read(double seconds, long rowBytes, long records) {}

    /** Counts bytes. */
    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    Read once() {
        long start = System.nanoTime();
        long rowBytes = rows();
        long records = records();
        return new Read((System.nanoTime() - start) / 1e9, rowBytes, records);
    }

    private long rows() {
        try (Connection connection = servers.connect();
                Counter counter = new Counter()) {
            for (Table<?> table : BankSchema.TABLES) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + Servers.quoted(table) + " TO STDOUT (FORMAT binary)", counter);
            }
            return counter.bytes;
        } catch (SQLException | IOException e) {
            throw new BenchException("cannot read the tables back", e);
        }
    }

    private long records() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers.endpoints().kafkaBootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                "2000");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Servers.TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long read = 0;
            while (read < all) {
                read += consumer.poll(Duration.ofSeconds(5)).count();
            }
            return read;
        }
    }
}
