package dev.datagen.app.cli;

import static dev.datagen.app.cli.Verification.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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

    @Test
    void aValueWithoutItsSchemaOrAtAllIsNamed() throws Exception {
        rewriteAll(records -> {
            byte[] value = records.get(2).value().clone();
            value[4] ^= 64;
            records.set(2, withValue(records.get(2), value));
            records.set(
                    3, withValue(records.get(3), Arrays.copyOf(records.get(3).value(), 20)));
            records.set(4, withValue(records.get(4), "{}".getBytes(StandardCharsets.UTF_8)));
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
