package dev.datagen.bench;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.kafka.Preset;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;

/** PostgreSQL, Kafka and a registry that live as long as the benchmark. Not thread safe. */
final class Servers implements AutoCloseable {

    static final List<String> TOPICS =
            BankSchema.EVENTS.stream().map(EventType::collection).toList();

    private static final int PARTITIONS = 3;
    private static final int SAMPLE_RECORDS = 10_000;

    private final EphemeralStack stack;
    private final Endpoints endpoints;
    private final TopicAdmin topics;

    private Servers(EphemeralStack stack) {
        this.stack = stack;
        this.endpoints = stack.endpoints();
        this.topics = TopicAdmin.connect(producer(Preset.RELIABLE).build());
    }

    static Servers start(Consumer<String> progress) {
        return new Servers(EmbeddedStack.ephemeral(EnumSet.allOf(Part.class), progress));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    /** Settings for this broker. */
    ProducerConfig.Builder producer(Preset preset) {
        return ProducerConfig.builder()
                .bootstrapServers(endpoints.kafkaBootstrap())
                .schemaRegistryUrl(endpoints.registryUrl())
                .preset(preset);
    }

    /** Topics without a record, no table: what the first load finds after {@code --create-topics}. */
    void startOver() {
        topics.recreate(TOPICS, PARTITIONS, 1, TopicAdmin.KEEP_FOREVER);
        dropTables();
    }

    void dropTables() {
        String names = BankSchema.TABLES.stream().map(Servers::quoted).collect(Collectors.joining(", "));
        sql("DROP TABLE IF EXISTS " + names + ", datagen_load CASCADE");
    }

    /** Tables with all their keys and without a row. */
    void createTables() {
        dropTables();
        try (PostgresSink postgres = new PostgresSink(endpoints.postgresUrl())) {
            postgres.createTables();
        }
    }

    static String quoted(Table<?> table) {
        return '"' + table.collection() + '"';
    }

    private void sql(String statement) {
        try (Connection connection = connect();
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        } catch (SQLException e) {
            throw new BenchException("PostgreSQL refused: " + statement, e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** With the password. */
    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen?user=postgres&password="
                + URLEncoder.encode(endpoints.postgresPassword(), StandardCharsets.UTF_8);
    }

    /** What the tables hold, as binary COPY writes it, in the order in which tables are filled. */
    Map<Table<?>, byte[]> rows() {
        Map<Table<?>, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = connect()) {
            for (Table<?> table : BankSchema.TABLES) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + quoted(table) + " TO STDOUT (FORMAT binary)", bytes);
                rows.put(table, bytes.toByteArray());
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new BenchException("cannot read the tables back", e);
        }
    }

    /** What the topics hold; samples of it are written into a directory. */
    List<Payload> payloads(Path directory) {
        List<Payload> payloads = new ArrayList<>();
        for (String topic : TOPICS) {
            payloads.add(payload(topic, directory.resolve(topic + ".payload")));
        }
        return payloads;
    }

    private Payload payload(String topic, Path file) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                endpoints.kafkaBootstrap(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                "10000");
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        long bytes = 0;
        long seen = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            long records = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long every = Math.max(1, records / SAMPLE_RECORDS);
            while (seen < records) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(5))) {
                    bytes += record.key().length + record.value().length;
                    if (seen++ % every == 0) {
                        putLine(record.key(), sample);
                        putLine(record.value(), sample);
                        sample.write('\n');
                    }
                }
            }
            Files.write(file, sample.toByteArray());
        } catch (IOException e) {
            throw new BenchException("cannot write " + file, e);
        }
        return new Payload(topic, seen, seen == 0 ? 0 : (double) bytes / seen, file);
    }

    /** Seven bits of each byte: as many bytes as before in any charset, and about as compressible. */
    private static void putLine(byte[] bytes, ByteArrayOutputStream line) {
        for (byte each : bytes) {
            int bits = each & 0x7F;
            line.write(bits == '\n' || bits == '\r' ? ' ' : bits);
        }
    }

    @Override
    public void close() {
        topics.close();
        stack.close();
    }
}
