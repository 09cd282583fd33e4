package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A load of a hundred customers, looked at from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {

    private static final int COLLECTIONS = BankSchema.TABLES.size() + BankSchema.EVENTS.size();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Events events = new Events();
    private JsonNode summary = JSON.nullNode();

    @BeforeAll
    void load() throws Exception {
        Run run = Run.of(SharedStack.load("--truncate", "--recreate-topics", "--json"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        summary = JSON.readTree(run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "customers",
        "properties",
        "stocks",
        "stock_prices",
        "accounts",
        "positions",
        "credit_cards",
        "loans",
        "jobs",
        "wages"
    })
    void tablesHoldWhatTheSummarySays(String table) throws Exception {
        assertThat(SharedStack.count(table))
                .isPositive()
                .isEqualTo(summary.at("/rows/" + table).asLong());
    }

    @Test
    void thereAreAHundredCustomersAndFortyTwoStocks() {
        assertThat(summary.at("/rows/customers").asInt()).isEqualTo(100);
        assertThat(summary.at("/rows/stocks").asInt()).isEqualTo(42);
        assertThat(summary.at("/seconds").asDouble()).isPositive();
    }

    @Test
    void foreignKeysAreConstraintsOfTheDatabase() throws Exception {
        assertThat(SharedStack.count("pg_constraint WHERE contype = 'f' AND convalidated"))
                .isEqualTo(BankSchema.TABLES.stream()
                        .mapToLong(table -> table.foreignKeys().size())
                        .sum());
        assertThat(SharedStack.count("pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE contype = 'p' AND"
                        + " relname IN ('customers', 'accounts', 'positions', 'credit_cards', 'loans', 'properties', 'stocks',"
                        + " 'stock_prices')"))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "banking.transactions,      account_id, accounts,     timestamp",
        "banking.card-transactions, card_id,    credit_cards, timestamp",
        "banking.trades,            account_id, accounts,     executed_at",
        "banking.installments,      loan_id,    loans,        recorded_at"
    })
    void eventsAreReadByAvroInTimeOrderAndBelongToRows(String topic, String key, String table, String time)
            throws Exception {
        List<Events.Event> read = events.of(topic);

        assertThat(read).hasSize(summary.at("/events/" + topic).asInt());
        assertThat(SharedStack.column(key, table))
                .containsAll(read.stream().map(Events.Event::key).toList());
        assertThat(SharedStack.column("customer_id", "customers"))
                .containsAll(read.stream()
                        .map(event -> event.value().get("customer_id").toString())
                        .toList());
        Map<Integer, Long> last = new HashMap<>();
        for (Events.Event event : read) {
            assertThat(event.key()).isEqualTo(event.value().get(key).toString());
            assertThat(event.value().get(time)).isEqualTo(event.timestamp());
            assertThat(event.timestamp()).isGreaterThanOrEqualTo(last.getOrDefault(event.partition(), 0L));
            last.put(event.partition(), event.timestamp());
        }
        assertThat(last).hasSize(3);
    }

    @Test
    void openingBalancePlusCreditsLessDebitsIsTheBalance() throws Exception {
        Map<String, BigDecimal> moved = new HashMap<>();
        for (Events.Event event : events.of("banking.transactions")) {
            if (event.value().get("status").toString().equals("COMPLETED")) {
                BigDecimal amount = (BigDecimal) event.value().get("amount");
                boolean credit = event.value().get("direction").toString().equals("CREDIT");
                moved.merge(event.key(), credit ? amount : amount.negate(), BigDecimal::add);
            }
        }
        assertThat(moved).hasSizeGreaterThan(50);
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT account_id, opening_balance, balance FROM accounts")) {
            while (row.next()) {
                BigDecimal change = moved.remove(row.getString(1));
                BigDecimal expected = row.getBigDecimal(2).add(change == null ? BigDecimal.ZERO : change);
                if (expected.compareTo(row.getBigDecimal(3)) != 0) {
                    wrong.add(row.getString(1) + ": " + expected + " is not " + row.getBigDecimal(3));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(moved).as("moved without a row").isEmpty();
    }

    @Test
    void aSecondLoadIsRefusedBeforeAnythingIsWritten() throws Exception {
        long records = events.of("banking.trades").size();
        long customers = SharedStack.count("customers");

        Run run = Run.of(SharedStack.load("--customers", "5"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList().get(1))
                .matches("ERROR PostgreSQL at postgresql://postgres:\\*\\*\\*@localhost:\\d+/datagen already holds rows"
                        + " \\(" + customers
                        + " in customers, .*\\): empty the tables first with --truncate, or finish a load that"
                        + " broke off with '\\./datagen load --resume'\\. Nothing has been written\\.");
        assertThat(SharedStack.count("customers")).isPositive().isEqualTo(customers);
        assertThat(events.of("banking.trades")).hasSize((int) records);
    }

    @Test
    void theTwoHalvesFit() throws Exception {
        Run events = Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--json", "--threads", "1"));
        Run rows = Run.of(SharedStack.load("--skip-kafka", "--truncate", "--json"));

        Map<String, String> digests = new HashMap<>();
        for (Run half : List.of(events, rows)) {
            assertThat(half.exitCode()).as(half.err()).isZero();
            JSON.readTree(half.out())
                    .get("digests")
                    .properties()
                    .forEach(entry ->
                            digests.put(entry.getKey(), entry.getValue().asText()));
        }
        digests.remove("total");
        assertThat(digests).hasSize(COLLECTIONS);
        digests.forEach((name, digest) ->
                assertThat(digest).isEqualTo(summary.get("digests").get(name).asText()));
    }

    @Test
    void aReadableSummaryFitsIn80ColumnsAndHidesThePassword() {
        Run run = Run.of(SharedStack.load("--truncate", "--recreate-topics"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(COLLECTIONS + 4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out()).contains("customers                              100  ", "banking.installments");
        assertThat(run.err())
                .contains(
                        "100 customers, seed 42, 2025-01-01 to 2025-12-31\n",
                        "Next:\n  ./datagen verify        with these addresses: proves that all is there\n  psql ")
                .doesNotContain(":postgres@");
    }

    @Test
    void whatNobodyConfirmsIsCountedOnceItHasArrived() {
        Run run = Run.of(SharedStack.load("--skip-postgres", "--recreate-topics", "--preset", "FAST", "-q"));
        Run verified = Run.of(
                "verify",
                "--skip-postgres",
                "--kafka-bootstrap",
                SharedStack.endpoints().kafkaBootstrap(),
                "--schema-registry",
                SharedStack.endpoints().registryUrl());

        assertThat(run.err()).isEmpty();
        assertThat(verified.exitCode()).as(verified.out()).isZero();
    }

    /** Of what was asked for; without it, the topics of a load keep a history for ever, as those that are made afterwards do. */
    @Test
    void topicsThatWillSoonLoseTheHistoryAreSaidToDoSo() throws Exception {
        Run run = Run.of(SharedStack.load(
                "--skip-postgres", "--customers", "1", "--recreate-topics", "--retention-hours", "48", "-q"));
        load();

        assertThat(run.err())
                .matches(
                        "WARN With --retention-hours 48, topics keep records for so long by their timestamp, but the oldest"
                                + " event is \\d+ days old: the broker will delete it soon\\. Leave it out to keep them\\.\n");
    }

    @Test
    void whatCanBeDoneNextIsDoneWithTheOptionsOfTheLoad() throws Exception {
        Run run = Run.of(SharedStack.load("--truncate", "--skip-kafka", "--customers", "1", "--seed", "7"));
        load();

        assertThat(run.err()).contains("\n  ./datagen explain ID --seed 7        of any id in a table or topic\n");
    }
}
