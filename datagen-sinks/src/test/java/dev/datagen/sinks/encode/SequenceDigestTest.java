package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceDigestTest {

    private static String sequence(List<String> records, long firstMillis) {
        Digest all = new Digest();
        SequenceDigest sequence = new SequenceDigest();
        long millis = firstMillis;
        for (String record : records) {
            byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
            sequence.add(all.add(bytes, 0, bytes.length), millis++);
        }
        return sequence.hex();
    }

    @Test
    void theSameRecordsInTheSameOrderAreTheSame() {
        assertThat(sequence(List.of("a", "b", "c"), 5)).isEqualTo(sequence(List.of("a", "b", "c"), 5));
        assertThat(sequence(List.of(), 5)).isEqualTo("0000000000000000");
    }

    @Test
    void orderTimestampsAndNumberCount() {
        assertThat(List.of(
                        sequence(List.of("a", "b", "c"), 5),
                        sequence(List.of("b", "a", "c"), 5),
                        sequence(List.of("a", "c", "b"), 5),
                        sequence(List.of("a", "b", "c"), 6),
                        sequence(List.of("a", "b"), 5),
                        sequence(List.of("a", "b", "b"), 5),
                        sequence(List.of("a", "b", "c", "c"), 5)))
                .doesNotHaveDuplicates();
    }
}
