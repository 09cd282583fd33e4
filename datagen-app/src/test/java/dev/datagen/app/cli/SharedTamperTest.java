package dev.datagen.app.cli;

import static dev.datagen.app.cli.Verification.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.make.Headers;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.kafka.ValueFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever somebody has changed in the topics of a load that processes have shared is named, though its records lie as they came. */
class SharedTamperTest extends TamperedTopics {

    /** More of them have more purchases than are looked at one by one. */
    private static final int MANY_CUSTOMERS = 300;

    private static final Pattern NUMBER = Pattern.compile("\"installment_number\":([0-9]+)");

    @Override
    void load() throws Exception {
        SharedLoading.load(SharedLoading.plan(Verification.CUSTOMERS, ValueFormat.AVRO, Headers.CLOUD_EVENTS));
    }

    @AfterAll
    void leaveAWholeLoad() throws Exception {
        tampering.end();
        Verification.load();
    }

    @Test
    void whatNobodyHasChangedHoldsWhicheverWayItIsVerified() throws Exception {
        assertThat(Verification.proof().get("basis").asText()).isEqualTo("RECORD");
        Run again = Verification.verify("--regenerate");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("events, each in its partition");
    }

    @Test
    void aLostRecordIsNamed() throws Exception {
        List<String> expected = new ArrayList<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> lost = records.remove(4);
            expected.add(
                    "MISSING|" + lost.topic() + ", partition 0|" + idName(lost.topic()) + "|" + id(lost) + "|missing");
            return records;
        });

        assertNothingElseButBalances(expected);
    }

    @Test
    void aRecordThatIsThereTwiceIsNamed() throws Exception {
        List<String> expected = sendFifthAgain();

        List<String> differences = differences();

        // Of two that are the same, either is the one too much.
        assertThat(differences)
                .filteredOn(line -> line.startsWith("DUPLICATED|"))
                .map(line -> line.replace("offset 4", "offset 5"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(differences).allMatch(line -> line.startsWith("DUPLICATED|") || line.startsWith("BALANCE|"));
    }

    @Test
    void aRecordInTheWrongPartitionIsNamed() throws Exception {
        Map<String, String> moved = moveFirst();

        List<String> differences = differences();

        moved.forEach((topic, id) -> assertThat(differences)
                .anyMatch(line -> line.matches("MOVED\\|" + topic + ", partition 2, offset [0-9]+\\|partition\\|" + id
                        + " in partition 0\\|here")));
        assertThat(moved).containsOnlyKeys(TOPICS);
        assertThat(differences).allMatch(line -> line.startsWith("MOVED|") || line.startsWith("OUT_OF_ORDER|"));
    }

    @Test
    void aChangedRecordIsNamedFieldByField() throws Exception {
        UUID customer = UUID.fromString("00000000-0000-4000-8000-000000000001");
        Map<String, String> before = giveFifthTo(customer, 0);

        List<String> differences = differences();

        for (String topic : TOPICS) {
            String place = topic + ", partition 0, offset 4|";
            assertThat(differences)
                    .contains("CHANGED|" + place + "customer_id|" + before.get(topic) + "|" + customer)
                    .contains("REFERENCE|" + place + "customer_id|a row of customers|" + customer)
                    .anyMatch(line ->
                            line.matches("CHANGED\\|" + topic + ", partition 0, offset 4\\|record key\\|.*\\|k"))
                    .anyMatch(line -> line.startsWith("CHANGED|" + place + "headers|ce_specversion=1.0 "));
        }
        assertThat(differences).allMatch(line -> line.contains(", partition 0, offset 4|"));
    }

    @Test
    void anotherIdentifierIsNamedBesideTheOneThatWasThere() throws Exception {
        List<String> expected = new ArrayList<>();
        UUID other = UUID.fromString("00000000-0000-4000-8000-000000000002");
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> record = records.get(4);
            byte[] value = record.value().clone();
            System.arraycopy(other.toString().getBytes(StandardCharsets.US_ASCII), 0, value, ID_START, ID_BYTES);
            records.set(4, withValue(record, value));
            expected.add("CHANGED|" + record.topic() + ", partition 0, offset 4|" + idName(record.topic()) + "|"
                    + id(record) + "|" + other);
            return records;
        });

        assertThat(differences()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofAnEmptyTopicTheFirstTwentyAreNamedAndTheRestCounted() throws Exception {
        long trades = new TopicRewriter(SharedStack.endpoints().kafkaBootstrap(), "banking.trades").size();
        tampering.rewrite("banking.trades", records -> List.of());

        Run run = Verification.verify();

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.out()).contains("missing: " + Numbers.grouped(trades)).contains(" more");
    }

    @Test
    void ofTooManyToBeLookedAtOneByOneSomeAreNamed() throws Exception {
        SharedLoading.load(SharedLoading.plan(MANY_CUSTOMERS, ValueFormat.AVRO, Headers.CLOUD_EVENTS));
        try {
            new Tampering().rewrite("banking.card-transactions", records -> {
                records.replaceAll(record ->
                        with(record, record.partition(), record.timestamp() + 1, record.key(), record.value()));
                return records;
            });

            Run run = Verification.verify();

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            assertThat(run.out()).contains("record timestamp: expected ");
            assertThat(run.err()).contains("there are more differences than are counted here.");
        } finally {
            begin(); // with copies of its own
        }
    }

    /** They are all in one slice; those of a customer are in another. */
    @Test
    void recordsWithoutAKeyHideNothingHoweverManyTheyAre() throws Exception {
        List<String> expected = new ArrayList<>();
        tampering.rewrite("banking.trades", records -> {
            ProducerRecord<byte[], byte[]> record = records.get(4);
            long later = record.timestamp() + 1;
            records.set(4, with(record, 0, later, record.key(), record.value()));
            expected.add("CHANGED|banking.trades, partition 0, offset 4|record timestamp|"
                    + Instant.ofEpochMilli(record.timestamp()) + "|" + Instant.ofEpochMilli(later));
            records.addAll(withoutKey(record));
            return records;
        });

        assertThat(differences()).containsAll(expected);
    }

    @Test
    void recordsWithoutAKeyAreCountedHoweverManyTheyAre() throws Exception {
        tampering.rewrite("banking.trades", records -> {
            records.addAll(withoutKey(records.get(4)));
            return records;
        });

        Run run = Verification.verify();

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.out()).contains(": 10,001\n");
    }

    private static List<ProducerRecord<byte[], byte[]>> withoutKey(ProducerRecord<byte[], byte[]> like) {
        return Collections.nCopies(
                10_001, new ProducerRecord<>(like.topic(), 0, like.timestamp(), null, new byte[] {2}));
    }

    @Test
    void whatTheLoadRecordedIsComparedAsWell() throws Exception {
        tampering.sql(
                "datagen_load",
                "UPDATE datagen_load SET topics = replace(topics::text, digest, repeat('0', 32))::jsonb"
                        + " FROM (SELECT topics -> 'banking.trades' -> 'digests' ->> 0 AS digest FROM datagen_load) AS one");

        assertThat(differences())
                .singleElement()
                .asString()
                .matches("RECORDED\\|datagen_load: banking.trades, partition 0\\|digest\\|[0-9a-f]{32}\\|0{32}");
    }

    /** Where there are headers, one of them has the time as well. */
    @Test
    void valuesInJsonAndTimesWithoutHeadersAreComparedAsWell() throws Exception {
        SharedLoading.load(SharedLoading.plan(Verification.CUSTOMERS, ValueFormat.JSON, Headers.NONE));
        Tampering ofJson = new Tampering();
        try {
            Run proof = Verification.verify();
            assertThat(proof.exitCode()).as(proof.out() + proof.err()).isZero();

            List<String> expected = new ArrayList<>();
            ofJson.rewriteAll(TOPICS, records -> {
                ProducerRecord<byte[], byte[]> record = records.get(4);
                long later = record.timestamp() + 1;
                records.set(4, with(record, 0, later, record.key(), record.value()));
                expected.add("CHANGED|" + record.topic() + ", partition 0, offset 4|record timestamp|"
                        + Instant.ofEpochMilli(record.timestamp()) + "|" + Instant.ofEpochMilli(later));
                if (record.topic().equals("banking.installments")) {
                    ProducerRecord<byte[], byte[]> next = records.get(5);
                    String value = new String(next.value(), StandardCharsets.UTF_8);
                    Matcher number = NUMBER.matcher(value);
                    assertThat(number.find()).as(value).isTrue();
                    expected.add("CHANGED|banking.installments, partition 0, offset 5|installment_number|"
                            + number.group(1) + "|999");
                    String changed = number.replaceFirst("\"installment_number\":999");
                    records.set(5, withValue(next, changed.getBytes(StandardCharsets.UTF_8)));
                }
                return records;
            });

            assertThat(differences())
                    .containsAll(expected)
                    .allMatch(line -> expected.contains(line) || line.startsWith("OUT_OF_ORDER|"));
        } finally {
            begin(); // with copies of its own
        }
    }
}
