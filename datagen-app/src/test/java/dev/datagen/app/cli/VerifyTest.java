package dev.datagen.app.cli;

import static dev.datagen.app.cli.Verification.differences;
import static dev.datagen.app.cli.Verification.load;
import static dev.datagen.app.cli.Verification.one;
import static dev.datagen.app.cli.Verification.proof;
import static dev.datagen.app.cli.Verification.run;
import static dev.datagen.app.cli.Verification.sql;
import static dev.datagen.app.cli.Verification.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import dev.datagen.model.Trade;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there is proved to be what was loaded, whatever the load was like and whatever came after it. */
class VerifyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "--cloudevents", "--format json", "--format json --cloudevents", "--order entity"})
    void anUntouchedLoadIsProved(String options) throws Exception {
        load(options.isEmpty() ? new String[0] : options.split(" "));

        JsonNode report = proof();

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

    @ParameterizedTest
    @ValueSource(strings = {"", "--cloudevents", "--order entity"})
    void whatIsOnRecordProvesAsMuchAsMakingAllAgain(String options) throws Exception {
        load(options.isEmpty() ? new String[0] : options.split(" "));

        JsonNode quick = proof();
        Run run = verify("--json", "--regenerate");
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode thorough = JSON.readTree(run.out());

        assertThat(quick.get("basis").asText()).isEqualTo("RECORD");
        assertThat(thorough.get("basis").asText()).isEqualTo("OPTIONS");
        for (String member : List.of("tables", "partitions", "proved", "notes")) {
            assertThat(quick.get(member)).as(member).isEqualTo(thorough.get(member));
        }
    }

    @Test
    void aLoadThatHasNotWrittenDownItsSequencesIsMadeAgain() throws Exception {
        load();
        sql("UPDATE datagen_load SET topics = regexp_replace(topics::text, '\"sequences\": ?\\[[^]]*\\]',"
                + " '\"sequences\":[]', 'g')::jsonb");

        assertThat(proof().get("basis").asText()).isEqualTo("OPTIONS");
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
        assertThat(verify("--regenerate").out().lines().toList())
                .last()
                .asString()
                .matches("Proved in .*\\. What is there is what the load wrote and its options make\\.")
                .hasSizeLessThanOrEqualTo(80);
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
        assertThat(run("reset", "--skip-postgres", "--yes").out())
                .contains("records stay behind others")
                .endsWith("Removed.\n");
        assertThat(verify("--skip-postgres").err()).contains("Nothing remembers this load");
    }

    @Test
    void whatAStreamHasAddedAfterALoadIsNoDifference() throws Exception {
        load();
        Run streamed = run("stream", "--customers", "60", "--rate", "300", "--duration", "2", "--json");
        assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        int delivered = JSON.readTree(streamed.out()).get("delivered").asInt();

        JsonNode report = proof();
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

    @ParameterizedTest
    @ValueSource(strings = {"--rate 400", "--clock simulated --speed 200000"})
    void whatAStreamHasMadeOfRowsIsNoDifferenceAndTamperingAfterItIs(String course) throws Exception {
        load();
        for (String start : List.of("--duration 2", "--duration 1 --resume")) {
            Run streamed =
                    run("stream", ("--customers 60 --update-postgres " + course + " " + start + " --json").split(" "));
            assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        }

        JsonNode report = proof();

        long changed = SharedStack.count("accounts WHERE updated_at >= '2026-01-01T00:00-03:00'");
        assertThat(changed).isPositive();
        assertThat(report.get("notes").toString())
                .containsPattern("[0-9]+ rows were changed after the load, by \\./datagen stream");
        assertThat(report.at("/proved/balances that add up").asLong()).isEqualTo(SharedStack.count("accounts"));

        String streamed = one("SELECT account_id FROM accounts ORDER BY updated_at DESC LIMIT 1");
        String untouched = one("SELECT loan_id FROM loans ORDER BY updated_at LIMIT 1");
        String branch = one("SELECT branch FROM accounts WHERE account_id = '" + streamed + "'");
        String rate = one("SELECT interest_rate FROM loans WHERE loan_id = '" + untouched + "'");
        sql("UPDATE accounts SET branch = '9999' WHERE account_id = '" + streamed + "';"
                + " UPDATE loans SET interest_rate = 0.999999 WHERE loan_id = '" + untouched + "'");

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "CHANGED|accounts " + streamed + "|branch|" + branch + "|9999",
                        "CHANGED|loans " + untouched + "|interest_rate|" + rate + "|0.999999");

        sql("UPDATE accounts SET branch = '" + branch + "', balance = balance + 1 WHERE account_id = '" + streamed
                + "'");
        assertThat(differences())
                .anyMatch(line -> line.startsWith("CHANGED|accounts " + streamed + "|balance|"))
                .anyMatch(line -> line.startsWith("BALANCE|accounts " + streamed + "|balance|"))
                .hasSize(3);
    }

    /** Its transactions are in the topic, but no balance has them. */
    @Test
    void aStreamThatLeavesRowsAsTheyAreCountsForNoBalanceAfterAnotherThatChangesThem() throws Exception {
        load();
        Instant now = Instant.parse("2026-03-05T12:00:00Z");
        for (String course : List.of("--rate 300", "--clock simulated --speed 200000 --update-postgres")) {
            now = now.plusSeconds(60);
            Run streamed = Run.at(now, StreamTest.stream(("--customers 60 --duration 1 " + course).split(" ")));
            assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        }

        assertThat(proof().at("/proved/balances that add up").asLong()).isEqualTo(SharedStack.count("accounts"));
    }

    @Test
    void aRowThatAStreamHasAddedAndSomebodyHasDeletedIsNamed() throws Exception {
        load();
        String loaded = one("SELECT string_agg(invoice_id::text, ',') FROM invoices");
        Run streamed = run(
                "stream", "--customers 60 --update-postgres --clock simulated --speed 200000 --duration 2".split(" "));
        assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        String added = one(
                "SELECT min(invoice_id::text) FROM invoices WHERE position(invoice_id::text IN '" + loaded + "') = 0");
        String changed = one("SELECT max(invoice_id::text) FROM invoices WHERE position(invoice_id::text IN '" + loaded
                + "') = 0 AND invoice_id::text <> '" + added + "'");

        sql("DELETE FROM invoices WHERE invoice_id = '" + added + "';"
                + " UPDATE invoices SET charges_amount = 123.45 WHERE invoice_id = '" + changed + "'");

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "MISSING|invoices " + added + "|row|there|missing",
                        "CHANGED|invoices " + changed + "|charges_amount|0.00|123.45");
    }

    @Test
    void whatSomebodyElseAddsAfterAStreamIsADifference() throws Exception {
        // Streams of other tests are remembered in the topic, but ran before this load.
        Instant later = Instant.parse("2026-03-05T12:00:00Z");
        Run loaded = Run.at(later, SharedStack.load("--truncate", "--recreate-topics", "--customers", "60"));
        assertThat(loaded.exitCode()).as(loaded.err()).isZero();
        Run streamed = Run.at(later, StreamTest.stream("--customers", "60", "--rate", "300", "--duration", "2"));
        assertThat(streamed.exitCode()).as(streamed.err()).isZero();
        TopicRewriter trades = new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), "banking.trades");
        List<ProducerRecord<byte[], byte[]>> there = trades.records();
        ProducerRecord<byte[], byte[]> last = there.get(there.size() - 1);
        append(new ProducerRecord<>("banking.trades", 0, ascii("k"), ascii("{\"x\":1}")));
        append(new ProducerRecord<>(last.topic(), 1, last.timestamp(), last.key(), last.value()));

        assertThat(differences())
                .anyMatch(line -> line.startsWith("UNEXPECTED|banking.trades, partition 0, ")
                        && line.endsWith("|no such record|a value that is not one of " + Trade.EVENT.recordName()))
                .anyMatch(line -> line.startsWith("UNEXPECTED|banking.trades, partition 1, "));

        sql("UPDATE datagen_stream SET state = 'RUNNING'");
        assertThat(differences()).singleElement().asString().startsWith("UNEXPECTED|banking.trades, partition 0, ");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
