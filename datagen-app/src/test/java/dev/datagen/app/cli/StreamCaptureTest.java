package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/**
 * What logical replication says of a stream that updates rows: the plugin pgoutput, as Debezium reads it (PostgreSQL documentation,
 * "Logical Replication Message Formats").
 */
class StreamCaptureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLOT = "stream_capture";

    private static final Map<String, List<String>> KEYS = Map.of(
            "accounts", List.of("account_id"),
            "credit_cards", List.of("card_id"),
            "invoices", List.of("invoice_id"),
            "positions", List.of("account_id", "stock_id"),
            "jobs", List.of("job_id"),
            "wages", List.of("wage_id"));
    /** Columns of which the last change has to be what the table says in the end. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "accounts", List.of("balance"),
            "credit_cards", List.of("available_limit", "valid_until", "card_number_masked"),
            "invoices", List.of("total_amount", "paid_amount", "status"),
            "positions", List.of("quantity", "average_price"),
            "jobs", List.of("employer_name", "hired_on"),
            "wages", List.of("monthly_wage"));

    /** One message for a table: names of its columns, in order. */
    private record Relation(String table, List<String> columns) {}

    @ParameterizedTest
    @CsvSource({
        "--rate 1500 --duration 3, accounts credit_cards customers loans positions",
        "--from-load --clock simulated --speed 900000 --duration 6,"
                + " accounts credit_cards customers invoices jobs loans positions wages"
    })
    void theReplicatedChangesAreThoseOfTheLog(String course, String changed, @TempDir Path directory) throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics")).exitCode())
                .isZero();
        Path log = directory.resolve("changes.jsonl");
        Verification.sql(
                "CREATE PUBLICATION stream_capture FOR ALL TABLES",
                "SELECT pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
        try {
            Run run = Run.of(StreamTest.stream((course + " --update-postgres --json --change-log " + log).split(" ")));
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(JSON.readTree(run.out()).get("failed").asInt()).isZero();

            List<Map<String, String>> expected = new ArrayList<>();
            for (String line : Files.readAllLines(log)) {
                expected.add(members(JSON.readTree(line)));
            }
            List<Map<String, String>> replicated = replicated(expected.size());

            assertThat(replicated).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(replicated.get(i)).containsAllEntriesOf(expected.get(i));
            }
            assertThat(rows()).containsAllEntriesOf(lastOfEachRow(expected));
            TreeSet<String> tables = new TreeSet<>();
            expected.forEach(change -> tables.add(String.valueOf(change.get("table"))));
            Run other = Run.of(StreamTest.stream("--rate", "10", "--duration", "1"));
            assertThat(other.exitCode()).isEqualTo(1);
            assertThat(other.err())
                    .endsWith(
                            "ERROR A former stream has changed the rows in PostgreSQL, so a new one can't begin where the"
                                    + " load ended: go on with --resume, or start over with --truncate.\n");
            assertThat(tables).containsExactly(changed.split(" "));
            assertThat(expected).anyMatch(change -> change.containsKey("valid_until"));
        } finally {
            Verification.sql("SELECT pg_drop_replication_slot('" + SLOT + "')", "DROP PUBLICATION stream_capture");
        }
    }

    /** What was changed last in each column of each row. */
    private static Map<String, String> lastOfEachRow(List<Map<String, String>> changes) {
        Map<String, String> last = new TreeMap<>();
        for (Map<String, String> change : changes) {
            String table = String.valueOf(change.get("table"));
            SHOWN.getOrDefault(table, List.of()).stream()
                    .filter(change::containsKey)
                    .forEach(column -> last.put(key(table, change) + " " + column, String.valueOf(change.get(column))));
        }
        return last;
    }

    private static String key(String table, Map<String, String> row) {
        return KEYS.getOrDefault(table, List.of()).stream().map(row::get).collect(Collectors.joining(" "));
    }

    /** The same columns as they are in the tables. */
    private static Map<String, String> rows() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : SHOWN.entrySet()) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table.getKey())) {
                    while (row.next()) {
                        Map<String, String> values = new HashMap<>();
                        for (String column : KEYS.getOrDefault(table.getKey(), List.of())) {
                            values.put(column, row.getString(column));
                        }
                        for (String column : table.getValue()) {
                            rows.put(key(table.getKey(), values) + " " + column, row.getString(column));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, String> members(JsonNode line) {
        Map<String, String> members = new TreeMap<>();
        line.properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .forEach(entry -> members.put(entry.getKey(), entry.getValue().asText()));
        members.computeIfPresent(
                "updated_at", (name, text) -> Instant.parse(text).toString());
        return members;
    }

    private static List<Map<String, String>> replicated(int changes) throws Exception {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        List<Map<String, String>> updates = new ArrayList<>();
        Map<Integer, Relation> relations = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl(), properties)) {
            PGReplicationStream stream = connection
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .logical()
                    .withSlotName(SLOT)
                    .withSlotOption("proto_version", 1)
                    .withSlotOption("publication_names", "stream_capture")
                    .start();
            while (updates.size() < changes) {
                read(stream.read(), relations, updates);
            }
            stream.close();
        }
        return updates;
    }

    /** Updates and inserts: a row that comes into being is told like one that changes. */
    private static void read(ByteBuffer message, Map<Integer, Relation> relations, List<Map<String, String>> updates) {
        char kind = (char) message.get();
        if (kind == 'R') {
            int id = message.getInt();
            text(message);
            String table = text(message);
            message.get();
            List<String> columns = new ArrayList<>();
            for (int left = message.getShort(); left > 0; left--) {
                message.get();
                columns.add(text(message));
                message.getInt();
                message.getInt();
            }
            relations.put(id, new Relation(table, columns));
        } else if (kind == 'U' || kind == 'I') {
            Relation relation = relations.get(message.getInt());
            assertThat((char) message.get()).isEqualTo('N');
            if (relation != null && !relation.table.startsWith("datagen_")) {
                updates.add(tuple(message, relation));
            }
        }
    }

    private static Map<String, String> tuple(ByteBuffer message, Relation relation) {
        Map<String, String> values = new TreeMap<>();
        values.put("table", relation.table);
        message.getShort();
        for (String column : relation.columns) {
            String value = value(message);
            if (value != null) {
                values.put(column, column.matches(".*_(at|since)") ? instant(value) : value);
            }
        }
        return values;
    }

    private static @Nullable String value(ByteBuffer message) {
        if ((char) message.get() != 't') {
            return null;
        }
        byte[] bytes = new byte[message.getInt()];
        message.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String instant(String text) {
        String iso = text.replace(' ', 'T');
        return OffsetDateTime.parse(iso.matches(".*[+-][0-9]{2}") ? iso + ":00" : iso)
                .toInstant()
                .toString();
    }

    private static String text(ByteBuffer message) {
        StringBuilder text = new StringBuilder();
        for (byte b = message.get(); b != 0; b = message.get()) {
            text.append((char) b);
        }
        return text.toString();
    }
}
