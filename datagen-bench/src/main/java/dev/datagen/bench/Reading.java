package dev.datagen.bench;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;

/** Reads all rows and records, and makes nothing of them: a program of its own, as what it is compared with is one. */
final class Reading {

    /** Where the database is, with its password: other users can see arguments. */
    private static final String POSTGRES = "DATAGEN_BENCH_POSTGRES";

    private Reading() {}

    /** What was read, and how long the whole program took. */
    record Read(double seconds, long rowBytes, long records) {}

    /** Runs the program to its end, in a heap. */
    static Read run(Servers servers, String heap, Path log) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                servers.endpoints().kafkaBootstrap());
        builder.environment().put(POSTGRES, servers.jdbcUrl());
        double seconds = LoadProcess.time(builder, log).seconds();
        try {
            List<String> lines = Files.readAllLines(log);
            String[] counts = lines.get(lines.size() - 1).split(" ", 2);
            return new Read(seconds, Long.parseLong(counts[0]), Long.parseLong(counts[1]));
        } catch (IOException e) {
            throw new BenchException("cannot read " + log, e);
        }
    }

    /** The program; says how many bytes of rows there are, and how many records. */
    public static void main(String[] arguments) {
        System.out.println(rows(System.getenv(POSTGRES)) + " " + records(arguments[0]));
    }

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

    private static long rows(String url) {
        try (Connection connection = DriverManager.getConnection(url);
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

    private static long records(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
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
