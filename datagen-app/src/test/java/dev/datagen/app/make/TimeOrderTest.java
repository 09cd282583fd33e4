package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderTest {

    private static final long SEED = 20261123;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 11, 12, 25, 33, 40})
    void sortsByTimeAndKeepsTheOrderOfEqualTimes(int timeBits) {
        Random random = new Random(SEED);
        int below = 20;
        for (int size : new int[] {0, 1, 2, 1000, 70_000}) {
            // What is below the time comes in no order, and must stay in it.
            long[] entries = random.longs(size, 0, 1L << timeBits)
                    .map(time -> (random.nextInt(3) == 0 ? 0 : time) << below | random.nextInt(1 << below))
                    .toArray();
            long[] expected = LongStream.of(entries)
                    .boxed()
                    .sorted(Comparator.comparingLong(entry -> entry >>> below))
                    .mapToLong(Long::longValue)
                    .toArray();
            assertThat(TimeOrder.sort(entries, below, timeBits))
                    .as("seed %d, size %d", SEED, size)
                    .isEqualTo(expected);
        }
    }

    @Test
    void countsTheHighestBitOfAnEntryToo() {
        assertThat(TimeOrder.sort(new long[] {-1, 1, -2, 0}, 32, 32)).containsExactly(1, 0, -1, -2);
    }
}
