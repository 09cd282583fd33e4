package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSequenceTest {

    private static final int ENOUGH_RECORDS = FieldSequence.LOOPED_RECORDS + 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 64})
    void writesFieldsInOrderHoweverManyRecordsThereAre(int fields) {
        List<FieldWriter<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            int field = i;
            writers.add((record, out) -> out.putInt(record * 100 + field));
        }
        FieldSequence<Integer> sequence = new FieldSequence<>(writers);
        Bytes expected = new Bytes(fields * Integer.BYTES);
        Bytes written = new Bytes(fields * Integer.BYTES);
        for (int record = 0; record < ENOUGH_RECORDS; record++) {
            expected.clear();
            for (int field = 0; field < fields; field++) {
                expected.putInt(record * 100 + field);
            }
            written.clear();
            sequence.write(record, written);
            if (!Arrays.equals(written.array(), expected.array())) {
                assertThat(written.array()).as("record %d", record).isEqualTo(expected.array());
            }
        }
    }

    @Test
    void aWriterComplainsAfterManyRecordsAsItDoesAtFirst() {
        FieldSequence<Integer> sequence =
                new FieldSequence<>(List.of((record, out) -> out.putInt(record), (record, out) -> {
                    if (record < 0) {
                        throw new IllegalArgumentException("n is " + record);
                    }
                }));
        Bytes out = new Bytes(Integer.BYTES);
        for (int record = 0; record < ENOUGH_RECORDS; record++) {
            out.clear();
            sequence.write(record, out);
        }
        assertThatThrownBy(() -> sequence.write(-1, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n is -1");
    }
}
