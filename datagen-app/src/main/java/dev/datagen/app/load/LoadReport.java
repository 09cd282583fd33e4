package dev.datagen.app.load;

import dev.datagen.sinks.encode.Digest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a load has done.
 *
 * @param loadId identifies the load in {@code datagen_load}
 * @param rows rows by table, in the order in which tables are filled; empty without PostgreSQL
 * @param events events by topic; empty without Kafka
 * @param digests of each table and topic
 * @param format of the values in Kafka
 * @param seconds from the first connection to the last acknowledgement
 */
public record LoadReport(
        UUID loadId,
        Map<String, Long> rows,
        Map<String, Long> events,
        Map<String, String> digests,
        String format,
        double seconds) {

    /** From counts and digests of tables and topics. */
    public static LoadReport of(
            UUID loadId, Map<String, Digest> tables, Map<String, Digest> topics, String format, double seconds) {
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Long> events = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        tables.forEach((name, digest) -> rows.put(name, digest.count()));
        topics.forEach((name, digest) -> events.put(name, digest.count()));
        tables.forEach((name, digest) -> digests.put(name, digest.hex()));
        topics.forEach((name, digest) -> digests.put(name, digest.hex()));
        return new LoadReport(loadId, rows, events, digests, format, seconds);
    }

    /** All rows. */
    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All events. */
    public long totalEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One digest of everything: of the names, counts and digests of all tables and topics, and of the generation version. */
    public String totalDigest(int generation) {
        StringBuilder text = new StringBuilder("generation ").append(generation);
        digests.forEach((name, digest) -> text.append('\n')
                .append(name)
                .append(' ')
                .append(rows.getOrDefault(name, events.getOrDefault(name, 0L)))
                .append(' ')
                .append(digest));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Digest total = new Digest();
        total.add(bytes, 0, bytes.length);
        return total.hex();
    }
}
