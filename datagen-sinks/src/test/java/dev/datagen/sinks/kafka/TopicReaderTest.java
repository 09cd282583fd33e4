package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a reader holds hardly depends on how many partitions it reads. */
class TopicReaderTest {

    private static final int MIB = 1 << 20;

    private static int setting(String name, int partitions) {
        return (int) TopicReader.properties(ProducerConfig.builder().build(), partitions)
                .getOrDefault(name, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 48, 128})
    void whatIsFetchedAndNotYetReadStaysWithinEightMegabytes(int partitions) {
        assertThat(setting("fetch.max.bytes", partitions)).isEqualTo(8 * MIB);
        assertThat((long) partitions * setting("max.partition.fetch.bytes", partitions))
                .isLessThanOrEqualTo(8L * MIB);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 48})
    void soManyRecordsWaitAtMost(int partitions) {
        int enough = TopicReader.enough(partitions);
        int beforeTheLastPoll = enough - 1;
        assertThat(partitions * (beforeTheLastPoll + setting("max.poll.records", partitions)))
                .isLessThanOrEqualTo(40_000);
        assertThat(partitions * enough).isLessThanOrEqualTo(20_000);
    }

    /** Who compares looks 255 records ahead. */
    @ParameterizedTest
    @ValueSource(ints = {1, 12, 400})
    void ofEachPartitionEnoughWaitToBeLookedAt(int partitions) {
        assertThat(TopicReader.enough(partitions)).isBetween(256, 2_000);
        assertThat(setting("max.partition.fetch.bytes", partitions)).isBetween(MIB / 16, MIB);
    }
}
