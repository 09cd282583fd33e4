package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there is proved to be what was loaded, and whatever was changed by somebody is named. */
class VerifyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static void load(String... more) {
        List<String> args = new ArrayList<>(List.of("--truncate", "--recreate-topics", "--customers", "60"));
        args.addAll(List.of(more));
        Run run = Run.of(SharedStack.load(args.toArray(String[]::new)));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static Run verify(String... more) {
        String[] args = SharedStack.load(more);
        args[0] = "verify";
        return Run.of(args);
    }

    /** The differences as lines: kind, place, field, expected, found. */
    private static List<String> differences() throws Exception {
        Run run = verify("--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        List<String> lines = new ArrayList<>();
        for (JsonNode group : JSON.readTree(run.out()).get("differences")) {
            assertThat(group.get("count").asInt())
                    .isGreaterThanOrEqualTo(group.get("first").size());
            for (JsonNode one : group.get("first")) {
                lines.add(String.join(
                        "|",
                        group.get("kind").asText(),
                        one.get("place").asText(),
                        one.get("field").asText(),
                        one.get("expected").asText(),
                        one.get("found").asText()));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--cloudevents", "--format json", "--format json --cloudevents", "--order entity"})
    void anUntouchedLoadIsProved(String options) throws Exception {
        load(options.isEmpty() ? new String[0] : options.split(" "));

        Run run = verify("--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("verdict").asText()).isEqualTo("EQUAL");
        assertThat(report.get("differences")).isEmpty();
        assertThat(report.get("tables")).hasSize(BankSchema.TABLES.size());
        assertThat(report.get("partitions")).hasSize(12);
        assertThat(report.at("/proved/foreign keys").asInt())
                .isEqualTo(BankSchema.TABLES.stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum());
        assertThat(report.at("/proved/references from events to rows").asInt()).isGreaterThan(8_000);
    }

    @Test
    void theReportFitsIn80ColumnsAndSaysThatAllIsThere() {
        load();

        Run run = verify();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out().lines().toList())
                .last()
                .asString()
                .matches("Proved in .*\\. What is there is what the load wrote\\.");
    }

    @Test
    void aLoadOfEventsAloneIsProvedFromItsOptions() {
        load("--skip-postgres");

        assertThat(verify("--skip-postgres", "--customers", "60").exitCode()).isZero();
        assertThat(verify("--skip-postgres", "--customers", "61").exitCode()).isEqualTo(3);
    }

    @Test
    void aLoadOfEventsAloneIsRememberedByTheClusterAndReset() throws Exception {
        load();
        Run more = Run.of(
                SharedStack.load("--skip-postgres", "--customers", "30", "--seed", "7", "--cloudevents", "--json"));
        assertThat(more.exitCode()).as(more.err()).isZero();

        Run run = verify("--skip-postgres", "--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("load_id")).isEqualTo(JSON.readTree(more.out()).get("load_id"));
        assertThat(report.get("seed").asInt()).isEqualTo(7);
        assertThat(report.at("/partitions/0/start_offset").asLong()).isPositive();
        String[] reset = SharedStack.load("--skip-postgres", "--yes");
        reset[0] = "reset";
        assertThat(Run.of(reset).out()).contains("records stay behind others").endsWith("Removed.\n");
        assertThat(verify("--skip-postgres").err()).contains("Nothing remembers this load");
    }

    @Test
    void whatAStreamHasAddedAfterALoadIsNoDifference() throws Exception {
        load();
        String[] stream = SharedStack.load("--customers", "60", "--rate", "300", "--duration", "2", "--json");
        stream[0] = "stream";
        Run streamed = Run.of(stream);
        assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        int delivered = JSON.readTree(streamed.out()).get("delivered").asInt();

        Run run = verify("--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode report = JSON.readTree(run.out());
        int counted = 0;
        for (JsonNode partition : report.get("partitions")) {
            counted += partition.get("streamed").asInt();
        }
        assertThat(counted).isEqualTo(delivered).isPositive();
        assertThat(report.get("notes").toString())
                .contains(delivered + " records came after the load, by ./datagen stream");

        new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), "banking.trades").rewrite(records -> {
            records.add(records.get(0));
            return records;
        });
        assertThat(differences())
                .anyMatch(line -> line.startsWith("DUPLICATED|banking.trades, partition 0, "))
                .allMatch(line -> line.startsWith("DUPLICATED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @Test
    void aLoadOfRowsAloneIsProved() {
        load("--skip-kafka");

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void aSecondLoadAfterAnotherIsProvedFromItsOwnOffsets() {
        load();
        Run run = Run.of(SharedStack.load("--truncate", "--customers", "30", "--seed", "7"));
        assertThat(run.exitCode()).as(run.err()).isZero();

        assertThat(verify().exitCode()).isZero();
    }

    // --- Tables -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "customers,    customer_id, name,            'Fulano de Tal'",
        "properties,   property_id, appraised_value, 1.23",
        "stocks,       stock_id,    isin,            'BR0000000000'",
        "accounts,     account_id,  branch,          '9999'",
        "credit_cards, card_id,     due_day,         31",
        "invoices,     invoice_id,  paid_amount,     0.01",
        "loans,        loan_id,     interest_rate,   0.999999",
        "jobs,         job_id,      employer_name,   'Ninguém Ltda'",
    })
    void aChangedFieldIsNamedWithBothValues(String table, String key, String field, String value) throws Exception {
        load();
        String id = one("SELECT " + key + " FROM " + table + " ORDER BY 1 LIMIT 1");
        String before = one("SELECT " + field + " FROM " + table + " WHERE " + key + " = '" + id + "'");
        sql("UPDATE " + table + " SET " + field + " = '" + value + "' WHERE " + key + " = '" + id + "'");

        assertThat(differences())
                .containsExactly("CHANGED|" + table + " " + id + "|" + field + "|" + before + "|" + value);
    }

    @ParameterizedTest
    @CsvSource({
        "stock_prices, stock_id,   date,     close,    0.01",
        "positions,    account_id, stock_id, quantity,    999999"
    })
    void aRowWhoseKeyHasSeveralColumnsIsNamedByAll(
            String table, String first, String second, String field, String value) throws Exception {
        load();
        String columns = first + ", " + second;
        String key = one(
                "SELECT " + first + " || ' ' || " + second + " FROM " + table + " ORDER BY " + columns + " LIMIT 1");
        String where = " WHERE " + first + " || ' ' || " + second + " = '" + key + "'";
        String before = one("SELECT " + field + " FROM " + table + where);
        sql("UPDATE " + table + " SET " + field + " = " + value + where);

        assertThat(differences())
                .containsExactly("CHANGED|" + table + " " + key + "|" + field + "|" + before + "|" + value);

        sql("DELETE FROM " + table + where);
        assertThat(differences()).containsExactly("MISSING|" + table + " " + key + "|row|there|missing");
    }

    @ParameterizedTest
    @CsvSource({
        "customers, customer_id",
        "properties, property_id",
        "stocks, stock_id",
        "accounts, account_id",
        "credit_cards, card_id",
        "invoices, invoice_id",
        "loans, loan_id",
        "jobs, job_id"
    })
    void aDeletedAndAForeignRowAreNamed(String table, String key) throws Exception {
        load();
        String id = one("SELECT " + key + " FROM " + table + " ORDER BY 1 LIMIT 1");
        UUID foreign = new UUID(0x4000, 0x8000000000000000L);
        // A row gets another key: its references are left as they are.
        sql("SET session_replication_role = replica; UPDATE " + table + " SET " + key + " = '" + foreign + "' WHERE "
                + key + " = '" + id + "'");

        assertThat(differences())
                .contains("MISSING|" + table + " " + id + "|row|there|missing")
                .contains("UNEXPECTED|" + table + " " + foreign + "|row|not there|there")
                .allMatch(line -> line.startsWith("REFERENCE|")
                        || line.startsWith("MISSING|")
                        || line.startsWith("UNEXPECTED|")
                        || line.startsWith("BALANCE|"));
    }

    @Test
    void aRowThatIsThereTwiceIsNamedAndSoIsItsLostConstraint() throws Exception {
        load();
        String id = one("SELECT loan_id FROM loans ORDER BY 1 LIMIT 1");
        sql("ALTER TABLE loans DROP CONSTRAINT loans_pkey");
        sql("INSERT INTO loans SELECT * FROM loans WHERE loan_id = '" + id + "'");

        List<String> differences = differences();
        sql("DROP TABLE loans");

        assertThat(differences)
                .containsExactly(
                        "DUPLICATED|loans " + id + "|row|once|2 times", "CONSTRAINT|loans|loans_pkey|there|missing");
    }

    @Test
    void aReferenceToNothingIsNamedFromBothSides() throws Exception {
        load();
        String customer = one("SELECT customer_id FROM accounts ORDER BY 1 LIMIT 1");
        sql("SET session_replication_role = replica; DELETE FROM customers WHERE customer_id = '" + customer + "'");

        assertThat(differences())
                .contains("MISSING|customers " + customer + "|row|there|missing")
                .anyMatch(line ->
                        line.matches("REFERENCE\\|accounts .*\\|customer_id\\|a row of customers\\|" + customer))
                .anyMatch(
                        line -> line.matches("REFERENCE\\|banking\\..*, partition [0-9], offset [0-9]+\\|customer_id\\|"
                                + "a row of customers\\|" + customer));
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsTransactionsIsNamed() throws Exception {
        load();
        String id = one("SELECT account_id FROM accounts ORDER BY 1 LIMIT 1");
        String before = one("SELECT balance FROM accounts WHERE account_id = '" + id + "'");
        sql("UPDATE accounts SET balance = balance + 10 WHERE account_id = '" + id + "'");
        String after = one("SELECT balance FROM accounts WHERE account_id = '" + id + "'");

        assertThat(differences())
                .containsExactly(
                        "CHANGED|accounts " + id + "|balance|" + before + "|" + after,
                        "BALANCE|accounts " + id + "|balance|" + before + " (opening_balance + completed transactions)|"
                                + after);
    }

    @Test
    void whatTheLoadRecordedIsComparedAsWell() throws Exception {
        load();
        sql("UPDATE datagen_load SET \"rows\" = jsonb_set(\"rows\", '{loans}', '7')");

        assertThat(differences())
                .singleElement()
                .asString()
                .matches("RECORDED\\|datagen_load: loans\\|rows\\|[0-9]+\\|7");
    }

    // --- Topics -------------------------------------------------------------------------------------------------

    private static final String TOPICS = """
            banking.transactions, transaction_id, Transaction
            banking.card-transactions, transaction_id, CardTransaction
            banking.trades, trade_id, Trade
            banking.installments, installment_id, Installment""";

    private static void rewrite(String topic, UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change)
            throws Exception {
        new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), topic).rewrite(change);
    }

    /** Identifiers are the first field of each record: a length of one byte, then 36 characters, after a frame of 5 bytes. */
    private static String id(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), 6, 36, StandardCharsets.US_ASCII);
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, int partition, long timestamp, byte[] key, byte[] value) {
        return new ProducerRecord<>(record.topic(), partition, timestamp, key, value, record.headers());
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aLostRecordIsNamed(String topic, String id) throws Exception {
        load();
        List<String> lost = new ArrayList<>();
        rewrite(topic, records -> {
            lost.add(id(records.remove(4)));
            return records;
        });

        assertThat(differences())
                .contains("MISSING|" + topic + ", partition 0, offset 4|" + id + "|" + lost.get(0) + "|missing")
                .allMatch(line -> line.startsWith("MISSING|") || line.startsWith("BALANCE|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aRecordThatIsThereTwiceIsNamed(String topic, String id) throws Exception {
        load();
        List<String> again = new ArrayList<>();
        rewrite(topic, records -> {
            again.add(id(records.get(4)));
            records.add(5, records.get(4));
            return records;
        });

        assertThat(differences())
                .contains("DUPLICATED|" + topic + ", partition 0, offset 5|" + id + "|once|" + again.get(0) + " again")
                .allMatch(line -> line.startsWith("DUPLICATED|") || line.startsWith("BALANCE|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void twoRecordsThatChangedPlacesAreNamed(String topic) throws Exception {
        load();
        List<String> later = new ArrayList<>();
        rewrite(topic, records -> {
            later.add(id(records.get(4)));
            records.add(6, records.remove(4));
            return records;
        });

        assertThat(differences())
                .contains("MOVED|" + topic + ", partition 0, offset 6|order|" + later.get(0)
                        + " in partition 0 at offset 4|here")
                .allMatch(line -> line.startsWith("MOVED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aRecordInTheWrongPartitionIsNamed(String topic) throws Exception {
        load();
        List<String> moved = new ArrayList<>();
        rewrite(topic, records -> {
            ProducerRecord<byte[], byte[]> first = records.remove(0);
            moved.add(id(first));
            records.add(with(first, 2, first.timestamp(), first.key(), first.value()));
            return records;
        });

        assertThat(differences())
                .anyMatch(line -> line.matches("MOVED\\|" + topic + ", partition 2, offset [0-9]+\\|partition\\|"
                        + moved.get(0) + " in partition 0 at offset 0\\|here"))
                .allMatch(line -> line.startsWith("MOVED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aRecordOfSomebodyElseIsNamed(String topic, String id, String name) throws Exception {
        load();
        rewrite(topic, records -> {
            records.add(3, with(records.get(3), 0, records.get(3).timestamp(), new byte[] {1}, new byte[] {2}));
            return records;
        });

        assertThat(differences())
                .contains("UNEXPECTED|" + topic + ", partition 0, offset 3|" + id
                        + "|no such record|a value that is not one of " + name)
                .allMatch(line -> line.startsWith("UNEXPECTED|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aChangedRecordIsNamedFieldByField(String topic) throws Exception {
        load("--cloudevents");
        UUID customer = UUID.fromString("00000000-0000-4000-8000-000000000001");
        List<String> before = new ArrayList<>();
        rewrite(topic, records -> {
            ProducerRecord<byte[], byte[]> record = records.get(4);
            byte[] value = record.value().clone();
            // customer_id is the third field.
            int start = 5 + 2 * 37 + 1;
            before.add(new String(value, start, 36, StandardCharsets.US_ASCII));
            System.arraycopy(customer.toString().getBytes(StandardCharsets.US_ASCII), 0, value, start, 36);
            records.set(4, with(record, 0, record.timestamp() + 1, new byte[] {'k'}, value));
            records.get(4).headers().remove("ce_id");
            return records;
        });
        String place = topic + ", partition 0, offset 4|";

        assertThat(differences())
                .contains("CHANGED|" + place + "customer_id|" + before.get(0) + "|" + customer)
                .contains("REFERENCE|" + place + "customer_id|a row of customers|" + customer)
                .anyMatch(line -> line.matches("CHANGED\\|" + topic + ", partition 0, offset 4\\|record key\\|.*\\|k"))
                .anyMatch(line -> line.startsWith("CHANGED|" + place + "record timestamp|2025-"))
                .anyMatch(line -> line.startsWith("CHANGED|" + place + "headers|ce_specversion=1.0 "))
                .allMatch(line -> line.contains(place) || line.startsWith("OUT_OF_ORDER|"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = TOPICS)
    void aValueWithoutItsSchemaOrAtAllIsNamed(String topic) throws Exception {
        load();
        rewrite(topic, records -> {
            byte[] value = records.get(2).value().clone();
            value[4] ^= 64;
            records.set(
                    2,
                    with(
                            records.get(2),
                            0,
                            records.get(2).timestamp(),
                            records.get(2).key(),
                            value));
            byte[] cut = Arrays.copyOf(records.get(3).value(), 20);
            records.set(
                    3,
                    with(
                            records.get(3),
                            0,
                            records.get(3).timestamp(),
                            records.get(3).key(),
                            cut));
            return records;
        });

        assertThat(differences())
                .anyMatch(line -> line.matches(
                        "CHANGED\\|" + topic + ", partition 0, offset 2\\|schema id\\|[0-9a-f]{10}\\|[0-9a-f]{10}"))
                .anyMatch(line -> line.matches(
                        "CHANGED\\|" + topic + ", partition 0, offset 3\\|value\\|an? [A-Za-z]+\\|bytes that are none"))
                .allMatch(line -> line.startsWith("CHANGED|") || line.startsWith("BALANCE|"));
    }

    @Test
    void ofManyDifferencesTheFirstTwentyAreNamedAndTheRestCounted() throws Exception {
        load();
        long rows = SharedStack.count("credit_cards");
        sql("UPDATE credit_cards SET due_day = 31");

        Run run = verify();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("changed: " + rows + "\n", "  and " + (rows - 20) + " more\n");
        assertThat(run.out().lines().toList()).last().asString().matches(rows + " differences in .*");
    }

    @Test
    void aDeletedSubjectIsNamed() throws Exception {
        load();
        HttpClient http = HttpClient.newHttpClient();
        for (String how : List.of("", "?permanent=true")) {
            http.send(
                    HttpRequest.newBuilder(URI.create(
                                    SharedStack.endpoints().registryUrl() + "/subjects/banking.trades-value" + how))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        assertThat(differences())
                .singleElement()
                .asString()
                .matches("SCHEMA\\|subject banking.trades-value\\|schema id\\|[0-9]+\\|none");
    }

    @Test
    void withoutALoadThereIsNothingToVerify() throws Exception {
        load();
        sql("TRUNCATE datagen_load");

        Run run = verify();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().strip())
                .matches(
                        "ERROR PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:[0-9]+/datagen knows of no load: check"
                                + " --postgres-url, or give the options of a load without PostgreSQL with --skip-postgres\\.");
    }

    private static String one(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
