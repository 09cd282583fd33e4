package dev.datagen.bench;

import dev.datagen.model.schema.Table;
import dev.datagen.sinks.kafka.ProducerConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Y: what the servers themselves cost, without a generator. Kafka's {@code ProducerPerformance} sends as many records of the same sizes
 * with the same settings; then PostgreSQL's {@code COPY} takes the same rows.
 */
final class Floor {

    /** What Kafka's own script gives its JVM. */
    private static final List<String> KAFKA_JVM = List.of(
            "-Xmx512M",
            "-server",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:InitiatingHeapOccupancyPercent=35",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    /** The last line of a topic: it alone names percentiles. */
    private static final Pattern TOTAL =
            Pattern.compile("^(\\d+) records sent, ([0-9.]+) records/sec .* 50th", Pattern.MULTILINE);

    private static final int COPY_BUFFER_BYTES = 64 * 1024;

    private final Servers servers;
    private final Map<Table<?>, byte[]> rows;
    private final List<Payload> payloads;
    private final Path log;

    Floor(Servers servers, Path directory) {
        this.servers = servers;
        this.rows = servers.rows();
        this.payloads = servers.payloads(directory);
        this.log = directory.resolve("producer-performance.log");
    }

    /** Both parts, one after the other. */
    record Y(double kafkaSeconds, double copySeconds) {
        double seconds() {
            return kafkaSeconds + copySeconds;
        }
    }

    Map<Table<?>, byte[]> rows() {
        return rows;
    }

    long records() {
        return payloads.stream().mapToLong(Payload::records).sum();
    }

    double meanRecordBytes() {
        return payloads.stream()
                        .mapToDouble(payload -> payload.records() * payload.meanBytes())
                        .sum()
                / records();
    }

    long rowBytes() {
        return rows.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** Topics must be there and empty, the tables with their keys too. */
    Y measure(ProducerConfig config) {
        double kafka = LoadProcess.time(producerPerformance(config), log).seconds();
        return new Y(kafka, copy());
    }

    /** Of Kafka's part alone, by its own account: records a second without the start of its JVM. */
    double recordsPerSecond(ProducerConfig config) {
        LoadProcess.time(producerPerformance(config), log);
        Matcher totals = TOTAL.matcher(read(log));
        double seconds = 0;
        long sent = 0;
        while (totals.find()) {
            long records = Long.parseLong(totals.group(1));
            sent += records;
            seconds += records / Double.parseDouble(totals.group(2));
        }
        if (sent != records()) {
            throw new BenchException(
                    "ProducerPerformance tells of " + sent + " records, not " + records() + ", in " + log);
        }
        return sent / seconds;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BenchException("cannot read " + file, e);
        }
    }

    private ProcessBuilder producerPerformance(ProducerConfig config) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(KAFKA_JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KafkaPart.class.getName()));
        for (Payload payload : payloads) {
            command.addAll(List.of(
                    payload.topic(),
                    Long.toString(payload.records()),
                    payload.file().toString()));
        }
        command.add("--");
        config.producerProperties().forEach((name, value) -> {
            if (!name.endsWith(".serializer")) {
                command.add(name + "=" + value);
            }
        });
        return new ProcessBuilder(command);
    }

    /** Seconds that PostgreSQL takes for the rows: connecting, one COPY a table, commit. */
    double copy() {
        long start = System.nanoTime();
        try (Connection connection = servers.connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<Table<?>, byte[]> table : rows.entrySet()) {
                copy.copyIn(
                        "COPY " + Servers.quoted(table.getKey()) + " FROM STDIN (FORMAT binary)",
                        new ByteArrayInputStream(table.getValue()),
                        COPY_BUFFER_BYTES);
            }
        } catch (SQLException | IOException e) {
            throw new BenchException("COPY failed", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
