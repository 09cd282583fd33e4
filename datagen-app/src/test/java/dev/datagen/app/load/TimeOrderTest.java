package dev.datagen.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeOrderTest {

    @Test
    void sortsByTimeAndKeepsTheOrderOfEqualTimes() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int size : new int[] {0, 1, 2, 1000, 70_000}) {
            long[] entries = new long[size];
            for (int i = 0; i < size; i++) {
                long millis = i % 3 == 0 ? 5 : random.nextLong(1L << 32);
                entries[i] = TimeOrder.entry(millis, i);
            }
            long[] expected = entries.clone();
            Arrays.sort(expected);
            assertThat(TimeOrder.sort(entries))
                    .as("seed %d, size %d", seed, size)
                    .isEqualTo(expected);
        }
    }

    @Test
    void findsThePlaceAgain() {
        assertThat(TimeOrder.place(TimeOrder.entry((1L << 32) - 1, Integer.MAX_VALUE)))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
