package dev.datagen.app.cli;

import static dev.datagen.app.cli.Verification.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is found in tampered topics, in whatever order their records came. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedTopics {

    static final List<String> TOPICS =
            BankSchema.EVENTS.stream().map(EventType::collection).toList();

    /** Identifiers are the first field of each record: a length of one byte, then 36 characters, after a frame of 5 bytes. */
    static final int ID_START = 6;

    static final int ID_BYTES = 36;

    Tampering tampering;

    abstract void load() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        load();
        tampering = new Tampering();
    }

    @AfterEach
    void repair() throws Exception {
        tampering.repair();
    }

    /** Changes each topic in the same way. */
    void rewriteAll(UnaryOperator<List<ProducerRecord<byte[], byte[]>>> change) throws Exception {
        tampering.rewriteAll(TOPICS, change);
    }

    static String id(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), ID_START, ID_BYTES, StandardCharsets.US_ASCII);
    }

    static String idName(String topic) {
        return type(topic).fields().get(0).name();
    }

    static EventType<?> type(String topic) {
        return BankSchema.EVENTS.get(TOPICS.indexOf(topic));
    }

    static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, int partition, long timestamp, byte[] key, byte[] value) {
        return new ProducerRecord<>(record.topic(), partition, timestamp, key, value, record.headers());
    }

    static ProducerRecord<byte[], byte[]> withValue(ProducerRecord<byte[], byte[]> record, byte[] value) {
        return with(record, record.partition(), record.timestamp(), record.key(), value);
    }

    /** Sends the fifth record of each topic again, right after it. */
    List<String> sendFifthAgain() throws Exception {
        List<String> expected = new ArrayList<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> again = records.get(4);
            records.add(5, again);
            expected.add("DUPLICATED|" + again.topic() + ", partition 0, offset 5|" + idName(again.topic()) + "|once|"
                    + id(again) + " again");
            return records;
        });
        return expected;
    }

    /** Moves the first record of each topic to another partition; its identifier, by topic. */
    Map<String, String> moveFirst() throws Exception {
        Map<String, String> moved = new HashMap<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> first = records.remove(0);
            moved.put(first.topic(), id(first));
            records.add(with(first, 2, first.timestamp(), first.key(), first.value()));
            return records;
        });
        return moved;
    }

    /** Gives the fifth record of each topic another customer and another key, and takes a header away; whose it was, by topic. */
    Map<String, String> giveFifthTo(UUID customer, long laterMillis) throws Exception {
        Map<String, String> before = new HashMap<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> record = records.get(4);
            byte[] value = record.value().clone();
            // customer_id is the third field.
            int start = ID_START + 2 * (1 + ID_BYTES);
            before.put(record.topic(), new String(value, start, ID_BYTES, StandardCharsets.US_ASCII));
            System.arraycopy(customer.toString().getBytes(StandardCharsets.US_ASCII), 0, value, start, ID_BYTES);
            records.set(4, with(record, 0, record.timestamp() + laterMillis, new byte[] {'k'}, value));
            records.get(4).headers().remove("ce_id");
            return records;
        });
        return before;
    }

    static void assertNothingElseButBalances(List<String> expected) throws Exception {
        assertThat(differences())
                .containsAll(expected)
                .filteredOn(line -> !expected.contains(line))
                .allMatch(line -> line.startsWith("BALANCE|"));
    }

    @Test
    void aRecordOfSomebodyElseIsNamed() throws Exception {
        List<String> expected = new ArrayList<>();
        rewriteAll(records -> {
            ProducerRecord<byte[], byte[]> third = records.get(3);
            records.add(3, with(third, 0, third.timestamp(), new byte[] {1}, new byte[] {2}));
            expected.add("UNEXPECTED|" + third.topic() + ", partition 0, offset 3|" + idName(third.topic())
                    + "|no such record|a value that is not one of "
                    + type(third.topic()).recordName());
            return records;
        });

        assertThat(differences()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static byte[] json(String topic) {
        return type(topic).fields().stream()
                .map(field -> "\"" + field.name() + "\":\"\"")
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aValueWithoutItsSchemaOrAtAllIsNamed() throws Exception {
        rewriteAll(records -> {
            byte[] value = records.get(2).value().clone();
            value[4] ^= 64;
            records.set(2, withValue(records.get(2), value));
            records.set(
                    3, withValue(records.get(3), Arrays.copyOf(records.get(3).value(), 20)));
            records.set(4, withValue(records.get(4), json(records.get(4).topic())));
            return records;
        });

        List<String> differences = differences();

        for (String topic : TOPICS) {
            assertThat(differences)
                    .anyMatch(line -> line.matches(
                            "CHANGED\\|" + topic + ", partition 0, offset 2\\|schema id\\|[0-9a-f]{10}\\|[0-9a-f]{10}"))
                    .anyMatch(line -> line.matches("CHANGED\\|" + topic
                            + ", partition 0, offset 3\\|value\\|an? [A-Za-z]+\\|bytes that are none"))
                    .anyMatch(line -> line.matches("CHANGED\\|" + topic
                            + ", partition 0, offset 4\\|value\\|an? [A-Za-z]+\\|JSON, as --format json has it"));
        }
        assertThat(differences).allMatch(line -> line.startsWith("CHANGED|") || line.startsWith("BALANCE|"));
    }
}
